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

const read = reader(sentences, { ...terms, ...testNames }, 'und', number);

/** The neck is a muscle in most sentences, and stands as one; where a joint complains it has no article, as the other joints have none. */
export const said: typeof read = (text, names) => read(text, names).replace(/den Nacken (?=bei (?:höchstens )?\d)/g, 'Nacken ');
