// Proves that a plan names a goal in its title only where it is expected to lead there.
import { addDays, appendBodies, replay, startWriter, type EventBody, type IsoDate, type Plan } from '@strongback/engine';
import { catalogue } from '@strongback/catalogue';
import { expect, it } from 'vitest';
import { leadsTo } from './goal-ahead.ts';

const TODAY = '2026-03-02' as IsoDate;
const weeks = Array.from({ length: 16 }, (_, at) => ({ from: addDays(TODAY, at * 7), deload: at % 4 === 3, sessions: [] }));
const plan = { from: TODAY, weeks, seed: 1, blocks: [], gates: [] } as unknown as Plan;

function named(goal: object, logged: readonly number[]): boolean {
  const bodies: unknown[] = [{ type: 'GoalsSet', goals: [{ exercise: 'deadlift', ...goal }] }];
  logged.forEach((grams, at) => {
    const session = `s${at}`;
    bodies.push({ type: 'SessionStarted', session, date: addDays(TODAY, at * 3 - 30) });
    for (const set of [1, 2, 3])
      bodies.push({
        type: 'SetPerformed',
        session,
        set: `${session}/${set}`,
        exercise: 'deadlift',
        kind: 'working',
        loadGrams: grams,
        reps: 5,
        rpe: 17,
      });
    bodies.push({ type: 'SessionFinished', session });
  });
  const events = appendBodies(startWriter('a' as never, 'd' as never), bodies as readonly EventBody[], Date.UTC(2026, 2, 2));
  const ledger = replay(events);
  const [first] = ledger.goals;
  return first !== undefined && leadsTo(ledger, catalogue(), plan, TODAY, first);
}

it('leaves a goal out of the title that is out of reach, or of a lift that nobody knows', () => {
  const logged = [120_000, 120_000, 122_500];
  expect(named({ loadGrams: 145_000 }, logged)).toBe(true);
  expect(named({ loadGrams: 400_000 }, logged)).toBe(false);
  expect(named({ loadGrams: 400_000, by: addDays(TODAY, 30) }, [])).toBe(false);
  expect(named({ loadGrams: 60_000 }, [])).toBe(false);
});
