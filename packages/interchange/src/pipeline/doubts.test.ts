// What is pointed out and what is not: days to come, numbers the wrong way round, dumbbells nobody makes. All of it stays as written.
import type { IsoDate } from '@strongback/engine';
import { findMovement, catalogue } from '@strongback/catalogue';
import { expect, test } from 'vitest';
import { previewImport } from './preview.ts';
import { readText } from '../testing/importing.ts';

const HEADER = 'Date,Workout Name,Exercise Name,Set Order,Weight,Reps,Notes\n';
const movementFor = (name: string) => catalogue().movement.get(findMovement(name) ?? '') ?? null;

function noted(rows: readonly (readonly [date: string, name: string, weight: number, reps: number])[]): readonly string[] {
  const text =
    HEADER + rows.map(([date, name, kg, reps], index) => `${date} 18:00:00,A,${name},${index + 1},${kg},${reps},\n`).join('');
  const options = { importId: 'i', fileHash: 'h', unit: 'kg', today: '2026-03-10' as IsoDate, movementFor } as const;
  const { report, events } = previewImport(readText(text, { unit: 'kg' }), null, options);
  const sets = events.flatMap((event) => (event.type === 'SessionImported' ? event.sets : []));
  expect(sets.map((set) => [(set.loadGrams ?? 0) / 1_000, set.reps])).toEqual(rows.map(([, , kg, reps]) => [kg, reps]));
  return report.flagged.map(({ line, reason }) => `${line}: ${reason}`);
}

const row = 'Bent Over Row (Barbell)';
const usual = Array.from({ length: 8 }, (_, index) => [`2026-03-0${index + 1}`, row, 80, 5] as const);

test('a session after tomorrow is pointed out with its line, one of tomorrow is not', () => {
  expect(noted([['2026-03-11', row, 80, 5]])).toEqual([]);
  expect(
    noted([
      ['2026-03-10', row, 80, 5],
      ['2126-03-02', row, 80, 5],
    ]),
  ).toEqual(['3: the session of 2126-03-02 has not come yet: look at the year, and at the order of day and month']);
});

test('load and repetitions the wrong way round, where the others tell what is usual', () => {
  expect(noted([...usual, ['2026-03-09', row, 5, 80]])).toEqual([
    '10: 80 repetitions with 5, where 5 with 80 are usual: load and repetitions may be the wrong way round',
  ]);
  expect(noted([['2026-03-09', row, 5, 80]]), 'nothing is known of it').toEqual([]);
  expect(noted([...usual, ['2026-03-09', row, 80, 30]]), 'many repetitions with the usual load').toEqual([]);
  expect(noted([...usual, ['2026-03-09', row, 20, 30]]), 'a light set').toEqual([]);
});

test('a dumbbell heavier than any is pointed out once an exercise, a barbell of that weight is not', () => {
  const fly = 'Chest Fly (Dumbbell)';
  expect(
    noted([
      ['2026-03-09', fly, 60, 10],
      ['2026-03-09', fly, 122, 10],
      ['2026-03-09', fly, 115, 12],
    ]),
  ).toEqual([
    '3: 2 sets of "Chest Fly (Dumbbell)" with up to 122 kg, heavier than dumbbells are: pounds, or both hands together?',
  ]);
  expect(
    noted([
      ['2026-03-09', 'Chest Fly (Dumbbell)', 60, 10],
      ['2026-03-09', row, 122, 10],
    ]),
  ).toEqual([]);
});
