// Decides what random facts look like in tests: every event type, few ids, so that facts meet each other.
import * as fc from 'fast-check';
import type { EventBody } from '../event.types.ts';
import { fact } from './fact.ts';
import { HABIT_BODIES } from './habit-bodies.ts';

const sessions = fc.constantFrom('s1', 's2', 's3', 'é-4');
const sets = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const dates = fc.constantFrom('2026-01-05', '2026-01-07', '2026-02-28', '2028-02-29');
const text = fc.constantFrom('', 'steady', 'Rücken 💪', '<b>"x"</b>', 'line\nbreak');
const exercise = fc.constantFrom('barbell-row', 'deadlift', 'unmapped:Odd Row');
const grams = fc.integer({ min: -20_000, max: 250_000 });
const ids = fc.constantFrom('i1', 'i2');

const setFields = {
  set: sets,
  exercise,
  kind: fc.constantFrom('working', 'warm-up', 'unknown'),
  loadGrams: grams,
  reps: fc.integer({ min: 0, max: 20 }),
  rpe: fc.integer({ min: 8, max: 20 }),
  entered: fc.record({ value: fc.constantFrom(82.5, 0, 0.1, -10), unit: fc.constantFrom('kg', 'lb') }),
  note: text,
};
const rested = fc.record({ after: sets, seconds: fc.nat(600) }).map((made) => ({ ...made }));
const needed = ['type', 'session', 'set', 'exercise', 'kind'] as const;

/** One random valid body of any type. */
export const anyBody: fc.Arbitrary<EventBody> = fc.oneof(
  {
    weight: 3,
    arbitrary: fact('SessionStarted', { session: sessions, date: dates, title: text, minutes: fc.constant(60) }, [
      'title',
      'minutes',
    ]),
  },
  {
    weight: 8,
    arbitrary: fact(
      'SetPerformed',
      { session: sessions, ...setFields, rested },
      ['rested', ...Object.keys(setFields)].filter((key) => !needed.includes(key as 'set')),
    ),
  },
  {
    weight: 3,
    arbitrary: fact('SetCorrected', {
      session: sessions,
      set: sets,
      changes: fc
        .record(
          { reps: fc.option(fc.nat(30)), loadGrams: fc.option(grams), exercise, note: fc.option(text) },
          { requiredKeys: [] },
        )
        .map((made) => ({ ...made })),
    }),
  },
  { weight: 1, arbitrary: fact('SetRemoved', { session: sessions, set: sets }) },
  {
    weight: 1,
    arbitrary: fact('TechniqueGraded', {
      session: sessions,
      set: sets,
      grade: fc.constantFrom('clean', 'slipping', 'broken'),
      markers: fc.constant(['ribs-down']),
    }),
  },
  {
    weight: 2,
    arbitrary: fact(
      'SessionFinished',
      { session: sessions, effort: fc.integer({ min: 0, max: 10 }), at: fc.constant('19:05:00'), note: text },
      ['effort', 'at', 'note'],
    ),
  },
  { weight: 1, arbitrary: fact('SessionDiscarded', { session: sessions }) },
  { weight: 1, arbitrary: fact('SessionReopened', { session: sessions }) },
  { weight: 1, arbitrary: fact('SessionShortened', { session: sessions, minutes: fc.constant(30) }) },
  {
    weight: 1,
    arbitrary: fact('ExerciseSwapped', {
      session: sessions,
      slot: sets,
      from: exercise,
      to: exercise,
      why: fc.constantFrom('pain', 'equipment', 'preference'),
    }),
  },
  {
    weight: 2,
    arbitrary: fact('SessionImported', {
      import: ids,
      session: sessions,
      app: fc.constant('strong'),
      date: dates,
      content: sets,
      sets: fc.array(
        fc.record({ ...setFields, sourceName: text, line: fc.nat(99) }).map((made) => ({ ...made })),
        { maxLength: 3 },
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fact('ImportRecorded', {
      import: ids,
      app: fc.constant('strong'),
      fileHash: sets,
      importer: fc.constant('1'),
      counts: fc.constant({ read: 3, sessions: 1, sets: 2, skipped: 1 }),
    }),
  },
  { weight: 3, arbitrary: fact('ImportUndone', { import: ids }) },
  {
    weight: 1,
    arbitrary: fact(
      'AthleteProfiled',
      {
        name: text,
        born: dates,
        sex: fc.constantFrom('female', 'male'),
        bodyMassGrams: grams,
        units: fc.constantFrom('kg', 'lb'),
        zone: fc.constant('Europe/Berlin'),
      },
      ['name', 'born', 'sex', 'bodyMassGrams'],
    ),
  },
  {
    weight: 1,
    arbitrary: fact('GoalsSet', {
      goals: fc.array(
        fc.record({ exercise, loadGrams: grams }).map((made) => ({ ...made })),
        { maxLength: 2 },
      ),
    }),
  },
  { weight: 1, arbitrary: fact('AvailabilitySet', { days: fc.constant([{ weekday: 'mon', minutes: 60 }]) }) },
  {
    weight: 1,
    arbitrary: fact('EquipmentChanged', {
      place: fc.constantFrom('home', 'gym'),
      equipment: fc.subarray(['barbell', 'bands', 'rack']),
    }),
  },
  { weight: 1, arbitrary: fact('PreferencesSet', { likes: fc.array(exercise, { maxLength: 2 }), dislikes: fc.constant([]) }) },
  {
    weight: 3,
    arbitrary: fact(
      'CalendarEntryAdded',
      {
        entry: fc
          .record({ entry: ids, kind: fc.constantFrom('trip', 'sport', 'test'), from: dates })
          .map((made) => ({ ...made })),
        import: ids,
      },
      ['import'],
    ),
  },
  { weight: 1, arbitrary: fact('CalendarEntryRemoved', { entry: ids }) },
  {
    weight: 1,
    arbitrary: fact('HealthScreened', {
      date: dates,
      answers: fc.dictionary(fc.constantFrom('heart', 'numbness'), fc.constantFrom(['yes'], []), { noNullPrototype: true }),
    }),
  },
  {
    weight: 1,
    arbitrary: fact('AssessmentRecorded', {
      assessment: ids,
      test: fc.constantFrom('dead-hang', 'thoracic-rotation'),
      date: dates,
      value: fc.integer({ min: 0, max: 120 }),
      unit: fc.constant('s'),
    }),
  },
  { weight: 1, arbitrary: fact('AssessmentWithdrawn', { assessment: ids }) },
  {
    weight: 1,
    arbitrary: fact('JointComplained', {
      complaint: ids,
      joint: fc.constantFrom('shoulder', 'elbow'),
      severity: fc.integer({ min: 0, max: 10 }),
      since: dates,
      provokedBy: fc.array(exercise, { maxLength: 2 }),
    }),
  },
  { weight: 1, arbitrary: fact('JointEased', { complaint: ids, date: dates }) },
  { weight: 1, arbitrary: fact('PerformanceReported', { exercise, date: dates, loadGrams: grams, reps: fc.nat(20) }) },
  {
    weight: 3,
    arbitrary: fact('BodyMassRecorded', { date: dates, grams: fc.integer({ min: 40_000, max: 150_000 }), import: ids }, [
      'import',
    ]),
  },
  {
    weight: 3,
    arbitrary: fact(
      'CheckInRecorded',
      {
        date: dates,
        sleepMinutes: fc.constant(420),
        energy: fc.integer({ min: 1, max: 5 }),
        soreness: fc.constantFrom({ 'upper-back': 2 }, { arms: 1 }),
        import: ids,
      },
      ['sleepMinutes', 'energy', 'soreness', 'import'],
    ),
  },
  { weight: 1, arbitrary: fact('PlannedDayMoved', { plan: ids, from: dates, to: fc.option(dates) }) },
  {
    weight: 1,
    arbitrary: fact('PlanIssued', {
      plan: ids,
      engine: fc.constant('0.1.0'),
      seed: fc.nat(9),
      from: dates,
      body: fc.constant('{}'),
    }),
  },
  {
    weight: 1,
    arbitrary: fact('ProposalDecided', {
      proposal: ids,
      date: dates,
      decision: fc.constantFrom('accepted', 'edited', 'declined'),
    }),
  },
  { weight: 1, arbitrary: fact('NoteWritten', { text }) },
  {
    weight: 1,
    arbitrary: fact('PlanLocked', {
      locks: fc.array(
        fc.oneof(
          fc.record({ kind: fc.constant('never'), exercise }),
          fc.record({ kind: fc.constant('day'), date: dates, rest: fc.constant(true) }),
          fc.record({ kind: fc.constant('dose'), exercise, sets: fc.integer({ min: 2, max: 5 }) }),
          fc.record({ kind: fc.constant('block'), emphasis: fc.constant('strength'), from: dates, to: dates }),
        ),
        { maxLength: 3 },
      ),
    }),
  },
  ...HABIT_BODIES,
  { weight: 1, arbitrary: fact('NameMatched', { app: fc.constant('strong'), name: text, exercise: fc.option(exercise) }) },
);
