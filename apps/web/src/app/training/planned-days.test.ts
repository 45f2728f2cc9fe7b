// Proves which session comes next and which days are away, whatever was missed before.
import type { IsoDate, LedgerState } from '@strongback/engine';
import { expect, it } from 'vitest';
import { awayUntil, comingSession, comingTests, missedThisWeek } from './planned-days.ts';

const day = (text: string): IsoDate => text as IsoDate;
const calendar = (...entries: readonly object[]): LedgerState =>
  ({ calendar: new Map(entries.map((entry, at) => [String(at), entry])) }) as unknown as LedgerState;

it('knows the days away, both ends of them, and no other entry', () => {
  const ledger = calendar(
    { kind: 'test', from: '2026-03-01', to: '2026-03-09' },
    { kind: 'away', from: '2026-03-03', to: '2026-03-05' },
    { kind: 'away', from: '2026-03-08' },
  );
  expect(awayUntil(ledger, day('2026-03-02'))).toBeNull();
  expect(awayUntil(ledger, day('2026-03-03'))).toBe('2026-03-05');
  expect(awayUntil(ledger, day('2026-03-05'))).toBe('2026-03-05');
  expect(awayUntil(ledger, day('2026-03-06'))).toBeNull();
  expect(awayUntil(ledger, day('2026-03-08'))).toBe('2026-03-08');
});

it('tells the next day of training although one before it was missed', () => {
  const sessions = ['2026-03-02', '2026-03-03', '2026-03-06'].map((date) => ({ date }));
  const ledger = {
    plan: { plan: 'p', body: JSON.stringify({ weeks: [{ sessions }] }) },
    moves: [],
    sessions: new Map([['s', { status: 'finished', plan: 'p', plannedDate: '2026-03-02' }]]),
  } as unknown as LedgerState;
  expect(comingSession(ledger, day('2026-03-05'))?.on).toBe('2026-03-06');
  expect(comingSession(ledger, day('2026-03-02'))?.on).toBe('2026-03-03');
  expect(comingSession(ledger, day('2026-03-06'))).toBeNull();
});

it('tells the next day of tests, all of it, until it was done', () => {
  const tests = ['2026-03-07', '2026-03-05', '2026-03-05'].map((date, at) => ({ date, exercise: `lift-${at}` }));
  const ledger = (sessions: readonly object[]): LedgerState =>
    ({
      plan: { plan: 'p', body: JSON.stringify({ weeks: [{ sessions: [] }, { sessions: [], tests }] }) },
      sessions: new Map(sessions.map((session, at) => [String(at), session])),
    }) as unknown as LedgerState;
  const lifts = (on: string, ...sessions: readonly object[]) =>
    comingTests(ledger(sessions), day(on)).map(({ exercise }) => exercise);
  expect(lifts('2026-03-02')).toEqual(['lift-1', 'lift-2']);
  expect(lifts('2026-03-05')).toEqual(['lift-0']);
  expect(lifts('2026-03-02', { status: 'finished', date: '2026-03-05', plannedDate: '2026-03-05' })).toEqual(['lift-0']);
  expect(lifts('2026-03-07')).toEqual([]);
});

it('[U-29] tells a missed day of this week until another session is begun, it is dropped or the week is over', () => {
  const sessions = ['2026-03-02', '2026-03-04', '2026-03-06'].map((date) => ({ date }));
  const weeks = [
    { from: '2026-03-02', sessions },
    { from: '2026-03-09', sessions: [{ date: '2026-03-09' }] },
  ];
  const ledger = (done: readonly string[], moves: readonly object[] = []) =>
    ({
      plan: { plan: 'p', body: JSON.stringify({ weeks }) },
      moves,
      sessions: new Map(done.map((date) => [date, { status: 'finished', plan: 'p', plannedDate: date, date }])),
    }) as unknown as LedgerState;
  const missed = (on: string, done: readonly string[], moves: readonly object[] = []) =>
    missedThisWeek(ledger(done, moves), day(on))?.planned.date ?? null;
  expect(missed('2026-03-04', ['2026-03-02'])).toBeNull();
  // On Friday, which has a session of its own, Wednesday is still told; begun, it is not.
  expect(missed('2026-03-06', ['2026-03-02'])).toBe('2026-03-04');
  expect(missed('2026-03-06', ['2026-03-02', '2026-03-06'])).toBeNull();
  expect(missed('2026-03-08', ['2026-03-02'])).toBe('2026-03-04');
  expect(missed('2026-03-09', ['2026-03-02'])).toBeNull();
  expect(missed('2026-03-06', ['2026-03-02'], [{ plan: 'p', from: '2026-03-04', to: null }])).toBeNull();
  expect(missed('2026-03-06', ['2026-03-02'], [{ plan: 'p', from: '2026-03-04', to: '2026-03-07' }])).toBeNull();
  // The first of two is told first.
  expect(missed('2026-03-06', [])).toBe('2026-03-02');
});
