// Decides by example that a finding names the mark of the form that was done.
import { expect, test } from 'vitest';
import type { IsoDate } from '../units/brand.ts';
import { findingsFrom } from './findings.ts';

const MAN = { sex: 'male', ageYears: 34, bodyMassKg: 80 } as const;

test('[as.pullmax] names the mark of the form that was done, and no other', () => {
  const saidOf = (form: string): string | undefined =>
    findingsFrom([{ test: 'pull-max', date: '2026-11-20' as IsoDate, value: 4, unit: 'reps', form }], MAN)[0]?.because;
  expect(saidOf('pull-up')).toBe('pulling maximum 4 repetitions; the mark is 8 pull-ups');
  expect(saidOf('inverted-row')).toBe('pulling maximum 4 repetitions; the mark is 15 inverted rows');
});
