// Decides what to do after a set: carry on, lighter, heavier, fewer repetitions, or stop. First match wins; one belief, no search.
import { expectedRpe, reserveOf } from '../athlete/curve.ts';
import type { Strength } from '../athlete/view.types.ts';
import { rule } from '../evidence/rulebook.ts';
import type { Catalogue, Movement } from '../vocabulary/movement.ts';
import type { TechniqueGrade } from '../vocabulary/world.ts';
import { findingKg, mostBelieved } from './find-load.ts';
import type { Kit } from './loadable.ts';
import { nearestLoadable, plain } from './loadable.ts';
import type { NextSetAdvice, PreparedSlot } from './session.types.ts';

/** A working set as it was just done; what was not said is null. */
export interface DoneSet {
  readonly loadKg: number | null;
  readonly reps: number | null;
  readonly rpe: number | null;
  readonly technique: TechniqueGrade | null;
  readonly markers: readonly string[];
  readonly metresPerSecond: number | null;
}

export interface AdviceInput {
  readonly slot: PreparedSlot;
  /** Working sets of this slot so far, in order; the last one was just done. */
  readonly done: readonly DoneSet[];
  readonly movement: Movement;
  readonly catalogue: Catalogue;
  readonly belief: Strength | null;
  /** Pain told in a joint now, 0-10. */
  readonly pain?: number;
  /** Something on the stop list was told. */
  readonly stop?: boolean;
  /** False on a day that may only hold or lower. */
  readonly mayRaise: boolean;
  readonly kit?: Kit;
}

const PAIN = rule('session.pain').numbers;
const ADJUST = rule('session.adjust-load').numbers;
const BACKOFF = rule('rpe.backoff').numbers;
const SPEED = rule('vbt.loss').numbers;
const BELOW_HEAVY = rule('load.heavy').numbers.minPercent1RM - 1;
/** A red line or broken technique takes this share off before the next set. */
const TECHNIQUE_CUT = ADJUST.maxDownPercent / 100;

/** Advice for the next set. After the last planned set it says that the exercise is done. */
export function adviseNextSet(input: AdviceInput): NextSetAdvice {
  const { slot, done, movement } = input;
  const last = done[done.length - 1];
  const target = slot.sets[Math.min(done.length, slot.sets.length - 1)];
  const asked = slot.sets[Math.min(Math.max(0, done.length - 1), slot.sets.length - 1)];
  const planned: NextSetAdvice = {
    action: 'as-planned',
    loadKg: target?.loadKg ?? null,
    reps: target?.reps ?? null,
    because: 'As planned.',
    rule: 'review.step',
  };
  if (input.stop === true)
    return {
      ...planned,
      action: 'stop-session',
      because: 'That is on the stop list: end the session and have it seen to.',
      rule: 'session.stop',
    };
  if ((input.pain ?? 0) > PAIN.stopAbove)
    return {
      ...planned,
      action: 'end-exercise',
      because: `Pain of ${input.pain}/10: leave this pattern for today.`,
      rule: 'session.pain',
    };
  if ((input.pain ?? 0) >= PAIN.swapFrom)
    return {
      ...planned,
      action: 'end-exercise',
      because: `Pain of ${input.pain}/10: swap to something that does not hurt.`,
      rule: 'session.pain',
    };
  if (last === undefined || target === undefined || asked === undefined) return planned;
  const redLine = (set: DoneSet): boolean =>
    set.technique === 'broken' || set.markers.some((m) => input.catalogue.marker.get(m)?.redLine === true);
  if (redLine(last)) {
    if (done.length > 1 && done.slice(0, -1).some(redLine))
      return {
        ...planned,
        action: 'end-exercise',
        because: 'Technique broke twice: enough of this one today.',
        rule: 'session.red-line',
      };
    return lighter(
      input,
      last,
      { share: TECHNIQUE_CUT, because: 'A red line in that set: 10 % lighter, and clean.', rule: 'session.red-line' },
      target.reps,
    );
  }
  if (done.length >= slot.sets.length)
    return { ...planned, action: 'end-exercise', because: 'All sets done.', rule: 'review.step' };
  const slower = speedLoss(done);
  if (slower !== null && slower >= SPEED.strengthPercent[1]) {
    return {
      ...planned,
      action: 'end-exercise',
      because: `The bar has slowed by ${Math.round(slower)} % since the first set: stop here.`,
      rule: 'vbt.loss',
    };
  }
  const fallen = e1rmDrop(done, input.belief);
  if (fallen !== null && done.length >= 2 && fallen >= BACKOFF.stopHighStressPercent) {
    return {
      ...planned,
      action: 'end-exercise',
      because: `Down ${Math.round(fallen)} % from your best set today: more sets would add fatigue, not training.`,
      rule: 'rpe.backoff',
    };
  }
  const askedRpe = asked.rpe;
  const missing = asked.reps === null || last.reps === null ? 0 : asked.reps - last.reps;
  if (missing > 0) {
    if (asked.loadKg !== null && asked.loadKg > 0)
      return lighter(
        input,
        last,
        {
          share: Math.min(ADJUST.maxDownPercent, ADJUST.percentPerPoint * Math.max(1, missing)) / 100,
          because: `${missing} short: a little lighter for the next.`,
          rule: 'session.adjust-load',
        },
        target.reps,
      );
    return {
      ...planned,
      action: 'fewer-reps',
      reps: last.reps,
      because: `${missing} short: the next set has ${last.reps}.`,
      rule: 'session.adjust-load',
    };
  }
  if (last.rpe === null || askedRpe === null) return planned;
  const over = last.rpe - askedRpe;
  if (over >= 2 && last.rpe >= 9.5)
    return lighter(
      input,
      last,
      {
        share: ADJUST.maxDownPercent / 100,
        because: `RPE ${last.rpe} where ${askedRpe} was asked: clearly lighter now.`,
        rule: 'session.adjust-load',
      },
      target.reps,
    );
  if (over >= 1)
    return lighter(
      input,
      last,
      {
        share: Math.min(ADJUST.maxDownPercent, over * ADJUST.percentPerPoint) / 100,
        because: `Harder than asked (RPE ${last.rpe} for ${askedRpe}): a little lighter.`,
        rule: 'session.adjust-load',
      },
      target.reps,
    );
  if (
    over <= -1 &&
    input.mayRaise &&
    last.technique !== 'slipping' &&
    last.loadKg !== null &&
    last.loadKg > 0 &&
    movement.loadMode === 'external'
  )
    return heavier(input, last, -over, planned);
  return { ...planned, because: over === 0 ? 'Right on target.' : 'Close enough to the target: the same again.' };
}

/** A lighter weight further away than this, and than what is asked for, is far. */
const FAR_SHARE = 0.08;
const LEAST_REPS = 3;

/** Why a set gets lighter, and by which share of the last one. */
interface Relief {
  readonly share: number;
  readonly because: string;
  readonly rule: string;
}

function lighter(
  input: AdviceInput,
  last: DoneSet,
  { share, because, rule: ruleId }: Relief,
  reps: number | null,
): NextSetAdvice {
  if (last.loadKg === null || last.loadKg <= 0) {
    return {
      action: 'fewer-reps',
      loadKg: last.loadKg,
      reps: reps === null ? null : Math.max(1, reps - Math.max(1, Math.round(reps * share))),
      because: because.replace(/10 % lighter|a little lighter|clearly lighter now/, 'fewer repetitions'),
      rule: ruleId,
    };
  }
  const wanted = last.loadKg * (1 - share);
  const found = nearestLoadable(wanted, input.movement, input.kit ?? NO_KIT, last.loadKg);
  const step =
    found.loadKg < last.loadKg
      ? found
      : nearestLoadable(wanted, input.movement, input.kit ?? NO_KIT, Math.max(0, last.loadKg - 0.001));
  // Where the next lighter weight is far, repetitions go and the load stays: a step of a tenth for a point of effort is too much.
  const far = step.loadKg < last.loadKg * (1 - Math.max(share, FAR_SHARE));
  if (far && reps !== null && reps > LEAST_REPS)
    return {
      action: 'fewer-reps',
      loadKg: last.loadKg,
      reps: Math.max(
        LEAST_REPS,
        Math.min(last.reps ?? reps, reps - Math.max(1, Math.round((100 * share) / ADJUST.percentPerPoint))),
      ),
      because: because.replace(/10 % lighter|a little lighter|clearly lighter now/, 'fewer repetitions'),
      rule: ruleId,
    };
  if (step.loadKg >= last.loadKg)
    return {
      action: 'fewer-reps',
      loadKg: last.loadKg,
      reps: reps === null ? null : Math.max(1, reps - 1),
      because: 'No lighter load here: one repetition fewer.',
      rule: ruleId,
    };
  return {
    action: 'lighter',
    loadKg: step.loadKg,
    reps,
    because: `${because.replace(/\.$/, '')}, ${plain(step.loadKg)} kg.`,
    rule: ruleId,
  };
}

/**
 * Upwards slowly, never into heavy work the plan did not mean nor beyond a ceiling it set, never more than a twentieth; while the load of a
 * new lift is looked for, further, and by one step of a few kilograms where steps are coarse.
 */
function heavier(input: AdviceInput, last: DoneSet, under: number, planned: NextSetAdvice): NextSetAdvice {
  const load = last.loadKg ?? 0;
  const { belief, slot, movement } = input;
  const find = findingKg(slot, belief, movement, last);
  const share = Math.min(ADJUST.maxUpPercent, (under - 0.5) * ADJUST.percentPerPoint) / 100;
  let most = find ?? load * (1 + ADJUST.maxUpPercent / 100);
  const ceiling = Math.min(slot.heavy ? 100 : BELOW_HEAVY, slot.maxPercent1RM ?? 100);
  if (belief !== null && ceiling < 100)
    most = Math.min(most, Math.max(load, (mostBelieved(belief, find !== null) * ceiling) / 100 - belief.bodyShareKg));
  const found = nearestLoadable(find === null ? load * (1 + share) : most, movement, input.kit ?? NO_KIT, most);
  const easy =
    belief !== null &&
    expectedRpe(belief, found.loadKg, planned.reps ?? 8) > (slot.sets[0]?.rpe ?? 8) + 1 &&
    belief.sigmaPercent < 7;
  // Where the lightest thing there is weighs more, that is a leap and no step.
  if (found.loadKg <= load || found.loadKg > most + GRAM_KG || easy)
    return {
      ...planned,
      loadKg: load,
      because: 'Easier than asked, but the next step is too large: the same again.',
      rule: 'prog.small-step',
    };
  return {
    ...planned,
    action: 'heavier',
    loadKg: found.loadKg,
    because: `RPE ${last.rpe ?? 0} leaves room for more: ${plain(found.loadKg)} kg next.`,
    rule: find === null ? 'session.adjust-load' : 'prog.find-load',
  };
}

/** Loads closer than this are the same. */
const GRAM_KG = 0.001;
const NO_KIT: Kit = { equipment: [], bar: null, dumbbellsGrams: [] };

/** Percent by which the last set was slower than the fastest at about the same load; null without two readings. */
function speedLoss(done: readonly DoneSet[]): number | null {
  const last = done[done.length - 1];
  if (last === undefined || last.metresPerSecond === null || last.loadKg === null) return null;
  let fastest = 0;
  for (const set of done.slice(0, -1)) {
    if (set.metresPerSecond !== null && set.loadKg !== null && Math.abs(set.loadKg - last.loadKg) <= last.loadKg * 0.03)
      fastest = Math.max(fastest, set.metresPerSecond);
  }
  return fastest <= 0 ? null : ((fastest - last.metresPerSecond) / fastest) * 100;
}

/** Percent by which the last set's estimated 1RM lies under the best of today; null where effort was not called. */
function e1rmDrop(done: readonly DoneSet[], belief: Strength | null): number | null {
  const k = belief?.k ?? 0.033;
  const body = belief?.bodyShareKg ?? 0;
  const estimate = (s: DoneSet): number | null =>
    s.loadKg === null || s.reps === null || s.rpe === null ? null : (s.loadKg + body) * (1 + k * (s.reps + reserveOf(s.rpe) - 1));
  const last = done[done.length - 1];
  const now = last === undefined ? null : estimate(last);
  let best = 0;
  for (const set of done) best = Math.max(best, estimate(set) ?? 0);
  return now === null || best <= 0 ? null : ((best - now) / best) * 100;
}
