// Decides what a passkey is in tests without a browser: a key pair that answers challenges as an authenticator does.
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const base64url = (data: Buffer): string => data.toString('base64url');

export interface VirtualKey {
  readonly id: string;
  readonly create: (challenge: string) => { id: string; clientData: string; authenticatorData: string; publicKey: string };
  readonly get: (challenge: string) => { id: string; clientData: string; authenticatorData: string; signature: string };
}

/** A passkey for `host`. `recognised` false: the person was there, but nobody checked who it was. */
export function virtualKey(host: string, { recognised = true, origin = `http://${host}` } = {}): VirtualKey {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = base64url(randomBytes(16));
  let count = 0;
  const said = (type: string, challenge: string) => {
    const data = Buffer.alloc(37);
    createHash('sha256').update(host).digest().copy(data);
    data[32] = recognised ? 0x05 : 0x01;
    data.writeUInt32BE((count += 1), 33);
    const client = Buffer.from(JSON.stringify({ type, challenge, origin }));
    return { client, data, clientData: base64url(client), authenticatorData: base64url(data) };
  };
  return {
    id,
    create: (challenge) => {
      const { clientData, authenticatorData } = said('webauthn.create', challenge);
      const spki = publicKey.export({ type: 'spki', format: 'der' });
      return { id, clientData, authenticatorData, publicKey: base64url(spki) };
    },
    get: (challenge) => {
      const { client, data, clientData, authenticatorData } = said('webauthn.get', challenge);
      const signature = sign('sha256', Buffer.concat([data, createHash('sha256').update(client).digest()]), privateKey);
      return { id, clientData, authenticatorData, signature: base64url(signature) };
    },
  };
}
