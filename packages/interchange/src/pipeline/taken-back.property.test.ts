// The law of taking an import back: belief and days are what they were before, whatever the file told and the ledger held.
import { catalogue } from '@strongback/catalogue';
import { type AthleteId, appendBodies, believe, type DeviceId, type EventBody, type IsoDate } from '@strongback/engine';
import { type LedgerState, observeAll, replay, startWriter } from '@strongback/engine';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReadResult } from '../source.types.ts';
import { preview, readText } from '../testing/importing.ts';

const TODAY = '2026-03-31' as IsoDate;
const date = fc.integer({ min: 1, max: 30 }).map((day) => `2026-03-${String(day).padStart(2, '0')}` as IsoDate);
const minutes = fc.integer({ min: 20, max: 600 });
const kilograms = fc.integer({ min: 200, max: 480 }).map((quarters) => quarters / 4);
const sport = fc.constantFrom('cycling', 'climbing');

/** What a health export tells, with the sessions of a table beside it. */
const file: fc.Arbitrary<ReadResult> = fc
  .record({
    bodyMass: fc.array(fc.record({ line: fc.constant(1), date, value: kilograms, unit: fc.constant('kg' as const) }), {
      maxLength: 8,
    }),
    sleep: fc.array(fc.record({ date, minutes }), { maxLength: 8 }),
    otherTraining: fc.array(fc.record({ key: fc.constantFrom('a', 'b', 'c'), date, sport, minutes }), { maxLength: 4 }),
    rows: fc.array(fc.tuple(date, kilograms, fc.integer({ min: 1, max: 12 })), { minLength: 1, maxLength: 6 }),
  })
  .map(({ rows, ...around }) => {
    const lines = rows.map(([day, kg, reps]) => `${day} 18:00:00,A,Bent Over Row (Barbell),1,${kg},${reps},`);
    return {
      ...readText(`Date,Workout Name,Exercise Name,Set Order,Weight,Reps,Notes\n${lines.join('\n')}\n`, { unit: 'kg' }),
      ...around,
    };
  });

/** What a person told by hand, on the same days. */
const byHand: fc.Arbitrary<readonly EventBody[]> = fc.array(
  fc.oneof(
    fc.record({ type: fc.constant('BodyMassRecorded'), date, grams: fc.integer({ min: 60_000, max: 120_000 }) }),
    fc.record({ type: fc.constant('CheckInRecorded'), date, sleepMinutes: minutes, energy: fc.integer({ min: 1, max: 5 }) }),
    fc.record({ type: fc.constant('CheckInRecorded'), date, soreness: fc.constant({ 'upper-back': 3 }) }),
    fc.tuple(date, minutes).map(([from, took]) => ({
      type: 'CalendarEntryAdded',
      entry: { entry: `own-${from}`, kind: 'sport', from, to: from, sport: 'climbing', minutes: took },
    })),
    fc.tuple(date, fc.nat(90)).map(([from, kg]) => ({
      type: 'PerformanceReported',
      exercise: 'barbell-row',
      date: from,
      loadGrams: kg * 1000,
      reps: 5,
    })),
  ),
  { maxLength: 10 },
) as fc.Arbitrary<readonly EventBody[]>;

const profile: EventBody = { type: 'AthleteProfiled', units: 'kg', zone: 'Europe/Berlin' };

function after(...steps: readonly (readonly EventBody[])[]): LedgerState {
  let writer = startWriter('tester' as AthleteId, 'phone' as DeviceId);
  const events = steps.flatMap((bodies) => {
    const made = appendBodies(writer, bodies, 1_767_225_600_000);
    writer = observeAll(writer, made);
    return made;
  });
  return replay(events);
}

/** Everything but the receipt of the import and the ledger's own counting. */
function held(state: LedgerState): unknown {
  const { imports: _imports, applied: _applied, time: _time, seen: _seen, ...rest } = state;
  return rest;
}

test('[I-29] import and undo leave belief, days and sessions as they were, also when the same comes in twice', () => {
  let told = 0;
  fc.assert(
    fc.property(byHand, file, byHand, (before, read, since) => {
      const own = [profile, ...before];
      const known = after(own);
      const first = preview(read, known, { unit: 'kg' }, 'run-1').events;
      told += first.filter((event) => 'import' in event && event.type !== 'SessionImported').length;
      const undone = after(own, first, since, [{ type: 'ImportUndone', import: 'run-1' }]);
      const never = after(own, since);
      expect(held(undone)).toEqual(held(never));
      expect(believe(undone, catalogue(), TODAY)).toEqual(believe(never, catalogue(), TODAY));
      const again = preview(read, after(own, first, [{ type: 'ImportUndone', import: 'run-1' }]), { unit: 'kg' }, 'run-2');
      expect(again.events.length).toBe(first.length);
    }),
    { numRuns: 60 },
  );
  expect(told).toBeGreaterThan(200);
});
