// Examples of swaps on a coach's list: the same exercise in two sessions is brought up, one taken back or long ago is not.
import {
  appendBodies,
  type AthleteId,
  type DeviceId,
  type EventBody,
  type IsoDate,
  type LedgerEvent,
  type SessionId,
  startWriter,
} from '@strongback/engine';
import { expect, test } from 'vitest';
import { EMPTY_SUMMARY, foldSummary } from './summary.ts';
import { triage } from './triage.ts';

const TODAY = '2026-03-30' as IsoDate;
const PLAN: EventBody = {
  type: 'PlanIssued',
  plan: 'p1',
  engine: '1',
  seed: 1,
  from: '2026-03-02' as IsoDate,
  body: JSON.stringify({ weeks: [{ from: '2026-06-01', sessions: [] }] }),
};
/** A session with the swaps made in it: place, what was asked, what was taken. */
const session = (
  date: string,
  ...swaps: readonly (readonly [slot: string, from: string, to: string])[]
): readonly EventBody[] => {
  const id = `s-${date}` as SessionId;
  return [
    { type: 'SessionStarted', session: id, date: date as IsoDate },
    ...swaps.map(([slot, from, to]): EventBody => ({ type: 'ExerciseSwapped', session: id, slot, from, to, why: 'preference' })),
    { type: 'SessionFinished', session: id },
  ];
};
const told = (...bodies: readonly EventBody[]): readonly LedgerEvent[] =>
  appendBodies(startWriter('a' as AthleteId, 'phone' as DeviceId), [PLAN, ...bodies], 1_774_000_000_000);
const found = (events: readonly LedgerEvent[]) => triage(events.reduce(foldSummary, EMPTY_SUMMARY), TODAY);

test('[U-39] an exercise swapped in two sessions is brought up, with what was taken last, however late the facts arrive', () => {
  const events = told(
    ...session('2026-03-25', ['a', 'deadlift', 'back-extension']),
    ...session('2026-03-27', ['b', 'deadlift', 'back-extension'], ['b', 'back-extension', 'hip-thrust']),
  );
  const why = { kind: 'swapped', exercise: 'deadlift', to: 'hip-thrust', times: 2 };
  expect(found(events)).toMatchObject({ group: 'needs-you', flag: 'swapped:deadlift', level: 2, why });
  expect(found(events.toReversed())).toMatchObject({ flag: 'swapped:deadlift', level: 2, why });
});

test('[U-39] once is no habit, nor is a swap that was taken back, nor one of weeks ago', () => {
  const once = session('2026-03-25', ['a', 'deadlift', 'hip-thrust']);
  const back = session('2026-03-27', ['a', 'deadlift', 'hip-thrust'], ['a', 'hip-thrust', 'deadlift']);
  expect(found(told(...once)).flag).toBeNull();
  expect(found(told(...once, ...back)).flag).toBeNull();
  expect(found(told(...once, ...session('2026-03-05', ['a', 'deadlift', 'hip-thrust']))).flag).toBeNull();
});

test('[U-39] a decision keeps it quiet until it is swapped again', () => {
  const twice = [
    ...session('2026-03-20', ['a', 'deadlift', 'hip-thrust']),
    ...session('2026-03-24', ['a', 'deadlift', 'hip-thrust']),
  ];
  const decided: EventBody = {
    type: 'FlagDecided',
    flag: 'swapped:deadlift',
    date: '2026-03-25' as IsoDate,
    decision: 'monitor',
    level: 2,
  };
  const coach = appendBodies({ ...startWriter('a' as AthleteId, 'desk' as DeviceId), by: 'coach' }, [decided], 1_775_000_000_000);
  expect(found([...told(...twice), ...coach]).flag).toBeNull();
  const third = session('2026-03-28', ['a', 'deadlift', 'hip-thrust']);
  expect(found([...told(...twice, ...third), ...coach])).toMatchObject({ flag: 'swapped:deadlift', level: 3 });
});
