// Decides how text is packed before a database of the server keeps it, and that what cannot be unpacked is told apart from what can.
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { Row, SqlParameter, SqlValue } from '@strongback/store';

/** Half the work of the best, nearly its size. */
const QUALITY = 6;
/** A stretch of history unpacked is some hundred kilobytes; more than this is damage or a bomb. */
const MOST_BYTES = 256 * 1024 * 1024;

/** A parameter as a driver takes it. */
export function bound(value: SqlParameter | undefined): SqlValue | undefined {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  const bytes = Buffer.from(value.packed);
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
}

/** Rows with packed columns as text again. A damaged one becomes the empty text, which no stretch of history is. */
export function unpackedRows(rows: readonly Row[]): readonly Row[] {
  const [first] = rows;
  if (first === undefined) return rows;
  const packed = Object.keys(first).filter((column) => first[column] instanceof Uint8Array);
  if (packed.length === 0) return rows;
  return rows.map((row) => ({ ...row, ...Object.fromEntries(packed.map((column) => [column, unpackedText(row[column])])) }));
}

/** What packed bytes hold; the empty text when they are damaged. */
export function unpackedText(value: SqlValue | undefined): string {
  try {
    return value instanceof Uint8Array ? brotliDecompressSync(value, { maxOutputLength: MOST_BYTES }).toString('utf8') : '';
  } catch {
    return '';
  }
}
