// Decides what reading one hostile file costs: each in a process of its own, its memory and its time. `node scripts/reliability/hostile-import.ts NAME`.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readAnyFile } from '@strongback/interchange';
import { packedZip } from '../testing/packed-zip.ts';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

const rows = (count: number, row: (n: number) => string): string => Array.from({ length: count }, (_, n) => row(n)).join('\n');
const day = (n: number): string => new Date(Date.UTC(1960, 0, 1 + (n % 25_000))).toISOString().slice(0, 10);

const zipOf = (content: string): Uint8Array => packedZip([{ name: 'log.csv', bytes: Buffer.from(content) }]);

/** Files that somebody could hand in, each of a size that a phone would still pick. */
export const HOSTILE_FILES: Readonly<Record<string, () => Uint8Array>> = {
  'a line of 30 MB': () => text(`Date,Exercise,Weight,Reps\n${'x'.repeat(30_000_000)}\n`),
  'a million columns': () => text(`${'Date,'.repeat(1_000_000)}\n${'1,'.repeat(1_000_000)}\n`),
  'a quote that never ends': () => text(`Date,Exercise,Weight,Reps\n"${'2026-01-01,Row,50,8\n'.repeat(400_000)}`),
  'nested brackets': () => text('['.repeat(2_000_000)),
  'a bomb of zeros': () => new Uint8Array(gzipSync(Buffer.alloc(1_500_000_000 / 2))),
  'half a million rows of one day': () => text(`Date,Exercise,Weight,Reps\n${'2026-01-01,Row,50,8\n'.repeat(490_000)}`),
  'three million rows': () => text(`Date,Exercise,Weight,Reps\n${'2026-01-01,Row,50,8\n'.repeat(3_000_000)}`),
  'half a million sessions': () =>
    text(`Date,Workout Name,Exercise,Weight,Reps\n${rows(490_000, (n) => `${day(n)},W${n},Row,50,8`)}`),
  'half a million rows nobody can read': () =>
    text(`Date,Exercise,Weight,Reps\n2026-01-01,Row,50,8\n${rows(490_000, (n) => `never ${n},Row,50,8`)}`),
  'rows of two hundred columns': () =>
    text(
      `Date,Exercise,Weight,Reps${',More'.repeat(190)}\n${rows(60_000, (n) => `${day(n)},Row,50,8${',some text'.repeat(30)}`)}`,
    ),
  'twenty million lists': () => text(`[${'[],'.repeat(20_000_000)}[]]`),
  'a zip archive of three million rows': () => zipOf(`Date,Exercise,Weight,Reps\n${'2026-01-01,Row,50,8\n'.repeat(3_000_000)}`),
  'a zip bomb of zeros': () => zipOf('0'.repeat(250_000_000)),
};

export interface HostileCost {
  readonly megabytes: number;
  /** Time of the processor, which a busy machine does not lengthen. */
  readonly seconds: number;
  readonly said: string;
}

if (import.meta.main) {
  const [name = '', file] = process.argv.slice(2);
  const make = HOSTILE_FILES[name];
  if (make === undefined) throw new RangeError('no such file');
  if (file !== undefined) writeFileSync(file, make());
  else {
    // The file is made by another process: what making it took is not counted here, and the file itself is.
    const folder = mkdtempSync(join(tmpdir(), 'strongback-hostile-'));
    try {
      const path = join(folder, 'file');
      execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', import.meta.filename, name, path]);
      const before = process.resourceUsage().maxRSS;
      const from = process.cpuUsage();
      const read = await readAnyFile(new Uint8Array(readFileSync(path)), { unit: 'kg', decimal: '.', dayFirst: true });
      const { user, system } = process.cpuUsage(from);
      const cost: HostileCost = {
        megabytes: Math.round((process.resourceUsage().maxRSS - before) / 1_024),
        seconds: (user + system) / 1e6,
        said: read.ok ? 'read' : read.code,
      };
      process.stdout.write(`${JSON.stringify(cost)}\n`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}
