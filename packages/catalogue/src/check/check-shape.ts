// Decides whether an entry has the right fields with the right kinds of value, and says what is wrong in plain words.
import * as z from 'zod/mini';
import { cueSchema, drillSchema, markerSchema, movementSchema } from '../schema/catalogue-schema.ts';
import type { FaultCode, Tell } from './fault.ts';

export type EntryKind = 'movement' | 'drill' | 'cue' | 'marker';

const SCHEMAS = { movement: movementSchema, drill: drillSchema, cue: cueSchema, marker: markerSchema } as const;

/** What the words in a field are, for a sentence a coach understands. */
const WORD_OF: Readonly<Record<string, string>> = {
  muscles: 'muscle',
  joints: 'joint',
  tissues: 'tissue',
  equipment: 'equipment word',
  gates: 'gate',
  pattern: 'pattern',
  alsoTrains: 'pattern',
  prepares: 'pattern',
  stage: 'stage',
  roles: 'role',
  plane: 'plane',
  laterality: 'laterality',
  loadMode: 'load mode',
  trackedBy: 'way of counting',
  position: 'position',
  aliases: 'app',
  targets: 'target',
  avoidWhenSore: 'joint',
  kind: 'kind of drill',
  focus: 'focus',
  phase: 'phase',
};

/** Tells every fault of shape in one entry. */
export function checkShape(kind: EntryKind, entry: unknown, tell: Tell): void {
  const result = z.safeParse(SCHEMAS[kind], entry);
  if (result.success) return;
  for (const issue of result.error.issues) report(issue, entry, tell);
}

function report(issue: z.core.$ZodIssue, entry: unknown, tell: Tell): void {
  const { path } = issue;
  const field = String(path[0] ?? '');
  const word = WORD_OF[field] ?? 'value';
  const found = valueAt(entry, path);
  if (issue.code === 'unrecognized_keys') {
    // A record of words reports its unknown keys here too; each key gets its own line.
    for (const key of issue.keys) {
      const known = WORD_OF[field];
      if (known === undefined) tell('unknown-field', [...path, key], `no such field: "${key}"`);
      else tell('unknown-word', [...path, key], `unknown ${known} "${key}"`);
    }
    return;
  }
  if (issue.code === 'invalid_key') return tell('unknown-word', path, `unknown ${word} "${String(path.at(-1))}"`);
  if (found === undefined) return tell('missing-field', path, `the field "${path.map(String).join('.')}" is missing`);
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String).join(', ');
    const code: FaultCode = typeof found === 'string' ? 'unknown-word' : 'wrong-value';
    const what = typeof found === 'string' ? `unknown ${word} ${show(found)}` : `${show(found)} is not one of the allowed values`;
    return tell(code, path, `${what}; allowed: ${allowed}`);
  }
  if (issue.code === 'invalid_format') {
    const hint = field === 'tempo' ? 'four digits or X joined by hyphens, like 3-1-1-0' : 'lower-case words joined by hyphens';
    return tell('malformed', path, `${show(found)} is not ${hint}`);
  }
  if (issue.code === 'invalid_type') return tell('wrong-type', path, `${show(found)} should be ${issue.expected}`);
  if (issue.code === 'too_small')
    return tell('wrong-value', path, `${show(found)} is less than the smallest allowed, ${issue.minimum}`);
  if (issue.code === 'too_big')
    return tell('wrong-value', path, `${show(found)} is more than the largest allowed, ${issue.maximum}`);
  tell('wrong-value', path, issue.message ?? 'not allowed here');
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let here = value;
  for (const key of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = (here as Record<PropertyKey, unknown>)[key];
  }
  return here;
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
