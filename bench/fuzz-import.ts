// Decides whether damaged files of every kind end well: no crash, no hang, no silent loss. Mutates the samples and the kept corpus for some minutes.
//
//   node bench/fuzz-import.ts [--minutes 2] [--seed 1] [--keep]
//
// The seed is printed; the same seed and count give the same files. With --keep, small inputs that took a new way are added to the corpus.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Random, seededRandom } from '../packages/engine/src/units/random.ts';
import { soundnessOf } from '../packages/interchange/src/testing/sound.ts';
import { packedZip } from '../scripts/testing/packed-zip.ts';

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '2' }, seed: { type: 'string' }, keep: { type: 'boolean' } },
});
const fixtures = join(import.meta.dirname, '../packages/interchange/fixtures');
const corpus = join(fixtures, 'corpus');
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const until = performance.now() + Number(values.minutes) * 60_000;
const chance: Random = seededRandom(seed);

/** Slowest that a file may be: a second for what it costs to start, and ten for each megabyte. */
const allowedMs = (bytes: number): number => 1_000 + (bytes / 1_048_576) * 10_000;
const MOST_KEPT_BYTES = 3_000;
const MOST_KEPT = 90;

const TOKENS = [
  '"',
  "'",
  ',',
  ';',
  '\t',
  '\n',
  '\r\n',
  '\ufeff',
  '\u202f',
  '\0',
  '-',
  '0',
  '-1',
  '1e309',
  '1e-9',
  '999999999999',
  'NaN',
  '1,250',
  '1.250,5',
  '8-10',
  '80 kg',
  'BW+10',
  '2026-02-30',
  '31.12.2025',
  '12/31/25 11:59 PM',
  '0000-00-00',
  '9999-12-31 23:59:59',
  '1 Eki 2026, 18:04',
  '٢٠٢٦',
  '=1+1',
  "'=1+1",
  'Rest Timer',
  'W',
  '__proto__',
  'constructor',
  '### EXERCISE LOGS ###',
  '{',
  '}',
  '[',
  ']',
  '<',
  '>',
  '&amp;',
  '<Record type="',
  '\ud83d\ude00',
  'é',
  '日期',
  '1小时13分钟',
  '99h 99m',
  ' / ',
  '|',
  '@11',
  '3x8 80kg',
];

const samples = read(fixtures);
const pool = [...samples, ...read(corpus)];
const ways = new Set<string>();
const found: string[] = [];
let files = 0;
let slowest = { ms: 0, bytes: 0 };
process.stdout.write(
  `seed ${seed}, ${values.minutes} minutes, ${samples.length} samples, ${pool.length - samples.length} kept inputs\n`,
);
for (const bytes of pool) ways.add((await soundnessOf(bytes)).way);
const kept = ways.size;
const plainWays = new Set<string>();
let keptNow = pool.length - samples.length;
while (performance.now() < until) {
  const bytes = mutated();
  const start = process.cpuUsage();
  const { complaints, way } = await soundnessOf(bytes);
  // Time of this process alone: a busy machine makes nothing slow.
  const used = process.cpuUsage(start);
  const ms = (used.user + used.system) / 1000;
  files++;
  if (ms > slowest.ms) slowest = { ms, bytes: bytes.length };
  const all = ms > allowedMs(bytes.length) ? [...complaints, `took ${Math.round(ms)} ms for ${bytes.length} bytes`] : complaints;
  if (all.length > 0) {
    const name = save('found', bytes);
    const line = `${name}: ${all.join(' | ')}`;
    if (found.length < 20) process.stdout.write(`${line}\n`);
    found.push(line);
    if (found.length >= 200) break;
  } else if (!ways.has(way) && bytes.length <= MOST_KEPT_BYTES) {
    ways.add(way);
    const plain = way
      .replaceAll(/[^a-z|; ]/gi, '')
      .split(/[|;]/)
      .map((part) => part.trim().slice(0, 16))
      .join();
    if (values.keep && keptNow < MOST_KEPT && !plainWays.has(plain)) {
      keptNow++;
      save('way', bytes);
    }
    plainWays.add(plain);
    if (pool.length < 2_000) pool.push(bytes);
  }
}
process.stdout.write(
  `seed ${seed}: ${files} files, ${ways.size} ways (${kept} at the start), ${found.length} unsound; slowest ${Math.round(slowest.ms)} ms for ${slowest.bytes} bytes\n`,
);
process.exitCode = found.length === 0 ? 0 : 1;

function read(folder: string): Uint8Array[] {
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder)
    .filter((name) => /\.[a-z]+$/.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name)));
}

function save(kind: string, bytes: Uint8Array): string {
  const name = `${kind}-${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}.bin`;
  writeFileSync(join(corpus, name), bytes);
  return name;
}

function pick<T>(list: readonly T[]): T {
  return list[chance.below(list.length)] as T;
}

/** One file of the pool after one to six changes; now and then inside an archive or in another encoding. */
function mutated(): Uint8Array {
  let bytes = pick(pool);
  for (let left = 1 + chance.below(6); left > 0; left--) bytes = changed(bytes);
  const wrap = chance.below(40);
  if (wrap === 0) return packedZip([{ name: 'a.csv', bytes }]);
  if (wrap === 1)
    return new Uint8Array(
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(Buffer.from(bytes).toString('utf8'), 'utf16le')]),
    );
  return wrap === 2 ? new Uint8Array(Buffer.from(Buffer.from(bytes).toString('utf8'), 'latin1')) : bytes;
}

function changed(bytes: Uint8Array): Uint8Array {
  const at = chance.below(bytes.length + 1);
  const to = Math.min(bytes.length, at + chance.below(chance.below(2) === 0 ? 8 : 200));
  const text = (): string => Buffer.from(bytes).toString('utf8');
  const lines = (): string[] => text().split('\n');
  const joined = (list: readonly string[]): Uint8Array => Buffer.from(list.join('\n'));
  switch (chance.below(12)) {
    case 0:
      return Uint8Array.from(bytes, (byte, index) => (index === at ? byte ^ (1 << chance.below(8)) : byte));
    case 1:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(to)]);
    case 2:
      return Buffer.concat([bytes.subarray(0, to), bytes.subarray(at)]);
    case 3:
      return bytes.subarray(0, at);
    case 4:
    case 5:
      return Buffer.concat([bytes.subarray(0, at), Buffer.from(pick(TOKENS)), bytes.subarray(to)]);
    case 6: {
      const other = pick(pool);
      return Buffer.concat([bytes.subarray(0, at), other.subarray(chance.below(other.length + 1))]);
    }
    case 7: {
      const list = lines();
      list.splice(chance.below(list.length + 1), chance.below(3), pick(list));
      return joined(list);
    }
    case 8: {
      const list = lines();
      const count = 1 + chance.below(30);
      return joined([...list, ...Array.from({ length: count }, () => pick(list))]);
    }
    case 9: {
      const from = pick([',', ';', '\t', '.', '"', '-', ':']);
      return Buffer.from(text().replaceAll(from, pick([',', ';', '\t', '.', "'", '/', ''])));
    }
    case 10: {
      // One cell of a table replaced.
      const list = lines();
      const row = chance.below(list.length);
      const cells = (list[row] ?? '').split(',');
      cells[chance.below(cells.length)] = pick(TOKENS);
      list[row] = cells.join(',');
      return joined(list);
    }
    default:
      return Buffer.from(text().replaceAll(/\d+(?:\.\d+)?/g, (number) => (chance.below(8) === 0 ? pick(TOKENS) : number)));
  }
}
