// A rest that was chosen holds for the whole exercise; another first load makes another ramp, until one of its sets is done.
import { catalogue } from '@strongback/catalogue';
import type { Kit, PreparedSession, SessionId } from '@strongback/engine';
import { expect, test } from 'vitest';
import { newDesk, withRampFor, withRest } from './desk.ts';

const movement = catalogue().movement.get('back-squat');
if (movement === undefined) throw new Error('the catalogue has no back squat');
const set = {
  index: 0,
  kind: 'work',
  reps: 5,
  loadKg: 100,
  rpe: 8,
  percent1RM: 80,
  tempo: null,
  restSeconds: 180,
  seconds: null,
};
const work = { ...set, metres: null, side: null, last: null };
const ramp = { ...work, kind: 'warm-up', reps: 5, loadKg: 40, rpe: null, restSeconds: 60 };
const slots = [{ slot: 'a', exercise: 'back-squat', sets: [work, work], rampSets: [ramp, { ...ramp, loadKg: 60 }] }];
const prepared = { session: 's', slots, warmUp: [], coolDown: [] } as unknown as PreparedSession;
const desk = newDesk(prepared, 's' as SessionId, 0);
const KIT: Kit = { equipment: ['barbell', 'rack', 'plates'], bar: null, dumbbellsGrams: [] };

test('a chosen rest holds for the working sets, and what was written stays known', () => {
  const rested = withRest(desk, 'a', 240).prepared.slots[0];
  expect(rested?.sets.map((one) => one.restSeconds)).toEqual([240, 240]);
  expect(rested?.rampSets.map((one) => one.restSeconds)).toEqual([60, 60]);
  expect(desk.writtenRests).toEqual({ a: 180 });
});

test('[wu.ramp] the ramp leads to the load that will be lifted', () => {
  const loads = (kilograms: number): readonly (number | null)[] =>
    withRampFor(desk, 'a', kilograms, movement, KIT).prepared.slots[0]?.rampSets.map((one) => one.loadKg) ?? [];
  for (const kilograms of [60, 100, 140]) {
    const made = loads(kilograms);
    expect(made.length).toBeGreaterThan(0);
    for (const load of made) expect(load).toBeLessThan(kilograms);
  }
  expect(Math.max(...loads(140).map(Number))).toBeGreaterThan(Math.max(...loads(60).map(Number)));
});
