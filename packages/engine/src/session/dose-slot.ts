// Decides today's dose of one planned slot: what was earned and is believed now, inside what the plan meant the slot for.
import { loadFor } from '../athlete/curve.ts';
import { earnedNear } from '../athlete/earned.ts';
import { readinessFor } from '../athlete/fatigue.ts';
import type { AthleteView, Earned, Readiness, Strength } from '../athlete/view.types.ts';
import { rule } from '../evidence/rulebook.ts';
import { withExpectedEffort } from '../plan/dose/expected-effort.ts';
import { cautionShare, floorToStep } from '../plan/dose/load.ts';
import type { PlannedWeek, PrescribedSet, Reason, Slot } from '../plan/plan.types.ts';
import { dayNumber } from '../units/calendar.ts';
import type { Movement } from '../vocabulary/movement.ts';
import { fuller } from './fuller-set.ts';
import { mostBelieved, stillLooking } from './find-load.ts';
import { doseFromEarned, holdsSteps, deloadDose, type Wanted } from './from-earned.ts';
import type { Kit, Loadable } from './loadable.ts';
import { nearestLoadable, plain } from './loadable.ts';
import { reachKg } from './reach.ts';
import type { PreparedSlot } from './session.types.ts';
import { betterDays, noMoreThan } from './worse-day.ts';

export interface Dosed {
  readonly sets: readonly PrescribedSet[];
  readonly verdict: PreparedSlot['verdict'];
  readonly reasons: readonly Reason[];
  readonly loadable: Loadable | null;
}

export interface DoseInput {
  readonly slot: Slot;
  readonly week: Pick<PlannedWeek, 'deload' | 'emphasis'>;
  readonly movement: Movement;
  readonly view: DoseView;
  readonly kit: Kit;
}

/** What a dose answers to. */
export type DoseView = Pick<
  AthleteView,
  'today' | 'strength' | 'exposures' | 'readiness' | 'fatigue' | 'soreness' | 'complaints' | 'lastTrainedOn'
>;

/** A slot that the plan kept below heavy stays below it, whatever was earned (rule `load.heavy`). */
const HEAVY_PERCENT = rule('load.heavy').numbers.minPercent1RM;
const BELOW_HEAVY = HEAVY_PERCENT - 1;
/** Share of load given up for each repetition more in reserve (rule `rpe.correct`). */
const LOAD_PER_RIR = rule('session.adjust-load').numbers.percentPerPoint / 100;

/** Re-doses one slot. The plan's exercise, effort and set count stand; load and repetitions answer to the log. A worse day asks for no more than a better one. */
export function doseSlot(told: DoseInput): Dosed {
  const readiness = readinessFor(told.movement, told.view.readiness, told.view.fatigue);
  const { today, strength, exposures, fatigue, soreness, complaints, lastTrainedOn } = told.view;
  const on = (readiness: Readiness): Dosed =>
    doseOn({ ...told, view: { today, strength, exposures, readiness, fatigue, soreness, complaints, lastTrainedOn } });
  const [best, ...days] = [...betterDays(readiness), readiness];
  const belief = strength.get(told.slot.exercise);
  return days.reduce((most, day) => noMoreThan(most, on(day), knownOf(belief)), on(best ?? readiness));
}

function doseOn(input: DoseInput): Dosed {
  const { slot, movement, kit, view } = input;
  const first = slot.sets[0];
  if (first === undefined)
    return {
      sets: [],
      verdict: { kind: 'hold', because: 'Nothing is planned here.', rule: 'session.shorten' },
      reasons: [],
      loadable: null,
    };
  const belief = view.strength.get(slot.exercise);
  const looking = stillLooking(view.exposures.get(slot.exercise), belief, movement, view);
  const ceiling = ceilingKg(slot, belief, looking);
  const wanted = easeForReadiness(withinReach(wantedDose(input, first, belief, ceiling), input, belief), input);
  // Where the plan asks for less, rounding may not give it back; nor may it carry a load beyond the reach of what was lifted.
  const reach =
    wanted.within === true || wanted.verdict.kind !== 'step'
      ? reachKg(view.exposures.get(slot.exercise), wanted.reps, belief, dayNumber(view.today), movement.loadStepKg)
      : null;
  const most = Math.min(
    roundingCeilingKg(slot, belief, ceiling),
    reach ?? Infinity,
    believedKg(belief, first),
    input.week.deload && wanted.loadKg !== null ? wanted.loadKg : Infinity,
  );
  const loadable = wanted.loadKg === null || wanted.loadKg <= 0 ? null : nearestLoadable(wanted.loadKg, movement, kit, most);
  const loadKg = loadable?.loadKg ?? wanted.loadKg;
  const rpe = first.rpe === null ? null : Math.max(4, first.rpe - view.readiness.rirPlus);
  const full = fuller(wanted, loadKg, rpe, input, belief);
  const ratio = first.loadKg === null || first.loadKg <= 0 || loadKg === null ? null : loadKg / first.loadKg;
  const sets: PrescribedSet[] = [];
  // Of a guess no effort can be told: there the first set finds the load.
  const known = knownOf(belief);
  for (let i = 0; i < wanted.sets; i++) {
    const written = slot.sets[Math.min(i, slot.sets.length - 1)] ?? first;
    const load =
      written.loadKg === first.loadKg || ratio === null || written.loadKg === null
        ? loadKg
        : nearestLoadable(written.loadKg * ratio, movement, kit, most).loadKg;
    const asked = {
      ...written,
      reps: shiftAmount(written.reps, first.reps, full.reps),
      seconds: shiftAmount(written.seconds, first.seconds, wanted.seconds),
      metres: shiftAmount(written.metres, first.metres, wanted.metres),
      loadKg: load,
      percent1RM: percentOf(load, belief),
      rpe: written.rpe === null || rpe === null ? written.rpe : Math.max(4, written.rpe - view.readiness.rirPlus),
    };
    sets.push(withExpectedEffort(asked, known));
  }
  const reasons: Reason[] =
    view.readiness.action === 'as-planned' ? [] : [{ rule: view.readiness.rule, because: view.readiness.because, grade: 'E' }];
  return { sets, verdict: full.verdict, reasons, loadable: loadable === null || loadable.because === '' ? null : loadable };
}

/** No leap from what was lifted lately; an earned load step is small by itself. */
function withinReach(wanted: Wanted, { slot, view }: DoseInput, belief: Strength | undefined): Wanted {
  if (wanted.loadKg === null || wanted.loadKg <= 0 || wanted.verdict.kind === 'step') return wanted;
  const reach = reachKg(view.exposures.get(slot.exercise), wanted.reps, belief, dayNumber(view.today));
  if (reach === null || wanted.loadKg <= reach) return wanted;
  return { ...wanted, loadKg: Math.max(0, reach), within: true };
}

function shiftAmount(written: number | null, first: number | null, now: number | null): number | null {
  if (written === null || first === null || now === null) return written;
  return Math.max(1, written + (now - first));
}

function percentOf(loadKg: number | null, belief: Strength | undefined): number | null {
  if (loadKg === null || belief === undefined) return null;
  const whole = belief.e1rmKg + belief.bodyShareKg;
  return whole <= 0 ? null : Math.round((1000 * (loadKg + belief.bodyShareKg)) / whole) / 10;
}

/** Most kilograms this slot may ask for today: below heavy where the plan is, and never over the ceiling it was written under. */
function ceilingKg(slot: Slot, belief: Strength | undefined, looking: boolean): number | null {
  if (belief === undefined) return null;
  const whole = mostBelieved(belief, looking);
  const percent = Math.min(slot.heavy ? 100 : BELOW_HEAVY, slot.maxPercent1RM ?? 100);
  return Math.max(0, (whole * percent) / 100 - belief.bodyShareKg);
}

/** Rounding up takes back no more than half of the caution of a first load: the next weight may be far. */
function believedKg(belief: Strength | undefined, { reps, rpe }: PrescribedSet): number {
  if (belief === undefined || belief.source === 'log' || reps === null || rpe === null) return Infinity;
  return Math.max(0, loadFor(belief, reps, rpe, isKnown(belief) ? 0 : offSd(belief) / 2));
}

/** Where only heaviness bounds a load, rounding may go up to just below it: the next weight may lie between the two. */
function roundingCeilingKg(slot: Slot, belief: Strength | undefined, ceiling: number | null): number {
  if (ceiling === null || belief === undefined) return Infinity;
  if (slot.heavy || (slot.maxPercent1RM ?? 100) < BELOW_HEAVY) return ceiling;
  const body = belief.bodyShareKg;
  return Math.max(ceiling, ((belief.e1rmKg + body) * (HEAVY_PERCENT - 0.1)) / 100 - body);
}

/** Standard deviations off what a log shows for a range of repetitions that was not done lately. */
const LOG_CAUTION_SD = 0.5;
/** Of a lift that was told and never logged nothing is known that the plan did not know: its load stands, as long as it is about what today would say. */
function asPlanned(worked: number, { source }: Strength, { loadKg }: PrescribedSet): number {
  const near = loadKg !== null && loadKg > 0 && Math.abs(worked - loadKg) <= ABOUT_SHARE * loadKg;
  return source === 'reported' && near ? loadKg : worked;
}
const ABOUT_SHARE = 0.08;
/** The plan's own caution, told in standard deviations. */
const offSd = (belief: Strength): number => (100 * (1 - cautionShare(belief))) / Math.max(1, belief.sigmaPercent);
const isKnown = (belief: Strength): boolean => belief.source === 'log' || belief.source === 'reported';
const knownOf = (belief: Strength | undefined): Strength | undefined =>
  belief !== undefined && isKnown(belief) ? belief : undefined;

function wantedDose(
  { slot, week, view, movement, kit }: DoseInput,
  first: PrescribedSet,
  belief: Strength | undefined,
  ceiling: number | null,
): Wanted {
  const asWritten = {
    reps: first.reps,
    seconds: first.seconds,
    metres: first.metres,
    loadKg: first.loadKg,
    sets: slot.sets.length,
  };
  const head = view.exposures.get(slot.exercise);
  const earned = earnedNear(head, first.reps, week.deload ? null : first.loadKg, movement, {
    day: dayNumber(view.today),
    lastTrained: view.lastTrainedOn === null ? null : dayNumber(view.lastTrainedOn),
    soreness: view.soreness,
    complaints: view.complaints,
  });
  if (week.deload) {
    return {
      ...asWritten,
      ...deloadDose(first, earned, belief, movement, view),
      verdict: { kind: 'hold', because: 'A lighter week: fewer sets, and plenty left in every one.', rule: 'deload.dose' },
    };
  }
  if (slot.fixed === true)
    return {
      ...asWritten,
      verdict: { kind: 'hold', because: 'The dose is locked: it stands as written.', rule: 'plan.prefer-stable' },
    };
  const loadableOf = (kg: number, mostKg: number): number => nearestLoadable(kg, movement, kit, mostKg).loadKg;
  if (earned !== null)
    return doseFromEarned({
      earned: holdStepToday(earned, view),
      written: asWritten,
      slot,
      first,
      movement,
      belief,
      ceiling,
      head,
      view,
      loadableOf,
    });
  if (
    belief === undefined ||
    first.reps === null ||
    first.rpe === null ||
    movement.loadMode === 'none' ||
    movement.loadMode === 'banded' ||
    // Less than the smallest weight there is: no number is asked, the first set finds it.
    (!isKnown(belief) && first.loadKg === null)
  ) {
    return {
      ...asWritten,
      verdict: {
        kind: 'first',
        because:
          head === undefined
            ? 'First time: the first set is there to find the load.'
            : 'No dose on record in this range yet: find it with the first set.',
        rule: 'prog.start',
      },
    };
  }
  const known = isKnown(belief);
  const worked = asPlanned(
    loadFor(belief, first.reps, first.rpe, belief.source === 'log' ? LOG_CAUTION_SD : offSd(belief)),
    belief,
    first,
  );
  const limited = Math.min(worked, ceiling ?? worked, known ? Infinity : (first.loadKg ?? Infinity));
  const loadKg =
    limited <= 0 || (movement.loadMode === 'bodyweight' && movement.loadStepKg <= 0)
      ? movement.loadMode === 'bodyweight'
        ? 0
        : movement.loadMode === 'assisted'
          ? floorToStep(limited, movement.loadStepKg)
          : first.loadKg
      : limited;
  return {
    ...asWritten,
    loadKg,
    verdict: known
      ? {
          kind: 'hold',
          because: `Another range of repetitions than last time: the load comes from the estimated 1RM of ${plain(belief.e1rmKg)} kg.`,
          rule: 'stmr.k',
        }
      : {
          kind: 'first',
          because:
            belief.source === 'guess'
              ? 'First time: a cautious guess; stop early if it is heavier than it should be.'
              : 'First time: worked out from a related lift, on the careful side.',
          rule: 'prog.start',
        },
  };
}

/** Today's readiness: fewer sets, more reserve; never more of anything. */
function easeForReadiness(wanted: Wanted, { slot, view }: DoseInput): Wanted {
  const { action, setsFactor, rirPlus } = view.readiness;
  if (action === 'as-planned') return wanted;
  const small = slot.intent.role !== 'main' && slot.intent.role !== 'secondary';
  const trimmed = small && action !== 'hold' ? Math.max(1, wanted.sets - 1) : wanted.sets;
  const sets = action === 'trim' ? trimmed : Math.min(trimmed, Math.max(1, Math.round(wanted.sets * setsFactor)));
  const loadKg = wanted.loadKg === null || wanted.loadKg <= 0 ? wanted.loadKg : wanted.loadKg * (1 - LOAD_PER_RIR * rirPlus);
  return { ...wanted, sets: Math.min(sets, wanted.sets), loadKg };
}

/** A step waits for a better day: the standing dose, with the reason. */
function holdStepToday(earned: Earned, view: DoseView): Earned {
  if (earned.verdict !== 'step' || !holdsSteps(view)) return earned;
  const { sets, reps, loadKg, seconds, metres } = earned.standing;
  return {
    ...earned,
    sets,
    reps: reps ?? earned.reps,
    loadKg,
    ...(seconds === null ? {} : { seconds }),
    ...(metres === null ? {} : { metres }),
    verdict: 'hold',
    adds: null,
    extraSets: earned.adds === 'sets' ? earned.extraSets - 1 : earned.extraSets,
    because: `The next step is earned; it waits for a better day. ${view.readiness.because}`,
    rule: view.readiness.rule,
  };
}
