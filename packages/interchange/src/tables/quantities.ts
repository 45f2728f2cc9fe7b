// Decides how number cells with words are read: `80 kg`, `20 ripetizioni`, `BW+10`; a unit in the cell wins over the column's.
import type { SourceUnit } from '../source.types.ts';
import { type DecimalMark, numberIn, numberWithWord } from '../text/numbers.ts';
import { metresPer, unitNamed } from './units.ts';

const NOTHING = /^(?:n\/?a|null|none|nan|undefined|--+|—|–|nil)$/i;
const BODYWEIGHT =
  /^(?:bw|b\.w\.|bodyweight|body weight|körpergewicht|poids du corps|peso corporal|corpo libero|自重)\s?(?:\+\s?(.{1,20}))?$/iu;

export interface Quantity {
  /** Null when the cell holds no number, undefined when it is empty. */
  readonly value: number | null | undefined;
  readonly unit?: SourceUnit;
  readonly metresPerUnit?: number;
}

/** The number of a cell, with a mass or length unit written beside it. */
export function quantityIn(cell: string, mark: DecimalMark): Quantity {
  const plain = numberIn(cell, mark);
  if (plain !== null) return { value: plain };
  if (NOTHING.test(cell)) return { value: undefined };
  const worded = numberWithWord(cell.slice(0, 60), mark);
  if (worded === null) return { value: null };
  const unit = unitNamed(worded.word);
  const metresPerUnit = metresPer(worded.word);
  return { value: worded.value, ...(unit === null ? {} : { unit }), ...(metresPerUnit === null ? {} : { metresPerUnit }) };
}

/** As `quantityIn`, where `BW` is a load of 0 and `BW+10` one of 10. */
export function loadIn(cell: string, mark: DecimalMark): Quantity {
  const own = cell.length <= 60 ? BODYWEIGHT.exec(cell) : null;
  if (own === null) return quantityIn(cell, mark);
  return own[1] === undefined ? { value: 0 } : quantityIn(own[1], mark);
}

/** The cell without the words behind its number, for deciding the decimal mark. */
export function withoutWord(cell: string): string {
  const end = cell.search(/\s?\p{L}/u);
  return end > 0 ? cell.slice(0, end) : cell;
}
