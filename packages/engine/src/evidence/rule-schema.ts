// Decides the published shape of a rule, for programs that read `rules --json`.
import * as z from 'zod/mini';
import { EVIDENCE_GRADES, EVIDENCE_STATUSES } from '../vocabulary/world.ts';

/** One rule as printed: numbers by name, and the unit of each under the same name. */
export const ruleSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9][\w.-]*$/)),
  topic: z.string(),
  statement: z.string(),
  numbers: z.record(z.string(), z.union([z.number(), z.array(z.number())])),
  units: z.record(z.string(), z.string()),
  sources: z.array(z.string()),
  grade: z.enum(EVIDENCE_GRADES),
  status: z.enum(EVIDENCE_STATUSES),
  note: z.nullable(z.string()),
  citation: z.optional(z.string()),
});
