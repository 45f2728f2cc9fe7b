// Decides how the device is asked to make or use a passkey; only over HTTPS or on this very computer does a browser do it.

const text = (data: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(data)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
const bytes = (base64url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

/** True where the browser offers passkeys at all. */
export function canUsePasskeys(): boolean {
  return isSecureContext && 'PublicKeyCredential' in globalThis;
}

export interface MadePasskey {
  readonly id: string;
  readonly clientData: string;
  readonly authenticatorData: string;
  readonly publicKey: string;
}

/** Makes a passkey for the account on this host; null when the person or the device declined. */
export async function makePasskey(challenge: string, account: string, name: string): Promise<MadePasskey | null> {
  try {
    const made = await navigator.credentials.create({
      publicKey: {
        challenge: bytes(challenge),
        rp: { name: 'Strongback', id: location.hostname },
        user: { id: new TextEncoder().encode(account), name, displayName: name },
        pubKeyCredParams: [-7, -8, -257].map((alg) => ({ type: 'public-key', alg })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        attestation: 'none',
      },
    });
    if (!(made instanceof PublicKeyCredential) || !(made.response instanceof AuthenticatorAttestationResponse)) return null;
    const { response } = made;
    const publicKey = response.getPublicKey();
    if (publicKey === null) return null;
    return {
      id: made.id,
      clientData: text(response.clientDataJSON),
      authenticatorData: text(response.getAuthenticatorData()),
      publicKey: text(publicKey),
    };
  } catch {
    return null;
  }
}

export interface UsedPasskey {
  readonly id: string;
  readonly clientData: string;
  readonly authenticatorData: string;
  readonly signature: string;
}

/** Asks for a passkey of this host; null when there is none or it was declined. */
export async function askPasskey(challenge: string): Promise<UsedPasskey | null> {
  try {
    const used = await navigator.credentials.get({
      publicKey: { challenge: bytes(challenge), rpId: location.hostname, userVerification: 'required' },
    });
    if (!(used instanceof PublicKeyCredential) || !(used.response instanceof AuthenticatorAssertionResponse)) return null;
    const { response } = used;
    return {
      id: used.id,
      clientData: text(response.clientDataJSON),
      authenticatorData: text(response.authenticatorData),
      signature: text(response.signature),
    };
  } catch {
    return null;
  }
}
