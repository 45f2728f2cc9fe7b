// The early state shows what the whole one shows of the present, and goes on from new events alike.
import { describe, expect, it } from 'vitest';
import { day, eventsOf, profiled, sessionFacts, sets } from '../testing-fixtures/ledger.ts';
import { earlyText, readEarlyState } from './early-state.ts';
import { emptyState, evolve } from './evolve.ts';
import { stateText } from './state-text.ts';

const row = sets(3, { exercise: 'barbell-row', kg: 60, reps: 8, rpe: 8 });
const events = eventsOf([
  profiled,
  ...sessionFacts('2025-01-05', row),
  ...sessionFacts('2026-01-05', row),
  { type: 'CheckInRecorded', date: day('2026-01-06'), energy: 4 },
  ...sessionFacts('2026-01-12', row),
]);
const whole = events.reduce(evolve, emptyState());

describe('an early state', () => {
  it('is the whole state where nothing is old', () => {
    expect(stateText(readEarlyState(earlyText(whole, day('2020-01-01'))) ?? emptyState())).toBe(stateText(whole));
  });
  it('leaves out old sessions and keeps count and time of the whole', () => {
    const early = readEarlyState(earlyText(whole, day('2026-01-01')));
    expect([...(early?.sessions.values() ?? [])].map((session) => session.date)).toEqual(['2026-01-05', '2026-01-12']);
    expect(early?.applied).toBe(whole.applied);
    expect(early?.time).toEqual(whole.time);
    expect(early?.seen).toEqual(whole.seen);
  });
  it('begins with the day that is named, for sessions and for check-ins', () => {
    const from = (since: string) => readEarlyState(earlyText(whole, day(since)));
    expect(from('2026-01-05')?.sessions.size).toBe(2);
    expect(from('2026-01-06')?.sessions.size).toBe(1);
    expect(from('2026-01-06')?.checkIns.size).toBe(1);
    expect(from('2026-01-07')?.checkIns.size).toBe(0);
  });
  it('goes on as the whole does', () => {
    const before = events.slice(0, -2).reduce(evolve, emptyState());
    const early = readEarlyState(earlyText(before, day('2026-01-01'))) ?? emptyState();
    const after = events.slice(-2).reduce(evolve, early);
    expect(stateText(after)).toBe(earlyLike(whole));
  });
  it('refuses what is none', () => {
    expect(readEarlyState('{')).toBeNull();
    expect(readEarlyState('null')).toBeNull();
    expect(readEarlyState('{"applied":"1"}')).toBeNull();
  });
});

const earlyLike = (state: typeof whole): string => stateText(readEarlyState(earlyText(state, day('2026-01-01'))) ?? emptyState());
