// Decides how a passphrase is kept: scrypt with its own salt, a few at a time, and the same work for a login that does not exist.
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** 64 MB and about 0.2 s a try on a small server (OWASP: N 2^16, r 8, p 2 or stronger memory). */
const COST = { N: 65_536, r: 8, p: 1, maxmem: 128 * 1024 * 1024 } as const;
const LENGTH = 32;
const AT_ONCE = 2;

export const SHORTEST_PASSPHRASE = 12;
export const LONGEST_PASSPHRASE = 200;

let running = 0;
const queue: (() => void)[] = [];

/** Memory stays bounded however many sign in at once. */
async function oneOfFew<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((turn) => queue.push(turn));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    queue.shift()?.();
  }
}

function derive(passphrase: string, salt: Buffer): Promise<Buffer> {
  return oneOfFew(
    () =>
      new Promise<Buffer>((done, failed) => {
        scrypt(passphrase.normalize('NFC'), salt, LENGTH, COST, (problem, key) =>
          problem === null ? done(key) : failed(problem),
        );
      }),
  );
}

/** What is kept of a passphrase: method, cost, salt and key. */
export async function keepPassphrase(passphrase: string): Promise<string> {
  const salt = randomBytes(16);
  return `scrypt$${COST.N}$${COST.r}$${COST.p}$${salt.toString('base64url')}$${(await derive(passphrase, salt)).toString('base64url')}`;
}

/** Compares in constant time; `kept` null (no such login) costs the same and is false. */
export async function passphraseFits(passphrase: string, kept: string | null): Promise<boolean> {
  const [, , , , salt = '', key = ''] = (kept ?? '').split('$');
  const expected = Buffer.from(key, 'base64url');
  const found = await derive(passphrase, kept === null ? randomBytes(16) : Buffer.from(salt, 'base64url'));
  return kept !== null && expected.length === found.length && timingSafeEqual(expected, found);
}
