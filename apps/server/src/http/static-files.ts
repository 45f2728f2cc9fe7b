// Decides how the built app is handed out: hashed files for ever, the page and its worker fresh each time, nothing outside its folder.
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.jsonl': 'application/jsonl; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};
const COMPRESSED = new Set(['.html', '.js', '.css', '.json', '.jsonl', '.webmanifest', '.svg', '.txt']);
const LONGEST_KEPT_BYTES = 4_000_000;

interface Held {
  readonly stamp: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly brotli: Uint8Array<ArrayBuffer> | null;
  readonly tag: string;
}

export interface StaticAnswer {
  readonly status: 200 | 304;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | null;
}

export type StaticFiles = (
  path: string,
  request: { readonly acceptEncoding: string; readonly ifNoneMatch: string },
) => Promise<StaticAnswer | null>;

/** Files under `folder` by URL path. A path without an extension is a screen of the app: it gets the page. Null: there is no such file. */
export function staticFiles(folder: string): StaticFiles {
  const root = resolve(folder);
  const held = new Map<string, Held>();

  async function load(file: string): Promise<Held | null> {
    const found = await stat(file).catch(() => null);
    if (found === null || !found.isFile()) return null;
    const stamp = `${found.mtimeMs}:${found.size}`;
    const before = held.get(file);
    if (before?.stamp === stamp) return before;
    const plain = new Uint8Array(await readFile(file));
    const small =
      plain.length > LONGEST_KEPT_BYTES || !COMPRESSED.has(extname(file))
        ? null
        : await compress(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
    const made: Held = {
      stamp,
      plain,
      brotli: small === null || small.length >= plain.length ? null : new Uint8Array(small),
      tag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    };
    if (plain.length <= LONGEST_KEPT_BYTES) held.set(file, made);
    return made;
  }

  return async (path, { acceptEncoding, ifNoneMatch }) => {
    const wanted = fileFor(root, path);
    if (wanted === null) return null;
    const found = await load(wanted);
    if (found === null) return null;
    const headers: Record<string, string> = {
      'content-type': TYPES[extname(wanted)] ?? 'application/octet-stream',
      'cache-control': cacheRule(wanted, root),
      etag: found.tag,
      vary: 'accept-encoding',
    };
    if (ifNoneMatch.split(',').some((tag) => tag.trim() === found.tag)) return { status: 304, headers, body: null };
    if (found.brotli !== null && /\bbr\b/.test(acceptEncoding))
      return { status: 200, headers: { ...headers, 'content-encoding': 'br' }, body: found.brotli };
    return { status: 200, headers, body: found.plain };
  };
}

function fileFor(root: string, path: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return null;
  const file = resolve(join(root, decoded));
  if (file !== root && !file.startsWith(root + sep)) return null;
  return extname(file) === '' ? join(root, 'index.html') : file;
}

function cacheRule(file: string, root: string): string {
  if (file.startsWith(join(root, 'assets') + sep)) return 'public, max-age=31536000, immutable';
  return 'no-cache';
}
