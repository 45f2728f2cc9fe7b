// Decides how cells are written: quoted text, plain numbers, and nothing that a spreadsheet would run as a formula.

/** Text that a spreadsheet would run, however many apostrophes stand before it, so that taking one away is always right. */
const FORMULA_START = /^'*[=+\-@\t\r\0]/;
const MADE_HARMLESS = /^'+[=+\-@\t\r\0]/;

/** A quoted text cell. Text that begins like a formula gets a leading apostrophe; our readers take it away again. */
export function textCell(text: string): string {
  const safe = FORMULA_START.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** A number with a point, empty when unknown. */
export function numberCell(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

/** The text as it was before `textCell` made it harmless. */
export function harmlessUndone(cell: string): string {
  return MADE_HARMLESS.test(cell) ? cell.slice(1) : cell;
}
