// Decides that a worse day asks for no more than any better day would have: each set is held below that of the better days.
import type { Readiness } from '../athlete/view.types.ts';
import { toldEffort, withExpectedEffort, type Believed } from '../plan/dose/expected-effort.ts';
import type { PrescribedSet } from '../plan/plan.types.ts';
import { holdsSteps } from './from-earned.ts';
import type { Loadable } from './loadable.ts';

/**
 * The days that are better than this one, the best first: as planned, a little below (steps are still taken), steps held, and one
 * repetition in reserve after the other up to those that this day adds. None for a day as planned.
 */
export function betterDays(readiness: Readiness): readonly Readiness[] {
  if (readiness.action === 'as-planned') return [];
  const { holdsSteps: _, ...whole } = { ...readiness, setsFactor: 1, rirPlus: 0 };
  const planned: Readiness = { ...whole, action: 'as-planned' };
  if (!holdsSteps({ readiness })) return [planned];
  // A day that only holds steps takes no set away.
  if (readiness.action === 'hold' && readiness.rirPlus === 0) return [planned];
  const little: Readiness = { ...whole, action: 'trim' };
  const held = Array.from({ length: Math.max(1, Math.ceil(readiness.rirPlus)) }, (_, rirPlus): Readiness => {
    return { ...whole, action: 'hold', rirPlus };
  });
  return [planned, little, ...held];
}

interface DaySets {
  readonly sets: readonly PrescribedSet[];
  readonly loadable: Loadable | null;
}

/** The dose of a day, in nothing above the dose of a better one (rule `well.z`). `believed` is what an effort can be told from. */
export function noMoreThan<D extends DaySets>(better: DaySets, worse: D, believed: Believed | undefined): D {
  const sets = worse.sets.slice(0, better.sets.length).map((set, at) => below(better.sets[at] ?? set, set, believed));
  const loaded = sets[0]?.loadKg === worse.sets[0]?.loadKg;
  return { ...worse, sets, loadable: loaded ? worse.loadable : null };
}

function below(better: PrescribedSet, worse: PrescribedSet, believed: Believed | undefined): PrescribedSet {
  const lighter = better.loadKg !== null && worse.loadKg !== null && better.loadKg < worse.loadKg;
  const set = withExpectedEffort(
    {
      ...worse,
      ...(lighter ? { loadKg: better.loadKg, percent1RM: better.percent1RM } : {}),
      reps: least(better.reps, worse.reps),
      seconds: least(better.seconds, worse.seconds),
      metres: least(better.metres, worse.metres),
      rpe: least(better.rpe, worse.rpe),
    },
    believed,
  );
  const [told, most] = [toldEffort(set), toldEffort(better)];
  return told === null || most === null || told <= most ? set : { ...set, expectedRpe: most };
}

const least = (better: number | null, worse: number | null): number | null =>
  better === null || worse === null ? worse : Math.min(better, worse);
