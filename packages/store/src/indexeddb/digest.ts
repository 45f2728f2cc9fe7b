// Decides how a browser hashes long texts: by itself over HTTPS; a plain connection lends no such thing.

/** SHA-256 of text as 64 hexadecimal digits, by the browser; null where it has none to lend. */
export const platformDigest: ((text: string) => Promise<string>) | null =
  typeof crypto === 'object' && 'subtle' in crypto
    ? async (text) => {
        const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
        return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
      }
    : null;
