// The outcome against the start: what rises is told with its doubt, what is unclear is not claimed.
import { appendBodies, replay, startWriter, understand, type EventBody, type IsoDate, addDays } from '@strongback/engine';
import { catalogue } from '@strongback/catalogue';
import { expect, test } from 'vitest';
import { balanceChanges, comfortOf, groupChange, liftChanges, testChanges, verdictOf } from './outcome-facts.ts';

const START = '2026-01-05' as IsoDate;
const WEEKS = 20;
const TODAY = addDays(START, WEEKS * 7);

/** Two trainings a week of a press and a row; the press rises by `stepKg` a week, the row stands. */
function ledgerOf(stepKg: number, more: readonly EventBody[] = []) {
  const bodies: EventBody[] = [{ type: 'AthleteProfiled', units: 'kg', zone: 'Europe/Berlin', trainingYears: 3 }];
  for (let week = 0; week < WEEKS; week++)
    for (const day of [0, 3]) {
      const session = `s${week}-${day}`;
      const date = addDays(START, week * 7 + day);
      bodies.push({ type: 'SessionStarted', session, date } as EventBody);
      for (const [exercise, kilograms] of [
        ['bench-press', 80 + stepKg * week],
        ['barbell-row', 70],
      ] as const)
        for (let set = 0; set < 3; set++)
          bodies.push({
            type: 'SetPerformed',
            session,
            set: `${session}-${exercise}-${set}`,
            exercise,
            kind: 'working',
            loadGrams: kilograms * 1000,
            reps: 5,
            rpe: 16,
          } as unknown as EventBody);
      bodies.push({ type: 'SessionFinished', session } as EventBody);
    }
  const events = appendBodies(startWriter('a' as never, 'd' as never), [...bodies, ...more], Date.UTC(2026, 5, 1));
  return replay(events);
}

test('a press that rises is up, a row that stands is not clear, and the doubt lies around both', () => {
  const ledger = ledgerOf(1);
  const { view } = understand(ledger, catalogue(), TODAY);
  const [press] = liftChanges(view, catalogue(), 'press');
  const [pull] = liftChanges(view, catalogue(), 'pull');
  expect(press?.exercise).toBe('bench-press');
  expect(press?.since).toBe(START);
  if (!press || !pull) throw new Error('both lifts were trained');
  expect(verdictOf(press.change)).toBe('up');
  expect(press.change.value).toBeGreaterThan(12);
  expect(press.change.value).toBeLessThan(32);
  expect(press.change.low).toBeLessThan(press.change.value);
  expect(verdictOf(pull.change)).toBe('unclear');
  expect(groupChange([press])?.value).toBeCloseTo(press.change.value, 6);
  expect(groupChange([])).toBeNull();
});

test('balance is set against the first weeks, and counts what was trained', () => {
  const ledger = ledgerOf(1);
  const { view } = understand(ledger, catalogue(), TODAY);
  const changes = balanceChanges(view, catalogue(), START);
  const row = changes.find((one) => one.kind === 'row-bench');
  const sets = changes.find((one) => one.kind === 'pull-press');
  expect(row && row.now < row.before).toBe(true);
  expect(sets).toEqual({ kind: 'pull-press', before: 1, now: 1 });
  // The same four weeks and the same sets as the balance on Progress.
  const { weeklySets } = view.balance;
  expect(sets?.now).toBeCloseTo((weeklySets['horizontal-pull'] ?? 0) / (weeklySets['horizontal-press'] ?? 1), 9);
});

test('shoulder comfort follows what was told, week by week, and says since when it is quiet', () => {
  const ledger = ledgerOf(1, [
    { type: 'JointComplained', complaint: 'c', joint: 'shoulder', severity: 4, since: START, provokedBy: [] },
    { type: 'JointEased', complaint: 'c', date: addDays(START, 21) } as unknown as EventBody,
  ]);
  const comfort = comfortOf(ledger, ['shoulder'], START, TODAY);
  expect(comfort.weeks.slice(0, 4).map((week) => week.worst)).toEqual([4, 4, 4, 0]);
  expect(comfort.before).toBe(3);
  expect(comfort.now).toBe(0);
  expect(comfort.quietSince).toBe(addDays(START, 21));
  expect(comfortOf(ledger, ['knee'], START, TODAY).quietSince).toBe(START);
});

test('a test done twice is better only beyond its own error', () => {
  const measured = (date: IsoDate, value: number): EventBody[] =>
    (['left', 'right'] as const).map(
      (side) =>
        ({
          type: 'AssessmentRecorded',
          assessment: `${date}-${side}`,
          test: 'thoracic-rotation',
          date,
          value,
          unit: 'deg',
          side,
        }) as unknown as EventBody,
    );
  const verdict = (to: number): string | undefined => {
    const ledger = ledgerOf(0, [...measured(START, 35), ...measured(addDays(START, 60), to)]);
    const { view } = understand(ledger, catalogue(), TODAY);
    return testChanges(ledger, view, 'posture').find((one) => one.test.id === 'thoracic-rotation')?.verdict;
  };
  expect(verdict(50)).toBe('better');
  expect(verdict(36)).toBe('same');
  expect(verdict(20)).toBe('worse');
});
