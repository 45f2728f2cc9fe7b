// Decides how cells are written: quoted text, plain numbers, and nothing that a spreadsheet would run as a formula.

/** Text cells that begin so are made harmless with a leading apostrophe; our reader takes it away again. */
const FORMULA_START = /^[=+\-@\t\r\0]/;

/** A quoted text cell. */
export function textCell(text: string): string {
  const safe = FORMULA_START.test(text) ? `'${text}` : text;
  return `"${safe.replace(/"/g, '""')}"`;
}

/** A number with a point, at most three decimals, empty when unknown. */
export function numberCell(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : String(Math.round(value * 1000) / 1000);
}

/** The text as it was before `textCell` made it harmless. */
export function harmlessUndone(cell: string): string {
  return /^'[=+\-@\t\r\0]/.test(cell) ? cell.slice(1) : cell;
}
