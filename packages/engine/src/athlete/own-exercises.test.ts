// Examples of what an athlete's own exercise is for the engine: known, logged, planned only when given, and no key to a gate.
import { expect, test } from 'vitest';
import type { OwnExercise } from '../ledger/event.types.ts';
import type { EventBody } from '../ledger/event.types.ts';
import { replay } from '../ledger/replay.ts';
import { appendBodies, startWriter } from '../ledger/writer.ts';
import { planFor, understand } from '../loop.ts';
import type { AthleteId, DeviceId, Grams, HalfRpe, IsoDate, SessionId, SetId } from '../units/brand.ts';
import { addDays } from '../units/calendar.ts';
import { FIXTURE_CATALOGUE as catalogue } from '../testing-fixtures/catalogue.ts';
import { believe } from './believe.ts';
import { withOwnExercises } from './own-exercises.ts';

const TODAY = '2026-03-02' as IsoDate;
const OWN: OwnExercise = {
  id: 'own-strap-row',
  name: 'Strap row',
  pattern: 'horizontal-pull',
  equipment: [],
  muscles: ['upper-back', 'lats'],
  trackedBy: 'reps',
  perSide: false,
  perHand: false,
  bodyweight: false,
  planned: false,
};
const stateOf = (...bodies: EventBody[]) =>
  replay(appendBodies(startWriter('a1' as AthleteId, 'phone' as DeviceId), bodies, 1_000));
const made = (change: Partial<OwnExercise> = {}): EventBody => ({ type: 'ExerciseMade', exercise: { ...OWN, ...change } });
const PERSON: readonly EventBody[] = [
  { type: 'AthleteProfiled', units: 'kg', zone: 'Europe/Berlin', trainingYears: 2, bodyMassGrams: 75_000 as Grams },
  {
    type: 'AvailabilitySet',
    days: [
      { weekday: 'mon', minutes: 60 },
      { weekday: 'thu', minutes: 60 },
    ],
  },
];
/** One session a week of one exercise, with reserve. */
const weeks = (exercise: string, count: number): EventBody[] =>
  Array.from({ length: count }, (_, week): EventBody[] => {
    const session = `s${week}` as SessionId;
    const date = addDays(TODAY, -7 * (week + 1));
    return [
      { type: 'SessionStarted', session, date },
      ...[1, 2, 3].map(
        (set): EventBody => ({
          type: 'SetPerformed',
          session,
          set: `${session}/${set}` as SetId,
          exercise,
          kind: 'working',
          loadGrams: 60_000 as Grams,
          reps: 8,
          rpe: 14 as HalfRpe,
        }),
      ),
      { type: 'SessionFinished', session },
    ];
  }).flat();

test('it stands in the catalogue, the same one for the same list; a retired one is only known', () => {
  const state = stateOf(made());
  const whole = withOwnExercises(catalogue, state);
  expect(whole.movement.get(OWN.id)).toMatchObject({ name: 'Strap row', muscles: { 'upper-back': 1, lats: 0.5 } });
  expect(withOwnExercises(catalogue, state)).toBe(whole);
  expect(withOwnExercises(whole, state)).toBe(whole);
  const gone = withOwnExercises(catalogue, stateOf(made(), made({ retired: true })));
  expect(gone.movements.some((one) => one.id === OWN.id)).toBe(false);
  expect(gone.movement.has(OWN.id)).toBe(true);
});

test('its sets are believed and counted for their muscles', () => {
  const view = believe(stateOf(made(), ...weeks(OWN.id, 3)), catalogue, TODAY);
  expect(view.strength.get(OWN.id)?.source).toBe('log');
  expect(view.weeklySets['upper-back']?.last4).toBeGreaterThan(0);
});

test('it opens no gate: a hinge of one’s own does not count as weeks of heavy hinging', () => {
  const hinge = made({ pattern: 'hinge', equipment: ['barbell'], muscles: ['hamstrings'] });
  const own = understand(stateOf(hinge, ...weeks(OWN.id, 8)), catalogue, TODAY);
  const known = understand(stateOf(hinge, ...weeks('romanian-deadlift', 8)), catalogue, TODAY);
  expect(own.view.gateHistory.weeksAtLumbarCost3).toBe(0);
  expect(known.view.gateHistory.weeksAtLumbarCost3).toBeGreaterThan(3);
});

test('a bar puts it behind the gate of its pattern', () => {
  const whole = withOwnExercises(catalogue, stateOf(made({ pattern: 'hinge', equipment: ['barbell'] })));
  expect(whole.movement.get(OWN.id)?.gates).toEqual(['heavy-hinge']);
});

test('the planner takes it only where the athlete gave it, and a lock brings it in', () => {
  const lock: EventBody = { type: 'PlanLocked', locks: [{ kind: 'exercise', exercise: OWN.id }] };
  const stands = (...bodies: EventBody[]): boolean => {
    const outcome = planFor(stateOf(...PERSON, ...bodies), catalogue, { from: TODAY, weeks: 1, seed: 1, effort: 'quick' });
    if (!outcome.ok) throw new Error(outcome.reason);
    return outcome.value.weeks[0]?.sessions.some((day) => day.slots.some((slot) => slot.exercise === OWN.id)) ?? false;
  };
  expect(stands(made())).toBe(false);
  expect(stands(made(), lock)).toBe(true);
  expect(stands(made({ planned: true }))).toBe(true);
});
