// Every language says everything: the same keys, no empty words, lists of the same length.
import { expect, test } from 'vitest';
import { de } from './de/index.ts';
import { en } from './en/index.ts';
import { pseudo } from './pseudo.ts';

function shape(node: unknown, path = ''): readonly string[] {
  if (typeof node !== 'object' || node === null) return [`${path}:${typeof node}`];
  return Object.entries(node)
    .flatMap(([key, value]) => shape(value, `${path}.${key}`))
    .sort();
}

test('German and the pseudo language have the keys of English', () => {
  expect(shape(de)).toEqual(shape(en));
  expect(shape(pseudo)).toEqual(shape(en));
});

test('no text is empty, but for the states that say nothing', () => {
  const empty = (node: unknown, path = ''): readonly string[] =>
    typeof node === 'string'
      ? node === ''
        ? [path]
        : []
      : typeof node === 'object' && node !== null
        ? Object.entries(node).flatMap(([key, value]) => empty(value, `${path}.${key}`))
        : [];
  for (const language of [en, de]) expect(empty(language)).toEqual(['.plan.states.planned', '.plan.states.rest']);
});

test('German is not English left over', () => {
  const texts = (node: unknown): readonly string[] =>
    typeof node === 'string' ? [node] : typeof node === 'object' && node !== null ? Object.values(node).flatMap(texts) : [];
  const english = new Set(texts(en).filter((text) => text.split(' ').length >= 3));
  expect(texts(de).filter((text) => english.has(text))).toEqual([]);
});
