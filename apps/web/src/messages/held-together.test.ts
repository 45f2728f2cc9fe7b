// A number and what it counts stand on one line, in every text of every language; the words that join numbers let the line end.
import { expect, test } from 'vitest';
import { paperText } from '../screens/settings/paper-words.ts';
import { de } from './de/index.ts';
import { en } from './en/index.ts';
import { heldTogether } from './held-together.ts';
import { pseudo, rtl } from './pseudo.ts';

const shown = (text: string): string => heldTogether(text).replaceAll('\u00a0', '_');

test('a unit, or whatever is counted, stays beside its number', () => {
  expect(shown('15 to 25 g a meal, 30 % or more')).toBe('15_to_25_g a meal, 30_% or more');
  expect(shown('5 Min. nach 3 Sätzen und 2 Sätze')).toBe('5_Min. nach 3_Sätzen und 2_Sätze');
  expect(shown('4 weeks, 10 good reps, 3 shoulders')).toBe('4_weeks, 10_good reps, 3_shoulders');
  expect(shown('1.6 g for each kilogram; 2,5 kg je Seite')).toBe('1.6_g for each kilogram; 2,5_kg je_Seite');
});

test('a product, an effort, a week and a date are whole', () => {
  expect(shown('3 × 8 at RPE 8, week 4, Woche 5 von 12')).toBe('3_×_8 at RPE_8, week_4, Woche_5_von_12');
  expect(shown('Montag, 23. November 2026, und 1. Dez.')).toBe('Montag, 23._November_2026, und 1._Dez.');
});

test('words that count nothing leave the line free, and so does a sentence that ends', () => {
  expect(shown('8 of 10, 4 bis 6 und 7 or so. At RPE 8. The next, 3. Danach')).toBe(
    '8_of_10, 4_bis_6 und 7 or so. At RPE_8. The next, 3. Danach',
  );
});

test('two numbers of one amount, and a date with its year, are whole', () => {
  expect(shown('8 to 10 hours; 5 bis 10 Minuten; 3 of 10; 0 von 10')).toBe('8_to_10_hours; 5_bis_10_Minuten; 3_of_10; 0_von_10');
  expect(shown('im Dez. 2025, on 5 April 2025')).toBe('im Dez._2025, on 5_April_2025');
});

test('nothing is held that would be too long for the narrowest screen: the line ends after the word between', () => {
  expect(shown('10 bis 12 Wiederholungen')).toBe('10_bis 12_Wiederholungen');
  expect(shown('from 27.5 kg to 1,032.5 kg moved')).toBe('from 27.5_kg_to 1,032.5_kg moved');
});

/** Every text of a language, its functions asked with numbers where they take them. */
function texts(node: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof node === 'string') return [[path, node]];
  // Sentences of the engine have tests of their own.
  if (path === '.said') return [];
  if (typeof node === 'function') {
    const ask = node as (...values: unknown[]) => string;
    for (const value of [7, '7', ['7', '8', '9']])
      try {
        return [[path, ask(value, value, value, value, value)]];
      } catch {
        // Asked with the wrong kind of value: the next one.
      }
    return [[path, 'never asked: 7 of']];
  }
  return Object.entries(node as object).flatMap(([key, value]) => texts(value, `${path}.${key}`));
}

/** What may stand after a number without belonging to it. */
const JOINING = [
  'a',
  'of',
  'to',
  'or',
  'and',
  'at',
  'on',
  'in',
  'for',
  'with',
  'since',
  'has',
  'will',
  'is',
  'are',
  'the',
  'from',
  'by',
  'not',
  'each',
];
const JOINING_GERMAN = [
  'von',
  'bis',
  'oder',
  'und',
  'mit',
  'am',
  'für',
  'seit',
  'je',
  'ist',
  'sind',
  'noch',
  'nicht',
  'aus',
  'bei',
  'in',
];

test('no text of any language parts a number from what it counts', () => {
  for (const [language, joining] of [
    [{ ...en, paper: paperText('en') }, JOINING],
    [{ ...de, paper: paperText('de') }, JOINING_GERMAN],
  ] as const) {
    const all = texts(language);
    expect(all.filter(([, text]) => text === 'never asked: 7 of')).toEqual([]);
    expect(all.filter(([, text]) => /\d/.test(text)).length).toBeGreaterThan(100);
    const parted = all.flatMap(([path, text]) =>
      [...text.matchAll(/\d (\p{L}+|%|×)/gu)]
        .filter(([, word = '']) => !joining.includes(word))
        .map(([found]) => `${path}: ${found}`),
    );
    expect(parted).toEqual([]);
  }
  // The languages for testing are made from English: what it holds, they hold.
  for (const made of [pseudo, rtl]) {
    const loose = texts(made).filter(([, text]) => /\d %|\d ×/.test(text));
    expect(loose).toEqual([]);
    expect(made.today.minutesOption(50)).toContain('50\u00a0');
  }
});
