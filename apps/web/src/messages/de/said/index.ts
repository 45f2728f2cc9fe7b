// Deutsch: wie die Sätze der Planung gelesen werden.
import { reader } from '../../said.ts';
import { sentences } from './sentences.ts';
import { terms } from './terms.ts';
import { testNames } from './test-names.ts';

/** Dates turn round, decimals get their comma, loads stay whole. */
const number = (text: string): string => {
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return date ? `${Number(date[3])}.${Number(date[2])}.${date[1]}` : text.replace(/(\d)\.(\d)/g, '$1,$2');
};

export const said = reader(sentences, { ...terms, ...testNames }, 'und', number);
