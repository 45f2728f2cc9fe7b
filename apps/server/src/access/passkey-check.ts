// Decides whether a passkey's answer is genuine: made for this host, for this challenge, by this key, with the person there and recognised.
import { createHash, createPublicKey, type KeyObject, timingSafeEqual, verify } from 'node:crypto';
import * as z from 'zod';

const base64url = z
  .string()
  .max(4_000)
  .regex(/^[A-Za-z0-9_-]+$/);
/** What the browser gives, each part in base64url. */
export const assertionBody = {
  id: base64url.max(1_400),
  clientData: base64url,
  authenticatorData: base64url,
};
export const publicKeyText = base64url;
export const signatureText = base64url;

const PRESENT = 0x01;
const RECOGNISED = 0x04;

const bytes = (text: string): Buffer => Buffer.from(text, 'base64url');
const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest();

export interface Said {
  /** The challenge that was answered, in base64url. */
  readonly challenge: string;
  readonly signCount: number;
}

/** Reads what an authenticator said about a `kind` of act on `host` (a hostname, without port); null when any part does not fit. */
export function readSaid(
  kind: 'webauthn.create' | 'webauthn.get',
  host: string,
  given: { readonly clientData: string; readonly authenticatorData: string },
): Said | null {
  let client: { readonly type?: unknown; readonly challenge?: unknown; readonly origin?: unknown };
  let origin: string;
  try {
    client = JSON.parse(bytes(given.clientData).toString('utf8')) as typeof client;
    origin = new URL(String(client.origin)).hostname;
  } catch {
    return null;
  }
  const data = bytes(given.authenticatorData);
  if (client.type !== kind || typeof client.challenge !== 'string' || origin !== host || data.length < 37) return null;
  if (!timingSafeEqual(data.subarray(0, 32), sha256(host))) return null;
  const flags = data[32] ?? 0;
  if ((flags & PRESENT) === 0 || (flags & RECOGNISED) === 0) return null;
  return { challenge: client.challenge, signCount: data.readUInt32BE(33) };
}

/** The public key of a new passkey (SPKI in base64url), or null where it is none that is taken: P-256, Ed25519, RSA from 2048 bits. */
export function readPublicKey(spki: string): KeyObject | null {
  try {
    const key = createPublicKey({ key: bytes(spki), format: 'der', type: 'spki' });
    const { namedCurve, modulusLength } = key.asymmetricKeyDetails ?? {};
    if (key.asymmetricKeyType === 'ec') return namedCurve === 'prime256v1' ? key : null;
    if (key.asymmetricKeyType === 'rsa') return (modulusLength ?? 0) >= 2_048 ? key : null;
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

/** Whether the key signed exactly this. */
export function isSigned(
  spki: string,
  given: { readonly clientData: string; readonly authenticatorData: string; readonly signature: string },
): boolean {
  const key = readPublicKey(spki);
  if (key === null) return false;
  const signed = Buffer.concat([bytes(given.authenticatorData), sha256(bytes(given.clientData))]);
  try {
    return verify(key.asymmetricKeyType === 'ed25519' ? null : 'sha256', signed, key, bytes(given.signature));
  } catch {
    return false;
  }
}
