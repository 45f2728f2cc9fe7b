// Decides how each format that is no plain table would hold each field of a set; null where it has no place for it.
import { ASSISTED, type FieldName, type Probe } from './probe.types.ts';

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

export const DOCUMENT_PROBES: readonly Probe[] = [jefit, backup, liftohistory, openweight, openset];
