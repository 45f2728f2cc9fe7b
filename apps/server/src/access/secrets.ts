// Decides what secrets look like: random, long enough, kept only as hashes; codes that a person can read out.
import { createHash, randomBytes, randomInt } from 'node:crypto';

/** A capability made by a device: 32 to 200 URL-safe characters. */
export const CAPABILITY = /^[A-Za-z0-9_-]{32,200}$/;

/** No letter or digit that is mistaken for another. */
const CODE_LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
export const CODE_LENGTH = 8;
export const CODE_LIFE_MS = 10 * 60_000;

export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** First characters of a secret's hash: they tell secrets apart in a list, and open nothing. */
export function shortHash(hash: string): string {
  return hash.slice(0, 16);
}

export function newCapability(): string {
  return randomBytes(32).toString('base64url');
}

/** About 39 bits; it lives ten minutes, works once, and tries are limited. */
export function newPairingCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('');
}

/** The code as typed: spaces, dashes and case do not matter. */
export function typedCode(text: string): string {
  return text.toUpperCase().replaceAll(/[\s-]/g, '');
}
