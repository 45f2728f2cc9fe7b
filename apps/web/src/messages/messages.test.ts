// Every language says everything: the same keys, no empty words, lists of the same length.
import { expect, test } from 'vitest';
import { ENGLISH_PAPER } from '@strongback/interchange';
import { paperText } from '../screens/settings/paper-words.ts';
import { LANGUAGES } from './messages.types.ts';
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
  for (const language of LANGUAGES) expect(shape(paperText(language)), language).toEqual(shape(ENGLISH_PAPER.text));
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
  const onPaper = new Set(texts(ENGLISH_PAPER.text));
  // Words that are the same in both.
  expect(texts(paperText('de')).filter((text) => onPaper.has(text))).toEqual(['Cool-down', 'Training']);
});
