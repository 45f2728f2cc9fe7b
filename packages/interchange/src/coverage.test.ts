// Proves that the page about formats says what the readers and writers do.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { coveragePage } from './testing/coverage.ts';

describe('docs/reference/interchange.md', () => {
  it('is up to date; write it again with: node scripts/interchange-md.ts', () => {
    expect(readFileSync(new URL('../../../docs/reference/interchange.md', import.meta.url), 'utf8')).toBe(coveragePage());
  });
});
