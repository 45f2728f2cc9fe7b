// Decides how content is named by its hash: two independent 53-bit mixes (after bryc's public-domain cyrb53), 27 hex digits. Not for secrets.

/** Stable text fingerprint of 106 bits. */
export function fingerprint(text: string): string {
  return mix(text, 0x9e3779b9).padStart(14, '0') + mix(text, 0x85ebca6b).padStart(14, '0');
}

function mix(text: string, seed: number): string {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16);
}
