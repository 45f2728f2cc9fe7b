// Decides how much of a text is worth parsing: tables and documents of more pieces than any log has are refused before they fill the memory.
import { type Outcome, refuse } from '@strongback/engine';

/** Most separators of a table that is read row by row, of one that is held whole, and of JSON: a log of ten years holds less than a million. */
const MOST = { streamed: 10_000_000, held: 3_000_000, json: 3_000_000 } as const;

const [COMMA, SEMICOLON, TAB, NEWLINE, LIST, OBJECT] = [44, 59, 9, 10, 91, 123];

/** The refusal of a text with too many cells (of a table) or values (of JSON); null when it may be read. */
export function tooMany(text: string, kind: keyof typeof MOST): Outcome<never> | null {
  const json = kind === 'json';
  const most = MOST[kind];
  let pieces = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === COMMA || (json ? code === LIST || code === OBJECT : code === SEMICOLON || code === TAB || code === NEWLINE))
      pieces += 1;
  }
  return pieces <= most
    ? null
    : refuse(
        'import.hostile',
        `the file has more than ${most} ${json ? 'values' : 'cells'}; that is no training log. Nothing was imported`,
      );
}
