// Decides by example when a set is called a best, and when nothing is said.
import { describe, expect, it } from 'vitest';
import type { Grams, IsoDate, LedgerState, LoggedSession, LoggedSet, SessionId, SetId } from '@strongback/engine';
import { bestNow, bestOf } from './best-set.ts';

let count = 0;
const set = (reps: number, kilograms: number, more: Partial<LoggedSet> = {}): LoggedSet => ({
  session: 's' as SessionId,
  set: `x${count++}` as SetId,
  exercise: 'squat',
  kind: 'working',
  reps,
  loadGrams: Math.round(kilograms * 1000) as Grams,
  removed: false,
  ...more,
});
const session = (id: string, date: string, sets: readonly LoggedSet[], more: Partial<LoggedSession> = {}) =>
  ({ session: id as SessionId, date: date as IsoDate, status: 'finished', sets, ...more }) as LoggedSession;
const ledgerOf = (...sessions: readonly LoggedSession[]) =>
  ({ sessions: new Map(sessions.map((one) => [one.session, one])) }) as unknown as LedgerState;

describe('a best', () => {
  it('is more than ever for as many repetitions, more repetitions than ever at a load, or a higher estimated single', () => {
    const before = [set(8, 100), set(5, 110), set(10, 60)];
    expect(bestOf(set(5, 112.5), before)).toMatchObject({ kind: 'load', reps: 5, value: 112.5, before: 110 });
    expect(bestOf(set(12, 60), before)).toMatchObject({ kind: 'reps', value: 12, before: 10, loadKg: 60 });
    expect(bestOf(set(9, 100), before)).toMatchObject({ kind: 'reps', value: 9, before: 8 });
    // Heavier than anything, with fewer repetitions than anything: then the most for one, which five at 110 was.
    expect(bestOf(set(1, 130), before)).toMatchObject({ kind: 'load', reps: 1, value: 130, before: 110 });
    // Longer than anything and lighter than anything: nothing is comparable but the estimate.
    expect(bestOf(set(6, 100), [set(3, 90), set(4, 95)])).toMatchObject({ kind: 'single' });
    expect(bestOf(set(5, 100), [])).toBeNull();
  });

  it('is not the same again, a few grams of another unit, a warm-up or an unknown set', () => {
    const before = [set(5, 102.058)];
    expect(bestOf(set(5, 102.058), before)).toBeNull();
    expect(bestOf(set(5, 102.1), before)).toBeNull();
    expect(bestOf(set(5, 140, { kind: 'warm-up' }), before)).toBeNull();
    expect(bestOf(set(5, 140, { kind: 'unknown' }), before)).toBeNull();
    expect(bestOf(set(8, 80), [set(8, 100)])).toBeNull();
  });

  it('of a hold or a carry is longer or farther at the load, each side for itself', () => {
    const hold = (seconds: number, side: 'left' | 'right'): LoggedSet => {
      const { reps: _, ...bare } = set(1, 0);
      return { ...bare, seconds, side };
    };
    expect(bestOf(hold(40, 'left'), [hold(35, 'left'), hold(60, 'right')])).toMatchObject({
      kind: 'seconds',
      value: 40,
      before: 35,
    });
    expect(bestOf(hold(40, 'right'), [hold(35, 'left'), hold(60, 'right')])).toBeNull();
  });

  it('counts what was imported, never celebrates it, begins with the second time, and is not told twice in one session', () => {
    const old = session('old', '2026-01-01', [set(5, 100)], { app: 'another' });
    const first = set(5, 105);
    const now = session('now', '2026-01-08', [first, set(5, 105)]);
    expect(bestNow(ledgerOf(old, now), now, first)).toMatchObject({ kind: 'load', before: 100 });
    expect(bestNow(ledgerOf(old, now), now, now.sets[1] ?? first)).toBeNull();
    const imported = session('imported', '2026-01-09', [set(5, 120)], { app: 'another' });
    expect(bestNow(ledgerOf(old, imported), imported, imported.sets[0] ?? first)).toBeNull();
    const alone = session('alone', '2026-01-10', [set(5, 100), set(5, 110)]);
    expect(bestNow(ledgerOf(alone), alone, alone.sets[1] ?? first)).toBeNull();
    const thrown = session('thrown', '2026-01-02', [set(5, 140)], { status: 'discarded' });
    const again = session('again', '2026-01-11', [set(5, 106)]);
    expect(bestNow(ledgerOf(old, thrown, again), again, again.sets[0] ?? first)).toMatchObject({ before: 100 });
  });
});
