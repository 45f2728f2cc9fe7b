// Rows, ids and the next open set, as the player shows them.
import type { LedgerState, LoggedSession, LoggedSet, PreparedSlot } from '@strongback/engine';
import { expect, test } from 'vitest';
import { preparedSession, preparedSlot, targetSet } from '../../testing/prepared-session.ts';
import { moveSlot, newDesk, setsAsLoaded, withSlot } from './desk.ts';
import { countWork, isShort, nextRow, rowsOf, setIdFor } from './rows.ts';
import { countSets, lastSidesOf, weakerSides, withOtherSide } from '../../app/training/sides.ts';

const slot = (id: string): PreparedSlot => preparedSlot(id, { exercise: 'barbell-row', ramp: [30] });
const prepared = preparedSession([slot('a'), slot('b')]);
const desk = newDesk(prepared, prepared.session, 0);
const performed = (id: string, removed = false): LoggedSet =>
  ({
    set: id,
    session: 's',
    exercise: 'barbell-row',
    kind: 'working',
    loadGrams: 62500,
    reps: 7,
    removed,
  }) as unknown as LoggedSet;
const logged = (...sets: readonly LoggedSet[]): LoggedSession =>
  ({ session: 's', date: '2026-03-02', status: 'open', sets, swaps: [] }) as unknown as LoggedSession;

test('ramp sets come first and are passed over once a working set is done', () => {
  expect(nextRow(rowsOf(desk, slot('a'), null))?.key).toBe('r0');
  expect(nextRow(rowsOf(desk, slot('a'), logged(performed('s/a/w0/0'))))?.key).toBe('w1');
});

test('a set answers its own row, in whatever order sets are done', () => {
  const rows = rowsOf(desk, slot('a'), logged(performed('s/a/w1/0')));
  expect(rows.map((row) => row.performed !== null)).toEqual([false, false, true]);
  expect(rows[2]).toMatchObject({ loadKg: 62.5, amount: 7 });
});

test('a set below what was asked is marked as short, one above it is not', () => {
  const short = (load: number, reps: number): boolean => {
    const set = { ...performed('s/a/w0/0'), loadGrams: load * 1000, reps } as unknown as LoggedSet;
    return rowsOf(desk, slot('a'), logged(set)).some(isShort);
  };
  expect(short(60, 8)).toBe(false);
  expect(short(62.5, 9)).toBe(false);
  expect(short(59.97, 8)).toBe(false);
  expect(short(60, 7)).toBe(true);
  expect(short(55, 8)).toBe(true);
});

test('a set that was taken back leaves its row open, and the next try has an id of its own', () => {
  const before = logged(performed('s/a/w0/0', true));
  expect(rowsOf(desk, slot('a'), before)[1]?.performed).toBeNull();
  expect(setIdFor('s', 'a', 'w0', before)).toBe('s/a/w0/1');
});

test('what is left counts working sets of exercises that are not skipped', () => {
  expect(countWork(desk, logged(performed('s/a/w0/0')))).toEqual({ done: 1, open: 3 });
  expect(countWork({ ...desk, skipped: ['b'] }, null)).toEqual({ done: 0, open: 2 });
});

test('an added set repeats the last one, and a swap forgets edits of the old exercise only', () => {
  const more = { ...desk, added: { a: 1 }, edits: { 'a/w1': { loadKg: 65 }, 'b/w0': { loadKg: 50 } } };
  expect(rowsOf(more, slot('a'), null).map((row) => row.loadKg)).toEqual([30, 60, 65, 60]);
  expect(Object.keys(withSlot(more, slot('a')).edits)).toEqual(['b/w0']);
});

test('order changes by one place and stops at the ends', () => {
  expect(moveSlot(desk, 'b', -1).order).toEqual(['b', 'a']);
  expect(moveSlot(desk, 'b', 1).order).toEqual(['a', 'b']);
});

const sidedSlot: PreparedSlot = {
  ...slot('a'),
  sets: [0, 1].map((index) => ({ ...targetSet(index, 20), side: 'each' as const })),
};
const one = (row: string, side: 'left' | 'right', reps: number): LoggedSet =>
  ({ ...performed(`s/a/${row}/${side}/0`), side, reps, loadGrams: 20000 }) as LoggedSet;

test('a set on each side is one row until the sides differ, and two facts when done', () => {
  expect(rowsOf(desk, sidedSlot, null)[1]).toMatchObject({ sided: true, right: null, amount: 8 });
  const edited = { ...desk, edits: { 'a/w0': { rightAmount: 6 } } };
  expect(rowsOf(edited, sidedSlot, null)[1]).toMatchObject({ amount: 8, right: { amount: 6, loadKg: 20 } });
  const done = rowsOf(desk, sidedSlot, logged(one('w0', 'left', 8), one('w0', 'right', 6)));
  expect(done[1]).toMatchObject({ amount: 8, right: { amount: 6 }, sided: true });
  expect(done[1]?.performedRight?.side).toBe('right');
  expect(nextRow(done)?.key).toBe('w1');
  expect(setIdFor('s', 'a', 'w0', logged(one('w0', 'left', 8)), 'right')).toBe('s/a/w0/right/0');
  // Ramp sets never count: one entry whatever the side.
  expect(rowsOf(desk, sidedSlot, null)[0]?.sided).toBe(false);
});

test('two sides count once, are corrected together, and a set is judged by the weaker one', () => {
  const sets = [one('w0', 'left', 8), one('w0', 'right', 6), one('w1', 'left', 7), one('w1', 'right', 7)];
  expect(countSets([...sets, performed('s/b/w0/0')])).toBe(3);
  expect(weakerSides(sets).map((set) => set.reps)).toEqual([6, 7]);
  expect(withOtherSide(sets, sets[3] as LoggedSet).map((set) => set.set)).toEqual(['s/a/w1/left/0', 's/a/w1/right/0']);
});

test('last time is known per side, from the newest other session that told them apart', () => {
  const old = { ...logged(one('w0', 'left', 8), one('w0', 'right', 5)), session: 'old', date: '2026-02-01' };
  const plain = { ...logged(performed('p/a/w0/0')), session: 'plain', date: '2026-02-08' };
  const ledger = {
    sessions: new Map([
      ['old', old],
      ['plain', plain],
    ]),
  } as unknown as LedgerState;
  expect(lastSidesOf(ledger, 'barbell-row', 's')?.right).toEqual([{ amount: 5, loadKg: 20 }]);
  expect(lastSidesOf(ledger, 'barbell-row', 'old')).toBeNull();
});

test('a load that the lifter found counts for the form of the sets, where none was written', () => {
  const unknown = { ...slot('a'), sets: [{ ...targetSet(0, 0), loadKg: null }, targetSet(1, 60)] };
  const edited = { edits: { 'a/w0': { loadKg: 40 }, 'b/w1': { loadKg: 10 } } };
  expect(setsAsLoaded(edited, unknown).map((set) => set.loadKg)).toEqual([40, 60]);
});
