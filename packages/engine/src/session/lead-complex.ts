// Decides how a complex is led: one place in a session whose sets are rounds, with one load for all its lifts (rule `complex.dose`); and when it may not be.
import { complexId } from '../athlete/complex-sets.ts';
import type { AthleteView } from '../athlete/view.types.ts';
import { rule } from '../evidence/rulebook.ts';
import type { LedgerState } from '../ledger/state.types.ts';
import { fitsComplex } from '../plan/dose/barbell-complex.ts';
import type { Plan, PlannedWeek, PrescribedSet } from '../plan/plan.types.ts';
import type { IsoDate, SessionId } from '../units/brand.ts';
import { daysBetween } from '../units/calendar.ts';
import type { Outcome } from '../units/refusal.ts';
import { accept, refuse } from '../units/refusal.ts';
import type { Catalogue, Movement } from '../vocabulary/movement.ts';
import { cuesFor } from './cues.ts';

import { kitOf } from './loadable.ts';
import { targetsOf } from './prepare.ts';
import { rampSets } from './ramp.ts';
import type { NextSetAdvice, PreparedSession, PreparedSlot } from './session.types.ts';
import { painBarrier } from './substitutes.ts';
import { secondsOf, timingOf } from './timing.ts';

const RULE = rule('complex.dose').numbers;
const HOURS_PER_DAY = 24;

/** A complex as it was put together: what the one who starts it agreed to. */
export interface ComplexOrder {
  /** Movement ids in the order they are done. */
  readonly lifts: readonly string[];
  /** Repetitions of each lift in a round. */
  readonly reps: number;
  readonly rounds: number;
  readonly restSeconds: number;
  readonly loadKg: number;
}

/** What a complex is judged and prepared with. */
export interface ComplexContext {
  readonly state: LedgerState;
  readonly view: AthleteView;
  readonly plan: Plan | null;
  readonly date: IsoDate;
  readonly catalogue: Catalogue;
}

/** The complex as the text that a started session names as what it follows; `complexNamed` reads it. */
export function complexName({ lifts, reps, rounds, restSeconds, loadKg }: ComplexOrder): string {
  return `complex:${rounds}x${reps}:${restSeconds}s:${Math.round(loadKg * 1000)}g:${lifts.join('+')}`;
}

const NAMED = /^complex:(\d{1,2})x(\d{1,2}):(\d{1,4})s:(\d{1,7})g:([a-z0-9+-]+)$/;

/** The complex that a session was started as; null where it follows anything else. */
export function complexNamed(plan: string | undefined): ComplexOrder | null {
  const [, rounds, reps, restSeconds, grams, lifts] = NAMED.exec(plan ?? '') ?? [];
  if (lifts === undefined) return null;
  return {
    lifts: lifts.split('+'),
    reps: Number(reps),
    rounds: Number(rounds),
    restSeconds: Number(restSeconds),
    loadKg: Number(grams) / 1000,
  };
}

/**
 * Why a complex may not be done on a date; null where it may. `complex.lift`: a lift that lets go of the bar; `complex.pain`: one that
 * loads what hurts; `complex.kit`: no bar here; `complex.peak`: near maximal work, a test or a meet comes within the hours of the rule.
 * `underWay`: today's own session has begun, so that its heavy work no longer lies ahead.
 */
export function complexBarrier(
  order: ComplexOrder,
  { state, view, plan, date, catalogue }: ComplexContext,
  underWay: boolean,
): Outcome<null> {
  for (const id of order.lifts) {
    const movement = catalogue.movement.get(id);
    if (movement === undefined || !fitsComplex(movement))
      return refuse('complex.lift', `${movement?.name ?? id} cannot follow without letting go of the bar; nothing was changed.`);
    const pain = painBarrier(movement, view.complaints);
    if (pain !== null) return refuse('complex.pain', `${movement.name} is left out: ${pain}.`);
  }
  const { equipment } = kitOf(state);
  if (equipment.length > 0 && !equipment.includes('barbell')) return refuse('complex.kit', 'There is no barbell here.');
  const near = (day: IsoDate): boolean =>
    day >= date && daysBetween(date, day) * HOURS_PER_DAY < RULE.hoursFromPeak && !(underWay && day === date);
  const peaks = plan === null ? [] : plan.weeks.flatMap(peakDays);
  if (peaks.some(near))
    return refuse(
      'complex.peak',
      `Near maximal lifts come within ${RULE.hoursFromPeak} hours: a complex would tire you for them.`,
    );
  return accept(null);
}

/** Days of a week with near maximal lifts, a test or a meet. */
function peakDays({ sessions, tests = [] }: PlannedWeek): readonly IsoDate[] {
  return [
    ...sessions.filter(({ slots }) => slots.some(({ heavy }) => heavy)).map(({ date }) => date),
    ...tests.map(({ date }) => date),
  ];
}

/** The session with a complex at its end, after what it holds. */
export function addComplex(prepared: PreparedSession, order: ComplexOrder, context: ComplexContext): Outcome<PreparedSession> {
  const allowed = complexBarrier(order, context, true);
  if (!allowed.ok) return allowed;
  const place = prepared.slots.filter((slot) => slot.complex !== undefined).length + 1;
  const slot = complexSlot(order, context, { id: complexId(place), warm: prepared.slots.length > 0 });
  if (slot === null) return refuse('complex.lift', 'A lift is not in the catalogue any more; nothing was changed.');
  return accept({
    ...prepared,
    minutes: prepared.minutes + Math.ceil(secondsOf(slot.timing) / 60),
    slots: [...prepared.slots, slot],
  });
}

/** A session that is the complex alone. Null where the catalogue no longer holds its lifts. Whether it may be done now `complexBarrier` says. */
export function complexSession(order: ComplexOrder, session: SessionId, context: ComplexContext): PreparedSession | null {
  const slot = complexSlot(order, context, { id: complexId(1), warm: false });
  if (slot === null) return null;
  const minutes = Math.ceil(secondsOf(slot.timing) / 60);
  return {
    session,
    date: context.date,
    plannedDate: context.date,
    minutes,
    budgetMinutes: minutes,
    title: 'Complex',
    warmUp: [],
    slots: [slot],
    coolDown: [],
    gaveUp: [],
  };
}

/** What to do after a round: nothing said while it goes as it should, the end where the rule ends it. */
export function complexAdvice(
  slot: PreparedSlot,
  round: { readonly rpe: number | null; readonly broken: boolean },
): NextSetAdvice | null {
  if (slot.complex === undefined || (!round.broken && (round.rpe === null || round.rpe <= RULE.maxRpe))) return null;
  return {
    action: 'end-exercise',
    loadKg: null,
    reps: null,
    because: round.broken
      ? 'Technique slipped in the last round: a complex ends there.'
      : `The last round was harder than RPE ${RULE.maxRpe}: a complex ends there.`,
    rule: 'complex.dose',
  };
}

function complexSlot(
  order: ComplexOrder,
  { state, view, catalogue }: ComplexContext,
  { id, warm }: { readonly id: string; readonly warm: boolean },
): PreparedSlot | null {
  const movements = order.lifts.flatMap((lift) => catalogue.movement.get(lift) ?? []);
  const [first] = movements;
  if (first === undefined || movements.length !== order.lifts.length) return null;
  const round: PrescribedSet = {
    reps: order.reps,
    loadKg: order.loadKg,
    rpe: null,
    percent1RM: null,
    tempo: null,
    restSeconds: order.restSeconds,
    seconds: null,
    metres: null,
    side: null,
  };
  const sets = targetsOf(
    Array.from({ length: order.rounds }, () => round),
    undefined,
  );
  const ramp = rampSets({ first: round, movement: first, kit: kitOf(state), warm });
  return {
    slot: id,
    exercise: first.id,
    complex: order.lifts,
    intent: { pattern: first.pattern, role: 'accessory', muscles: [] },
    heavy: false,
    rampSets: ramp,
    sets,
    technique: [],
    cues: cuesFor(first, view.exposures.get(first.id), catalogue),
    reasons: [{ rule: 'complex.dose', because: 'One load for all of its lifts, set by the weakest of them.', grade: 'E' }],
    verdict: { kind: 'first', because: '', rule: 'complex.dose' },
    timing: timingOfRounds(movements, sets, ramp),
  };
}

/** A round takes what its lifts take one after another, then the rest. */
function timingOfRounds(
  movements: readonly Movement[],
  sets: PreparedSlot['sets'],
  ramp: PreparedSlot['sets'],
): NonNullable<PreparedSlot['timing']> {
  const each = movements.map((movement) => timingOf(movement, sets, ramp));
  const rests = (list: PreparedSlot['sets']): number =>
    list.reduce((sum, one) => sum + one.restSeconds, 0) * (movements.length - 1);
  return {
    setUpSeconds: Math.max(...each.map((one) => one.setUpSeconds)),
    rampSeconds: each.reduce((sum, one) => sum + one.rampSeconds, 0) - rests(ramp),
    setSeconds: sets.map(
      (set, at) => each.reduce((sum, one) => sum + (one.setSeconds[at] ?? 0), 0) - set.restSeconds * (movements.length - 1),
    ),
  };
}
