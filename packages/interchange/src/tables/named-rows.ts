// Decides how a table of one known app is read: the first row names the columns, cells are asked for by name.
import { detectDelimiter, eachRow } from '../text/table.ts';
import { normalHeader } from '../words/headers.ts';

/** Calls `each` for every row below the header; `cell` gives a column's trimmed text, empty where there is none. Returns header and count. */
export function eachNamedRow(
  text: string,
  each: (line: number, cell: (name: string) => string) => void,
): { readonly header: readonly string[]; readonly read: number } {
  let header: string[] = [];
  let read = 0;
  eachRow(text, detectDelimiter(text), (row) => {
    if (header.length === 0) {
      header = row.cells.map(normalHeader);
      return undefined;
    }
    read += 1;
    each(row.line, (name) => (row.cells[header.indexOf(name)] ?? '').trim());
    return undefined;
  });
  return { header, read };
}
