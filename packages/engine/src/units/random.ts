// Decides how chance enters: a seeded 32-bit generator that gives the same numbers on every machine.

export interface Random {
  /** Integer in [0, bound). */
  below(bound: number): number;
  /** Number in [0, 1) with 32 bits. */
  unit(): number;
}

/** Mulberry32 (public domain, Tommy Ettinger): one 32-bit state, integer arithmetic only. */
export function seededRandom(seed: number): Random {
  // Kept as a signed integer, which needs no room of its own; the bits are the same.
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  };
  return {
    below: (bound) => Math.floor((next() / 4294967296) * bound),
    unit: () => next() / 4294967296,
  };
}

/** A seed for a named part, so that parts do not share a stream (FNV-1a over the text, mixed with the seed). */
export function seedFor(seed: number, part: string): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let index = 0; index < part.length; index++) {
    hash = Math.imul(hash ^ part.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash;
}
