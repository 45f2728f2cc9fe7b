// Decides how a cell becomes a number: decimal mark settled once per file, empty is unknown, never 0.

export type DecimalMark = '.' | ',';

/** Longest text that can be a number. */
const LONGEST = 40;

/** What one cell says about the decimal mark: a comma or dot that can only be decimal, or one that reads two ways. */
export function decimalEvidence(cell: string): DecimalMark | 'both-ways' | null {
  const text = cell.trim();
  if (text.length > LONGEST) return null;
  if (!/^[-+]?[\d.,'\u00a0\u202f ]+$/.test(text) || !/[.,]/.test(text)) return null;
  const lastComma = text.lastIndexOf(',');
  const lastDot = text.lastIndexOf('.');
  if (lastComma >= 0 && lastDot >= 0) return lastComma > lastDot ? ',' : '.';
  const mark: DecimalMark = lastComma >= 0 ? ',' : '.';
  const first = text.indexOf(mark);
  const last = text.lastIndexOf(mark);
  if (first !== last) return mark === ',' ? '.' : ',';
  const digitsAfter = text.length - last - 1;
  const digitsBefore = text.slice(0, last).replace(/\D/g, '').length;
  if (digitsAfter === 3 && digitsBefore >= 1 && digitsBefore <= 3 && text[0] !== '0') return mark === '.' ? '.' : 'both-ways';
  return mark;
}

/** The number in a cell, undefined when empty, null when it is not a number. */
export function numberIn(cell: string | undefined, mark: DecimalMark): number | undefined | null {
  if (cell === undefined) return undefined;
  const text = cell.trim();
  if (text === '' || text === '-' || text === '–') return undefined;
  if (text.length > LONGEST) return null;
  const body = text.replace(/[\u00a0\u202f ']/g, '');
  const unified = mark === ',' ? body.replace(/\./g, '').replace(',', '.') : body.replace(/,/g, '');
  if (!/^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d{1,3})?$/i.test(unified)) return null;
  const value = Number(unified);
  return Number.isFinite(value) ? value : null;
}

/** A number with an optional trailing unit word, as spreadsheets and localised values write it: `80 kg`, `20 ripetizioni`. */
export function numberWithWord(cell: string | undefined, mark: DecimalMark): { value: number; word: string } | null {
  const match = /^\s*([-+]?[\d.,]+)\s*([^\d\s].*)?$/.exec(cell ?? '');
  if (!match) return null;
  const value = numberIn(match[1], mark);
  return typeof value === 'number' ? { value, word: (match[2] ?? '').trim().toLowerCase() } : null;
}
