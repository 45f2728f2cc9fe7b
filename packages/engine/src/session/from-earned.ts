// Decides what a slot asks once there is a dose on record: the earned one, less where the log says it is too hard, more where it has become too easy.
import { expectedRpe, loadFor, repsAtShare } from '../athlete/curve.ts';
import type { ExposureNode } from '../athlete/exposure.types.ts';
import type { AthleteView, Earned, Strength } from '../athlete/view.types.ts';
import { rule } from '../evidence/rulebook.ts';
import type { PrescribedSet, Slot } from '../plan/plan.types.ts';
import { dayNumber } from '../units/calendar.ts';
import type { Movement } from '../vocabulary/movement.ts';
import { plain } from './loadable.ts';
import { stillLooking } from './find-load.ts';
import { reachKg } from './reach.ts';
import type { PreparedSlot } from './session.types.ts';

/** A dose before it is rounded to what can be loaded. */
export interface Wanted {
  readonly reps: number | null;
  readonly seconds: number | null;
  readonly metres: number | null;
  readonly loadKg: number | null;
  readonly sets: number;
  readonly verdict: PreparedSlot['verdict'];
  /** The load was worked out within the reach of what was lifted: rounding may not carry it beyond. */
  readonly within?: true;
}

/** Steps for sets that were told easier than asked. */
const EASY_STEPS: ReadonlySet<string> = new Set(['prog.clear-gap', 'prog.two-week-step']);
/** Ceilings at or below this share stand for a complaint, a screen or a finding (rule `plan.complaint`). */
const LIMITED_PERCENT = 75;
/** A ceiling below this is a limit or a lighter day; above it only heaviness bounds the load (rule `load.heavy`). */
const BELOW_HEAVY = rule('load.heavy').numbers.minPercent1RM - 1;
const DELOAD = rule('deload.dose').numbers;
/** Fewer repetitions than this are no set of a lighter week. */
const LEAST_EASY_REPS = 3;
/** A load this far below what was lifted last is another one. */
const LIGHTER_SHARE = 0.9;
const FOLLOW = rule('prog.follow').numbers;
/** Reasons to keep the standing dose that no belief overrides. */
const HOLDS: ReadonlySet<string> = new Set(['review.soreness', 'pain', 'prog.break', 'well.z', 'well.sleep']);

/**
 * A lighter week keeps the standing load and its reserve, and gives repetitions up; where three would not leave four, or a joint that is
 * loaded complains, the load falls by a tenth (rule `deload.dose`).
 */
export function deloadDose(
  first: PrescribedSet,
  earned: Earned | null,
  belief: Strength | undefined,
  movement: Movement,
  { complaints }: Pick<AthleteView, 'complaints'>,
): Pick<Wanted, 'loadKg' | 'reps'> {
  const standing = earned?.loadKg == null ? null : Math.min(earned.loadKg, earned.standing.loadKg ?? earned.loadKg);
  if (standing === null || standing <= 0 || first.loadKg === null || first.reps === null || belief === undefined)
    return {
      loadKg:
        standing === null || first.loadKg === null
          ? first.loadKg
          : Math.min(first.loadKg, standing * (1 - DELOAD.loadCutStrength[1])),
      reps: first.reps,
    };
  // A guess says nothing of what a lighter week may ask: there the standing dose itself comes down by a tenth.
  if (belief.source !== 'log' && belief.source !== 'reported')
    return { loadKg: standing * (1 - DELOAD.loadCutStrength[1]), reps: first.reps };
  const hurts = complaints.some(({ joint }) => (movement.joints[joint] ?? 0) >= 2);
  const body = belief.bodyShareKg;
  for (const cut of hurts ? [DELOAD.loadCutStrength[1]] : DELOAD.loadCutStrength) {
    const loadKg = standing * (1 - cut);
    const possible = Math.floor(repsAtShare(belief.k, (loadKg + body) / (belief.e1rmKg + body)) - DELOAD.minRir);
    if (possible >= Math.min(LEAST_EASY_REPS, first.reps)) return { loadKg, reps: Math.min(first.reps, possible) };
  }
  return { loadKg: Math.min(first.loadKg, standing * (1 - DELOAD.loadCutStrength[1])), reps: first.reps };
}

/** One slot with a record, and everything its dose of today answers to. */
export interface EarnedCase {
  readonly earned: Earned;
  /** The slot as the plan wrote it, and the first of its sets. */
  readonly written: Omit<Wanted, 'verdict'>;
  readonly slot: Slot;
  readonly first: PrescribedSet;
  readonly movement: Movement;
  readonly belief: Strength | undefined;
  /** Most kilograms that the slot may ask for; null where nothing is believed. */
  readonly ceiling: number | null;
  /** What was done last. */
  readonly head: ExposureNode | undefined;
  readonly view: Pick<AthleteView, 'today' | 'readiness' | 'complaints'>;
  /** The weight that can be loaded for `kg`, at most `mostKg`. */
  readonly loadableOf: (kg: number, mostKg: number) => number;
}

/** The dose for a slot with a record: what was earned, capped where it would be harder than asked, followed up where it has become too easy. */
export function doseFromEarned(one: EarnedCase): Wanted {
  const { earned, written, slot, first, belief, ceiling, head } = one;
  const sets =
    earned.verdict === 'back' && earned.rule === 'prog.break'
      ? Math.min(written.sets, earned.sets)
      : written.sets + earned.extraSets;
  const dose: Wanted = {
    sets,
    reps: first.reps === null ? null : earned.reps,
    seconds: first.seconds === null ? null : (earned.seconds ?? first.seconds),
    metres: first.metres === null ? null : (earned.metres ?? first.metres),
    loadKg: earned.loadKg ?? written.loadKg,
    verdict: { kind: earned.verdict, because: earned.because, rule: earned.rule },
  };
  if (dose.loadKg === null || dose.loadKg <= 0 || first.reps === null) return dose;
  // A belief from easy sets is a floor: it may not hold back the step that those sets earned, unless a limit is meant.
  const floored = earned.verdict === 'step' && EASY_STEPS.has(earned.rule) && (slot.maxPercent1RM ?? 100) > LIMITED_PERCENT;
  let most = floored ? Math.max(ceiling ?? Infinity, dose.loadKg) : (ceiling ?? Infinity);
  const harder =
    belief !== undefined &&
    !stillLooking(head, belief, one.movement, one.view) &&
    head?.reading?.rirKnown === true &&
    first.rpe !== null &&
    expectedRpe(belief, dose.loadKg, dose.reps ?? first.reps) > first.rpe + 1;
  if (harder && !wasDoneAtEffort(head, dose, first.rpe ?? 8))
    most = Math.min(most, loadFor(belief, dose.reps ?? first.reps, (first.rpe ?? 8) + 0.5));
  if (dose.loadKg <= most * 1.005) return tradeRepsForLoad(raiseToBelief(dose, one, most), one, most);
  const load = Math.max(0, Math.min(most, dose.loadKg));
  const fallen = earned.standing.loadKg !== null && load < earned.standing.loadKg * 0.995;
  return {
    ...dose,
    reps: first.reps,
    loadKg: load,
    verdict: whyHeldBack(slot, first, fallen),
  };
}

/** Why an earned dose is not asked in full: the effort of a heavy slot, a ceiling of the plan, or what the log says it would cost today. */
function whyHeldBack(slot: Slot, first: PrescribedSet, fallen: boolean): Wanted['verdict'] {
  const lighter = 'Lighter than last time: the same would be harder than this day asks.';
  if (slot.heavy)
    return {
      kind: 'hold',
      because: fallen ? lighter : `Kept at RPE ${first.rpe ?? 8}: the log says more would be harder than planned.`,
      rule: 'rir.strength',
    };
  const ceiling = slot.maxPercent1RM ?? 100;
  if (ceiling < BELOW_HEAVY) return { kind: 'hold', ...ceilingCause(slot, ceiling) };
  return {
    kind: 'hold',
    because: fallen ? lighter : 'Held where it is: the next load would be harder than this day asks.',
    rule: 'plan.undulate',
  };
}

/** What set the ceiling that a slot was written under, as its own reasons tell it, and what opens it again. */
function ceilingCause({ reasons }: Slot, ceiling: number): { because: string; rule: string } {
  const told = (rules: readonly string[]): string | undefined => rules.find((one) => reasons.some(({ rule }) => rule === one));
  const gate = told(['gate.untested', 'gate.logged']);
  if (gate !== undefined) return { because: `Held at ${ceiling} % of the 1RM until the tests of its gate are done.`, rule: gate };
  if (told(['plan.complaint']) !== undefined)
    return { because: 'Held back: a joint that complains takes less load until it settles.', rule: 'plan.complaint' };
  if (told(['parq']) !== undefined) return { because: 'Held back by a limit from the health questions.', rule: 'parq' };
  if (told(['plan.stage']) !== undefined) return { because: 'Held back: the first weeks stay easy.', rule: 'plan.stage' };
  if (told(['plan.spacing-heavy-back', 'taper.last', 'taper.template', 'travel.dose']) !== undefined)
    return { because: 'A lighter day on purpose: the plan keeps this one easy.', rule: 'plan.undulate' };
  return { because: `Held at ${ceiling} % of the 1RM: the plan's ceiling for this lift.`, rule: 'plan.undulate' };
}

/** A day a little below the usual takes sets from small exercises and nothing else; steps wait from the next stage on (rule `well.z`). */
export function holdsSteps({ readiness }: Pick<AthleteView, 'readiness'>): boolean {
  return (
    readiness.action !== 'as-planned' && (readiness.action !== 'trim' || readiness.rirPlus > 0 || readiness.holdsSteps === true)
  );
}

/** The load follows what the log has shown, when the standing dose has become clearly too easy for it (rule `prog.follow`). */
function raiseToBelief(dose: Wanted, one: EarnedCase, most: number): Wanted {
  const { earned, first, belief, head, view, movement, loadableOf } = one;
  const last = head?.ladders[0]?.lastVerdict;
  // What fell short at a clearly heavier load does not hold a lighter one.
  const lighter =
    Math.max(0, ...(head?.exposure.sets ?? []).map((set) => set.loadKg ?? 0)) * LIGHTER_SHARE >= (dose.loadKg ?? Infinity);
  if (
    belief === undefined ||
    belief.source !== 'log' ||
    head === undefined ||
    head.reading === null ||
    dose.loadKg === null ||
    first.reps === null ||
    first.rpe === null ||
    dose.verdict.kind === 'back' ||
    HOLDS.has(earned.rule) ||
    holdsSteps(view) ||
    (!lighter &&
      ((last !== 'met' && last !== 'first' && last !== 'short') ||
        head.exposure.sets.some((set) => set.kind === 'failure' || (set.reps ?? 0) < (set.asked?.amount ?? 0))))
  )
    return dose;
  if (expectedRpe(belief, dose.loadKg, dose.reps ?? first.reps) > first.rpe - FOLLOW.fromPoints) return dose;
  const reach = reachKg(head, first.reps, belief, dayNumber(view.today), movement.loadStepKg) ?? dose.loadKg;
  const load = Math.min(most, reach, loadFor(belief, first.reps, first.rpe, FOLLOW.cautionSd));
  if (load <= dose.loadKg * 1.01) return dose;
  // Where the next weight is too far for it, fewer repetitions at the same weight would be no step.
  if (loadableOf(load, Math.min(most, reach)) <= dose.loadKg * 1.01 && first.reps <= (dose.reps ?? first.reps)) return dose;
  return {
    ...dose,
    reps: first.reps,
    loadKg: load,
    within: true,
    verdict: {
      kind: 'step',
      because: `The log shows more than this asks: the load follows the estimated 1RM of ${plain(belief.e1rmKg)} kg.`,
      rule: 'prog.follow',
    },
  };
}

/**
 * Repetitions earned beyond those a lift is planned for become load (rule `prog.exchange`): the same effort at the plan's own
 * repetitions, in whole steps that exist, within the reach of what was lifted.
 */
function tradeRepsForLoad(dose: Wanted, { slot, first, belief, head, view, movement }: EarnedCase, most: number): Wanted {
  const { role } = slot.intent;
  if (
    (role !== 'main' && role !== 'secondary') ||
    belief === undefined ||
    belief.source !== 'log' ||
    head === undefined ||
    dose.verdict.kind === 'back' ||
    dose.loadKg === null ||
    dose.reps === null ||
    first.reps === null ||
    first.rpe === null ||
    dose.reps <= first.reps ||
    HOLDS.has(dose.verdict.rule) ||
    movement.loadStepKg <= 0 ||
    holdsSteps(view)
  )
    return dose;
  const effort = Math.min(first.rpe, expectedRpe(belief, dose.loadKg, dose.reps));
  const reach = reachKg(head, first.reps, belief, dayNumber(view.today), movement.loadStepKg) ?? dose.loadKg;
  const load = Math.min(most, reach, loadFor(belief, first.reps, effort));
  if (load < dose.loadKg + movement.loadStepKg) return dose;
  return {
    ...dose,
    reps: first.reps,
    loadKg: load,
    within: true,
    verdict: {
      ...dose.verdict,
      because: `${dose.verdict.because} Here for ${first.reps} repetitions, with the load that costs the same.`,
    },
  };
}

/** The log itself shows that about this much is no harder than asked: last time it, or all but one repetition of it, was done at that effort. */
function wasDoneAtEffort(head: ExposureNode | undefined, dose: Wanted, rpe: number): boolean {
  return (
    head?.exposure.sets.some(
      (s) =>
        s.rpe !== null &&
        s.rpe <= rpe + 0.5 &&
        (s.loadKg ?? 0) >= (dose.loadKg ?? 0) * 0.98 &&
        (s.reps ?? 0) >= (dose.reps ?? 0) - 1,
    ) === true
  );
}
