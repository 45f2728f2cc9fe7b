// Decides the hash where the platform offers none: SHA-256 (FIPS 180-4), synchronous, the same bytes everywhere.

/** A hash of text as 64 hexadecimal digits of SHA-256 over its UTF-8 bytes. Places with a faster one bring their own. */
export type Hash = (text: string) => string;

const ROUND = constants();

/** First 32 bits of the fractional parts of cube roots of the first 64 primes, by integer search. */
function constants(): Int32Array {
  const primes: bigint[] = [];
  for (let n = 2n; primes.length < 64; n++) if (primes.every((prime) => n % prime !== 0n)) primes.push(n);
  return Int32Array.from(primes, (prime) => Number(BigInt.asIntN(32, root(prime << 96n, 3n))));
}

/** First 32 bits of the fractional parts of square roots of the first 8 primes. */
const START = Int32Array.from([2n, 3n, 5n, 7n, 11n, 13n, 17n, 19n], (prime) => Number(BigInt.asIntN(32, root(prime << 64n, 2n))));

function root(value: bigint, degree: bigint): bigint {
  let low = 0n;
  let high = 1n << 64n;
  while (low < high) {
    const middle = (low + high + 1n) >> 1n;
    if (middle ** degree <= value) low = middle;
    else high = middle - 1n;
  }
  return low;
}

export const sha256: Hash = (text) => {
  const length = writeUtf8(text);
  const blocks = ((length + 8) >> 6) + 1;
  const end = blocks * 64;
  BYTES[length] = 0x80;
  BYTES.fill(0, length + 1, end);
  STATE.set(START);
  const bits = length * 8;
  for (let at = 0; at < end; at += 64) {
    for (let t = 0, from = at; t < 16; t++, from += 4) {
      W[t] =
        ((BYTES[from] as number) << 24) |
        ((BYTES[from + 1] as number) << 16) |
        ((BYTES[from + 2] as number) << 8) |
        (BYTES[from + 3] as number);
    }
    if (at + 64 === end) {
      W[14] = Math.floor(bits / 0x100000000);
      W[15] = bits | 0;
    }
    compress();
  }
  let hex = '';
  for (let index = 0; index < 8; index++) hex += ((STATE[index] as number) >>> 0).toString(16).padStart(8, '0');
  return hex;
};

// Kept between calls: no hash is under way when another begins.
const STATE = new Int32Array(8);
const W = new Int32Array(64);
let BYTES = new Uint8Array(65_536);

function compress(): void {
  for (let t = 16; t < 64; t++) {
    const x = W[t - 15] as number;
    const y = W[t - 2] as number;
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    W[t] = ((W[t - 16] as number) + s0 + (W[t - 7] as number) + s1) | 0;
  }
  let a = STATE[0] as number;
  let b = STATE[1] as number;
  let c = STATE[2] as number;
  let d = STATE[3] as number;
  let e = STATE[4] as number;
  let f = STATE[5] as number;
  let g = STATE[6] as number;
  let h = STATE[7] as number;
  for (let t = 0; t < 64; t++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (ROUND[t] as number) + (W[t] as number)) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  STATE[0] = (STATE[0] as number) + a;
  STATE[1] = (STATE[1] as number) + b;
  STATE[2] = (STATE[2] as number) + c;
  STATE[3] = (STATE[3] as number) + d;
  STATE[4] = (STATE[4] as number) + e;
  STATE[5] = (STATE[5] as number) + f;
  STATE[6] = (STATE[6] as number) + g;
  STATE[7] = (STATE[7] as number) + h;
}

/** Writes the text's UTF-8 into the buffer, with room for the padding; returns its length in bytes. A lone surrogate becomes U+FFFD. */
function writeUtf8(text: string): number {
  const most = text.length * 3 + 72;
  if (BYTES.length < most) BYTES = new Uint8Array(most * 2);
  const bytes = BYTES;
  let at = 0;
  for (let index = 0; index < text.length; index++) {
    let code = text.charCodeAt(index);
    if (code < 0x80) {
      bytes[at++] = code;
      continue;
    }
    if (code >= 0xd800 && code <= 0xdfff) {
      const low = code < 0xdc00 ? text.charCodeAt(index + 1) : Number.NaN;
      if (low >= 0xdc00 && low <= 0xdfff) {
        code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
        index += 1;
      } else code = 0xfffd;
    }
    if (code < 0x800) bytes[at++] = 0xc0 | (code >> 6);
    else {
      if (code < 0x10000) bytes[at++] = 0xe0 | (code >> 12);
      else {
        bytes[at++] = 0xf0 | (code >> 18);
        bytes[at++] = 0x80 | ((code >> 12) & 63);
      }
      bytes[at++] = 0x80 | ((code >> 6) & 63);
    }
    bytes[at++] = 0x80 | (code & 63);
  }
  return at;
}
