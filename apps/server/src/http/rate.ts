// Decides how often one address may ask: a bucket of tries that refills, in bounded memory.

export interface RateLimit {
  /** Takes one try of `key`; false when none is left. */
  take(key: string): boolean;
}

const MOST_KEYS = 20_000;

/** `tries` at once, refilled evenly over `perMs`. `now` in milliseconds. */
export function rateLimit(tries: number, perMs: number, now: () => number): RateLimit {
  const buckets = new Map<string, { left: number; at: number }>();
  return {
    take(key) {
      const time = now();
      const bucket = buckets.get(key) ?? { left: tries, at: time };
      const left = Math.min(tries, bucket.left + ((time - bucket.at) / perMs) * tries);
      buckets.delete(key);
      // The oldest key goes first; it had the longest time to refill.
      if (buckets.size >= MOST_KEYS) buckets.delete(buckets.keys().next().value as string);
      buckets.set(key, { left: left >= 1 ? left - 1 : left, at: time });
      return left >= 1;
    },
  };
}

/** One household: an IPv4 address, or the first 64 bits of an IPv6 address. */
export function addressKey(address: string | undefined): string {
  if (address === undefined) return 'unknown';
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped !== null) return mapped[1] as string;
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const groups =
    tail === undefined
      ? left
      : [...left, ...Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0'), ...right];
  return groups
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':');
}
