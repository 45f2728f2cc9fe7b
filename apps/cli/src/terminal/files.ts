// Decides how files are read and written: a missing, empty, enormous or binary file is one clear line; writing is all or nothing.
import { readFileSync, renameSync, statSync, unlinkSync, openSync, writeSync, fsyncSync, closeSync } from 'node:fs';
import { DAMAGED, Stop, USAGE } from './outcome.ts';

const MEGABYTE = 1024 * 1024;

/** The bytes of a file of at most `maxMegabytes`. */
export function bytesOf(path: string, maxMegabytes = 256): Uint8Array {
  let size: number;
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) throw new Stop(USAGE, `${path}: is a folder; name a file`);
    if (!stat.isFile()) throw new Stop(USAGE, `${path}: is not a regular file`);
    size = stat.size;
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Stop(USAGE, `${path}: ${unopened(error)}; check the path`);
  }
  if (size > maxMegabytes * MEGABYTE)
    throw new Stop(DAMAGED, `${path}: has ${Math.round(size / MEGABYTE)} MB; at most ${maxMegabytes} MB are read here`);
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Stop(USAGE, `${path}: cannot be read (${codeOf(error)})`);
  }
}

/** UTF-8 text; anything else is refused. */
export function textOf(path: string, maxMegabytes = 256): string {
  const bytes = bytesOf(path, maxMegabytes);
  if (bytes.length === 0) throw new Stop(DAMAGED, `${path}: is empty; nothing was read`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Stop(DAMAGED, `${path}: is not UTF-8 text; nothing was read`);
  }
}

/** Replaces or creates a file so that a crash leaves the old or the new content, never a half. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const draft = `${path}.${process.pid}.part`;
  try {
    const handle = openSync(draft, 'wx');
    try {
      writeAll(handle, content);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(draft, path);
  } catch (error) {
    try {
      unlinkSync(draft);
    } catch {
      // Nothing was created.
    }
    throw new Stop(USAGE, `${path}: cannot be written (${codeOf(error)}); nothing was changed`);
  }
}

function writeAll(handle: number, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
}

function unopened(error: unknown): string {
  const code = codeOf(error);
  return code === 'ENOENT' ? 'there is no such file' : `cannot be opened (${code})`;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
}
