// Decides how a zip archive is opened: its list of files within bounds, bytes counted while they are inflated, bombs refused.
import { accept, type Outcome, refuse } from '@strongback/engine';

interface ByteReader {
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array }>;
  cancel(): Promise<void>;
}
declare class DecompressionStream {
  constructor(format: 'deflate-raw');
  readonly readable: { getReader(): ByteReader };
  readonly writable: { getWriter(): { write(bytes: Uint8Array): Promise<void>; close(): Promise<void>; abort(): Promise<void> } };
}
declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}

export interface ZipEntry {
  readonly name: string;
  readonly size: number;
  readonly packed: Uint8Array;
  readonly method: number;
}

const MOST_ENTRIES = 20_000;
/** Most bytes one entry may inflate to. */
const MOST_BYTES = 4 * 1024 * 1024 * 1024;
/** From here on an entry may not be more than so many times its packed size: text packs about 1:20, a bomb 1:1000. */
const BOMB_FROM_BYTES = 64 * 1024 * 1024;
const BOMB_RATIO = 120;
const CHUNK = 65_536;

/** True for the bytes of a zip archive. */
export function looksLikeZip(bytes: Uint8Array): boolean {
  return bytes.length >= 22 && bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** The files of an archive, folders left out. Refuses what is encrypted, split or damaged. */
export function zipEntries(bytes: Uint8Array): Outcome<readonly ZipEntry[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfList(view);
  if (end < 0) return refuse('import.zip', 'the zip archive is cut off: its list of files is missing. Export it again');
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES)
    return refuse('import.zip', `the zip archive holds more than ${MOST_ENTRIES} files; choose the export itself`);
  let at = view.getUint32(end + 16, true);
  if (at === 0xffff_ffff)
    return refuse('import.zip', 'the zip archive is larger than 4 GB; unpack it and import the file inside');
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return damaged();
    const flags = view.getUint16(at + 8, true);
    const packedSize = view.getUint32(at + 20, true);
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if ((flags & 1) !== 0)
      return refuse('import.zip', 'the zip archive is locked with a password; unpack it and import the file inside');
    if (local + 30 > bytes.length || view.getUint32(local, true) !== 0x04034b50) return damaged();
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + packedSize > bytes.length) return damaged();
    if (!name.endsWith('/'))
      entries.push({
        name,
        size: view.getUint32(at + 24, true),
        packed: bytes.subarray(start, start + packedSize),
        method: view.getUint16(at + 10, true),
      });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return accept(entries);
}

/** Feeds an entry's bytes to `each` as they inflate, never more than a chunk in memory. Refuses a bomb and a damaged entry. */
export async function inflate(entry: ZipEntry, each: (bytes: Uint8Array) => void): Promise<Outcome<number>> {
  if (entry.method === 0) {
    for (let at = 0; at < entry.packed.length; at += CHUNK) each(entry.packed.subarray(at, at + CHUNK));
    return accept(entry.packed.length);
  }
  if (entry.method !== 8)
    return refuse(
      'import.zip',
      `"${entry.name.slice(0, 60)}" is packed in a way we do not know; unpack it and import the file inside`,
    );
  const stream = new DecompressionStream('deflate-raw');
  const writer = stream.writable.getWriter();
  const reader = stream.readable.getReader();
  let sending = true;
  const sent = (async () => {
    for (let at = 0; at < entry.packed.length && sending; at += CHUNK) await writer.write(entry.packed.slice(at, at + CHUNK));
    if (sending) await writer.close();
  })().catch(() => undefined);
  let total = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done || value === undefined) break;
      total += value.length;
      if (total > MOST_BYTES || (total > BOMB_FROM_BYTES && total > entry.packed.length * BOMB_RATIO)) {
        sending = false;
        await reader.cancel();
        return refuse(
          'import.hostile',
          `"${entry.name.slice(0, 60)}" grows beyond ${Math.round(total / 1_048_576)} MB when unpacked; that is no training log. Nothing was imported`,
        );
      }
      each(value);
    }
  } catch {
    sending = false;
    return damaged();
  }
  await sent;
  return accept(total);
}

/** A whole entry in memory, at most `most` bytes. */
export async function unpacked(entry: ZipEntry, most: number): Promise<Outcome<Uint8Array>> {
  if (entry.size > most)
    return refuse(
      'import.too-large',
      `"${entry.name.slice(0, 60)}" has ${Math.round(entry.size / 1_048_576)} MB unpacked; at most ${Math.round(most / 1_048_576)} MB are read`,
    );
  const parts: Uint8Array[] = [];
  let size = 0;
  let kept = true;
  const done = await inflate(entry, (bytes) => {
    size += bytes.length;
    kept &&= size <= most;
    if (kept) parts.push(bytes.slice());
    else parts.length = 0;
  });
  if (!done.ok) return done;
  if (!kept)
    return refuse('import.too-large', `"${entry.name.slice(0, 60)}" is larger than ${Math.round(most / 1_048_576)} MB unpacked`);
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return accept(whole);
}

function endOfList(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - 65_535; at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return -1;
}

function damaged(): Outcome<never> {
  return refuse('import.zip', 'the zip archive is damaged; export it again');
}
