// Decides what enters a ledger: whole, well-formed facts; everything else is refused with the field's name. Newer facts are kept.
import * as z from 'zod/mini';
import type { Refusal } from '../units/refusal.ts';
import { accept, type Outcome, refuse } from '../units/refusal.ts';
import type { LedgerEvent, UnknownBody } from './envelope.types.ts';
import type { EventBody } from './event.types.ts';
import { LIMITS } from './limits.ts';
import { count, id, integerFrom, textFault } from './schemas/leaf.ts';
import { EVENT_SCHEMAS } from './schemas/event-schemas.ts';
import { isEventType, newestBody } from './versions.ts';

const envelope = z.strictObject({
  athlete: id,
  device: id,
  deviceSeq: integerFrom(1, Number.MAX_SAFE_INTEGER),
  time: z.strictObject({ ms: count, tick: count }),
  version: integerFrom(1, 1_000_000),
  by: z.exactOptional(id),
  body: z.looseObject({ type: id }),
});

/**
 * Checks one event from outside. Known types and versions must match their schema exactly (an unknown field is refused: a build
 * that adds one raises the version); newer types and versions need only be plain, bounded, well-formed data.
 * The event comes back as it was given: older versions keep their version and body.
 */
export function admitEvent(value: unknown): Outcome<LedgerEvent<EventBody | UnknownBody>> {
  const outer = envelope.safeParse(value);
  if (!outer.success) return refusalOf(outer.error, value, '');
  const event = value as LedgerEvent<EventBody | UnknownBody>;
  const body = newestBody(event);
  const fault = body === null ? foreignFault(event.body, 'body', 0, { values: 0 }) : bodyFault(body);
  return fault ?? accept(event);
}

/** Why a body of today's version is refused, or null. */
export function bodyFault(body: EventBody): Refusal | null {
  if (!isEventType(body.type)) return refuse('event.type', `there is no event of type ${JSON.stringify(body.type)}`, 'body.type');
  const checked = EVENT_SCHEMAS[body.type].safeParse(body);
  return checked.success ? null : refusalOf(checked.error, body, 'body');
}

function refusalOf(error: z.core.$ZodError, input: unknown, prefix: string): Refusal {
  const issue = error.issues[0];
  if (issue === undefined) return refuse('event.shape', 'the event is not readable');
  let at = prefix;
  let found = input;
  for (const step of issue.path) {
    at += typeof step === 'number' ? `[${step}]` : `${at === '' ? '' : '.'}${String(step)}`;
    found = typeof found === 'object' && found !== null ? (found as Record<PropertyKey, unknown>)[step] : undefined;
  }
  return refuse('event.shape', `${at === '' ? 'the event' : at} ${sentence(issue, found)}`, at === '' ? undefined : at);
}

function sentence(issue: z.core.$ZodIssue, found: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return found === undefined
        ? 'is missing'
        : `is not ${issue.expected === 'int' ? 'a whole number' : `of type ${issue.expected}`}`;
    case 'invalid_value':
      return `is not one of ${issue.values.slice(0, 20).map(String).join(', ')}`;
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array'
        ? `is longer than ${String(issue.maximum)}`
        : `is above ${String(issue.maximum)}`;
    case 'too_small':
      return issue.origin === 'string' ? 'is empty' : `is below ${String(issue.minimum)}`;
    case 'unrecognized_keys':
      return `has a field nobody knows: ${issue.keys
        .slice(0, 5)
        .map((key) => JSON.stringify(key.slice(0, 80)))
        .join(', ')}`;
    case 'custom':
    case 'invalid_format':
      return issue.message;
    default:
      return 'is not valid';
  }
}

/** Bounds for data of a newer build: depth, size, finite numbers, storable text. */
function foreignFault(value: unknown, at: string, depth: number, seen: { values: number }): Refusal | null {
  seen.values += 1;
  if (depth > LIMITS.unknownDepth || seen.values > LIMITS.unknownValues)
    return refuse('event.size', `${at} is too deep or too large`, at);
  if (typeof value === 'string') return sayWhere(textFault(value, LIMITS.planLength), at);
  if (typeof value === 'number') return sayWhere(Number.isFinite(value) ? null : 'is not a finite number', at);
  if (value === null || typeof value === 'boolean') return null;
  if (typeof value !== 'object') return sayWhere('is not plain data', at);
  for (const [key, field] of Object.entries(value)) {
    const keyFault = key === '__proto__' ? 'has a field named __proto__' : textFault(key, LIMITS.nameLength);
    const fault =
      sayWhere(keyFault, at) ?? foreignFault(field, Array.isArray(value) ? `${at}[${key}]` : `${at}.${key}`, depth + 1, seen);
    if (fault !== null) return fault;
  }
  return null;
}

function sayWhere(fault: string | null, at: string): Refusal | null {
  return fault === null ? null : refuse('event.shape', `${at} ${fault}`, at);
}
