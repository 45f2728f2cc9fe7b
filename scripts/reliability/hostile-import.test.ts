// Hostile files in a process of little memory: each is refused, none takes the process down. The figure of reliability goes through all of them.
import { expect, test } from 'vitest';
import { costOf } from './import-figure.ts';

test.each([
  ['half a million sessions', 'import.hostile'],
  ['half a million rows of one day', 'import.unreadable'],
  ['a zip archive of three million rows', 'import.hostile'],
  ['twenty million lists', 'import.hostile'],
])('%s: refused in a heap of 160 MB', { timeout: 60_000 }, (name, code) => {
  expect(costOf(name)).toMatchObject({ said: code });
});
