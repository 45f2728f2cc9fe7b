// Every fault of a browser has a row that names its tests, and a test that carries its number; neither without the other.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const CASES = Array.from({ length: 13 }, (_, index) => `B${13 + index}`);

test('cases B13 to B25 stand in the table with exactly the files whose tests carry their number', () => {
  const table = readFileSync(join(root, 'docs/reference/browser-faults.md'), 'utf8');
  const tests = new Map<string, string[]>();
  for (const file of globSync('{apps,packages}/*/src/**/*.e2e.ts', { cwd: root })
    .concat(globSync('scripts/*.e2e.ts', { cwd: root }))
    .sort())
    for (const [, id] of readFileSync(join(root, file), 'utf8').matchAll(/\[(B\d+)\]/g))
      if (id !== undefined) tests.set(id, [...new Set([...(tests.get(id) ?? []), file])]);
  expect([...tests.keys()].sort()).toEqual(CASES);
  for (const id of CASES) {
    const row = table.split('\n').find((line) => line.startsWith(`| ${id} |`)) ?? '';
    const named = [...row.matchAll(/`([^`]+\.e2e\.ts)`/g)].map((match) => match[1]).sort();
    expect(named, id).toEqual(tests.get(id));
  }
});
