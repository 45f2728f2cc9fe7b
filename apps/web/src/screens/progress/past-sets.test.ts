// Proves that a set of a finished session is read for its correction as the session counted it, and that only what differs is written.
import type { LoggedSet } from '@strongback/engine';
import { expect, it } from 'vitest';
import { changesFrom } from '../session/correct-row.tsx';
import { loadSteps } from '../session/load-steps.ts';
import { doneIn } from './past-sets.tsx';

const logged = (over: object): LoggedSet => ({ set: 's/a/w0/0', exercise: 'barbell-row', ...over }) as LoggedSet;

it('reads repetitions, seconds and metres, and writes a correction of what was changed alone', () => {
  expect(doneIn(logged({ reps: 8, loadGrams: 60_000, rpe: 15 }))).toEqual({ unit: 'reps', amount: 8, loadKg: 60, rpe: 7.5 });
  expect(doneIn(logged({ seconds: 20 }))).toEqual({ unit: 'seconds', amount: 20, loadKg: null, rpe: null });
  expect(doneIn(logged({ millimetres: 20_000, loadGrams: 24_000 }))).toMatchObject({ unit: 'metres', amount: 20, loadKg: 24 });
  const set = logged({ reps: 8, loadGrams: 60_000 });
  const done = doneIn(set);
  const steps = loadSteps('kg', 2.5);
  expect(changesFrom(done, done, set, { load: 60, amount: 8, rpe: null }, { unit: 'kg', steps })).toEqual({});
  expect(changesFrom(done, done, set, { load: 60, amount: 6, rpe: null }, { unit: 'kg', steps })).toEqual({ reps: 6 });
});
