// Decides what reading one hostile file costs: each in a process of its own, its memory and its time. `node scripts/reliability/hostile-import.ts NAME`.
import { gzipSync } from 'node:zlib';
import { readAnyFile } from '@strongback/interchange';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

/** Files that somebody could hand in, each of a size that a phone would still pick. */
export const HOSTILE_FILES: Readonly<Record<string, () => Uint8Array>> = {
  'a line of 30 MB': () => text(`Date,Exercise,Weight,Reps\n${'x'.repeat(30_000_000)}\n`),
  'a million columns': () => text(`${'Date,'.repeat(1_000_000)}\n${'1,'.repeat(1_000_000)}\n`),
  'a quote that never ends': () => text(`Date,Exercise,Weight,Reps\n"${'2026-01-01,Row,50,8\n'.repeat(400_000)}`),
  'nested brackets': () => text('['.repeat(2_000_000)),
  'a bomb of zeros': () => new Uint8Array(gzipSync(Buffer.alloc(1_500_000_000 / 2))),
  'half a million rows': () => text(`Date,Exercise,Weight,Reps\n${'2026-01-01,Row,50,8\n'.repeat(500_000)}`),
};

export interface HostileCost {
  readonly megabytes: number;
  readonly seconds: number;
}

if (import.meta.main) {
  const make = HOSTILE_FILES[process.argv[2] ?? ''];
  if (make === undefined) throw new RangeError('no such file');
  const bytes = make();
  const before = process.resourceUsage().maxRSS;
  const from = performance.now();
  await readAnyFile(bytes, { unit: 'kg', decimal: '.', dayFirst: true });
  const cost: HostileCost = {
    megabytes: Math.round((process.resourceUsage().maxRSS - before) / 1_024),
    seconds: (performance.now() - from) / 1_000,
  };
  process.stdout.write(`${JSON.stringify(cost)}\n`);
}
