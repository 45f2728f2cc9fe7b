// Decides what facts of how somebody trains must look like at the door.
import * as z from 'zod/mini';
import { MUSCLES } from '../../vocabulary/body.ts';
import { PATTERNS, TRACKED_BY } from '../../vocabulary/training.ts';
import { EQUIPMENT, MASS_UNITS } from '../../vocabulary/world.ts';
import { grams, id, isoDate, listOf, name, note, numberFrom, optional, planText, sessionId } from './leaf.ts';

export const HabitKept = z.strictObject({
  type: z.literal('HabitKept'),
  exercise: optional(name),
  equipment: optional(z.enum(EQUIPMENT)),
  restSeconds: optional(z.nullable(numberFrom(0, 3_600))),
  unit: optional(z.nullable(z.enum(MASS_UNITS))),
});

export const ExerciseMade = z.strictObject({
  type: z.literal('ExerciseMade'),
  exercise: z.strictObject({
    id: id.check(z.regex(/^own-[a-z0-9-]+$/, 'is no id of an own exercise')),
    name: name.check(z.minLength(1)),
    pattern: z.enum(PATTERNS),
    equipment: listOf(z.enum(EQUIPMENT)),
    muscles: listOf(z.enum(MUSCLES)),
    trackedBy: z.enum(TRACKED_BY),
    perSide: z.boolean(),
    perHand: z.boolean(),
    bodyweight: z.boolean(),
    planned: z.boolean(),
    retired: optional(z.boolean()),
  }),
});

export const TemplateKept = z.strictObject({
  type: z.literal('TemplateKept'),
  name: name.check(z.minLength(1)),
  body: z.nullable(planText),
  chosen: z.boolean(),
});

export const WorkshopKept = z.strictObject({
  type: z.literal('WorkshopKept'),
  workshop: id,
  name: name.check(z.minLength(1)),
  body: z.nullable(planText),
});

export const FlagDecided = z.strictObject({
  type: z.literal('FlagDecided'),
  flag: id,
  date: isoDate,
  decision: z.enum(['monitor', 'adjust', 'ask', 'refer', 'ignore']),
  level: optional(numberFrom(-1e9, 1e9)),
  until: optional(isoDate),
  note: optional(note),
});

export const TurnsChosen = z.strictObject({
  type: z.literal('TurnsChosen'),
  turns: z.enum(['never', 'small', 'opposites']),
});

export const BellsOwned = z.strictObject({
  type: z.literal('BellsOwned'),
  place: id,
  grams: z.nullable(listOf(grams)),
});

export const ExerciseAdded = z.strictObject({
  type: z.literal('ExerciseAdded'),
  session: sessionId,
  slot: id,
  exercise: name.check(z.minLength(1)),
  out: optional(z.boolean()),
});

export const SportAimSet = z.strictObject({
  type: z.literal('SportAimSet'),
  sport: z.nullable(name.check(z.minLength(1))),
  inSeason: z.boolean(),
});
