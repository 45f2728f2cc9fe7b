// Decides which reader a JSON file meets: our own event lines, a Liftosaur backup, openweight or OpenSet documents.
import { type Outcome, refuse } from '@strongback/engine';
import type { ReadResult } from '../../source.types.ts';
import { looksLikeLiftosaurBackup, readLiftosaurBackup } from './liftosaur-backup.ts';
import { looksLikeOpenset, readOpenset } from './openset.ts';
import { looksLikeOpenweight, readOpenweight } from './openweight.ts';
import { looksLikeOwnLines, readOwnLines } from './own-lines.ts';
import { type JsonObject, objectIn, objectsIn } from './value.ts';

/** True when the text can only be JSON. */
export function looksLikeJson(text: string): boolean {
  return /^\s*[[{]/.test(text);
}

export function readJson(text: string): Outcome<ReadResult> {
  if (looksLikeOwnLines(text)) return readOwnLines(text);
  const parsed = documentsIn(text);
  if (parsed === null)
    return refuse('import.json', 'the file begins like JSON but is not: it may have been cut off. Export it again');
  const [first] = parsed;
  if (first !== undefined) {
    if (looksLikeLiftosaurBackup(first)) return readLiftosaurBackup(first);
    if (parsed.some(looksLikeOpenset)) return readOpenset(parsed);
    if (parsed.some(looksLikeOpenweight)) return readOpenweight(parsed.filter(looksLikeOpenweight));
  }
  const fields = Object.keys(first ?? {}).slice(0, 8);
  return refuse(
    'import.unknown-json',
    `the JSON holds no training log we know (its fields: ${fields.map((name) => name.slice(0, 30)).join(', ') || 'none'}). Choose our own JSON lines, a Liftosaur backup, openweight or OpenSet documents, or a CSV`,
  );
}

/** One document, a list of them, a wrapper around a list, or one document a line. */
function documentsIn(text: string): JsonObject[] | null {
  const whole = parse(text);
  if (whole !== undefined) {
    const object = objectIn(whole);
    if (object === null) return objectsIn(whole);
    const wrapped = Object.values(object).find((value) =>
      objectsIn(value).some((entry) => looksLikeOpenweight(entry) || looksLikeOpenset(entry)),
    );
    return wrapped !== undefined && !looksLikeLiftosaurBackup(object) && !looksLikeOpenweight(object)
      ? objectsIn(wrapped)
      : [object];
  }
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const documents = lines.map((line) => objectIn(parse(line)));
  return lines.length > 1 && documents.every((entry) => entry !== null) ? documents : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
