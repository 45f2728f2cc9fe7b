// Decides whether imports keep pace: 24,000 and 400,000 sets read, previewed and turned into facts, on one core.
//
//   node bench/import.ts [--sets 24000] [--form strong|hevy] [--json]
//
// Each figure is also given as a ratio to splitting the same text with papaparse alone in the same run, which says more than seconds of one machine.
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import { catalogue, findMovement } from '../packages/catalogue/src/index.ts';
import { previewImport } from '../packages/interchange/src/pipeline/preview.ts';
import { readFile } from '../packages/interchange/src/read-file.ts';

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, sets: { type: 'string', default: '24000' }, form: { type: 'string' } },
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

function measure(form: 'strong' | 'hevy', sets: number): Figure {
  const bytes = new TextEncoder().encode(log(form, sets));
  let peak = 0;
  const watch = (): void => {
    peak = Math.max(peak, process.memoryUsage().rss);
  };
  const start = performance.now();
  const read = readFile(bytes, { unit: 'kg' });
  if (!read.ok) throw new Error(read.reason);
  watch();
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
  watch();
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
    splitMs: Math.round(splitMs),
    timesSplitting: round(totalMs / splitMs),
    peakMegabytes: Math.round(peak / 1_048_576),
  };
}

const figures = (['strong', 'hevy'] as const)
  .filter((form) => values.form === undefined || values.form === form)
  .map((form) => measure(form, wanted));
if (values.json) process.stdout.write(`${JSON.stringify(figures)}\n`);
else
  for (const figure of figures)
    process.stdout.write(
      `${figure.form}: ${figure.sets} sets (${figure.megabytes} MB) read in ${figure.readMs} ms, with preview ${figure.totalMs} ms, ` +
        `${figure.timesSplitting} times splitting alone (${figure.splitMs} ms); peak ${figure.peakMegabytes} MB\n`,
    );
