// Decides when a code that somebody reads out or sends still works: once, and until its day.
import { numberIn, type Row } from '@strongback/store';

/** The row of a code that nobody has used yet and whose day has not passed. Whoever acts on it marks it as used in the same transaction. */
export function isOpenCode(row: Row | undefined, nowMs: number): row is Row {
  return row !== undefined && row['used_ms'] === null && numberIn(row, 'expires_ms') >= nowMs;
}
