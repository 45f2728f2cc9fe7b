// Decides what one set must look like at the door, whether logged, corrected or imported.
import * as z from 'zod/mini';
import { SET_KINDS, SIDES } from '../../vocabulary/training.ts';
import { MASS_UNITS, TECHNIQUE_GRADES } from '../../vocabulary/world.ts';
import { LIMITS } from '../limits.ts';
import { grams, halfRpe, id, integerFrom, listOf, name, note, numberFrom, optional, setId, velocity } from './leaf.ts';

export const entered = z.strictObject({
  value: numberFrom(-LIMITS.grams, LIMITS.grams),
  unit: z.enum(MASS_UNITS),
});

const reps = numberFrom(0, LIMITS.reps);
const seconds = numberFrom(0, LIMITS.seconds);
const millimetres = numberFrom(0, LIMITS.millimetres);
const kind = z.enum(SET_KINDS);
const side = z.enum(SIDES);
const technique = z.enum(TECHNIQUE_GRADES);
const markers = listOf(id);

export const asked = z.strictObject({
  loadGrams: optional(grams),
  reps: optional(reps),
  seconds: optional(seconds),
  millimetres: optional(millimetres),
  rpe: optional(halfRpe),
});

export const rested = z.strictObject({ after: setId, seconds });

export const setFields = {
  set: setId,
  exercise: name,
  slot: optional(id),
  kind,
  loadGrams: optional(grams),
  entered: optional(entered),
  reps: optional(reps),
  seconds: optional(seconds),
  millimetres: optional(millimetres),
  rpe: optional(halfRpe),
  side: optional(side),
  restSeconds: optional(seconds),
  velocity: optional(velocity),
  technique: optional(technique),
  markers: optional(markers),
  superset: optional(id),
  note: optional(note),
};

export const setChanges = z.strictObject({
  exercise: optional(name),
  kind: optional(kind),
  slot: optional(z.nullable(id)),
  loadGrams: optional(z.nullable(grams)),
  entered: optional(z.nullable(entered)),
  reps: optional(z.nullable(reps)),
  seconds: optional(z.nullable(seconds)),
  millimetres: optional(z.nullable(millimetres)),
  rpe: optional(z.nullable(halfRpe)),
  side: optional(z.nullable(side)),
  restSeconds: optional(z.nullable(seconds)),
  velocity: optional(z.nullable(velocity)),
  technique: optional(z.nullable(technique)),
  markers: optional(z.nullable(markers)),
  superset: optional(z.nullable(id)),
  note: optional(z.nullable(note)),
});

export const importedSet = z.strictObject({
  ...setFields,
  sourceName: name,
  line: integerFrom(0, Number.MAX_SAFE_INTEGER),
});
