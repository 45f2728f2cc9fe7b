// Proves that the example programs run and show what they say.
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const here = dirname(fileURLToPath(import.meta.url));
const run = (name: string, ...args: string[]): string =>
  execFileSync(process.execPath, [join(here, `${name}.ts`), ...args], { encoding: 'utf8' });

describe('examples', () => {
  it('plan-from-athlete shows a first week with its reasons, the same every time', () => {
    const said = run('plan-from-athlete');
    expect(said.match(/^2026-11-\d\d {2}about/gm)?.length).toBe(3);
    expect(said).toMatch(/because .+ \[as\.trot\]/);
    expect(run('plan-from-athlete')).toBe(said);
  });

  it('answer-to-a-session asks more after easy sessions than after hard ones', () => {
    // All loads together: which exercise moves first is the plan's business, and plans get better.
    const asked = (said: string): number =>
      [...said.matchAll(/ at ([\d.]+) kg \(/g)].reduce((sum, match) => sum + Number(match[1]), 0);
    const hard = asked(run('answer-to-a-session', 'hard'));
    expect(hard).toBeGreaterThan(0);
    expect(asked(run('answer-to-a-session', 'easy'))).toBeGreaterThan(hard);
  });

  it('import-a-log tells what a file holds, and asks for the unit where it does not say', () => {
    expect(run('import-a-log')).toMatch(/hevy: \d+ rows[\s\S]*barbell-row: 1RM about/);
    expect(run('import-a-log', join(here, '../packages/interchange/fixtures/strong-a-2020.csv'))).toMatch(
      /To be answered: .*kilograms or pounds/,
    );
  });

  it('design-a-workshop fills the hour to the second', () => {
    const said = run('design-a-workshop');
    expect(said.match(/^Station \d: /gm)?.length).toBe(4);
    expect(said).toContain('steps, 3600 s');
  });

  it('every program here is run by this test', () => {
    const programs = readdirSync(here).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
    expect(programs.sort()).toEqual([
      'answer-to-a-session.ts',
      'design-a-workshop.ts',
      'import-a-log.ts',
      'plan-from-athlete.ts',
    ]);
  });
});
