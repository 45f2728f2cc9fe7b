// Decides how rows that their writer broke are mended: a comma left unquoted in a name, two rows run together on one line.
import type { Row } from '../text/table.ts';

/** Longest cell in which the end of one row and the beginning of the next are looked for. */
const LONGEST_JOINT = 500;

/** Rows with the header's width, mended where there is exactly one way; `mended` says how. A row that cannot be mended is returned as it is. */
export function mendRow(
  row: Row,
  width: number,
  fits: (cells: readonly string[]) => boolean,
  textColumns: readonly number[],
): { rows: readonly Row[]; mended: string | null } {
  const extra = row.cells.length - width;
  if (extra <= 0 || fits(row.cells.slice(0, width))) return { rows: [row], mended: null };
  if (row.cells.length === 2 * width - 1 && (row.cells[width - 1]?.length ?? 0) <= LONGEST_JOINT) {
    const joint = /^\s*([^"]*?)\s*"(.*)"?\s*$/s.exec(row.cells[width - 1] ?? '');
    if (joint) {
      const first = [...row.cells.slice(0, width - 1), joint[1] as string];
      const second = [(joint[2] as string).replace(/"$/, ''), ...row.cells.slice(width)];
      if (fits(first) && fits(second))
        return {
          rows: [
            { line: row.line, cells: first },
            { line: row.line, cells: second },
          ],
          mended: 'two rows stood on one line and were read apart',
        };
    }
  }
  if (row.cells.length === 2 * width) {
    const halves = [row.cells.slice(0, width), row.cells.slice(width)];
    if (halves.every(fits))
      return {
        rows: halves.map((cells) => ({ line: row.line, cells })),
        mended: 'two rows stood on one line and were read apart',
      };
  }
  for (const column of textColumns) {
    const cells = [
      ...row.cells.slice(0, column),
      row.cells.slice(column, column + extra + 1).join(','),
      ...row.cells.slice(column + extra + 1),
    ];
    if (fits(cells))
      return {
        rows: [{ line: row.line, cells }],
        mended: `an unquoted delimiter stood inside "${(cells[column] ?? '').slice(0, 60)}"`,
      };
  }
  return { rows: [row], mended: null };
}
