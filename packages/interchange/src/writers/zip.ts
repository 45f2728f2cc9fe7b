// Decides how several files leave as one: a zip archive without packing, the same bytes for the same files, whenever it is made.

declare class TextEncoder {
  encode(text: string): Uint8Array;
}

const LOCAL = 0x04034b50;
const LISTED = 0x02014b50;
const END = 0x06054b50;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const VERSION = 20;
/** The first day a zip archive can name, 1 January 1980: archives are compared by what they hold. */
const DAY = 0x21;
const MOST_FILES = 65_535;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** One archive of files with names that differ. Throws a RangeError for more than 65,535 of them. */
export function zipOf(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array<ArrayBuffer> {
  if (files.length > MOST_FILES) throw new RangeError(`${files.length} files are too many for one archive`);
  const entries = files.map(({ name, bytes }) => ({ name: new TextEncoder().encode(name), bytes, crc: crc32(bytes) }));
  const size = entries.reduce((sum, { name, bytes }) => sum + 30 + 46 + 2 * name.length + bytes.length, 22);
  const whole = new Uint8Array(size);
  const view = new DataView(whole.buffer);
  let at = 0;
  const u16 = (...values: readonly number[]): void => {
    for (const value of values) view.setUint16((at += 2) - 2, value, true);
  };
  const u32 = (...values: readonly number[]): void => {
    for (const value of values) view.setUint32((at += 4) - 4, value, true);
  };
  const raw = (bytes: Uint8Array): void => {
    whole.set(bytes, at);
    at += bytes.length;
  };
  const about = ({ name, bytes, crc }: (typeof entries)[number]): void => {
    u16(VERSION, FLAGS, 0, 0, DAY);
    u32(crc, bytes.length, bytes.length);
    u16(name.length, 0);
  };
  const starts = entries.map((entry) => {
    const start = at;
    u32(LOCAL);
    about(entry);
    raw(entry.name);
    raw(entry.bytes);
    return start;
  });
  const list = at;
  entries.forEach((entry, index) => {
    u32(LISTED);
    u16(VERSION);
    about(entry);
    u16(0, 0, 0);
    u32(0, starts[index] ?? 0);
    raw(entry.name);
  });
  const listed = at - list;
  u32(END);
  u16(0, 0, entries.length, entries.length);
  u32(listed, list);
  u16(0);
  return whole;
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffff_ffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffff_ffff) >>> 0;
}
