// Decides how many rows of a table are held at once: all of an ordinary log; of a very long one the first, and the others are read again when asked for.
import { accept, type Outcome, refuse } from '@strongback/engine';
import { detectDelimiter, eachRow, MAX_CELL_LENGTH, MAX_COLUMNS, type Row } from '../text/table.ts';

/** Most rows of a table: seventy years of daily training. */
export const MOST_ROWS = 500_000;
/** Up to so many rows and cells a table is held whole. */
const HELD_ROWS = 60_000;
const HELD_CELLS = 800_000;
/** Of one with more lines so many of the first rows. */
const FIRST_ROWS = 10_000;

export interface TableRows {
  readonly count: number;
  /** The first rows: all of them, when the table is held whole. */
  readonly held: readonly Row[];
  /** Calls `visit` for every row in order; stops when it returns false. */
  readonly each: (visit: (row: Row) => boolean | undefined) => void;
}

/** The rows of a text that are not empty. Refuses what no training log is: cells and columns without end, more rows than a life holds. */
export function tableRows(text: string): Outcome<TableRows> {
  const delimiter = detectDelimiter(text);
  const mostHeld = linesBeyond(text, HELD_ROWS) ? FIRST_ROWS : HELD_ROWS;
  const held: Row[] = [];
  let cells = 0;
  let count = 0;
  let hostile: string | null = null;
  eachRow(text, delimiter, (row) => {
    count += 1;
    if (row.cells.length > MAX_COLUMNS || row.cells.some((cell) => cell.length > MAX_CELL_LENGTH))
      hostile = `line ${row.line} has more than ${MAX_COLUMNS} columns or a cell of over ${MAX_CELL_LENGTH} characters`;
    else if (count > MOST_ROWS) hostile = `the table has more than ${MOST_ROWS} rows`;
    if (hostile !== null) return false;
    cells += row.cells.length;
    if (count <= mostHeld && cells <= HELD_CELLS) held.push(row);
    return undefined;
  });
  if (hostile !== null) return refuse('import.hostile', `${hostile as string}; that is no training log. Nothing was imported`);
  const each: TableRows['each'] = (visit) => {
    if (held.length < count) eachRow(text, delimiter, visit);
    else held.every((row) => visit(row) !== false);
  };
  return accept({ count, held, each });
}

/** Counts line ends, those inside quotes too. */
function linesBeyond(text: string, most: number): boolean {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0 && lines <= most; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines > most;
}
