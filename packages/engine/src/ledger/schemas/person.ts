// Decides what events about the person, the calendar, the body and the plan must look like at the door.
import * as z from 'zod/mini';
import { JOINTS, SEXES, SORENESS_REGIONS } from '../../vocabulary/body.ts';
import { SIDES } from '../../vocabulary/training.ts';
import { CALENDAR_KINDS, EQUIPMENT, MASS_UNITS, WEEKDAYS } from '../../vocabulary/world.ts';
import { LIMITS } from '../limits.ts';
import { entered } from './set.ts';
import {
  count,
  grams,
  halfRpe,
  id,
  integerFrom,
  isoDate,
  listOf,
  minutes,
  name,
  note,
  numberFrom,
  optional,
  planText,
  sessionId,
  severity,
} from './leaf.ts';

const equipment = listOf(z.enum(EQUIPMENT));
const scale = numberFrom(1, 5);

export const AthleteProfiled = z.strictObject({
  type: z.literal('AthleteProfiled'),
  name: optional(name),
  born: optional(isoDate),
  sex: optional(z.enum(SEXES)),
  bodyMassGrams: optional(grams),
  heightMillimetres: optional(integerFrom(0, 4_000)),
  trainingYears: optional(numberFrom(0, 120)),
  units: z.enum(MASS_UNITS),
  zone: id,
});

export const GoalsSet = z.strictObject({
  type: z.literal('GoalsSet'),
  goals: listOf(
    z.strictObject({
      exercise: name,
      loadGrams: optional(grams),
      reps: optional(numberFrom(0, LIMITS.reps)),
      by: optional(isoDate),
    }),
  ),
});

export const AvailabilitySet = z.strictObject({
  type: z.literal('AvailabilitySet'),
  days: listOf(z.strictObject({ weekday: z.enum(WEEKDAYS), minutes: numberFrom(0, 1_440) })),
});

export const EquipmentChanged = z.strictObject({
  type: z.literal('EquipmentChanged'),
  place: id,
  equipment,
  barGrams: optional(grams),
  platesGrams: optional(listOf(grams)),
  dumbbellsGrams: optional(listOf(grams)),
});

export const PreferencesSet = z.strictObject({
  type: z.literal('PreferencesSet'),
  likes: listOf(name),
  dislikes: listOf(name),
});

export const CalendarEntryAdded = z.strictObject({
  type: z.literal('CalendarEntryAdded'),
  entry: z.strictObject({
    entry: id,
    kind: z.enum(CALENDAR_KINDS),
    from: optional(isoDate),
    to: optional(isoDate),
    weekday: optional(z.enum(WEEKDAYS)),
    exercises: optional(listOf(name)),
    zone: optional(id),
    equipment: optional(equipment),
    sport: optional(name),
    minutes: optional(minutes),
    rpe: optional(severity),
  }),
  import: optional(id),
});
export const CalendarEntryRemoved = z.strictObject({ type: z.literal('CalendarEntryRemoved'), entry: id });

export const HealthScreened = z.strictObject({
  type: z.literal('HealthScreened'),
  date: isoDate,
  answers: z
    .record(id, listOf(note))
    .check(
      z.refine((answers: Record<string, string[]>) => Object.keys(answers).length <= LIMITS.listItems, 'has too many answers'),
    ),
});

export const AssessmentRecorded = z.strictObject({
  type: z.literal('AssessmentRecorded'),
  assessment: id,
  test: id,
  date: isoDate,
  side: optional(z.enum(SIDES)),
  value: numberFrom(-1e9, 1e9),
  unit: id,
  form: optional(id),
  field: optional(id),
  flags: optional(listOf(id, 20)),
  device: optional(id),
  pain: optional(severity),
  measuredBy: optional(z.enum(['self', 'partner', 'coach'])),
});
export const AssessmentWithdrawn = z.strictObject({ type: z.literal('AssessmentWithdrawn'), assessment: id });

export const JointComplained = z.strictObject({
  type: z.literal('JointComplained'),
  complaint: id,
  joint: z.enum(JOINTS),
  side: optional(z.enum(SIDES)),
  severity,
  since: isoDate,
  provokedBy: listOf(name),
});
export const JointEased = z.strictObject({ type: z.literal('JointEased'), complaint: id, date: isoDate });

export const PerformanceReported = z.strictObject({
  type: z.literal('PerformanceReported'),
  exercise: name,
  date: isoDate,
  loadGrams: grams,
  entered: optional(entered),
  reps: numberFrom(0, LIMITS.reps),
  rpe: optional(halfRpe),
});

export const BodyMassRecorded = z.strictObject({
  type: z.literal('BodyMassRecorded'),
  date: isoDate,
  grams,
  import: optional(id),
});

export const CheckInRecorded = z.strictObject({
  type: z.literal('CheckInRecorded'),
  date: isoDate,
  sleepMinutes: optional(numberFrom(0, 2_880)),
  sleepQuality: optional(scale),
  energy: optional(scale),
  calm: optional(scale),
  mood: optional(scale),
  soreness: optional(z.partialRecord(z.enum(SORENESS_REGIONS), numberFrom(0, 4))),
  gripLeftGrams: optional(grams),
  gripRightGrams: optional(grams),
  import: optional(id),
});

export const PlannedDayMoved = z.strictObject({
  type: z.literal('PlannedDayMoved'),
  plan: id,
  from: isoDate,
  to: z.nullable(isoDate),
});

export const PlanIssued = z.strictObject({
  type: z.literal('PlanIssued'),
  plan: id,
  engine: id,
  seed: z.int(),
  from: isoDate,
  body: planText,
});

export const ProposalDecided = z.strictObject({
  type: z.literal('ProposalDecided'),
  proposal: name,
  date: isoDate,
  decision: z.enum(['accepted', 'edited', 'declined']),
  subject: optional(name),
  change: optional(note),
  edited: optional(note),
});

export const NoteWritten = z.strictObject({
  type: z.literal('NoteWritten'),
  text: note,
  session: optional(sessionId),
  exercise: optional(name),
  date: optional(isoDate),
  place: optional(name),
});

export const ImportRecorded = z.strictObject({
  type: z.literal('ImportRecorded'),
  import: id,
  app: id,
  fileHash: id,
  importer: id,
  counts: z.strictObject({ read: count, sessions: count, sets: count, skipped: count }),
});
export const ImportUndone = z.strictObject({ type: z.literal('ImportUndone'), import: id });
export const PlanLocked = z.strictObject({
  type: z.literal('PlanLocked'),
  locks: listOf(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('exercise'), exercise: name, weekday: optional(z.enum(WEEKDAYS)) }),
      z.strictObject({ kind: z.literal('never'), exercise: name }),
      z.strictObject({ kind: z.literal('day'), date: isoDate, rest: z.literal(true) }),
      z.strictObject({
        kind: z.literal('dose'),
        exercise: name,
        sets: optional(z.int().check(z.gte(2), z.lte(5))),
        amount: optional(z.int().check(z.gte(1), z.lte(600))),
        rpe: optional(halfRpe),
        loadGrams: optional(grams),
      }),
      z.strictObject({
        kind: z.literal('block'),
        emphasis: z.enum(['technique', 'hypertrophy', 'strength']),
        from: isoDate,
        to: isoDate,
      }),
    ]),
  ),
});
export const NameMatched = z.strictObject({
  type: z.literal('NameMatched'),
  app: id,
  name,
  exercise: z.nullable(name),
});
