// Decides what the page about formats says: every cell is found out by reading a file or by writing and reading back, never by hand.
import { catalogue } from '@strongback/catalogue';
import type { EventBody, LedgerState, LoggedSession, SessionId, SetId } from '@strongback/engine';
import { ledgerText, replay } from '@strongback/engine';
import { readFile } from '../read-file.ts';
import { writeFitActivities } from '../writers/fit.ts';
import { writeHevy } from '../writers/hevy.ts';
import { writeOwnCsv } from '../writers/own-csv.ts';
import { writeStrong } from '../writers/strong.ts';
import { afterImports, eventsOf, preview } from './importing.ts';
import { DOCUMENT_PROBES } from './document-probes.ts';
import { FIELDS, type FieldName } from './probe.types.ts';
import { TABLE_PROBES } from './table-probes.ts';

export type Verdict = 'kept' | 'kept as text' | 'impossible';

interface Row {
  readonly format: string;
  readonly verdicts: readonly Verdict[];
}

const UNIT = { unit: 'kg', decimal: '.', dayFirst: true } as const;

/** One row a format: what is kept of each field when a file comes in. */
export function coverageIn(): Row[] {
  const rows = [...TABLE_PROBES, ...DOCUMENT_PROBES].map(
    ({ format, file }): Row => ({ format, verdicts: FIELDS.map((field) => readVerdict(file(field), field)) }),
  );
  const through = (format: string, written: (state: LedgerState) => Uint8Array): Row => ({
    format,
    verdicts: FIELDS.map((field) => backVerdict(field, written)),
  });
  return [
    ...rows,
    through('FIT strength activity', (state) => writeFitActivities(state, catalogue())[0]?.bytes ?? new Uint8Array()),
    { format: 'Apple Health export', verdicts: FIELDS.map(() => 'impossible') },
  ];
}

/** One row a format: what is kept of each field when it goes out and comes back. */
export function coverageOut(): Row[] {
  const text = (write: (state: LedgerState) => string) => (state: LedgerState) => new TextEncoder().encode(write(state));
  const all = catalogue();
  const forms: readonly (readonly [string, (state: LedgerState) => Uint8Array])[] = [
    ['our JSON lines', text((state) => ledgerText(eventsOf(state)))],
    ['our CSV', text((state) => writeOwnCsv(state, all))],
    ['Strong CSV', text((state) => writeStrong(state, all, 'kg'))],
    ['Hevy CSV', text((state) => writeHevy(state, all, 'kg'))],
    ['FIT activity', (state) => writeFitActivities(state, all)[0]?.bytes ?? new Uint8Array()],
  ];
  return forms.map(([format, write]) => ({ format, verdicts: FIELDS.map((field) => backVerdict(field, write)) }));
}

/** The page as markdown. */
export function coveragePage(): string {
  const table = (rows: readonly Row[]): string[] => [
    `| format | ${FIELDS.join(' | ')} |`,
    `|---|${FIELDS.map(() => '---').join('|')}|`,
    ...rows.map((row) => `| ${row.format} | ${row.verdicts.join(' | ')} |`),
  ];
  return `${[
    '# What each format keeps',
    '',
    'Every cell below was found out by a test that reads a file with the field in it, or writes one and reads it back. *Kept* means that the number or word',
    'arrives as such; *kept as text*, that it stands in the note of its set; *impossible*, that the format has no place for it. Names, dates, loads and',
    'repetitions are kept by every format but the Apple Health export, which holds no sets: its workouts come in as other training with their length, its body mass and sleep as such.',
    '',
    '## Coming in',
    '',
    ...table(coverageIn()),
    '',
    'A *kind of set* is a warm-up, a drop set or a set to failure. *Zone* is the offset of the times from UTC: where a format has none, times are taken for the',
    "athlete's wall time. Our own JSON lines and CSV come in as they went out. FIT times every set; the seconds are kept where there are no repetitions.",
    '',
    '## Going out',
    '',
    ...table(coverageOut()),
    '',
    'Strong and Hevy hold times without a zone. FIT keeps loads in steps of 1/16 kg; every quarter kilogram and half pound comes back exactly. RPE below 6 has no',
    'place in Hevy. The calendar holds the plan, not the log; the FIT workout holds planned sets with side, tempo and RPE in the notes of their step.',
  ].join('\n')}\n`;
}

function readVerdict(file: string | null, field: FieldName): Verdict {
  if (file === null) return 'impossible';
  const read = readFile(new TextEncoder().encode(file), UNIT);
  if (!read.ok) throw new Error(`${field}: ${read.reason}`);
  return verdict([...afterImports(preview(read.value, null, UNIT).events).sessions.values()][0], field);
}

function backVerdict(field: FieldName, write: (state: LedgerState) => Uint8Array): Verdict {
  const read = readFile(write(stateWith(field)), UNIT);
  if (!read.ok) throw new Error(`${field}: ${read.reason}`);
  const offered = preview(read.value, null, UNIT);
  const back = offered.ledger === undefined ? afterImports(offered.events) : replay(offered.ledger);
  return verdict([...back.sessions.values()][0], field);
}

function verdict(session: LoggedSession | undefined, field: FieldName): Verdict {
  if (session === undefined || session.sets.length === 0) throw new Error(`${field}: nothing came in`);
  const sets = session.sets;
  const notes = [session.note ?? '', ...sets.map((set) => set.note ?? '')].join('\n');
  const kept: Readonly<Record<FieldName, boolean>> = {
    RPE: sets[0]?.rpe === 16,
    'kind of set': sets[0]?.kind === 'warm-up' || sets[0]?.kind === 'failure',
    superset: sets.length === 2 && sets[0]?.superset !== undefined && sets[0].superset === sets[1]?.superset,
    side: sets.some((set) => set.side === 'left'),
    tempo: false,
    seconds: sets[0]?.seconds === 40,
    metres: sets[0]?.millimetres === 30_000,
    assistance: (sets[0]?.loadGrams ?? 0) < 0,
    notes: notes.includes('brace'),
    rest: sets[0]?.restSeconds === 90,
    zone: session.offsetMinutes !== undefined,
  };
  if (kept[field]) return 'kept';
  return field === 'tempo' && notes.includes('tempo 3') ? 'kept as text' : 'impossible';
}

/** A ledger of one session whose first set has the field. */
function stateWith(field: FieldName): LedgerState {
  const fields: Partial<Record<FieldName, object>> = {
    RPE: { rpe: 16 },
    'kind of set': { kind: 'warm-up' },
    superset: { superset: 'a' },
    side: { side: 'left' },
    tempo: { note: 'tempo 3-1-1-0' },
    seconds: { seconds: 40, reps: undefined },
    metres: { millimetres: 30_000, reps: undefined },
    assistance: {
      exercise: 'assisted-pull-up',
      sourceName: 'Assisted pull-up',
      loadGrams: -20_000,
      entered: { value: -20, unit: 'kg' },
    },
    notes: { note: 'brace' },
    rest: { restSeconds: 90 },
  };
  const made = (set: string, name: string, exercise: string): object => {
    const whole = {
      set: set as SetId,
      exercise,
      sourceName: name,
      line: 1,
      kind: 'working',
      loadGrams: 20_000,
      entered: { value: 20, unit: 'kg' },
      reps: 8,
      ...fields[field],
    };
    return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined));
  };
  const sets = [made('s-1', 'Plank', 'plank'), ...(field === 'superset' ? [made('s-2', 'Face pull', 'face-pull')] : [])];
  const session = 's' as SessionId;
  const offset = field === 'zone' ? { offsetMinutes: 60 } : {};
  return afterImports([
    {
      type: 'SessionImported',
      import: 'i',
      app: 'strong',
      session,
      date: '2026-03-02',
      at: '18:04:10',
      content: 'x',
      ...offset,
      sets,
    } as unknown as EventBody,
  ]);
}
