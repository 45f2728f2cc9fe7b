// Decides which reader a file meets, by its content and never by its name.
import { accept, type Outcome, refuse } from '@strongback/engine';
import type { Answers, LineNote, ReadResult } from './source.types.ts';
import { AppleHealthReader, looksLikeAppleHealth } from './formats/apple/read-apple.ts';
import { looksLikeFit, readFit } from './formats/fit/read-fit.ts';
import { looksLikeJefit, readJefit } from './formats/jefit.ts';
import { looksLikeJson, readJson } from './formats/json/read-json.ts';
import { looksLikeLiftohistory, readLiftohistory } from './formats/liftohistory.ts';
import { readLiftosaurTable } from './formats/liftosaur.ts';
import { looksLikeOwnTable, readOwnTable } from './formats/own-csv.ts';
import { readSugarwod } from './formats/sugarwod.ts';
import { looksLikeWideTable, readWideTable } from './formats/wide-table.ts';
import { bounded } from './pipeline/bounds.ts';
import { readTable } from './tables/read-table.ts';
import { decodeText } from './text/decode.ts';
import { tooMany } from './text/most.ts';

/** Reads a training log of any known kind but zip archives. Refusals and notes are one line each and say what was found and what to do. */
export function readFile(bytes: Uint8Array, answers: Answers = {}): Outcome<ReadResult> {
  const outcome = readBytes(bytes, answers);
  if (!outcome.ok) return refuse(outcome.code, oneLine(outcome.reason));
  const { skipped, flagged } = outcome.value;
  return accept({ ...outcome.value, skipped: skipped.map(onOneLine), flagged: flagged.map(onOneLine) });
}

function readBytes(bytes: Uint8Array, answers: Answers): Outcome<ReadResult> {
  if (looksLikeFit(bytes)) {
    const read = readFit(bytes);
    return read.ok ? { ok: true, value: bounded(read.value) } : read;
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const text = decoded.value.text;
  if (text.trim() === '') return refuse('import.empty', 'the file holds only blank lines; nothing was read');
  const outcome = readText(text, answers);
  if (!outcome.ok) return outcome;
  const result = bounded(outcome.value);
  if (decoded.value.encoding !== 'windows-1252') return { ok: true, value: result };
  const note = { line: 1, reason: 'the file is not UTF-8; it was read as Windows-1252. Check names with accents' };
  return { ok: true, value: { ...result, flagged: [note, ...result.flagged] } };
}

function readText(text: string, answers: Answers): Outcome<ReadResult> {
  if (looksLikeAppleHealth(text)) {
    const reader = new AppleHealthReader();
    reader.push(text);
    return accept(reader.result());
  }
  const json = looksLikeJson(text);
  const held = looksLikeJefit(text) || looksLikeOwnTable(text);
  const much = tooMany(text, json ? 'json' : held ? 'held' : 'streamed');
  if (much !== null) return much;
  if (json) return readJson(text);
  if (looksLikeLiftohistory(text)) return readLiftohistory(text);
  if (looksLikeJefit(text)) return readJefit(text, answers);
  if (looksLikeOwnTable(text)) return readOwnTable(text);
  if (looksLikeWideTable(text)) return readWideTable(text, answers);
  const header = (text.split(/\r?\n/, 1)[0] ?? '').toLowerCase();
  if (header.includes('barbell_lift') && header.includes('best_result_raw')) return readSugarwod(text, answers);
  if (header.includes('workout datetime') && header.includes('is warmup set?')) return readLiftosaurTable(text);
  return readTable(text, answers);
}

function onOneLine(note: LineNote): LineNote {
  const reason = oneLine(note.reason);
  return reason === note.reason ? note : { ...note, reason };
}

/** What a file brought into a message may not break it. */
function oneLine(text: string): string {
  return /[\n\r\t\0]/.test(text) ? text.replaceAll(/[\s\0]+/g, ' ') : text;
}
