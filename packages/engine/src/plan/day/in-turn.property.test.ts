// Holds what is done in turn for any day: nobody rests less than alone, nothing stands in two turns, no muscle works in its own rest.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MUSCLES } from '../../vocabulary/body.ts';
import { PATTERNS } from '../../vocabulary/training.ts';
import type { PrescribedSet } from '../plan.types.ts';
import { movement } from '../testing/small-catalogue.ts';
import { slotRole } from '../week/slot-role.ts';
import { inOrderOfTurns, neededTurns, type TurnPart, turnsOf } from './in-turn.ts';
import { workSeconds } from './minutes.ts';

const anySet = fc.record({
  reps: fc.integer({ min: 1, max: 20 }),
  percent1RM: fc.option(fc.integer({ min: 40, max: 100 })),
  rpe: fc.integer({ min: 5, max: 10 }),
  restSeconds: fc.constantFrom(45, 60, 90, 120, 150, 180, 300),
});
const anyPart: fc.Arbitrary<TurnPart> = fc
  .record({
    pattern: fc.constantFrom(...PATTERNS),
    muscles: fc.dictionary(fc.constantFrom(...MUSCLES), fc.constantFrom(0.25, 0.5, 1), { maxKeys: 4 }),
    sets: fc.integer({ min: 0, max: 5 }),
    set: anySet,
    closed: fc.boolean(),
  })
  .map(({ pattern, muscles, sets, set, closed }) => {
    const one = movement('m', { pattern, muscles });
    const asked: PrescribedSet = { ...set, loadKg: 20, tempo: null, seconds: null, metres: null, side: null };
    return { movement: one, part: slotRole(one), sets: Array.from({ length: sets }, () => asked), closed };
  });
const anyDay = fc.array(anyPart, { maxLength: 9 });
const rest = (part: TurnPart | undefined): number => part?.sets[0]?.restSeconds ?? 0;
const work = (part: TurnPart | undefined): number => {
  const set = part?.sets[0];
  return part === undefined || set === undefined ? 0 : workSeconds(part.movement, set.reps ?? 0, set.tempo);
};

describe('whatever a day holds', () => {
  test('[session.pair] [session.fill-rest] a lift rests at least as long as alone, each part has one turn, and time is saved', () => {
    fc.assert(
      fc.property(anyDay, (parts) => {
        const turns = turnsOf(parts, 'opposites');
        const places = turns.flatMap(({ first, second }) => [first, second]);
        expect(new Set(places).size).toBe(places.length);
        for (const { first, second, lifts, betweenSeconds, roundSeconds, savedSeconds } of turns) {
          const [a, b] = [parts[first], parts[second]];
          expect(first).toBeLessThan(second);
          expect(betweenSeconds + work(b) + roundSeconds).toBeGreaterThanOrEqual(rest(a));
          if (lifts) expect(roundSeconds + work(a) + betweenSeconds).toBeGreaterThanOrEqual(rest(b));
          expect(savedSeconds).toBeGreaterThan(0);
          const meant = (part: TurnPart | undefined): string[] =>
            Object.entries(part?.movement.muscles ?? {}).flatMap(([muscle, share]) => (share >= 0.5 ? [muscle] : []));
          expect(meant(a).filter((muscle) => meant(b).includes(muscle))).toEqual([]);
          for (const one of [a, b]) {
            expect(one?.closed).toBe(false);
            expect(one?.sets.every((set) => (set.percent1RM ?? 0) < 85)).toBe(true);
          }
        }
      }),
    );
  });

  test('less allowed is fewer turns, and what a day keeps is a part of what it could have', () => {
    fc.assert(
      fc.property(anyDay, fc.nat({ max: 4 }), (parts, least) => {
        expect(turnsOf(parts, 'never')).toEqual([]);
        expect(turnsOf(parts, 'small').every((turn) => !turn.lifts)).toBe(true);
        const all = turnsOf(parts, 'opposites');
        const kept = neededTurns(all, (some) => some.length >= least);
        expect(kept).toHaveLength(Math.min(all.length, least));
        expect(kept.every((turn) => all.includes(turn))).toBe(true);
        const order = inOrderOfTurns(parts.length, kept);
        expect([...order].sort((a, b) => a - b)).toEqual(parts.map((_, at) => at));
        for (const turn of kept) expect(order.indexOf(turn.second)).toBe(order.indexOf(turn.first) + 1);
      }),
    );
  });
});
