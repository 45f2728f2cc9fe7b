// Proves by invented samples that each format with a shape of its own is read whole: sets, units, notes, and what is said about the rest.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { preview } from '../testing/importing.ts';
import { readFile } from '../read-file.ts';
import type { Answers, ReadResult } from '../source.types.ts';

function read(name: string, answers: Answers = {}): ReadResult {
  const outcome = readFile(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url)), answers);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}
const setsOf = (result: ReadResult) => result.sessions.flatMap((session) => session.sets);

describe('JEFIT', () => {
  it('[I-4] prefers the newer set logs, counts nothing twice, and drops what is personal', () => {
    const result = read('jefit-multisection.csv');
    expect(setsOf(result).map((set) => [set.name, set.weight, set.unit, set.reps])).toEqual([
      ['Barbell Row', 154.32, 'lb', 8],
      ['Barbell Row', 154.32, 'lb', 8],
      ['Barbell Row', 148.81, 'lb', 9],
      ['Face Pull', 44.09, 'lb', 15],
      ['Face Pull', 44.09, 'lb', 14],
    ]);
    expect(result.sessions).toHaveLength(1);
    expect(result.sessions[0]?.minutes).toBe(72);
    expect(JSON.stringify(result)).not.toContain('gender');
  });
  it('[I-9] reads pounds that were kilograms as the kilograms they were', () => {
    const { events } = preview(read('jefit-multisection.csv'), null);
    const sets = events.flatMap((event) => (event.type === 'SessionImported' ? event.sets : []));
    expect(sets.map((set) => set.entered)).toEqual([
      { value: 70, unit: 'kg' },
      { value: 70, unit: 'kg' },
      { value: 67.5, unit: 'kg' },
      { value: 20, unit: 'kg' },
      { value: 20, unit: 'kg' },
    ]);
  });
  it('[I-4] [I-26] takes the unit from the settings, names the unknown section and the damaged line', () => {
    const result = read('jefit-packed.csv');
    expect(setsOf(result).map((set) => [set.weight, set.unit, set.reps])).toEqual([
      [70, 'kg', 8],
      [70, 'kg', 8],
      [67.5, 'kg', 9],
    ]);
    expect(result.flagged.map((note) => note.reason)).toEqual(['the section NUTRITION is not read']);
    expect(result.skipped).toEqual([{ line: 7, reason: 'unreadable: the packed sets "nonsense"' }]);
  });
});

describe('SugarWOD', () => {
  it('[I-6] asks for the unit; [I-11] reads month first', () => {
    const result = read('sugarwod.csv');
    expect(result.sessions[0]).toMatchObject({ date: '2026-03-02', title: 'Barbell Row 5x5' });
    expect(result.questions[0]?.ask).toBe('unit');
  });
  it('reads the older form by its best result, and keeps a conditioning result with its score as a session note', () => {
    const result = read('sugarwod-short.csv');
    expect(setsOf(result).map((set) => [set.name, set.weight])).toEqual([['Deadlift', 140]]);
    expect(result.skipped[0]?.reason).toContain('conditioning result');
  });
});

describe('Liftosaur', () => {
  it('keeps warm-ups, AMRAP, RPE, units a row and notes; what was planned and not done is said', () => {
    const result = read('liftosaur-history.csv');
    expect(result.app).toBe('liftosaur');
    expect(setsOf(result).map((set) => [set.kind, set.weight, set.unit, set.reps, set.rpe])).toEqual([
      ['warm-up', 40, 'kg', 5, undefined],
      ['working', 80, 'kg', 5, 8.5],
      ['amrap', 80, 'kg', 9, undefined],
      ['working', 120, 'lb', 10, undefined],
    ]);
    expect(result.skipped).toEqual([{ line: 5, reason: 'planned but not done' }]);
    expect(result.sessions.map((session) => [session.date, session.time, session.offsetMinutes])).toEqual([
      ['2026-03-01', '10:00:00', 0],
      ['2026-03-03', '10:00:00', 0],
    ]);
  });
});

describe('tables with sets side by side', () => {
  it('reads each filled pair as a set, the length in hours, and the unit from the header', () => {
    const result = read('stronglifts-wide.csv');
    expect(setsOf(result).map((set) => [set.name, set.weight, set.unit, set.reps])).toEqual([
      ['Squat', 60, 'kg', 5],
      ['Squat', 60, 'kg', 5],
      ['Squat', 60, 'kg', 4],
      ['Barbell Row', 50, 'kg', 5],
      ['Barbell Row', 50, 'kg', 5],
      ['Deadlift', 80, 'kg', 5],
    ]);
    expect(result.sessions.map((session) => [session.title, session.minutes])).toEqual([
      ['Workout A', 45],
      ['Workout B', 30],
    ]);
  });
});

describe('FitNotes', () => {
  it('[I-8] reads units row by row, [I-16] says that kinds are unknown, [I-19] and a hold as a hold', () => {
    const result = read('fitnotes-a.csv');
    expect(setsOf(result).map((set) => [set.kind, set.weight, set.unit, set.reps, set.seconds])).toEqual([
      ['unknown', 70, 'kg', 8, undefined],
      ['unknown', 120, 'lb', 12, undefined],
      ['unknown', undefined, null, undefined, 60],
    ]);
  });
  it('[I-11] settles day first from the whole file; [I-1] reads the body file', () => {
    expect(read('fitnotes-b.csv').sessions[0]?.date).toBe('2026-03-23');
    expect(read('fitnotes-body.csv').bodyMass).toEqual([{ line: 2, date: '2026-03-02', value: 80.5, unit: 'kg' }]);
  });
});

describe('Fitbod', () => {
  it('[I-9] [I-10] [I-20] keeps offset and two implements, and shows 31.75 kg as the 70 lb it was', () => {
    const result = read('fitbod.csv');
    expect(result.sessions[0]).toMatchObject({ date: '2026-03-02', time: '18:04:11', offsetMinutes: 0 });
    expect(setsOf(result)[0]).toMatchObject({ weight: 31.75, unit: 'kg', implements: 2 });
    const { events } = preview(result, null);
    const set = events.flatMap((event) => (event.type === 'SessionImported' ? event.sets : []))[0];
    expect(set?.entered).toEqual({ value: 70, unit: 'lb' });
  });
});

describe('Hevy', () => {
  it('[I-21] keeps the note of an exercise once, line breaks, supersets and the length', () => {
    const session = read('hevy-kg.csv').sessions[0];
    expect(session?.note).toBe('slept badly\n2 coffees');
    expect(session?.minutes).toBe(72);
    expect(session?.sets.map((set) => [set.superset, set.note])).toEqual([
      ['0', 'brace first'],
      ['0', undefined],
      ['0', undefined],
      [undefined, undefined],
    ]);
  });
});
