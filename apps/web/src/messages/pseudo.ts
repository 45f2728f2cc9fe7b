// Decides the languages nobody speaks: longer, accented and bracketed English, so that cut or untranslated text shows; and the same in letters that run from right to left.
import { en } from './en/index.ts';
import { everyText } from './every-text.ts';
import type { Messages } from './messages.types.ts';

const ACCENTS: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  n: 'ñ',
  s: 'š',
  c: 'ç',
  A: 'Å',
  E: 'É',
  O: 'Ø',
  S: 'Š',
  T: 'Ţ',
};

/** Letters that run from right to left, so that numbers, signs and arrows beside them fall as they would in such a language. */
const TURNED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'abcdefghijklmnopqrstuvwxyz'].map((letter, at) => [letter, [...'אבקדהפגחיטכלמנועצרסתוושזצ'][at] ?? letter]),
);

type Draw = (letter: string) => string;
const accented: Draw = (letter) => ACCENTS[letter] ?? letter;
const turned: Draw = (letter) => TURNED[letter.toLowerCase()] ?? letter;

const stretch = (text: string, draw: Draw): string => {
  const drawn = [...text].map(draw).join('');
  // What was put in is long already; only the words around it grow.
  const own = text.replace(/\[[^[\]]*~\]/g, '').length;
  // One sign or two is a mark, no word. Short groups, so that it can break where real words break.
  return own < 3 ? drawn : `[${drawn}${' ~~~~'.repeat(Math.ceil(own / 5))}]`;
};

/** The same texts in a language nobody speaks. */
export function stretched<Texts>(texts: Texts, language: 'pseudo' | 'rtl'): Texts {
  const draw = language === 'rtl' ? turned : accented;
  return everyText(texts, (text) => stretch(text, draw));
}

export const pseudo: Messages = stretched(en, 'pseudo');
export const rtl: Messages = stretched(en, 'rtl');
