// Decides whether imports keep pace: 24,000 and 400,000 sets read, previewed and turned into facts, on one core.
//
//   node bench/import.ts [--sets 24000] [--form strong|hevy] [--json] [--check]
//
// Each form is read from a file by a process of its own, whose whole memory at its highest is counted: the program itself, the text and what
// the collector has not yet given back. Seconds are those of the processor, which a
// busy machine does not lengthen. With --check it ends with 1 when a bar is missed: 24,000 sets in 2 s and 256 MB, 400,000 in 30 s and 640 MB.
// Each figure is also given as a ratio to splitting the same text with papaparse alone in the same run, which says more than seconds of one machine.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import { catalogue, findMovement } from '../packages/catalogue/src/index.ts';
import { previewImport } from '../packages/interchange/src/pipeline/preview.ts';
import { readFile } from '../packages/interchange/src/read-file.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    check: { type: 'boolean' },
    alone: { type: 'string' },
    sets: { type: 'string', default: '24000' },
    form: { type: 'string' },
  },
});
const wanted = Number(values.sets);
const NAMES = [
  'Bent Over Row (Barbell)',
  'Lat Pulldown (Cable)',
  'Face Pull',
  'Romanian Deadlift (Barbell)',
  'My own row',
  'Pull Up',
];

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

interface Figure {
  readonly form: string;
  readonly sets: number;
  readonly megabytes: number;
  readonly readMs: number;
  readonly totalMs: number;
  /** Time of the processor, all threads. */
  readonly cpuMs: number;
  readonly splitMs: number;
  readonly timesSplitting: number;
  readonly peakMegabytes: number;
}

/** A log of four exercises of five sets a session, sessions two days apart. */
function log(form: 'strong' | 'hevy', sets: number): string {
  const lines = [
    form === 'strong'
      ? 'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE'
      : '"title","start_time","end_time","description","exercise_title","superset_id","exercise_notes","set_index","set_type","weight_kg","reps","distance_km","duration_seconds","rpe"',
  ];
  for (let index = 0; index < sets; index++) {
    const session = Math.floor(index / 20);
    const name = NAMES[(Math.floor(index / 5) + session) % NAMES.length] as string;
    const weight = 20 + ((index * 7 + session) % 60) * 2.5;
    const day = new Date(Date.UTC(1960, 0, 5 + session)).toISOString().slice(0, 10);
    const written = `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
    const reps = 3 + ((index * 5) % 10);
    lines.push(
      form === 'strong'
        ? `${day} 18:04:10,"Pull, heavy",1h 12m,"${name}",${(index % 5) + 1},${weight},${reps},0,0,"${index % 11 === 0 ? 'felt ""good"", slow' : ''}","",${index % 3 === 0 ? 7.5 : ''}`
        : `"Pull","${written}, 18:04","${written}, 19:16","","${name}",,"",${index % 5},"normal",${weight},${reps},,,${index % 3 === 0 ? 7.5 : ''}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

function measure(form: 'strong' | 'hevy', sets: number, file: string): Figure {
  const bytes = readFileSync(file);
  const start = performance.now();
  const used = process.cpuUsage();
  const read = readFile(bytes, { unit: 'kg' });
  if (!read.ok) throw new Error(read.reason);
  const readMs = performance.now() - start;
  const all = catalogue();
  const known = new Map<string, ReturnType<typeof findMovement>>();
  const preview = previewImport(read.value, null, {
    importId: 'bench',
    fileHash: createHash('sha256').update(bytes).digest('hex'),
    unit: 'kg',
    movementFor: (name) => {
      const id = known.get(name) ?? findMovement(name);
      known.set(name, id);
      return id === null ? null : (all.movement.get(id) ?? null);
    },
  });
  const totalMs = performance.now() - start;
  const { user, system } = process.cpuUsage(used);
  const peak = process.resourceUsage().maxRSS * 1024;
  if (preview.report.imported.sets !== sets) throw new Error(`${preview.report.imported.sets} of ${sets} sets came in`);
  const text = new TextDecoder().decode(bytes);
  const from = performance.now();
  Papa.parse(text, { delimiter: ',' });
  const splitMs = performance.now() - from;
  const round = (value: number): number => Math.round(value * 10) / 10;
  return {
    form,
    sets,
    megabytes: round(bytes.length / 1_048_576),
    readMs: Math.round(readMs),
    totalMs: Math.round(totalMs),
    cpuMs: Math.round((user + system) / 1000),
    splitMs: Math.round(splitMs),
    timesSplitting: round(totalMs / splitMs),
    peakMegabytes: Math.round(peak / 1_048_576),
  };
}

/** What an import may cost, by the number of its sets. */
function bar(sets: number): { readonly cpuMs: number; readonly megabytes: number } {
  return sets <= 24_000 ? { cpuMs: 2_000, megabytes: 256 } : { cpuMs: (30_000 * sets) / 400_000, megabytes: 640 };
}

/** The figure of one form, measured by a child that does nothing else. */
function alone(form: string): Figure {
  const folder = mkdtempSync(join(tmpdir(), 'strongback-bench-'));
  try {
    const file = join(folder, `${form}.csv`);
    writeFileSync(file, log(form === 'hevy' ? 'hevy' : 'strong', wanted));
    const asked = ['--alone', file, '--json', '--form', form, '--sets', String(wanted)];
    const done = spawnSync(process.execPath, [import.meta.filename, ...asked], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (done.status !== 0) throw new Error(`${form} could not be measured`);
    return JSON.parse(done.stdout) as Figure;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (values.alone !== undefined) {
  process.stdout.write(`${JSON.stringify(measure(values.form === 'hevy' ? 'hevy' : 'strong', wanted, values.alone))}\n`);
} else {
  const figures = ['strong', 'hevy'].filter((form) => values.form === undefined || values.form === form).map(alone);
  const { cpuMs, megabytes } = bar(wanted);
  const missed = figures.filter((figure) => figure.cpuMs > cpuMs || figure.peakMegabytes > megabytes);
  if (values.json) process.stdout.write(`${JSON.stringify(figures)}\n`);
  else
    for (const figure of figures)
      process.stdout.write(
        `${figure.form}: ${figure.sets} sets (${figure.megabytes} MB) with preview in ${figure.cpuMs} ms of one core (${figure.totalMs} ms on the clock, ` +
          `reading ${figure.readMs} ms), ${figure.timesSplitting} times splitting alone (${figure.splitMs} ms); peak ${figure.peakMegabytes} MB\n`,
      );
  for (const figure of missed) process.stderr.write(`${figure.form} misses the bar of ${cpuMs} ms and ${megabytes} MB\n`);
  if (values.check === true && missed.length > 0) process.exitCode = 1;
}
