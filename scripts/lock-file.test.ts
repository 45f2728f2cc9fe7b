// Shows that a lock file with a download address or without a checksum is refused, and that ours is sound.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lockProblems } from './lock-file.ts';

const lock = (entry: object) => JSON.stringify({ packages: { '': {}, 'node_modules/zod': entry } });

test('a download address is refused', () => {
  expect(lockProblems(lock({ resolved: 'https://example.org/zod.tgz', integrity: 'sha512-a' }))).toHaveLength(1);
});

test('a package without a checksum is refused', () => {
  expect(lockProblems(lock({ version: '4.0.0' }))).toEqual(['node_modules/zod has no checksum']);
});

test('rooms are links and need neither', () => {
  expect(lockProblems(lock({ resolved: 'packages/engine', link: true }))).toEqual([]);
});

test('the lock file of the project is sound', () => {
  expect(lockProblems(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'))).toEqual([]);
});
