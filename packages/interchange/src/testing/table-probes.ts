// Decides how each table would hold each field of a set: one small invented file a field, null where the format has no place for it.
import { ASSISTED, type FieldName, type Probe } from './probe.types.ts';

type Cells = Readonly<Record<string, string>>;

/** A table of two sets; `fields` says which cells of the first (and, for supersets, of both) hold a field. */
function table(
  format: string,
  base: Cells,
  fields: Partial<Record<FieldName, Cells>>,
  more?: Partial<Record<FieldName, Cells>>,
): Probe {
  return {
    format,
    file(field) {
      const own = fields[field];
      if (own === undefined) return null;
      const header = Object.keys(base);
      const extra = more?.[field];
      const rows = [{ ...base, ...own }, ...(extra === undefined ? [] : [{ ...base, ...own, ...extra }])];
      const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
      return `${[header, ...rows.map((row) => header.map((name) => (row as Cells)[name] ?? ''))].map((cells) => cells.map(cell).join(',')).join('\n')}\n`;
    },
  };
}

const strong = table(
  'Strong CSV',
  {
    Date: '2026-03-02 18:04:10',
    'Workout Name': 'A',
    Duration: '1h',
    'Exercise Name': 'Plank',
    'Set Order': '1',
    'Weight (kg)': '20',
    Reps: '8',
    Distance: '0',
    Seconds: '0',
    Notes: '',
    'Workout Notes': '',
    RPE: '',
  },
  {
    RPE: { RPE: '8' },
    'kind of set': { 'Set Order': 'W' },
    seconds: { Seconds: '40', Reps: '0' },
    metres: { Distance: '30', Reps: '0' },
    assistance: { 'Exercise Name': ASSISTED },
    notes: { Notes: 'brace' },
    tempo: { Notes: 'tempo 3-1-1-0' },
    rest: {},
  },
  { rest: { 'Set Order': 'Rest Timer', Seconds: '90', 'Weight (kg)': '0', Reps: '0' } },
);
const hevy = table(
  'Hevy CSV',
  {
    title: 'A',
    start_time: '2 Mar 2026, 18:04',
    end_time: '2 Mar 2026, 19:04',
    description: '',
    exercise_title: 'Plank',
    superset_id: '',
    exercise_notes: '',
    set_index: '0',
    set_type: 'normal',
    weight_kg: '20',
    reps: '8',
    distance_km: '',
    duration_seconds: '',
    rpe: '',
  },
  {
    RPE: { rpe: '8' },
    'kind of set': { set_type: 'warmup' },
    superset: { superset_id: '0' },
    seconds: { duration_seconds: '40', reps: '' },
    metres: { distance_km: '0.03', reps: '' },
    assistance: { exercise_title: ASSISTED },
    notes: { exercise_notes: 'brace' },
    tempo: { exercise_notes: 'tempo 3-1-1-0' },
  },
  { superset: { exercise_title: 'Face Pull' } },
);
const fitnotes = table(
  'FitNotes CSV',
  {
    Date: '2026-03-02',
    Exercise: 'Plank',
    Category: 'Abs',
    Weight: '20',
    'Weight Unit': 'kgs',
    Reps: '8',
    Distance: '',
    'Distance Unit': '',
    Time: '',
    Comment: '',
  },
  {
    seconds: { Time: '0:00:40', Reps: '' },
    metres: { Distance: '30', 'Distance Unit': 'm', Reps: '' },
    assistance: { Exercise: ASSISTED },
    notes: { Comment: 'brace' },
    tempo: { Comment: 'tempo 3-1-1-0' },
  },
);
const fitbod = table(
  'Fitbod CSV',
  {
    Date: '2026-03-02 18:04:11 +0100',
    Exercise: 'Plank',
    Reps: '8',
    'Weight(kg)': '20',
    'Duration(s)': '0',
    'Distance(m)': '0',
    Incline: '0',
    Resistance: '0',
    isWarmup: 'false',
    Note: '',
    multiplier: '1',
  },
  {
    'kind of set': { isWarmup: 'true' },
    seconds: { 'Duration(s)': '40', Reps: '0' },
    metres: { 'Distance(m)': '30', Reps: '0' },
    assistance: { Exercise: ASSISTED },
    notes: { Note: 'brace' },
    tempo: { Note: 'tempo 3-1-1-0' },
    zone: {},
  },
);
const anyTable = table(
  'any table, one row a set',
  {
    date: '2026-03-02',
    exercise: 'Plank',
    'set type': 'normal',
    'weight (kg)': '20',
    reps: '8',
    seconds: '',
    'distance (m)': '',
    rpe: '',
    superset: '',
    side: '',
    tempo: '',
    note: '',
    rest: '',
  },
  {
    RPE: { rpe: '8' },
    'kind of set': { 'set type': 'warm up' },
    superset: { superset: 'a' },
    side: { side: 'left' },
    tempo: { tempo: '3-1-1-0' },
    seconds: { seconds: '40', reps: '' },
    metres: { 'distance (m)': '30', reps: '' },
    assistance: { exercise: ASSISTED },
    notes: { note: 'brace' },
    rest: { rest: '90' },
    zone: { date: '2026-03-02 18:04:11 +01:00' },
  },
  { superset: { exercise: 'Face Pull' } },
);
const liftosaur = table(
  'Liftosaur table',
  {
    'Workout DateTime': '2026-03-01T10:00:00.000+01:00',
    Program: 'P',
    'Day Name': 'A',
    Exercise: 'Plank',
    'Is Warmup Set?': '0',
    'Completed Reps': '8',
    'Is AMRAP?': '0',
    'Completed RPE': '',
    'Completed Weight Value': '20',
    'Completed Weight Unit': 'kg',
    Notes: '',
  },
  {
    RPE: { 'Completed RPE': '8' },
    'kind of set': { 'Is Warmup Set?': '1' },
    assistance: { Exercise: ASSISTED },
    notes: { Notes: 'brace' },
    tempo: { Notes: 'tempo 3-1-1-0' },
    zone: {},
  },
);
const wide = table(
  'StrongLifts and kin, sets side by side',
  {
    'Date (yyyy/mm/dd)': '2026/03/02',
    'Workout #': '1',
    'Workout Name': 'A',
    Exercise: 'Plank',
    'Set 1 (Reps)': '8',
    'Set 1 (kg)': '20',
    Notes: '',
  },
  { assistance: { Exercise: ASSISTED }, notes: { Notes: 'brace' }, tempo: { Notes: 'tempo 3-1-1-0' } },
);
const sugarwod = table(
  'SugarWOD CSV',
  {
    date: '03/02/2026',
    title: 'T',
    description: '',
    best_result_raw: '80',
    best_result_display: '80',
    score_type: 'Load',
    barbell_lift: 'Deadlift',
    set_details: '[{"success":true,"load":80}]',
    notes: '',
    rx_or_scaled: 'RX',
    pr: '',
  },
  {
    'kind of set': { set_details: '[{"success":false,"load":80}]' },
    notes: { notes: 'brace' },
    tempo: { notes: 'tempo 3-1-1-0' },
  },
);

export const TABLE_PROBES: readonly Probe[] = [strong, hevy, fitnotes, fitbod, sugarwod, liftosaur, wide, anyTable];
