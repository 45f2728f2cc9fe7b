// Decides by example that a longer day never leaves minutes free without a word.
import { describe, expect, it } from 'vitest';
import { believe } from '../athlete/believe.ts';
import { rule } from '../evidence/rulebook.ts';
import type { PlannedWeek } from '../plan/plan.types.ts';
import { FIXTURE_CATALOGUE as catalogue } from '../testing-fixtures/catalogue.ts';
import { day, ledgerOf, profiled } from '../testing-fixtures/ledger.ts';
import { planOf, plannedSession, slotOf } from '../testing-fixtures/plan.ts';
import { freeMinutes } from './free-minutes.ts';
import { prepareSession } from './prepare.ts';
import type { PreparedSession } from './session.types.ts';

const DATE = day('2026-01-05');
const ROUTINE = { kind: 'mobility', minutes: 8, drills: [] } as const;

function preparedIn(minutes: number, week: Partial<PlannedWeek> = {}): PreparedSession {
  const slots = ['barbell-row', 'bench-press', 'face-pull', 'back-squat', 'dead-bug', 'plank']
    .filter((id) => catalogue.movement.has(id))
    .map((id) => slotOf(id, 3));
  const state = ledgerOf([profiled]);
  const plan = planOf([plannedSession(DATE, slots)], { daily: [ROUTINE], ...week });
  const found = prepareSession({ state, view: believe(state, catalogue, DATE), plan, date: DATE, catalogue, minutes });
  if (found === null) throw new Error('nothing was prepared');
  return found;
}

describe('a day made longer', () => {
  it('[session.lengthen] says why minutes stay free, and what else fits', () => {
    const long = preparedIn(120);
    const free = 120 - long.minutes;
    expect(free).toBeGreaterThan(8);
    expect(long.gained?.length).toBeGreaterThan(0);
    expect(long.free?.rule).toBe('session.lengthen');
    expect(long.free?.because).toMatch(
      new RegExp(`^${free} minutes stay free: .+\\. The mobility of the daily routine fits in: 8 minutes\\.$`),
    );
  });
  it('[session.lengthen] says of a lighter week that it is light on purpose', () => {
    const long = preparedIn(120, { deload: true });
    expect(long.gained ?? []).toEqual([]);
    expect(long.free?.because).toContain('this week is light on purpose');
  });
  it('[session.lengthen] names the most sets of its rule, and is silent where the day is full or as planned', () => {
    const { maxSets } = rule('session.lengthen').numbers;
    const longer = { minutes: 90, held: null, added: maxSets, routineMinutes: 40 } as const;
    expect(freeMinutes({ minutes: 63 }, longer)?.because).toBe(
      `27 minutes stay free: a longer day adds ${maxSets} sets at most and none to heavy work, because the sets of a week rise step by step.`,
    );
    expect(freeMinutes({ minutes: 63 }, { ...longer, held: 'poor-day' })?.because).toContain('speaks against more work today');
    expect(freeMinutes({ minutes: 63 }, { ...longer, added: 1 })?.because).toContain('heavy work takes none');
    expect(freeMinutes({ minutes: 87 }, longer)).toBeNull();
    expect(preparedIn(60).free).toBeUndefined();
  });
});
