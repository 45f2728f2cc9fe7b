// Everything that tests, health questions, cards, claims and rules say has its German text, of now, with the same numbers.
import {
  ASSESSMENTS,
  CAUTION,
  CLAIMS,
  DAY_AROUND_TRAINING,
  healthScreen,
  type IsoDate,
  KNOWLEDGE_CARDS,
  RULES,
  type Rule,
  type ScreenAnswers,
  SCREEN_INTRODUCTION,
  SCREEN_QUESTIONS,
  STOP_LIST,
} from '@strongback/engine';
import { expect, test } from 'vitest';
import { germanKnowledge } from '../german-knowledge.ts';
import { englishLeft, numbersApart } from '../testing/translations.ts';

const german = germanKnowledge();
const today = '2026-11-20' as IsoDate;

const tests = ASSESSMENTS.flatMap((one) => [
  one.why,
  one.caption,
  one.norm,
  ...one.equipment,
  ...one.redFlags,
  ...one.steps.map(({ text }) => text),
  ...one.fields.flatMap((field) => [field.label, ...(field.choices ?? []).map(({ label }) => label)]),
  ...one.forms.map(({ label }) => label),
  ...one.flags.map(({ label }) => label),
]);
const questions = SCREEN_QUESTIONS.flatMap((one) => [one.text, ...one.choices.map(({ label }) => label)]);

/** Every sentence the health screen can answer with, but those that name a joint or a test: each answer alone, and pairs that differ. */
const outcomes = (): readonly string[] => {
  const alone = SCREEN_QUESTIONS.flatMap((one) => one.choices.map(({ id }): ScreenAnswers => ({ [one.id]: [id] })));
  const others: readonly ScreenAnswers[] = [
    { 'hs-signs': ['chest', 'now'] },
    { 'hs-condition': ['diabetes', 'clinician-knows'] },
    { 'hs-age': ['2014'] },
    { 'hs-limits': ['load:40'] },
  ];
  return [...alone, ...others].flatMap((answers) => healthScreen(answers, today).reasons.map(({ text }) => text));
};

const rules: readonly Rule[] = Object.values(RULES);
const rulebook = new Set(rules.flatMap(({ statement, note }) => [statement, ...(note === null ? [] : [note])]));
/** Rules change often: so many of their sentences may wait for German words, and are read in English meanwhile. */
const WAITING_RULES = 8;
const said = new Set([
  ...tests,
  ...STOP_LIST,
  SCREEN_INTRODUCTION,
  ...questions,
  ...outcomes(),
  CAUTION,
  ...DAY_AROUND_TRAINING.map(({ text }) => text),
  ...KNOWLEDGE_CARDS.flatMap(({ title, text, caution }) => [title, text, ...(caution === null ? [] : [caution])]),
  ...CLAIMS.flatMap((one) => [one.said, one.known, one.wording]),
]);

test('every text has a German one; of the rulebook all but the newest sentences', () => {
  expect([...said].filter((text) => !german.has(text))).toEqual([]);
  expect([...rulebook].filter((text) => !german.has(text)).length).toBeLessThanOrEqual(WAITING_RULES);
});

test('no German text is left of a text that is gone', () => {
  const gone = [...german.keys()].filter((text) => !said.has(text) && !rulebook.has(text));
  expect(gone.length, gone.join('\n')).toBeLessThanOrEqual(WAITING_RULES);
});

test('no German text is empty, still English, or names other numbers', () => {
  expect([...german].filter(([, text]) => text === '' || englishLeft(text)).map(([, text]) => text)).toEqual([]);
  expect([...german].filter(([english, text]) => numbersApart(english, text)).map((pair) => pair.join(' | '))).toEqual([]);
  expect([...german].filter(([english, text]) => english === text && english.includes(' '))).toEqual([]);
});
