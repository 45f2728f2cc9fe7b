// Decides what random facts of how somebody trains look like in tests: few names, so that facts meet each other.
import * as fc from 'fast-check';
import { fact } from './fact.ts';

const dates = fc.constantFrom('2026-01-05', '2026-01-07', '2028-02-29');
const exercise = fc.constantFrom('barbell-row', 'deadlift');

export const HABIT_BODIES = [
  {
    weight: 2,
    arbitrary: fact(
      'HabitKept',
      {
        exercise,
        equipment: fc.constantFrom('cable', 'machines'),
        restSeconds: fc.option(fc.integer({ min: 0, max: 900 })),
        unit: fc.option(fc.constantFrom('kg', 'lb')),
      },
      ['exercise', 'equipment', 'restSeconds', 'unit'],
    ),
  },
  {
    weight: 1,
    arbitrary: fact('ExerciseMade', {
      exercise: fc
        .record({
          id: fc.constantFrom('own-a', 'own-b'),
          name: fc.constantFrom('Yard sled', 'Rücken 💪'),
          pattern: fc.constantFrom('hinge', 'horizontal-pull'),
          equipment: fc.subarray(['barbell', 'bands']),
          muscles: fc.subarray(['lats', 'glutes']),
          trackedBy: fc.constantFrom('reps', 'seconds'),
          perSide: fc.boolean(),
          perHand: fc.boolean(),
          bodyweight: fc.boolean(),
          planned: fc.boolean(),
        })
        .map((made) => ({ ...made })),
    }),
  },
  {
    weight: 1,
    arbitrary: fact('TemplateKept', {
      name: fc.constantFrom('arms', 'rows'),
      body: fc.option(fc.constant('{}')),
      chosen: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fact('WorkshopKept', {
      workshop: fc.constantFrom('w1', 'w2'),
      name: fc.constantFrom('Hinge evening', 'Rücken'),
      body: fc.option(fc.constant('{}')),
    }),
  },
  {
    weight: 1,
    arbitrary: fact(
      'FlagDecided',
      {
        flag: fc.constantFrom('pain', 'missed'),
        date: dates,
        decision: fc.constantFrom('monitor', 'adjust', 'ask', 'refer', 'ignore'),
        level: fc.nat(10),
        until: dates,
      },
      ['level', 'until'],
    ),
  },
  {
    weight: 1,
    arbitrary: fact('TurnsChosen', { turns: fc.constantFrom('never' as const, 'small' as const, 'opposites' as const) }),
  },
  {
    weight: 1,
    arbitrary: fact('BellsOwned', {
      place: fc.constantFrom('home', 'gym'),
      grams: fc.option(fc.array(fc.constantFrom(8_000, 16_000, 24_000), { maxLength: 4 })),
    }),
  },
  {
    weight: 1,
    arbitrary: fact(
      'ExerciseAdded',
      { session: fc.constantFrom('s1', 's2'), slot: fc.constantFrom('own-a', 'complex-1'), exercise, out: fc.boolean() },
      ['out'],
    ),
  },
  {
    weight: 1,
    arbitrary: fact('SportAimSet', { sport: fc.option(fc.constantFrom('running', 'curling')), inSeason: fc.boolean() }),
  },
];
