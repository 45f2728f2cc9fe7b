// Decides what a believable table of sets looks like in tests, and the many ways in which apps, phones and spreadsheets write the same.
import * as fc from 'fast-check';

export interface TableSet {
  readonly name: string;
  readonly kind: 'W' | 'F' | 'D' | null;
  readonly weight: number;
  readonly reps: number;
  readonly seconds: number;
  readonly rpe: number | null;
}
export interface TableSession {
  readonly date: string;
  readonly time: string;
  readonly title: string;
  readonly sets: readonly TableSet[];
}

const NAMES = [
  'Bench Press (Barbell)',
  'Bent Over Row (Barbell)',
  'Lat Pulldown (Cable)',
  'Squat (Barbell)',
  'Deadlift (Barbell)',
  'Face Pull',
];
const TITLES = ['Upper back A', 'Pull', 'Legs, heavy', 'Evening Workout'];

/** A log of 8 to 20 sessions in which loads, repetitions and names vary as they do in life. */
export const log: fc.Arbitrary<readonly TableSession[]> = fc
  .array(
    fc.record({
      hour: fc.integer({ min: 6, max: 21 }),
      minute: fc.integer({ min: 0, max: 59 }),
      title: fc.constantFrom(...TITLES),
      exercises: fc.array(
        fc.record({
          name: fc.constantFrom(...NAMES),
          load: fc.integer({ min: 8, max: 70 }).map((steps) => steps * 2.5),
          reps: fc.array(fc.integer({ min: 3, max: 14 }), { minLength: 2, maxLength: 4 }),
          warm: fc.boolean(),
          rpe: fc.option(fc.integer({ min: 12, max: 20 })),
        }),
        { minLength: 2, maxLength: 4 },
      ),
    }),
    { minLength: 8, maxLength: 20 },
  )
  .map((sessions) =>
    sessions.map((made, index) => ({
      date: `2024-${two(1 + (Math.floor(index / 2) % 12))}-${two(5 + (index % 2) * 13)}`,
      time: `${two(made.hour)}:${two(made.minute)}:10`,
      title: made.title,
      sets: made.exercises.flatMap((one) => [
        ...(one.warm ? [{ name: one.name, kind: 'W' as const, weight: 20.5, reps: 8, seconds: 0, rpe: null }] : []),
        ...one.reps.map((reps) => ({
          name: one.name,
          kind: null,
          weight: one.load,
          reps,
          seconds: 0,
          rpe: one.rpe === null ? null : one.rpe / 2,
        })),
      ]),
    })),
  );

/** How one table is written. */
export interface Writing {
  readonly header: 'english' | 'unknown' | 'none';
  readonly delimiter: ',' | ';' | '\t';
  readonly decimal: '.' | ',';
  readonly lineEnd: '\n' | '\r\n';
  readonly mark: boolean;
  readonly date: 'iso' | 'dotted' | 'us-12-hours';
  readonly quoteAll: boolean;
  readonly shuffle: readonly number[];
}

export const writing: fc.Arbitrary<Writing> = fc
  .record({
    header: fc.constantFrom<Writing['header'][]>('english', 'unknown', 'none'),
    delimiter: fc.constantFrom<Writing['delimiter'][]>(',', ';', '\t'),
    decimal: fc.constantFrom<Writing['decimal'][]>('.', ','),
    lineEnd: fc.constantFrom<Writing['lineEnd'][]>('\n', '\r\n'),
    mark: fc.boolean(),
    date: fc.constantFrom<Writing['date'][]>('iso', 'dotted', 'us-12-hours'),
    quoteAll: fc.boolean(),
    shuffle: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8], { minLength: 9 }),
  })
  .map((made) => (made.decimal === ',' && made.delimiter === ',' ? { ...made, quoteAll: true } : made))
  // Without names only the usual order tells two number columns apart.
  .map((made) => (made.header === 'english' ? made : { ...made, shuffle: [0, 1, 2, 3, 4, 5, 6, 7, 8] }));

const ENGLISH = ['Date', 'Workout Name', 'Exercise Name', 'Set Order', 'Weight', 'Reps', 'Distance', 'Seconds', 'RPE'];
const UNKNOWN = ['Qlmr', 'Vuntar', 'Brellik', 'Tosk', 'Zomp', 'Krin', 'Wesdal', 'Plonk', 'Yfel'];

export function written(sessions: readonly TableSession[], how: Writing): string {
  const number = (value: number | null): string => (value === null ? '' : String(value).replace('.', how.decimal));
  const rows = sessions.flatMap((session) => {
    let order = 0;
    let before = '';
    return session.sets.map((set) => {
      if (set.name !== before) order = 0;
      before = set.name;
      if (set.kind === null) order++;
      return [
        dateText(session, how.date),
        session.title,
        set.name,
        set.kind ?? String(order),
        number(set.weight),
        number(set.reps),
        '0',
        number(set.seconds),
        number(set.rpe),
      ];
    });
  });
  const header = how.header === 'none' ? [] : [how.header === 'english' ? ENGLISH : UNKNOWN];
  const lines = [...header, ...rows].map((row) =>
    how.shuffle
      .map((index) => row[index] as string)
      .map((cell) => (how.quoteAll || /[",;\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
      .join(how.delimiter),
  );
  return (how.mark ? '\ufeff' : '') + lines.join(how.lineEnd) + how.lineEnd;
}

function dateText(session: TableSession, form: Writing['date']): string {
  const [year = '', month = '', day = ''] = session.date.split('-');
  if (form === 'iso') return `${session.date} ${session.time}`;
  if (form === 'dotted') return `${day}.${month}.${year} ${session.time.slice(0, 5)}`;
  const hours = Number(session.time.slice(0, 2));
  const minutes = session.time.slice(3, 5);
  return `${Number(month)}/${Number(day)}/${year}, ${hours % 12 === 0 ? 12 : hours % 12}:${minutes}\u202f${hours < 12 ? 'AM' : 'PM'}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
