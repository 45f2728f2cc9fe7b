// Decides the published shape of a plan, for programs that read one.
import * as z from 'zod/mini';
import { JOINTS, MUSCLES } from '../vocabulary/body.ts';
import {
  BLOCK_KINDS,
  HANDLINGS,
  HOLD_INTENTS,
  MUSCLE_LENGTHS,
  PATTERNS,
  SIDES,
  SLOT_ROLES,
  STAGES,
} from '../vocabulary/training.ts';
import { SPORTS } from '../vocabulary/sports.ts';
import { PHASES } from './season/phases.ts';
import { EVIDENCE_GRADES, EVIDENCE_STATUSES, GATES } from '../vocabulary/world.ts';

const number = z.nullable(z.number());
const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const concession = z.strictObject({
  rule: z.string(),
  text: z.string(),
  relax: z.optional(z.string()),
  weeks: z.optional(z.array(z.number())),
});
const reason = z.strictObject({
  rule: z.string(),
  because: z.string(),
  grade: z.enum(EVIDENCE_GRADES),
  status: z.optional(z.enum(EVIDENCE_STATUSES)),
});
const pattern = z.enum(PATTERNS);
const set = z.strictObject({
  reps: number,
  loadKg: number,
  rpe: number,
  expectedRpe: z.optional(z.nullable(z.number())),
  percent1RM: number,
  tempo: z.nullable(z.string()),
  restSeconds: z.number(),
  seconds: number,
  metres: number,
  side: z.nullable(z.enum([...SIDES, 'each'])),
});
const drill = z.strictObject({
  drill: z.string(),
  reps: z.optional(z.number()),
  seconds: z.optional(z.number()),
  sets: z.optional(z.number()),
  perSide: z.optional(z.boolean()),
});
const method = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cluster'), parts: z.int(), restSeconds: z.number() }),
  z.strictObject({
    kind: z.literal('contrast'),
    part: z.enum(['heavy', 'fast']),
    with: z.string(),
    rounds: z.int(),
    restSeconds: z.number(),
  }),
  z.strictObject({
    kind: z.literal('hold'),
    intent: z.enum(HOLD_INTENTS),
    joint: z.enum(JOINTS),
    degrees: z.number(),
    length: z.enum(MUSCLE_LENGTHS),
  }),
]);
const slot = z.strictObject({
  id: z.string(),
  exercise: z.string(),
  pattern,
  stage: z.enum(STAGES),
  heavy: z.boolean(),
  intent: z.strictObject({ pattern, role: z.enum(SLOT_ROLES), muscles: z.array(z.enum(MUSCLES)) }),
  maxPercent1RM: z.optional(z.number()),
  sets: z.array(set),
  fixed: z.optional(z.literal(true)),
  technique: z.array(z.string()),
  handling: z.optional(z.array(z.enum(HANDLINGS))),
  method: z.optional(method),
  reasons: z.array(reason),
  alternative: z.optional(z.strictObject({ exercise: z.string(), costs: z.string() })),
});
const session = z.strictObject({
  date,
  minutes: z.number(),
  budgetMinutes: z.number(),
  roles: z.array(pattern),
  warmUp: z.array(drill),
  slots: z.array(slot),
  coolDown: z.array(drill),
  turns: z.optional(
    z.array(z.strictObject({ slots: z.tuple([z.string(), z.string()]), betweenSeconds: z.number(), roundSeconds: z.number() })),
  ),
});
const plannedTest = z.strictObject({
  date,
  kind: z.enum(['test', 'competition']),
  exercise: z.string(),
  sets: z.array(set),
  reasons: z.array(reason),
});
const week = z.strictObject({
  from: date,
  emphasis: z.enum(BLOCK_KINDS),
  deload: z.boolean(),
  sessions: z.array(session),
  daily: z.array(
    z.strictObject({ kind: z.enum(['mobility', 'breathing', 'posture']), minutes: z.number(), drills: z.array(z.string()) }),
  ),
  setsPerMuscle: z.partialRecord(z.enum(MUSCLES), z.number()),
  concessions: z.optional(z.array(concession)),
  tests: z.optional(z.array(plannedTest)),
  retests: z.optional(
    z.array(z.strictObject({ test: z.string(), on: date, measuredOn: date, rule: z.string(), because: z.string() })),
  ),
});

/** The plan as JSON. Masses in kilograms, rest and holds in seconds, carries in metres, percent 0-100. */
export const planSchema = z.strictObject({
  engine: z.string(),
  seed: z.int(),
  athlete: z.string(),
  from: date,
  aim: z.optional(z.strictObject({ sport: z.enum(SPORTS), inSeason: z.boolean(), reasons: z.array(reason) })),
  concessions: z.array(concession),
  blocks: z.array(
    z.strictObject({
      kind: z.enum(BLOCK_KINDS),
      from: date,
      to: date,
      begun: z.optional(date),
      phase: z.optional(z.enum(PHASES)),
      cycle: z.optional(z.int()),
    }),
  ),
  cycles: z.optional(
    z.strictObject({ technique: z.optional(z.int()), hypertrophy: z.optional(z.int()), strength: z.optional(z.int()) }),
  ),
  weeks: z.array(week),
  gates: z.array(
    z.strictObject({
      gate: z.enum(GATES),
      open: z.boolean(),
      needs: z.array(
        z.strictObject({
          text: z.string(),
          have: z.nullable(z.union([z.number(), z.string()])),
          need: z.union([z.number(), z.string()]),
          test: z.optional(z.nullable(z.string())),
        }),
      ),
    }),
  ),
  optimality: z.strictObject({ value: z.number(), bound: z.number(), gapPercent: z.number(), milliseconds: number }),
  assumptions: z.array(z.string()),
});
