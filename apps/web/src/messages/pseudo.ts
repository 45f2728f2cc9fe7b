// Decides the language nobody speaks: longer, accented and bracketed English, so that cut or untranslated text shows.
import { en } from './en/index.ts';
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

const stretch = (text: string): string => {
  const drawn = [...text].map((letter) => ACCENTS[letter] ?? letter).join('');
  // What was put in is long already; only the words around it grow.
  const own = text.replace(/\[[^[\]]*~\]/g, '').length;
  // Short groups, so that it can break where real words break.
  return own < 2 ? drawn : `[${drawn}${' ~~~~'.repeat(Math.ceil(own / 5))}]`;
};

const walk = (node: unknown): unknown => {
  if (typeof node === 'string') return stretch(node);
  if (typeof node === 'function') return (...values: unknown[]) => stretch((node as (...values: unknown[]) => string)(...values));
  if (Array.isArray(node)) return node.map(walk);
  return Object.fromEntries(Object.entries(node as object).map(([key, value]) => [key, walk(value)]));
};

/** The same texts in the language nobody speaks. */
export function stretched<Texts>(texts: Texts): Texts {
  return walk(texts) as Texts;
}

export const pseudo: Messages = walk(en) as Messages;
