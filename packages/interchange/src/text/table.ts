// Decides how text becomes rows with line numbers: delimiter by counting outside quotes, quoted line breaks kept together.
import Papa from 'papaparse';
import { lenientCells, openCell } from './lenient.ts';

export const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export interface Row {
  /** Line of the file on which the row begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** A cell whose quote never closes: where the file was cut off, or where a quote is missing. */
  readonly open?: 'last' | 'before';
}

/** Limits that a hostile file meets. */
export const MAX_COLUMNS = 200;
export const MAX_CELL_LENGTH = 100_000;

/** The delimiter that occurs most often outside quotes in the first rows, the comma when none does. */
export function detectDelimiter(text: string): Delimiter {
  const counts = new Map<string, number>();
  let quoted = false;
  let lines = 0;
  for (let index = 0; index < text.length && lines < 20 && index < 200_000; index++) {
    const character = text[index] as string;
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === '\n') lines++;
    else if (!quoted && (character === ',' || character === ';' || character === '\t')) {
      counts.set(character, (counts.get(character) ?? 0) + 1);
    }
  }
  let best: Delimiter = ',';
  for (const delimiter of DELIMITERS) {
    const own = counts.get(delimiter) ?? 0;
    const leading = counts.get(best) ?? 0;
    // A semicolon table with decimal commas holds many commas: prefer the delimiter of the header line.
    if (own > leading) best = delimiter;
  }
  const header = text.slice(0, firstLineEnd(text));
  const inHeader = DELIMITERS.map((delimiter) => countOutsideQuotes(header, delimiter));
  const most = Math.max(...inHeader);
  return most > 0 ? (DELIMITERS[inHeader.indexOf(most)] as Delimiter) : best;
}

/** Calls `each` for every non-empty row; stops when it returns false. */
export function eachRow(text: string, delimiter: Delimiter, each: (row: Row) => boolean | undefined): void {
  let line = 1;
  let cursor = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    skipEmptyLines: false,
    step: (result, parser) => {
      const cells = result.data;
      const start = line;
      const begin = cursor;
      const end = Math.min(result.meta.cursor, text.length);
      line += lineBreaks(text, cursor, end);
      cursor = end;
      // A quote that never closes rightly would swallow the lines behind it: they are read one by one.
      if (result.errors.length > 0) {
        if (!eachLine(text.slice(begin, end), start, delimiter, each)) parser.abort();
        return;
      }
      if (cells.every((cell) => cell.trim() === '')) return;
      if (each({ line: start, cells }) === false) parser.abort();
    },
  });
}

const BREAK = /\r\n|\n|\r/g;

function eachLine(text: string, first: number, delimiter: Delimiter, each: (row: Row) => boolean | undefined): boolean {
  let line = first;
  // Line by line and not by one split: the text may be the rest of a large file.
  for (let from = 0; from <= text.length; line++) {
    BREAK.lastIndex = from;
    const found = BREAK.exec(text);
    const part = text.slice(from, found?.index ?? text.length);
    if (part.trim() !== '') {
      const open = openCell(part, delimiter);
      const cells = lenientCells(part, delimiter);
      if (each({ line, cells, ...(open === null ? {} : { open }) }) === false) return false;
    }
    if (found === null) break;
    from = found.index + found[0].length;
  }
  return true;
}

function lineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let index = from; index < to; index++) {
    const code = text.charCodeAt(index);
    if (code === 10) count++;
    else if (code === 13 && text.charCodeAt(index + 1) !== 10) count++;
  }
  return count;
}

function firstLineEnd(text: string): number {
  const at = text.search(/[\r\n]/);
  return at < 0 ? text.length : at;
}

function countOutsideQuotes(line: string, delimiter: string): number {
  let quoted = false;
  let count = 0;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === delimiter) count++;
  }
  return count;
}
