// Decides how a browser hashes long texts: by itself over HTTPS; a plain connection lends no such thing.

const utf8 = new TextEncoder();

/** SHA-256 of two texts, one after the other, as 64 hexadecimal digits, by the browser; null where it has none to lend. */
export const platformDigest: ((head: string, rest: string | Uint8Array) => Promise<string>) | null =
  typeof crypto === 'object' && 'subtle' in crypto
    ? async (head, rest) => {
        const [first, second] = [utf8.encode(head), typeof rest === 'string' ? utf8.encode(rest) : rest];
        const all = new Uint8Array(first.length + second.length);
        all.set(first);
        all.set(second, first.length);
        const counted = new Uint8Array(await crypto.subtle.digest('SHA-256', all));
        return Array.from(counted, (byte) => byte.toString(16).padStart(2, '0')).join('');
      }
    : null;
