// Decides the dose each exercise starts from next time, held back where the body says so.
import type { Catalogue, Movement } from '../vocabulary/movement.ts';
import type { Dose, ExposureNode, Progress } from './exposure.types.ts';
import type { NextDose } from './next-dose.ts';
import { nextDose } from './next-dose.ts';
import { lastStep } from './progress.ts';
import { BREAK, SORE, STEP } from './numbers.ts';
import { REGION_MUSCLES } from './soreness.ts';
import type { BelievedComplaint, Earned, SorenessBelief } from './view.types.ts';

export interface EarnedContext {
  readonly heads: ReadonlyMap<string, ExposureNode>;
  readonly catalogue: Catalogue;
  readonly day: number;
  readonly lastTrained: number | null;
  readonly soreness: readonly SorenessBelief[];
  readonly complaints: readonly BelievedComplaint[];
}

const NO_LADDER: ReadonlySet<string> = new Set(['conditioning', 'mobility', 'breathing']);

/** The earned dose of every exercise with a log: that of the zone of repetitions used last. */
export function believeEarned(c: EarnedContext): ReadonlyMap<string, Earned> {
  const out = new Map<string, Earned>();
  for (const [exercise, head] of c.heads) {
    const ladder = head.ladders[0];
    if (ladder === undefined) continue;
    const movement = c.catalogue.movement.get(exercise);
    // What is neither known nor loaded, and what is not strength work, has no ladder to climb.
    if (movement === undefined ? ladder.dose.loadKg === null : NO_LADDER.has(movement.pattern)) continue;
    out.set(exercise, earnedFrom(ladder, movement, c, lastStep(head.ladders)));
  }
  return out;
}

/** The earned dose near `reps` at about `loadKg`, from whichever ladder is closest within the zone; null when there is none. */
export function earnedNear(
  head: ExposureNode | undefined,
  reps: number | null,
  loadKg: number | null,
  movement: Movement | undefined,
  c: Pick<EarnedContext, 'day' | 'lastTrained' | 'soreness' | 'complaints'>,
): Earned | null {
  let best: Progress | null = null;
  let nearest: number = STEP.zoneReps;
  const away = head === undefined ? 0 : c.day - head.exposure.day;
  for (const ladder of head?.ladders ?? []) {
    // A range left long ago says nothing where the lift itself was trained on in another.
    if (away < BREAK.exerciseGone && c.day - ladder.lastDay >= BREAK.exerciseGone) continue;
    const apart = reps === null || ladder.dose.reps === null ? 0 : Math.abs(ladder.dose.reps - reps);
    // Between two ladders of like repetitions the nearer load decides.
    const far =
      apart >= STEP.zoneReps || loadKg === null || loadKg <= 0
        ? apart
        : apart / 2 + Math.min(1.4, (10 * Math.abs((ladder.dose.loadKg ?? loadKg) - loadKg)) / loadKg);
    if (far < nearest) {
      best = ladder;
      nearest = far;
    }
  }
  return best === null ? null : earnedFrom(best, movement, c, lastStep(head?.ladders ?? []));
}

function earnedFrom(
  ladder: Progress,
  movement: Movement | undefined,
  c: Pick<EarnedContext, 'day' | 'lastTrained' | 'soreness' | 'complaints'>,
  steppedOn: number | null,
): Earned {
  const gapDays = c.lastTrained === null ? 0 : c.day - c.lastTrained;
  const next = holdWhereSore(nextDose(ladder, { movement, day: c.day, gapDays, steppedOn }), ladder.dose, movement, c);
  const adds = next.verdict === 'step' ? addedBy(ladder.dose, next.dose) : null;
  return {
    sets: next.dose.sets,
    reps: next.dose.reps ?? 0,
    loadKg: next.dose.loadKg,
    ...(next.dose.seconds === null ? {} : { seconds: next.dose.seconds }),
    ...(next.dose.metres === null ? {} : { metres: next.dose.metres }),
    lastOn: ladder.lastDate,
    verdict: next.verdict,
    because: next.because,
    rule: next.rule,
    standing: ladder.dose,
    adds,
    extraSets: ladder.extraSets + (adds === 'sets' ? 1 : 0),
    since: ladder.sinceDate,
    clean: ladder.clean,
    strikes: Math.max(ladder.missed, ladder.overshot, ladder.broken, ladder.lighter),
  };
}

function addedBy(before: Dose, after: Dose): Earned['adds'] {
  if (after.sets > before.sets && after.loadKg === before.loadKg && after.reps === before.reps) return 'sets';
  if ((after.loadKg ?? 0) > (before.loadKg ?? 0)) return 'load';
  return after.reps === null ? 'time' : 'reps';
}

/** A step waits while a muscle it trains is sore or a joint it loads complains. */
function holdWhereSore(
  next: NextDose,
  dose: Dose,
  movement: Movement | undefined,
  c: Pick<EarnedContext, 'soreness' | 'complaints'>,
): NextDose {
  if (next.verdict !== 'step' || movement === undefined) return next;
  for (const s of c.soreness) {
    if (s.level < SORE.level) continue;
    if (REGION_MUSCLES[s.region].some((muscle) => (movement.muscles[muscle] ?? 0) >= 1)) {
      return {
        dose,
        verdict: 'hold',
        because: `Earned, but the ${s.region.replace('-', ' ')} ${s.region.endsWith('s') ? 'are' : 'is'} sore: the same again.`,
        rule: 'review.soreness',
      };
    }
  }
  for (const complaint of c.complaints) {
    if (complaint.severity >= HOLD_FROM_PAIN && (movement.joints[complaint.joint] ?? 0) >= 2) {
      return {
        dose,
        verdict: 'hold',
        because: `Earned, but the ${complaint.joint.replace('-', ' ')} complains: the same again.`,
        rule: 'pain',
      };
    }
  }
  return next;
}

/** Rule `pain`: from here on pain raises a severity, so no step either. */
const HOLD_FROM_PAIN = 3;
