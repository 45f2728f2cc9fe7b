// Decides how bytes become text: UTF-8 or UTF-16, otherwise Windows-1252 and said so.
import { accept, type Outcome, refuse } from '@strongback/engine';

declare class TextDecoder {
  constructor(label: string, options?: { fatal?: boolean });
  decode(bytes: Uint8Array): string;
}

export interface Decoded {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
}

/** Largest file read into memory at once, bytes. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** Text of a file. Refuses what is empty, too large, or not text at all. */
export function decodeText(bytes: Uint8Array): Outcome<Decoded> {
  if (bytes.length === 0) return refuse('import.empty', 'the file is empty; nothing was read');
  if (bytes.length > MAX_FILE_BYTES) {
    return refuse(
      'import.too-large',
      `the file has ${Math.round(bytes.length / 1048576)} MB; at most ${MAX_FILE_BYTES / 1048576} MB are read. Split it and import the parts`,
    );
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return plain(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return plain(bytes, 'utf-16be');
  const head = bytes.subarray(0, 4096);
  if (head.includes(0))
    return refuse('import.binary', 'the file is not text (it holds zero bytes); choose the CSV, JSON or FIT export of your app');
  try {
    return accept({ text: withoutMark(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), encoding: 'utf-8' });
  } catch {
    return plain(bytes, 'windows-1252');
  }
}

function plain(bytes: Uint8Array, encoding: Decoded['encoding']): Outcome<Decoded> {
  return accept({ text: withoutMark(new TextDecoder(encoding).decode(bytes)), encoding });
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
