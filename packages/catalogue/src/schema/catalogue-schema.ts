// Decides the shape of every entry in the catalogue: one schema for the checker, for editors and for other programs.
import {
  EQUIPMENT,
  GATES,
  HOLD_INTENTS,
  JOINTS,
  LATERALITIES,
  LOAD_MODES,
  MUSCLE_LENGTHS,
  MUSCLES,
  PATTERNS,
  PLANES,
  POSITIONS,
  SLOT_ROLES,
  STAGES,
  TISSUES,
  TRACKED_BY,
} from '@strongback/engine';
import * as z from 'zod/mini';

const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const words = z.string().check(z.minLength(3), z.maxLength(400));
const ids = z.array(id);
const whole = z.int().check(z.gte(0));
const step03 = z.literal([0, 1, 2, 3]);

/** Systems whose exercise names are known. */
export const ALIAS_SYSTEMS = ['strong', 'hevy', 'fitnotes', 'jefit', 'fitbod', 'wger', 'other'] as const;
/** Kinds of drill, in the order of a session. */
export const DRILL_KINDS = ['raise', 'activate', 'mobilise', 'release', 'breathe', 'stretch', 'cool-down', 'cardio'] as const;

const equipment = z.array(z.array(z.enum(EQUIPMENT))).check(z.minLength(1));

export const movementSchema = z.strictObject({
  id,
  name: words,
  summary: words,
  pattern: z.enum(PATTERNS),
  alsoTrains: z.array(z.enum(PATTERNS)),
  plane: z.enum(PLANES),
  laterality: z.enum(LATERALITIES),
  stage: z.enum(STAGES),
  roles: z.array(z.enum(SLOT_ROLES)).check(z.minLength(1)),
  loadMode: z.enum(LOAD_MODES),
  trackedBy: z.enum(TRACKED_BY),
  bodyMassFraction: z.number().check(z.gte(0), z.lte(1)),
  implements: z.literal([1, 2]),
  muscles: z.partialRecord(z.enum(MUSCLES), z.literal([1, 0.5, 0.25])),
  joints: z.partialRecord(z.enum(JOINTS), z.literal([1, 2, 3])),
  tissues: z.array(z.enum(TISSUES)),
  lumbarCost: z.literal([0, 1, 2, 3, 4, 5]),
  axialLoad: step03,
  gripLoad: step03,
  position: z.enum(POSITIONS),
  equipment,
  setUpSeconds: whole,
  technicalDemand: z.literal([1, 2, 3, 4, 5]),
  tempo: z.nullable(z.string().check(z.regex(/^[0-9X]-[0-9X]-[0-9X]-[0-9X]$/))),
  secondsPerRep: z.number().check(z.gt(0), z.lte(30)),
  rangeStandard: words,
  breathing: words,
  doseRange: z.strictObject({ min: z.int().check(z.gte(1)), max: z.int().check(z.gte(1)) }),
  hold: z.optional(
    z.strictObject({
      intent: z.enum(HOLD_INTENTS),
      joint: z.enum(JOINTS),
      degrees: z.int().check(z.gte(0), z.lte(180)),
      length: z.enum(MUSCLE_LENGTHS),
    }),
  ),
  loadGuess: z.nullable(z.strictObject({ lift: id, ratio: z.number().check(z.gt(0), z.lte(2)) })),
  loadStepKg: z.number().check(z.gte(0), z.lte(20)),
  gates: z.array(z.enum(GATES)),
  regressions: ids,
  progressions: ids,
  technique: ids,
  cues: ids,
  faults: z.array(z.strictObject({ fault: id, text: words, cue: id })),
  aliases: z.partialRecord(z.enum(ALIAS_SYSTEMS), z.array(z.string().check(z.minLength(1)))),
  tags: ids,
});

export const drillSchema = z.strictObject({
  id,
  name: words,
  kind: z.enum(DRILL_KINDS),
  summary: words,
  steps: z.array(words).check(z.minLength(2)),
  targets: z.array(z.enum([...JOINTS, ...MUSCLES])).check(z.minLength(1)),
  equipment,
  dose: z.strictObject({
    sets: z.int().check(z.gte(1)),
    reps: z.nullable(z.int().check(z.gte(1))),
    secondsPerSet: z.nullable(z.int().check(z.gte(1))),
    perSide: z.boolean(),
  }),
  minutes: z.number().check(z.gt(0), z.lte(60)),
  prepares: z.array(z.enum(PATTERNS)),
  avoidWhenSore: z.array(z.enum(JOINTS)),
  rule: z.string().check(z.minLength(1)),
});

export const cueSchema = z.strictObject({
  id,
  text: words,
  focus: z.enum(['internal', 'external', 'analogy']),
  phase: z.enum(['set-up', 'lowering', 'lifting', 'whole', 'finish']),
  answers: ids,
});

export const markerSchema = z.strictObject({ id, text: words, redLine: z.boolean() });

/** The whole catalogue as `strongback catalogue --json` prints it. */
export const catalogueSchema = z.strictObject({
  version: z.string(),
  movements: z.array(movementSchema),
  drills: z.array(drillSchema),
  cues: z.array(cueSchema),
  markers: z.array(markerSchema),
});

/** JSON Schema (draft 2020-12) of the whole catalogue. */
export function catalogueJsonSchema(): object {
  return z.toJSONSchema(catalogueSchema);
}

/** JSON Schema of one movement file, for an editor. */
export function movementJsonSchema(): object {
  return z.toJSONSchema(movementSchema);
}
