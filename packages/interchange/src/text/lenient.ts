// Decides how a line is split whose quotes do not close: a quoted cell must end at its first single quote, any other quote is a character.

/** The cells of one physical line. */
export function lenientCells(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    const close = line[at] === '"' ? closingQuote(line, at + 1, delimiter) : -1;
    if (close >= 0) {
      cells.push(line.slice(at + 1, close).replaceAll('""', '"'));
      if (close + 1 >= line.length) return cells;
      at = close + 1 + delimiter.length;
      continue;
    }
    const end = line.indexOf(delimiter, at);
    const cell = end < 0 ? line.slice(at) : line.slice(at, end);
    // A lone quote at the beginning opened a cell that never closed; a pair belongs to the text.
    cells.push(cell.startsWith('"') && !cell.includes('"', 1) ? cell.slice(1) : cell);
    if (end < 0) return cells;
    at = end + delimiter.length;
  }
}

/** Where the cell closes: its first quote that is not doubled, if the cell ends behind it; -1 otherwise. */
function closingQuote(line: string, from: number, delimiter: string): number {
  for (let at = line.indexOf('"', from); at >= 0; at = line.indexOf('"', at + 2)) {
    if (line[at + 1] === '"') continue;
    return at + 1 === line.length || line.startsWith(delimiter, at + 1) ? at : -1;
  }
  return -1;
}

/** A cell of the line whose quote opens it and never closes, as it stands where a file was cut off: the line's last cell, or one before it; null where every quote closes. */
export function openCell(line: string, delimiter: string): 'last' | 'before' | null {
  // A doubled quote stands for one within a cell and opens nothing.
  const bare = line.replaceAll('""', '  ');
  const at = bare.lastIndexOf('"');
  const opens = at === 0 || (at > 0 && bare.endsWith(delimiter, at));
  if (!opens) return null;
  return bare.includes(delimiter, at) ? 'before' : 'last';
}
