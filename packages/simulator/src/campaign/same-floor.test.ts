// Holds every way of planning to the same minutes, the same weights and the same knowledge of the first day.
import { catalogue } from '@strongback/catalogue';
import { type EventBody, loadableTotals, nearestLoadable } from '@strongback/engine';
import { describe, expect, test } from 'vitest';
import { newPerson } from '../person/new-person.ts';
import { kitOf } from '../person/place.ts';
import { TESTED_LIFTS } from '../person/tested-maxima.ts';
import { POLICY_NAMES, type AskedSession, type DoneSession } from '../policy/policy.types.ts';
import { withinMinutes } from './clock.ts';
import { FIRST_DAY, runYear, type YearSetting } from './run-year.ts';
import { SAME_FLOOR } from './same-floor.ts';

const all = catalogue();
const WEEKS = 6;
const people = Array.from({ length: 40 }, (_, number) => newPerson(2, number, FIRST_DAY, WEEKS * 7));
const [hurried] = people.filter((person) => person.days.every((day) => day.minutes === 45));
const [light] = people.filter((person) => kitOf(person, true).bar?.barGrams === 10_000);

function year(athlete: number, policy: YearSetting['policy'], over: Partial<YearSetting> = {}): readonly DoneSession[] {
  const done: DoneSession[] = [];
  runYear({
    catalogue: all,
    seed: 2,
    athlete,
    body: 'impulse',
    policy,
    weeks: WEEKS,
    start: FIRST_DAY,
    watch: (session) => done.push(session),
    ...over,
  });
  return done;
}

describe('one clock for all', () => {
  test('no session outlasts the minutes of its day, whoever planned it; without the clock simple ones do', () => {
    const athlete = hurried?.number ?? -1;
    for (const policy of POLICY_NAMES) {
      const sessions = year(athlete, policy);
      expect(sessions.length).toBeGreaterThan(5);
      // The rest after the last set is not waited for, and may reach beyond.
      for (const session of sessions) expect(session.minutes, policy).toBeLessThanOrEqual(45 + 3);
    }
    const free = year(athlete, 'linear', { floor: { ...SAME_FLOOR, clock: false } });
    expect(Math.max(...free.map((session) => session.minutes))).toBeGreaterThan(55);
  }, 60_000);

  test('a heavy lift is warmed up to and rested after: a set of five takes minutes', () => {
    const [first] = year(hurried?.number ?? -1, 'linear');
    const squat = first?.slots.find((slot) => slot.exercise === 'back-squat');
    expect(squat?.asked.warmUpsKg.length).toBeGreaterThan(1);
    expect(squat?.asked.timing.rampSeconds).toBeGreaterThan(90);
    expect(squat?.asked.restSeconds).toBe(150);
  });

  test('what was left out for want of time comes first next time', () => {
    const sessions = year(hurried?.number ?? -1, 'linear');
    const trained = new Set(sessions.slice(0, 6).flatMap((session) => session.slots.map((slot) => slot.exercise)));
    expect([...trained].toSorted()).toEqual(
      ['back-squat', 'bench-press', 'deadlift', 'lat-pulldown', 'overhead-press', 'seated-cable-row'].toSorted(),
    );
  });

  test('sets and lifts at the end go first, and nothing after them is squeezed in', () => {
    const slot = (exercise: string, sets: number, setSeconds: number): AskedSession['slots'][number] => ({
      slot: exercise,
      exercise,
      sets: Array.from({ length: sets }, () => ({ reps: 5, seconds: null, metres: null, loadKg: 50, rpe: null })),
      warmUpsKg: [],
      timing: { setUpSeconds: 60, rampSeconds: 0, setSeconds: Array.from({ length: sets }, () => setSeconds) },
      restSeconds: 120,
    });
    const asked = { slots: [slot('a', 3, 300), slot('b', 5, 600), slot('c', 1, 130)] };
    const { session, seconds } = withinMinutes(asked, 45);
    expect(session.slots.map((one) => [one.exercise, one.sets.length])).toEqual([
      ['a', 3],
      ['b', 2],
    ]);
    expect(seconds).toBe(360 + 60 + 900 + 60 + 1200);
    expect(withinMinutes(asked, 300).session.slots.length).toBe(3);
  });
});

describe('one kit for all', () => {
  test('every load is one that bar, plates and stacks make', () => {
    const person = light ?? people[0];
    if (person === undefined) throw new RangeError('there are people');
    const kit = kitOf(person, true);
    const bars = new Set(kit.bar === null ? [] : loadableTotals(kit.bar).map((grams) => grams / 1000));
    for (const policy of POLICY_NAMES) {
      let looked = 0;
      for (const session of year(person.number, policy))
        for (const slot of session.slots) {
          const movement = all.movement.get(slot.exercise);
          if (movement === undefined || movement.loadMode !== 'external') continue;
          for (const { loadKg } of slot.sets) {
            // Less than one step is less than anything on the rack: a pair of the lightest.
            if (loadKg === null || loadKg < movement.loadStepKg) continue;
            looked += 1;
            expect(nearestLoadable(loadKg, movement, kit).loadKg, `${policy} ${slot.exercise} ${loadKg}`).toBeCloseTo(loadKg, 6);
            if (['bench-press', 'back-squat', 'overhead-press', 'deadlift'].includes(slot.exercise))
              expect(bars.has(loadKg), `${policy} ${slot.exercise} ${loadKg}`).toBe(true);
          }
        }
      expect(looked, policy).toBeGreaterThan(20);
    }
  }, 60_000);

  test('who cannot press the usual bar for a set has a lighter one, everybody else the usual', () => {
    for (const person of people)
      expect(kitOf(person, true).bar?.barGrams).toBe(person.startKg.press * 0.75 < 20 ? 10_000 : 20_000);
    expect(people.some((person) => kitOf(person, true).bar?.barGrams === 20_000)).toBe(true);
    expect(light).toBeDefined();
  });
});

describe('one first day for all', () => {
  test('newcomers and trained people tell the same seven tested maxima, those that the simple plans start from', () => {
    for (const person of [people.find((one) => one.trainingYears === 0), people.find((one) => one.trainingYears > 3)]) {
      const told: EventBody[] = [];
      year(person?.number ?? -1, 'ours', { weeks: 1, facts: (facts) => told.push(...facts) });
      const reported = new Map(
        told.flatMap((fact) =>
          fact.type === 'PerformanceReported' ? [[fact.exercise, [fact.loadGrams / 1000, fact.reps] as const]] : [],
        ),
      );
      expect([...reported.keys()].toSorted()).toEqual(TESTED_LIFTS.toSorted());
      for (const [kg, reps] of reported.values()) {
        expect(reps).toBe(1);
        expect(kg).toBeGreaterThan(5);
      }
      const [first] = year(person?.number ?? -1, 'linear', { weeks: 1 });
      const bench = first?.slots.find((slot) => slot.exercise === 'bench-press')?.sets.find((set) => set.kind === 'working');
      const [max] = reported.get('bench-press') ?? [0];
      expect(Math.abs((bench?.loadKg ?? 0) - 0.7 * max)).toBeLessThanOrEqual(3.75);
    }
  });
});
