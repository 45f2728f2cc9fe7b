// Decides by example which dates of a plan are due, and that a view is the same whatever was believed before it.
import { expect, it } from 'vitest';
import { canonicalText } from '../ledger/canonical-text.ts';
import type { EventBody } from '../ledger/event.types.ts';
import type { LedgerState } from '../ledger/state.types.ts';
import { FIXTURE_CATALOGUE as catalogue } from '../testing-fixtures/catalogue.ts';
import { day, kg, ledgerOf, profiled, sessionFacts, sets } from '../testing-fixtures/ledger.ts';
import { planOf, plannedSession, slotOf } from '../testing-fixtures/plan.ts';
import { idleWeeks } from './adherence.ts';
import { believe } from './believe.ts';

const sessions = ['2026-01-05', '2026-01-07', '2026-01-09'].map((date) =>
  plannedSession(date, [slotOf('barbell-row', 3, {}, { exercise: 'barbell-row' })]),
);
const tested = { date: day('2026-01-08'), kind: 'test' as const, exercise: 'barbell-row', sets: [], reasons: [] };
const one = planOf(sessions.slice(0, 2), { tests: [tested] });
const whole = { ...one, weeks: [...one.weeks, ...planOf([]).weeks, ...planOf(sessions.slice(2)).weeks] };

const issued = (body: string): EventBody => ({
  type: 'PlanIssued',
  plan: 'p',
  engine: 'e',
  seed: 1,
  from: day('2026-01-05'),
  body,
});
const done = [profiled, ...sessionFacts('2026-01-05', sets(3, { exercise: 'barbell-row', kg: 60, reps: 8 }))];
const today = day('2026-01-12');
const adherence = (body: string) => believe(ledgerOf([...done, issued(body)]), catalogue, today).adherence;

it('counts the sessions of every week, not the tests, and reads a text of any layout alike', () => {
  expect(adherence(canonicalText(whole))).toEqual({ due: 3, done: 1, share: 0.33 });
  expect(adherence(JSON.stringify(whole, null, 2))).toEqual({ due: 3, done: 1, share: 0.33 });
  expect(adherence(JSON.stringify(whole))).toEqual({ due: 3, done: 1, share: 0.33 });
  expect(adherence('{"assumptions":[')).toBeNull();
  expect(adherence('no plan')).toBeNull();
});

it('[prog.break] says since when a plan went on without training, also where nothing was ever trained', () => {
  const plan = issued(canonicalText(whole));
  const since = (facts: readonly EventBody[], date: string) => {
    const view = believe(ledgerOf([profiled, ...facts]), catalogue, day(date));
    return [view.idleSince, idleWeeks(view)];
  };
  expect(since([], '2026-02-16')).toEqual([null, 0]);
  expect(since([plan], '2026-01-05')).toEqual([null, 0]);
  expect(since([plan], '2026-01-26')).toEqual(['2026-01-05', 0]);
  expect(since([plan], '2026-02-09')).toEqual(['2026-01-05', 5]);
  expect(since([...done.slice(1), plan], '2026-02-09')).toEqual(['2026-01-07', 4]);
});

it('a view after other facts of the same day is the one that is made from scratch', () => {
  const before = ledgerOf(done);
  believe(before, catalogue, today);
  const facts: readonly EventBody[] = [
    issued(canonicalText(whole)),
    { type: 'ProposalDecided', proposal: 'x', date: today, decision: 'declined', subject: 's', change: 'c' },
    { type: 'CheckInRecorded', date: today, sleepQuality: 1, energy: 1, calm: 1, mood: 1 },
    { type: 'JointComplained', complaint: 'k', joint: 'knee', severity: 5, since: today, provokedBy: [] },
    { type: 'BodyMassRecorded', date: today, grams: kg(70) },
  ];
  let state: LedgerState = before;
  for (const fact of facts) {
    state = ledgerOf([fact], state);
    const fresh: LedgerState = { ...state, sessions: new Map(state.sessions) };
    expect(believe(state, catalogue, today)).toEqual(believe(fresh, catalogue, today));
    expect(believe(before, catalogue, today)).toEqual(
      believe({ ...before, sessions: new Map(before.sessions) }, catalogue, today),
    );
  }
});
