// Proves who comes next by itself: a circuit goes round from its first exercise, whichever it is, and pain is told of the exercise just done.
import type { FlowGroup, LoggedSession, LoggedSet, PreparedSlot } from '@strongback/engine';
import { expect, test } from 'vitest';
import { preparedSession, preparedSlot } from '../../testing/prepared-session.ts';
import { advanceAfter, restAfterNext } from './advance.ts';
import { newDesk, withTurnRest, type Desk } from './desk.ts';
import { hurtCandidates } from './hurts-of.ts';
import { nextRow, rowsOf } from './rows.ts';

const slot = (id: string, sets: number, ramp = 0): PreparedSlot =>
  preparedSlot(id, { sets, ramp: Array.from({ length: ramp }, () => 60) });

function deskOf(slots: readonly PreparedSlot[], turns: readonly string[] | null): Desk {
  const group: FlowGroup | null =
    turns === null ? null : { id: 'g', kind: 'circuit', slots: turns, betweenSeconds: 0, roundSeconds: 90 };
  const prepared = preparedSession(slots, group === null ? undefined : [group]);
  return newDesk(prepared, prepared.session, 0);
}
const logged = (sets: readonly LoggedSet[]): LoggedSession =>
  ({ session: 's', date: '2026-03-02', status: 'open', sets, swaps: [] }) as unknown as LoggedSession;
const performed = (of: string, row: string, exercise = of): LoggedSet =>
  ({
    set: `s/${of}/${row}/0`,
    session: 's',
    slot: of,
    exercise,
    kind: 'working',
    loadGrams: 60_000,
    reps: 8,
  }) as unknown as LoggedSet;

/** The exercises of the working sets in the order in which the player brings them up, from `first` to the end. */
function walk(desk: Desk, first: string): readonly string[] {
  const done: LoggedSet[] = [];
  const order: string[] = [];
  for (let at: string | null = first; at !== null && done.length < 60; ) {
    const here: PreparedSlot | undefined = desk.prepared.slots.find((one) => one.slot === at);
    const row = here === undefined ? null : nextRow(rowsOf(desk, here, logged(done)));
    if (here === undefined || row === null) break;
    const next = advanceAfter(desk, logged(done), here.slot, row);
    done.push(performed(here.slot, row.key));
    if (row.kind === 'work') order.push(here.slot);
    at = next.current;
  }
  return order;
}

test('[session.pair] a circuit comes back to its first exercise, wherever it stands in the session and however it ramps', () => {
  for (const turns of [
    ['a', 'b', 'c'],
    ['b', 'c', 'a'],
    ['c', 'a', 'b'],
  ])
    for (const ramp of [0, 1, 3])
      expect(walk(deskOf([slot('a', 3, ramp), slot('b', 3), slot('c', 3, ramp)], turns), turns[0] ?? '')).toEqual([
        ...turns,
        ...turns,
        ...turns,
      ]);
});

test('[session.pair] an exercise without sets left drops out of the round, and what is not in it waits', () => {
  const desk = deskOf([slot('a', 1), slot('b', 3), slot('c', 2), slot('d', 2)], ['a', 'b', 'c']);
  expect(walk(desk, 'a')).toEqual(['a', 'b', 'c', 'b', 'c', 'b', 'd', 'd']);
});

test('pain is told of the exercise just done until the one on the page is begun', () => {
  const [a, b] = [slot('a', 1), slot('b', 2)];
  const desk = deskOf([a, b], null);
  const names = (of: Desk, sets: readonly LoggedSet[]) =>
    hurtCandidates(of, logged(sets), b).map(({ exercise, over }) => `${exercise}${over ? ' is over' : ''}`);
  expect(names(desk, [performed('a', 'w0')])).toEqual(['a is over', 'b']);
  expect(names(deskOf([slot('a', 2), b], ['a', 'b']), [performed('a', 'w0')])).toEqual(['a', 'b']);
  expect(names(desk, [])).toEqual(['b']);
  expect(names(desk, [performed('a', 'w0'), performed('b', 'w0')])).toEqual(['b']);
  // A set done before a swap was of the exercise that stood there then.
  expect(names(desk, [performed('b', 'w0', 'former')])).toEqual(['former is over', 'b']);
});

test('[session.pair] two lifts in turn are warmed up in turn before the first set of either', () => {
  const { prepared, ...rest } = deskOf([slot('row', 2, 2), slot('bench', 2, 3)], ['row', 'bench']);
  const groups = prepared.groups?.map((group): FlowGroup => ({ ...group, kind: 'superset', rampSeconds: 30 })) ?? [];
  const desk = { ...rest, prepared: { ...prepared, groups } };
  const done: LoggedSet[] = [];
  const order: string[] = [];
  for (let at: string | null = 'row'; at !== null && done.length < 20; ) {
    const here: PreparedSlot | undefined = desk.prepared.slots.find((one) => one.slot === at);
    const row = here === undefined ? null : nextRow(rowsOf(desk, here, logged(done)));
    if (here === undefined || row === null) break;
    order.push(`${here.slot} ${row.kind}`);
    at = advanceAfter(desk, logged(done), here.slot, row).current;
    done.push(performed(here.slot, row.key));
  }
  const [ramps, work] = [order.slice(0, 5), order.slice(5)];
  expect(ramps).toEqual(['row ramp', 'bench ramp', 'row ramp', 'bench ramp', 'bench ramp']);
  expect(work).toEqual(['row work', 'bench work', 'row work', 'bench work']);
});

test('a lift whose partner needs no ramp rests after its own as it would alone', () => {
  const desk = deskOf([slot('row', 2, 1), slot('plank', 2)], ['row', 'plank']);
  const row = desk.prepared.slots[0];
  const ramp = row === undefined ? null : nextRow(rowsOf(desk, row, logged([])));
  if (ramp === null) throw new RangeError('the row begins with a ramp set');
  expect(advanceAfter(desk, logged([]), 'row', ramp)).toEqual({ current: 'row', restSeconds: ramp.target.restSeconds });
});

test('[U-10] the rest that is told is the rest that is taken: of the turn while it goes on, of the round behind its last, its own when alone', () => {
  const desk = deskOf([slot('row', 2), slot('bench', 1)], ['row', 'bench']);
  const at = (id: string, ...sets: readonly LoggedSet[]) => {
    const here = desk.prepared.slots.find((one) => one.slot === id);
    const row = here === undefined ? null : nextRow(rowsOf(desk, here, logged(sets)));
    if (here === undefined || row === null) throw new RangeError(`${id} has nothing to do`);
    const told = restAfterNext(desk, logged(sets), here);
    expect(told.seconds).toBe(advanceAfter(desk, logged(sets), id, row).restSeconds);
    return told;
  };
  expect(at('row')).toEqual({ seconds: 0, turn: { group: 'g', of: 'betweenSeconds' } });
  expect(at('bench', performed('row', 'w0'))).toEqual({ seconds: 90, turn: { group: 'g', of: 'roundSeconds' } });
  expect(at('row', performed('row', 'w0'), performed('bench', 'w0'))).toEqual({ seconds: 120, turn: null });
});

test('another rest in a turn is a rest of that turn alone', () => {
  const desk = withTurnRest(deskOf([slot('row', 2), slot('bench', 2)], ['row', 'bench']), 'g', 'roundSeconds', 150);
  expect(desk.prepared.groups).toMatchObject([{ betweenSeconds: 0, roundSeconds: 150 }]);
  expect(desk.prepared.slots.map((one) => one.sets[0]?.restSeconds)).toEqual([120, 120]);
});
