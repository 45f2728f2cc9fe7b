// Laws of other sport: it holds or lowers, never raises; more of it never asks for more; it fades; where nothing is told nothing changes.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EventBody } from '../ledger/event.types.ts';
import { doseSlot } from '../session/dose-slot.ts';
import { kitOf } from '../session/loadable.ts';
import { FIXTURE_CATALOGUE as catalogue } from '../testing-fixtures/catalogue.ts';
import { day, kg, ledgerOf, profiled, rpe, sessionFacts, sets } from '../testing-fixtures/ledger.ts';
import { slotOf } from '../testing-fixtures/plan.ts';
import { addDays } from '../units/calendar.ts';
import type { Movement } from '../vocabulary/movement.ts';
import type { SlotRole } from '../vocabulary/training.ts';
import { believe } from './believe.ts';
import { readinessFor } from './fatigue.ts';
import type { Readiness } from './view.types.ts';

const TODAY = day('2026-03-05');
const SPORTS = ['running', 'climbing', 'judo', 'tennis', 'chess-boxing', 'swimming'];

interface Told {
  readonly ago: number;
  readonly sport: string;
  readonly minutes: number | null;
  readonly effort: number | null;
}
const told: fc.Arbitrary<readonly Told[]> = fc.array(
  fc.record({
    ago: fc.integer({ min: -3, max: 40 }),
    sport: fc.constantFrom(...SPORTS),
    minutes: fc.option(fc.integer({ min: 5, max: 240 })),
    effort: fc.option(fc.integer({ min: 1, max: 10 })),
  }),
  { maxLength: 14 },
);
const entries = (list: readonly Told[]): EventBody[] =>
  list.map((one, i): EventBody => {
    const from = addDays(TODAY, -one.ago);
    return {
      type: 'CalendarEntryAdded',
      entry: {
        entry: `e${i}`,
        kind: 'sport',
        from,
        to: from,
        sport: one.sport,
        ...(one.minutes === null ? {} : { minutes: one.minutes }),
        ...(one.effort === null ? {} : { rpe: one.effort }),
      },
    };
  });

const lifted = (exercise: string, called: number): EventBody[] =>
  [9, 2].flatMap((ago) =>
    sessionFacts(
      addDays(TODAY, -ago),
      sets(3, {
        exercise,
        kg: 60,
        reps: 8,
        rpe: called,
        slot: `slot-${exercise}`,
        asked: { loadGrams: kg(60), reps: 8, rpe: rpe(8) },
      }),
    ),
  );
const morning = (level: number): EventBody => ({ type: 'CheckInRecorded', date: TODAY, energy: level, sleepQuality: level });

test('[fatigue.sport] other sport never adds a set, a repetition at the same load, load, or effort to any exercise', () => {
  fc.assert(
    fc.property(
      told,
      fc.constantFrom('barbell-row', 'back-squat', 'overhead-press', 'romanian-deadlift', 'bench-press'),
      fc.constantFrom<SlotRole>('main', 'accessory'),
      fc.integer({ min: 1, max: 5 }),
      fc.constantFrom(6, 7, 8, 9),
      fc.option(fc.integer({ min: 1, max: 5 })),
      (list, exercise, role, n, called, level) => {
        const movement = catalogue.movement.get(exercise) as Movement;
        const plain = slotOf(exercise, n, { reps: 8, loadKg: 60, rpe: 8 });
        const slot = { ...plain, intent: { ...plain.intent, role } };
        const facts = [profiled, ...lifted(exercise, called), ...(level === null ? [] : [morning(level)])];
        const [without, withSport] = [ledgerOf(facts), ledgerOf([...facts, ...entries(list)])].map((state) =>
          doseSlot({
            slot,
            movement,
            week: { deload: false, emphasis: 'strength' },
            view: believe(state, catalogue, TODAY),
            kit: kitOf(state),
          }),
        );
        if (without === undefined || withSport === undefined) throw new Error('no dose');
        const [before, after] = [without.sets[0], withSport.sets[0]];
        expect(withSport.sets.length).toBeLessThanOrEqual(without.sets.length);
        expect(after?.loadKg ?? 0).toBeLessThanOrEqual((before?.loadKg ?? 0) + 1e-9);
        expect(after?.rpe ?? 0).toBeLessThanOrEqual(before?.rpe ?? 0);
        if (after?.loadKg === before?.loadKg) expect(after?.reps ?? 0).toBeLessThanOrEqual(before?.reps ?? 0);
        if (withSport.verdict.kind === 'step') expect(without.verdict.kind).toBe('step');
      },
    ),
    { numRuns: 300 },
  );
});

const calm: Readiness = {
  date: null,
  z: null,
  basis: 'unknown',
  action: 'as-planned',
  setsFactor: 1,
  rirPlus: 0,
  because: '',
  rule: 'well.z',
  lowDays: 0,
  entriesOfSeven: 0,
};
const RANK = ['as-planned', 'hold', 'trim', 'reduce', 'technique'];

test('[fatigue.sport] more of the last sport never asks for more of any movement', () => {
  fc.assert(
    fc.property(told, fc.integer({ min: 0, max: 13 }), fc.integer({ min: 1, max: 120 }), (list, at, more) => {
      const one = list[at % Math.max(1, list.length)];
      // A longer day of the last week; older days are what is usual.
      if (one === undefined || one.ago < 1 || one.ago > 7 || one.minutes === null) return;
      const longer = list.map((each) => (each === one ? { ...each, minutes: (each.minutes ?? 0) + more } : each));
      const [a, b] = [list, longer].map((these) => believe(ledgerOf([profiled, ...entries(these)]), catalogue, TODAY).fatigue);
      if (a === undefined || b === undefined) throw new Error('no belief');
      for (const movement of catalogue.movements) {
        const [less, after] = [readinessFor(movement, calm, a), readinessFor(movement, calm, b)];
        expect(after.setsFactor).toBeLessThanOrEqual(less.setsFactor);
        expect(after.rirPlus).toBeGreaterThanOrEqual(less.rirPlus);
        expect(RANK.indexOf(after.action)).toBeGreaterThanOrEqual(RANK.indexOf(less.action));
      }
    }),
    { numRuns: 200 },
  );
});

test('[fatigue.sport] it fades: without more sport no part is more tired the next day', () => {
  fc.assert(
    fc.property(told, fc.integer({ min: 0, max: 9 }), (list, later) => {
      const past = list.filter((one) => one.ago >= 1);
      const state = ledgerOf([profiled, ...entries(past)]);
      const loadOn = (ahead: number): ReadonlyMap<string, number> =>
        new Map(
          believe(state, catalogue, addDays(TODAY, ahead)).fatigue.sport?.parts.map((part) => [part.part, part.load]) ?? [],
        );
      const [before, after] = [loadOn(later), loadOn(later + 1)];
      for (const [part, load] of after) expect(load).toBeLessThanOrEqual(before.get(part) ?? 0);
    }),
    { numRuns: 100 },
  );
});

test('[fatigue.sport] no sport told is unknown and changes nothing; sport of today and of days ahead says nothing yet', () => {
  fc.assert(
    fc.property(told, (list) => {
      const ahead = list.filter((one) => one.ago <= 0);
      const { fatigue } = believe(ledgerOf([profiled, ...entries(ahead)]), catalogue, TODAY);
      expect(fatigue.sport).toBeNull();
      for (const movement of catalogue.movements) expect(readinessFor(movement, calm, fatigue)).toBe(calm);
    }),
    { numRuns: 50 },
  );
});
