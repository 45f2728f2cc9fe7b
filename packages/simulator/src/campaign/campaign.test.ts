// Holds a slice of the campaign to its laws: the same seed gives the same bytes, the loop breaches no safety, luck is shared.
import { catalogue } from '@strongback/catalogue';
import { appendBodies, type EventBody, startWriter, type AthleteId, type DeviceId } from '@strongback/engine';
import { describe, expect, test } from 'vitest';
import { BODY_NAMES } from '../body/body.types.ts';
import { newPerson } from '../person/new-person.ts';
import { POLICY_NAMES } from '../policy/policy.types.ts';
import { interval } from './bootstrap.ts';
import { tabulate, yearsOf } from './campaign.ts';
import { VIOLATIONS } from './outcome.types.ts';
import { FIRST_DAY, runYear } from './run-year.ts';

const all = catalogue();
const cheap = ['linear', 'percentages', 'one-more-rep'] as const;

describe('a slice of the campaign', () => {
  test('the same seed gives the same bytes', () => {
    const run = (): string =>
      JSON.stringify([
        ...yearsOf({ catalogue: all, athletes: 1, weeks: 12, seed: 3, bodies: ['fragile'], policies: POLICY_NAMES }),
      ]);
    expect(run()).toBe(run());
  }, 60_000);

  test('the loop asks for no leap in load, nothing behind a closed gate, nothing through pain, and rests in time', () => {
    const years = [...yearsOf({ catalogue: all, athletes: 3, weeks: 20, seed: 11, bodies: BODY_NAMES, policies: ['ours'] })];
    for (const year of years) {
      for (const name of VIOLATIONS) expect(year.violations[name], `${name}, athlete ${year.athlete}, ${year.body}`).toBe(0);
      expect(year.sessions).toBeGreaterThan(5);
    }
  }, 120_000);

  test('every fact that the loop is told passes the door', () => {
    const facts: EventBody[] = [];
    runYear({
      catalogue: all,
      seed: 5,
      athlete: 2,
      body: 'impulse',
      policy: 'ours',
      weeks: 6,
      start: FIRST_DAY,
      facts: (bodies) => facts.push(...bodies),
    });
    expect(facts.length).toBeGreaterThan(200);
    const made = appendBodies(startWriter('virtual' as AthleteId, 'phone' as DeviceId), facts, 0);
    expect(made.length).toBe(facts.length);
  }, 60_000);

  test('a person lives the same days whatever the plan', () => {
    expect(JSON.stringify(newPerson(4, 9, FIRST_DAY, 60))).toBe(JSON.stringify(newPerson(4, 9, FIRST_DAY, 60)));
  });

  test('training makes strong, in every body and under every simple plan', () => {
    const rows = tabulate(
      [...yearsOf({ catalogue: all, athletes: 8, weeks: 52, seed: 2, bodies: BODY_NAMES, policies: cheap })],
      52,
      2,
    );
    expect(rows.length).toBe(9);
    for (const row of rows) expect(row.gainPercent.low).toBeGreaterThan(1);
  }, 60_000);

  test('an interval holds its mean and narrows with more people', () => {
    const few = interval([1, 2, 3, 4, 5, 6], 1);
    const many = interval(
      Array.from({ length: 600 }, (_, i) => 1 + (i % 6)),
      1,
    );
    expect(few.low).toBeLessThan(few.mean);
    expect(few.high).toBeGreaterThan(few.mean);
    expect(many.high - many.low).toBeLessThan((few.high - few.low) / 4);
  });
});
