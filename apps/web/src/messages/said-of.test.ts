// Proves that what a coach reads of an athlete is not said to the coach, and that nothing else of the texts changes.
import { expect, test } from 'vitest';
import { de } from './de/index.ts';
import { en } from './en/index.ts';
import type { Messages } from './messages.types.ts';
import { saidOfAthlete } from './said-of.ts';

const paths = (node: unknown, at: readonly string[] = []): readonly (readonly string[])[] =>
  typeof node === 'object' && node !== null ? Object.entries(node).flatMap(([key, value]) => paths(value, [...at, key])) : [at];
const textAt = (words: unknown, path: readonly string[]): string => {
  const node = path.reduce<unknown>((of, key) => (of as Record<string, unknown>)[key], words);
  return typeof node === 'function' ? (node as (...values: unknown[]) => string)('7', '9', true, '2') : String(node);
};
const TO_ONE = /\b(your?|yours|dein\w*|dir|dich)\b/i;

test.each([
  ['English', en as Messages],
  ['German', de],
])('%s: each text has a place that speaks to the athlete, and speaks to nobody', (_, words) => {
  const told = saidOfAthlete(words);
  for (const path of paths(words.ofAthlete)) {
    expect(() => textAt(words, path), path.join('.')).not.toThrow();
    expect(textAt(words, path), path.join('.')).not.toBe('undefined');
    // What is done by touch is said to whoever touches it.
    if (!path.includes('chosenNote')) expect(textAt(told, path), path.join('.')).not.toMatch(TO_ONE);
  }
  expect(told.session).toBe(words.session);
  expect(told.progress.table).toBe(words.progress.table);
  expect(told.progress.volume.title).toBe(words.progress.volume.title);
});

test('headlines, outcome and chart of an athlete do not say "your" to the coach', () => {
  const told = saidOfAthlete(en);
  for (const path of [...paths(told.outcome), ...paths(told.effort), ...paths(told.progress.volume)]) {
    const room = [told.outcome, told.effort, told.progress.volume].find(
      (one) => path.reduce<unknown>((of, key) => (of as Record<string, unknown> | undefined)?.[key], one) !== undefined,
    );
    expect(textAt(room, path), path.join('.')).not.toMatch(/\byour\b/i);
  }
  expect(told.progress.up('barbell row', '7 kg', true)).toBe('The barbell row is up 7\u00a0kg');
  expect(en.progress.up('barbell row', '7 kg', true)).toBe('Your barbell row is up 7\u00a0kg');
});
