// Decides by example which exercises of a day are done in turn, that nobody rests less for it, and that only a day which needs it has it.
import { describe, expect, test } from 'vitest';
import { editSession } from '../edit-session.ts';
import { plan } from '../plan.ts';
import type { Plan, PrescribedSet } from '../plan.types.ts';
import { movement, smallCatalogue } from '../testing/small-catalogue.ts';
import { smallRequest } from '../testing/small-request.ts';
import { slotRole } from '../week/slot-role.ts';
import { inOrderOfTurns, neededTurns, restInTurn, type TurnPart, turnsOf } from './in-turn.ts';

const set: PrescribedSet = {
  reps: 8,
  loadKg: 40,
  rpe: 8,
  percent1RM: 75,
  tempo: null,
  restSeconds: 120,
  seconds: null,
  metres: null,
  side: null,
};
const part = (one: TurnPart['movement'], over: Partial<PrescribedSet> = {}, sets = 3): TurnPart => ({
  movement: one,
  part: slotRole(one),
  sets: Array.from({ length: sets }, () => ({ ...set, ...over })),
  closed: false,
});
const bench = movement('bench', { pattern: 'horizontal-press', muscles: { chest: 1, triceps: 0.5 } });
const press = movement('press', { pattern: 'vertical-press', muscles: { 'front-delts': 1, triceps: 0.5 } });
const row = movement('row', { pattern: 'horizontal-pull', muscles: { 'upper-back': 1, biceps: 0.5 } });
const pulldown = movement('pulldown', { pattern: 'vertical-pull', muscles: { lats: 1, biceps: 0.5 } });
const squat = movement('squat', { pattern: 'squat', muscles: { quads: 1 } });
const plank = movement('plank', { pattern: 'anti-extension', muscles: { abs: 1 }, trackedBy: 'seconds' });
const rotation = movement('rotation', { pattern: 'external-rotation', muscles: { 'external-rotators': 1 } });
const short = { reps: 12, restSeconds: 60, rpe: 7, percent1RM: null };
const hold = { reps: null, seconds: 30, restSeconds: 60, rpe: 7, percent1RM: null };
const pairs = (parts: readonly TurnPart[], allowed: Parameters<typeof turnsOf>[1] = 'opposites'): string[] =>
  turnsOf(parts, allowed).map(({ first, second }) => `${parts[first]?.movement.id}+${parts[second]?.movement.id}`);

describe('exercises in turn', () => {
  test('[session.pair] a press goes with a pull, of its own plane first; two pulls and two presses never', () => {
    expect(pairs([part(row), part(pulldown), part(press), part(bench)])).toEqual(['row+bench', 'pulldown+press']);
    expect(pairs([part(row), part(pulldown)])).toEqual([]);
    expect(pairs([part(bench), part(press), part(squat)])).toEqual([]);
  });

  test('[session.pair] near maximal work, clusters and contrast pairs stay alone', () => {
    expect(pairs([part(row), part(bench, { percent1RM: 92 })])).toEqual([]);
    expect(pairs([part(row, { reps: 3, rpe: 9 }), part(bench)])).toEqual([]);
    expect(pairs([part(row), { ...part(bench), closed: true }])).toEqual([]);
  });

  test('[session.fill-rest] small work stands in the rests of a lift; for the trunk only behind the last squat or hinge', () => {
    expect(pairs([part(squat), part(bench), part(rotation, short), part(plank, hold)])).toEqual([
      'squat+rotation',
      'bench+plank',
    ]);
    expect(pairs([part(bench), part(squat), part(plank, hold)])).toEqual([]);
    expect(pairs([part(row), part(bench), part(rotation, short)], 'small')).toEqual(['row+rotation']);
    expect(pairs([part(row), part(bench), part(rotation, short)], 'never')).toEqual([]);
  });

  test('[session.fill-rest] small work for the muscles of a lift does not stand in its rests', () => {
    const raise = movement('raise', { pattern: 'scapular', muscles: { 'upper-back': 1 } });
    expect(pairs([part(row), part(raise, short)])).toEqual([]);
    expect(pairs([part(row), part(squat), part(raise, short)])).toEqual(['squat+raise']);
  });

  test('[session.fill-rest] what is held hard does not stand in the rests of what is held hard', () => {
    const held = (gripLoad: 1 | 2): TurnPart =>
      part(movement('shrug', { pattern: 'scapular', muscles: { 'upper-traps': 1 }, gripLoad }), short);
    const heldRow = part({ ...row, gripLoad: 2 });
    expect(pairs([heldRow, held(2)])).toEqual([]);
    expect(pairs([heldRow, held(1)])).toEqual(['row+shrug']);
  });

  test('a day keeps only the turns that it needs, and gives up those of two lifts first', () => {
    const parts = [part(row), part(bench), part(squat), part(rotation, short)];
    const turns = turnsOf(parts, 'opposites');
    expect(turns).toHaveLength(2);
    expect(neededTurns(turns, () => true)).toEqual([]);
    expect(neededTurns(turns, (kept) => kept.length > 0).map((turn) => turn.lifts)).toEqual([false]);
    expect(neededTurns(turns, () => false)).toEqual(turns);
    expect(inOrderOfTurns(4, turns)).toEqual([0, 1, 2, 3]);
    expect(inOrderOfTurns(4, [{ ...turns[0], first: 0, second: 3 } as (typeof turns)[number]])).toEqual([0, 3, 1, 2]);
  });
});

describe('a planned day', () => {
  const lift = (id: string, over: Parameters<typeof movement>[1]) => movement(id, { setUpSeconds: 30, ...over });
  const catalogue = smallCatalogue([
    lift('bench', { pattern: 'horizontal-press', muscles: { chest: 1 } }),
    lift('press', { pattern: 'vertical-press', muscles: { 'front-delts': 1 } }),
  ]);
  const days = (minutes: number, inTurn?: 'never' | 'small'): Plan =>
    plan(
      smallRequest({
        weeks: 4,
        availability: (['mon', 'wed', 'fri'] as const).map((weekday) => ({ weekday, minutes })),
        ...(inTurn === undefined ? {} : { inTurn }),
      }),
      catalogue,
    );
  const sessions = (made: Plan) => made.weeks.flatMap((week) => week.sessions);

  test('[session.pair] [plan.minutes] takes turns where it is short, says why, and stays within its minutes; a long one need not', () => {
    const brief = sessions(days(45));
    const inTurn = brief.flatMap((session) => session.turns ?? []);
    expect(inTurn.length).toBeGreaterThan(0);
    for (const session of brief) {
      expect(session.minutes).toBeLessThanOrEqual(session.budgetMinutes);
      for (const turn of session.turns ?? []) {
        const places = turn.slots.map((id) => session.slots.findIndex((slot) => slot.id === id));
        expect(places[1]).toBe((places[0] ?? 0) + 1);
        for (const place of places)
          expect(session.slots[place]?.reasons.map((reason) => reason.rule)).toEqual(
            expect.arrayContaining([expect.stringMatching(/^session\.(pair|fill-rest)$/)]),
          );
      }
    }
    expect(sessions(days(120)).flatMap((session) => session.turns ?? []).length).toBeLessThan(inTurn.length);
  });

  test('nobody who wants none has any', () => {
    expect(sessions(days(45, 'never')).flatMap((session) => session.turns ?? [])).toEqual([]);
  });

  test('a turn ends with one of its two, and the minutes grow by what it saved', () => {
    const made = days(45);
    const session = sessions(made).find((one) => (one.turns ?? []).length > 0);
    const turn = session?.turns?.[0];
    if (session === undefined || turn === undefined) throw new RangeError('a day of 45 minutes takes turns');
    const [first, second] = turn.slots;
    const [a, b] = [first, second].map((id) => session.slots.find((slot) => slot.id === id));
    const asked = smallRequest({ weeks: 4 });
    const edited = editSession(made, { date: session.date, slot: second, edit: { remove: true }, who: 'me' }, asked, catalogue);
    const after = sessions(edited).find((one) => one.date === session.date);
    expect((after?.turns ?? []).some((one) => one.slots.includes(first))).toBe(false);
    expect(restInTurn(session.turns, session.slots, first, 0)).toBe(turn.betweenSeconds);
    expect(restInTurn(session.turns, session.slots, second, 0)).toBe(turn.roundSeconds);
    expect(restInTurn(after?.turns, after?.slots ?? [], first, 0)).toBe(a?.sets[0]?.restSeconds);
    expect(after?.minutes).toBeGreaterThan(session.minutes - 60);
    expect(b?.sets.length).toBeGreaterThan(0);
  });
});
