// Decides how each readable format would hold each field of a set: one small invented file a field, null where the format has no place for it.

export const FIELDS = [
  'RPE',
  'kind of set',
  'superset',
  'side',
  'tempo',
  'seconds',
  'metres',
  'assistance',
  'notes',
  'rest',
  'zone',
] as const;
export type FieldName = (typeof FIELDS)[number];

export interface Probe {
  readonly format: string;
  /** The file with one set that has the field, and a second set where the field needs two. */
  readonly file: (field: FieldName) => string | null;
}

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

const ASSISTED = 'Pull Up (Assisted)';
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
const jefit: Probe = {
  format: 'JEFIT',
  file: (field) =>
    field === 'assistance'
      ? `### SETTING ###\nrow_id,mass\n1,kg\n### EXERCISE LOGS ###\nlogs,_id,mydate,ename,belongsession\n"20x8",1,2026-03-02,${ASSISTED},1\n`
      : null,
};

const set = (field: FieldName): Record<string, unknown> => {
  const fields: Partial<Record<FieldName, Record<string, unknown>>> = {
    RPE: { rpe: 8 },
    'kind of set': { type: 'warmup' },
    tempo: { tempo: '3-1-1-0' },
    seconds: { durationSeconds: 40, reps: undefined },
    metres: { distance: 30, distanceUnit: 'm', reps: undefined },
    notes: { notes: 'brace' },
    rest: { restSeconds: 90 },
  };
  return { reps: 8, weight: 20, unit: 'kg', ...fields[field] };
};
const openweight: Probe = {
  format: 'openweight',
  file(field) {
    if (field === 'side') return null;
    const entry = (name: string): unknown => ({
      exercise: { name },
      ...(field === 'superset' ? { supersetId: 1 } : {}),
      sets: [set(field)],
    });
    const names = field === 'superset' ? ['Plank', 'Face Pull'] : [field === 'assistance' ? ASSISTED : 'Plank'];
    return JSON.stringify({ date: '2026-03-02T18:04:00+01:00', exercises: names.map(entry) });
  },
};
const openset: Probe = {
  format: 'OpenSet',
  file(field) {
    if (['superset', 'side', 'kind of set'].includes(field)) return null;
    const dimensions: Partial<Record<FieldName, unknown>> = {
      seconds: { duration: { value: 40, unit: 's' } },
      metres: { distance: { value: 30, unit: 'm' } },
      tempo: { reps: { value: 8 }, tempo: { value: 3110 } },
    };
    return JSON.stringify({
      openset_version: '1.0',
      type: 'workout_execution',
      started_at: '2026-03-02T18:04:00+01:00',
      completed_at: '2026-03-02T19:04:00+01:00',
      set_executions: [
        {
          status: 'completed',
          exercise_id: field === 'assistance' ? 'assisted_pull_up' : 'plank',
          dimensions: dimensions[field] ?? { reps: { value: 8 }, load: { value: 20, unit: 'kg' } },
          ...(field === 'RPE'
            ? { rpe: 8 }
            : field === 'rest'
              ? { rest_actual: 90 }
              : field === 'notes'
                ? { feedback: 'brace' }
                : {}),
        },
      ],
    });
  },
};
const backup: Probe = {
  format: 'Liftosaur backup',
  file(field) {
    if (field === 'metres') return null;
    const fields: Partial<Record<FieldName, unknown>> = {
      RPE: { completedRpe: 8 },
      side: { completedRepsLeft: 8 },
      seconds: { completedSetTimer: 40, completedReps: undefined },
      rest: { timer: 90 },
      tempo: { label: 'tempo 3-1-1-0' },
    };
    const done = { completedReps: 8, completedWeight: { value: 20, unit: 'kg' }, ...(fields[field] as object | undefined) };
    const entry = (id: string): unknown => ({
      exercise: { id },
      ...(field === 'superset' ? { superset: 'a' } : {}),
      ...(field === 'notes' ? { notes: 'brace' } : {}),
      warmupSets: field === 'kind of set' ? [done] : [],
      sets: field === 'kind of set' ? [] : [done],
    });
    const ids = field === 'superset' ? ['plank', 'facePull'] : [field === 'assistance' ? 'assistedPullUp' : 'plank'];
    return JSON.stringify({ settings: {}, history: [{ startTime: 1772474640000, entries: ids.map(entry) }] });
  },
};
const liftohistory: Probe = {
  format: 'Liftosaur text',
  file(field) {
    const sets: Partial<Record<FieldName, string>> = {
      RPE: '1x8 20kg @8',
      'kind of set': 'warmup: 1x8 20kg',
      side: '1x8|8 20kg',
      tempo: '1x8 20kg (tempo 3-1-1-0)',
      assistance: '1x8 20kg',
      notes: '1x8 20kg',
      zone: '1x8 20kg',
    };
    const line = sets[field];
    if (line === undefined) return null;
    const note = field === 'notes' ? '  // brace\n' : '';
    return `2026-03-01 10:00:00 +01:00 / dayName: "A" / duration: 60s / exercises: {\n${note}  ${field === 'assistance' ? ASSISTED : 'Plank'} / ${line}\n}\n`;
  },
};

export const PROBES: readonly Probe[] = [
  strong,
  hevy,
  fitnotes,
  fitbod,
  jefit,
  sugarwod,
  liftosaur,
  backup,
  liftohistory,
  wide,
  anyTable,
  openweight,
  openset,
];
