// Decides which shapes are published as JSON Schema, for other programs.
import * as z from 'zod/mini';
import { ruleSchema } from '../evidence/rule-schema.ts';
import { EVENT_SCHEMAS } from '../ledger/schemas/event-schemas.ts';
import { planSchema } from '../plan/plan-schema.ts';
import { templateSchema } from '../plan/template.ts';
import { workshopSchema } from '../workshop/workshop.ts';
import { athleteFileSchema } from './athlete-schema.ts';

interface Published {
  readonly schema: z.core.$ZodType;
  readonly what: string;
}

const PUBLISHED: ReadonlyMap<string, Published> = new Map<string, Published>([
  ['athlete', { schema: athleteFileSchema, what: 'ATHLETE.json: one person at one moment' }],
  ['template', { schema: templateSchema, what: 'an accessory template: slots that findings fill' }],
  ['workshop', { schema: workshopSchema, what: 'a workshop: parts, stations, rounds and turns' }],
  ['plan', { schema: planSchema, what: 'the plan as JSON' }],
  ['rule', { schema: ruleSchema, what: 'one coaching rule, as in rules --json' }],
  ...Object.entries(EVENT_SCHEMAS).map(([type, schema]): [string, Published] => [
    `event-${type}`,
    { schema, what: `body of the fact ${type}` },
  ]),
]);

/** Names of the published schemas with what each describes. */
export function publishedSchemas(): readonly { readonly name: string; readonly what: string }[] {
  return [...PUBLISHED].map(([name, { what }]) => ({ name, what }));
}

/** JSON Schema (draft 2020-12) of a published shape; null when there is none of that name. */
export function jsonSchemaOf(name: string): Record<string, unknown> | null {
  const found = PUBLISHED.get(name);
  if (!found) return null;
  return { title: name, description: found.what, ...z.toJSONSchema(found.schema, { unrepresentable: 'any', io: 'input' }) };
}
