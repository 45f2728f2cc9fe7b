// Decides how any file is read, packed ones too: archives are opened in a stream, the training log in them is found by its content.
import { accept, type Outcome, refuse } from '@strongback/engine';
import { AppleHealthReader, looksLikeAppleHealth } from './formats/apple/read-apple.ts';
import { readFile } from './read-file.ts';
import type { Answers, LineNote, ReadResult } from './source.types.ts';
import { MAX_FILE_BYTES } from './text/decode.ts';
import { inflate, looksLikeZip, unpacked, type ZipEntry, zipEntries } from './text/zip.ts';

declare class TextDecoder {
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}

const PIECE_BYTES = 65_536;
/** All activities of one archive together, unpacked. */
const MAX_ACTIVITIES_BYTES = 128 * 1024 * 1024;
const READABLE = /\.(csv|tsv|txt|json|jsonl|fit)$/i;

/** As `readFile`, also for zip archives and for an Apple Health export of any size. */
export async function readAnyFile(bytes: Uint8Array, answers: Answers = {}): Promise<Outcome<ReadResult>> {
  if (!looksLikeZip(bytes)) return (bytes.length > MAX_FILE_BYTES ? longHealth(bytes) : null) ?? readFile(bytes, answers);
  const entries = zipEntries(bytes);
  if (!entries.ok) return entries;
  const health = entries.value.filter(
    (entry) => entry.name.toLowerCase().endsWith('.xml') && !entry.name.toLowerCase().includes('cda'),
  );
  for (const entry of health) {
    const read = await readHealth(entry);
    if (!read.ok || read.value !== null) return read as Outcome<ReadResult>;
  }
  const logs = entries.value.filter((entry) => READABLE.test(entry.name) && !entry.name.startsWith('__MACOSX/'));
  const [first, second] = logs;
  if (first === undefined)
    return refuse(
      'import.zip',
      `the zip archive holds no training log we know: ${
        entries.value
          .slice(0, 5)
          .map((entry) => entry.name.slice(0, 40))
          .join(', ') || 'it is empty'
      }`,
    );
  if (second !== undefined && logs.every((entry) => /\.fit$/i.test(entry.name))) return readActivities(logs, answers);
  const inner = await unpacked(first, MAX_FILE_BYTES);
  if (!inner.ok) return inner;
  if (looksLikeZip(inner.value))
    return refuse('import.zip', 'there is an archive inside the archive; unpack it and import the file inside');
  const read = readFile(inner.value, answers);
  if (!read.ok || second === undefined) return read;
  const others = {
    line: 1,
    reason: `only "${first.name.slice(0, 60)}" was read; the archive holds ${logs.length - 1} more: import them one by one`,
  };
  return accept({ ...read.value, flagged: [others, ...read.value.flagged] });
}

/** An unpacked Apple Health export, which may be of any size; null when it is something else. */
function longHealth(bytes: Uint8Array): Outcome<ReadResult> | null {
  const decoder = new TextDecoder();
  const head = decoder.decode(bytes.subarray(0, PIECE_BYTES), { stream: true });
  if (!looksLikeAppleHealth(head)) return null;
  const reader = new AppleHealthReader();
  reader.push(head);
  for (let at = PIECE_BYTES; at < bytes.length; at += PIECE_BYTES)
    reader.push(decoder.decode(bytes.subarray(at, at + PIECE_BYTES), { stream: true }));
  return accept(reader.result());
}

/** Watches write one file a session: an archive of nothing else is one log. A file that is none is told and does not stop the others. */
async function readActivities(entries: readonly ZipEntry[], answers: Answers): Promise<Outcome<ReadResult>> {
  const read: ReadResult[] = [];
  const flagged: LineNote[] = [];
  let refused: Outcome<ReadResult> | null = null;
  let bytesLeft = MAX_ACTIVITIES_BYTES;
  if (entries.reduce((sum, entry) => sum + entry.size, 0) > MAX_ACTIVITIES_BYTES)
    return refuse(
      'import.too-large',
      `the activities of the archive have more than ${MAX_ACTIVITIES_BYTES / 1_048_576} MB unpacked; import them in parts`,
    );
  for (const entry of entries) {
    const inner = await unpacked(entry, Math.min(MAX_FILE_BYTES, bytesLeft));
    if (!inner.ok && inner.code !== 'import.zip') return inner;
    bytesLeft -= inner.ok ? inner.value.length : 0;
    const one = inner.ok ? readFile(inner.value, answers) : inner;
    if (one.ok) read.push(one.value);
    else {
      refused ??= one;
      flagged.push({ line: 1, reason: `"${entry.name.slice(0, 60)}": ${one.reason}` });
    }
  }
  const [first] = read;
  if (first === undefined) return refused ?? refuse('import.zip', 'the zip archive is empty');
  const asked = new Map(read.flatMap(({ questions }) => questions.map((question) => [question.ask, question])));
  return accept({
    ...first,
    read: read.reduce((sum, one) => sum + one.read, 0),
    sessions: read.flatMap((one) => one.sessions),
    bodyMass: read.flatMap((one) => one.bodyMass),
    skipped: read.flatMap((one) => one.skipped),
    flagged: [...flagged, ...read.flatMap((one) => one.flagged)],
    questions: [...asked.values()],
    extraColumns: [...new Set(read.flatMap((one) => one.extraColumns))],
    sleep: read.flatMap((one) => one.sleep ?? []),
    otherTraining: read.flatMap((one) => one.otherTraining ?? []),
  });
}

async function readHealth(entry: ZipEntry): Promise<Outcome<ReadResult | null>> {
  const decoder = new TextDecoder();
  const reader = new AppleHealthReader();
  let head = '';
  let isHealth = false;
  const done = await inflate(entry, (bytes) => {
    const text = decoder.decode(bytes, { stream: true });
    if (!isHealth && head.length < 20_000) {
      head += text;
      isHealth = looksLikeAppleHealth(head);
      if (isHealth) reader.push(head);
      return;
    }
    if (isHealth) reader.push(text);
  });
  if (!done.ok) return done;
  return accept(isHealth ? reader.result() : null);
}
