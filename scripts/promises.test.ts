// Every promise and every habit has its row, and what the row names is there: the page, the public function, the test.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ROUTES } from '../apps/web/src/app/routes.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const IDS = [...numbered('A', 36), ...numbered('B', 20)];
const ROWS = read('docs/reference/promises.md')
  .split('\n')
  .filter((line) => /^\| [AB]\d/.test(line))
  .map((line) => {
    const [, id = '', , pages = '', names = '', shown = '', missing = ''] = line.split('|').map((cell) => cell.trim());
    return { id, pages: quoted(pages), names: quoted(names), shown, missing };
  });

test('every promise has one row, in order', () => {
  expect(ROWS.map((row) => row.id)).toEqual(IDS);
});

test('a row names a page, a public function and a test, or says what is not built', () => {
  const pages: ReadonlySet<string> = new Set(Object.values(ROUTES));
  const names = new Set(read('packages/engine/src/index.ts').match(/\w+/g));
  for (const row of ROWS) {
    if (row.missing.startsWith('not built:')) continue;
    expect(row.pages.length, row.id).toBeGreaterThan(0);
    expect(row.names.length, row.id).toBeGreaterThan(0);
    expect(
      row.pages.filter((page) => !pages.has(page)),
      row.id,
    ).toEqual([]);
    expect(
      row.names.filter((name) => !names.has(name)),
      row.id,
    ).toEqual([]);
  }
});

test('the test of a row stands in the file that the row names', () => {
  const lost = ROWS.filter((row) => !row.missing.startsWith('not built:')).filter(({ shown }) => {
    const [, file = '', title = ''] = /^`([^`]+\.(?:test|e2e)\.ts)` “(.+)”$/.exec(shown) ?? [];
    return file === '' || !titlesIn(file).some((one) => one.includes(title));
  });
  expect(lost.map((row) => `${row.id}: ${row.shown}`)).toEqual([]);
});

test('every habit that people bring has one row, in order, and the test of each stands in its file', () => {
  const habits = read('docs/reference/conventions.md')
    .split('\n')
    .filter((line) => line.startsWith('| U-'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  expect(habits.map(([, id]) => id)).toEqual(numbered('U-', 40));
  const lost = habits.filter(([, , , shown = '']) => {
    const [, file = '', title = ''] = /^`([^`]+\.(?:test|e2e)\.ts)` “(.+)”$/.exec(shown) ?? [];
    return file === '' || !titlesIn(file).some((one) => one.includes(title));
  });
  expect(lost.map(([, id, , shown]) => `${id}: ${shown}`)).toEqual([]);
});

function numbered(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${letter}${at + 1}`);
}

function quoted(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);
}

/** What stands between the quotes that begin a test. */
function titlesIn(path: string): string[] {
  return [...read(path).matchAll(/\b(?:it|test)(?:\.each\([\s\S]*?\))?\(\s*(['"`])(.+?)\1\s*,/g)].map(
    ([, , title = '']) => title,
  );
}
