// Decides that a campaign is the same by one thread, by two, and stopped within a line and gone on with.
import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { BODY_NAMES, type YearOutcome } from '../packages/simulator/src/index.ts';
import { appendYear, inOrder, resumeFile, throughPeople } from './closed-loop-people.ts';

const folder = mkdtempSync(join(tmpdir(), 'closed-loop-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function campaign(file: string, athletes: number, jobs: number): Promise<readonly YearOutcome[]> {
  const people = {
    ...{ athletes, jobs, from: 0, weeks: 3, seed: 1 },
    ...{ bodies: BODY_NAMES, policies: ['linear', 'one-more-rep'] as const },
  };
  const years = [...resumeFile(file, people)];
  await throughPeople(people, [...years], ({ year }) => {
    years.push(year);
    appendYear(file, year);
  });
  return inOrder(years);
}

test('one thread, two threads, and a campaign stopped within a line and gone on with give the same bytes', async () => {
  const [one, two] = [join(folder, 'one.jsonl'), join(folder, 'two.jsonl')];
  const years = await campaign(one, 5, 1);
  expect(years).toHaveLength(5 * 3 * 2);
  const whole = readFileSync(one, 'utf8');

  await campaign(two, 3, 2);
  truncateSync(two, whole.lastIndexOf('\n', (2 * whole.length) / 5) + 1);
  appendFileSync(two, '{"athlete":');
  expect(await campaign(two, 5, 2)).toEqual(years);
  expect(readFileSync(two, 'utf8')).toBe(whole);
}, 30_000);

test('the file of another campaign is refused', () => {
  const file = join(folder, 'other.jsonl');
  expect(resumeFile(file, { weeks: 52, seed: 1 })).toEqual([]);
  expect(() => resumeFile(file, { weeks: 52, seed: 2 })).toThrow(/not a campaign of 52 weeks with seed 2/);
});
