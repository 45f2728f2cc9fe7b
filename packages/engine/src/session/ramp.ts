// Decides the ramp-up sets before the first working set (rule `wu.ramp`). They are never volume and never a record.
import { rule } from '../evidence/rulebook.ts';
import type { PrescribedSet } from '../plan/plan.types.ts';
import type { Muscle } from '../vocabulary/body.ts';
import type { Movement } from '../vocabulary/movement.ts';
import type { Kit } from './loadable.ts';
import { nearestLoadable } from './loadable.ts';
import type { TargetSet } from './session.types.ts';

const NUMBERS = rule('wu.ramp').numbers;

export interface RampInput {
  readonly first: PrescribedSet;
  readonly movement: Movement;
  readonly kit: Kit;
  /** The muscles are warm already: one set is enough. */
  readonly warm: boolean;
  /** A lift beside the main ones, or a day of few minutes: one step fewer. */
  readonly brief?: boolean;
}

/** A muscle that works in a lift at this share at least is warm after it. */
const WARMS_FROM = 0.5;

/**
 * The muscles that lead a lift are warm: the same pattern came before it today, or lifts counted in repetitions that each of its
 * leading muscles had a part in (rule `wu.ramp`). A press after a bench press is warm, a bench press after a press is not.
 */
export function isWarmFor(movement: Movement, before: readonly Movement[]): boolean {
  if (before.some(({ pattern }) => pattern === movement.pattern)) return true;
  const leading = leadingMuscles(movement);
  const warms = (muscle: Muscle): boolean =>
    before.some((other) => other.trackedBy === 'reps' && (other.muscles[muscle] ?? 0) >= WARMS_FROM);
  return leading.length > 0 && leading.every(warms);
}

const leaders = new WeakMap<Movement, readonly Muscle[]>();

/** The muscles with the largest share in a movement; none where no muscle has one. Found once for a movement of the catalogue. */
function leadingMuscles(movement: Movement): readonly Muscle[] {
  let known = leaders.get(movement);
  if (known === undefined) {
    const shares = Object.entries(movement.muscles) as [Muscle, number][];
    const most = Math.max(0, ...shares.map(([, share]) => share));
    known = most > 0 ? shares.flatMap(([muscle, share]) => (share < most ? [] : [muscle])) : [];
    leaders.set(movement, known);
  }
  return known;
}

/** Percent of the working load × repetitions, by how heavy the work is. */
export function rampScheme(
  percent1RM: number | null,
  reps: number,
  warm: boolean,
  brief = false,
): readonly (readonly [percent: number, reps: number])[] {
  const zip = (percents: readonly number[], counts: readonly number[]): (readonly [number, number])[] =>
    percents.map((p, i) => [p, counts[i] ?? 1]);
  if (percent1RM === null || percent1RM <= NUMBERS.lightUpToPercent1RM)
    return warm || brief ? [[NUMBERS.warmPercent, 3]] : zip(NUMBERS.lightPercents, NUMBERS.lightReps);
  if (percent1RM <= NUMBERS.middleUpToPercent1RM)
    return warm
      ? [[NUMBERS.warmPercent, 3]]
      : brief
        ? zip(NUMBERS.lightPercents, NUMBERS.lightReps)
        : zip(NUMBERS.middlePercents, NUMBERS.middleReps);
  const heavy = zip(NUMBERS.heavyPercents, NUMBERS.heavyReps);
  return reps <= 1 ? [...heavy, [NUMBERS.beforeSinglePercent, 1]] : heavy;
}

/** Ramp sets for a loaded lift; none for body weight, bands, carries, or loads too small to ramp to. */
export function rampSets({ first, movement, kit, warm, brief }: RampInput): readonly TargetSet[] {
  if (first.loadKg === null || first.loadKg <= 0 || movement.trackedBy !== 'reps') return [];
  if (movement.loadMode !== 'external') return [];
  const scheme = rampScheme(first.percent1RM, first.reps ?? 1, warm, brief);
  // Only what is heavy needs a longer rest before it.
  const heavy = (first.percent1RM ?? 0) > NUMBERS.middleUpToPercent1RM;
  const out: TargetSet[] = [];
  let before = 0;
  scheme.forEach(([percent, reps], i) => {
    const load = nearestLoadable((first.loadKg ?? 0) * (percent / 100), movement, kit, first.loadKg ?? 0).loadKg;
    if (load <= before || load >= (first.loadKg ?? 0)) return;
    before = load;
    const share = !heavy || scheme.length < 2 ? 0 : i / (scheme.length - 1);
    const [least, most] = NUMBERS.restSeconds;
    out.push({
      index: out.length,
      kind: 'warm-up',
      reps,
      loadKg: load,
      rpe: null,
      percent1RM: first.percent1RM === null ? null : Math.round(first.percent1RM * percent) / 100,
      tempo: first.tempo,
      restSeconds: Math.round((least + share * (Math.min(most, first.restSeconds) - least)) / 15) * 15,
      seconds: null,
      metres: null,
      side: first.side,
      last: null,
    });
  });
  return out;
}
