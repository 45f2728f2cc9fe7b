// Decides how a typed JSON file is read, and how all that does not fit is told: line, field, what was expected and what stands there.
import type * as z from 'zod/mini';
import { jsonFault } from './json-fault.ts';
import { lineOfPath, pathText } from './json-place.ts';
import { accept, type Outcome, refuse } from './refusal.ts';

type Path = readonly (string | number)[];

/** One field that does not fit. */
export interface FieldFault {
  readonly path: Path;
  /** What follows the name of the field. */
  readonly said: string;
}

/** How one kind of file is refused. */
export interface TypedKind {
  readonly notJson: string;
  readonly notFitting: string;
  /** What to write where a field is missing that nobody can do without, by the field. */
  readonly examples?: Readonly<Record<string, string>>;
  /** What else is told beside fields that do not fit: names that nobody knows. */
  readonly also?: (value: unknown) => Iterable<FieldFault>;
}

/** Most faults told one by one. */
const TOLD = 20;
/** Longest piece of what stands in a field that is repeated. */
const LONGEST_FOUND = 40;

/** Reads a text by a schema. The reason of a refusal has one line for each field that does not fit. */
export function readTyped<T>(text: string, schema: z.ZodMiniType<T>, kind: TypedKind): Outcome<T> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse(kind.notJson, `this is not JSON: ${jsonFault(text)}`);
  }
  const read = schema.safeParse(value);
  if (read.success) return accept(read.data);
  const faults = [...fieldFaults(read.error.issues, value, kind.examples), ...(kind.also?.(value) ?? [])];
  const told = faults.slice(0, TOLD).map((fault) => ({ fault, line: lineOfPath(text, fault.path) }));
  told.sort((a, b) => a.line - b.line);
  const lines = told.map(({ fault, line }) => `line ${line}: ${faultText(fault, 'the file')}`);
  if (faults.length > TOLD) lines.push(`and ${faults.length - TOLD} more like these`);
  return refuse(kind.notFitting, lines.join('\n'), pathText(told[0]?.fault.path ?? []) || 'the file');
}

/** The field and what is wrong with it; `whole` names what was read. */
export function faultText({ path, said }: FieldFault, whole: string): string {
  return `${pathText(path) || whole} ${said}`;
}

/** All that a schema found, in the order of the schema. */
export function fieldFaults(
  issues: readonly z.core.$ZodIssue[],
  value: unknown,
  examples: Readonly<Record<string, string>> = {},
): readonly FieldFault[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ path: [...path, key], said: 'is not known here; check its name' }));
    const found = valueAt(value, path);
    const expected = expectedWords(issue);
    if (found !== undefined) return [{ path, said: `${expected}, not ${foundWords(issue, found)}` }];
    const example = examples[pathText(path)];
    return [{ path, said: `is missing; it ${expected}${example === undefined ? '' : `, for instance ${example}`}` }];
  });
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (found, step) => (typeof found === 'object' && found !== null ? (found as Record<PropertyKey, unknown>)[step] : undefined),
    value,
  );
}

/** What a field must be, in words that follow its name. */
function expectedWords(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `must be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}`;
    case 'invalid_type':
      return `must be ${KIND_WORDS[issue.expected] ?? `a ${issue.expected}`}`;
    case 'too_small':
      return bounded(issue.origin, 'at least', Number(issue.minimum));
    case 'too_big':
      return bounded(issue.origin, 'at most', Number(issue.maximum));
    case 'not_multiple_of':
      return `must be a multiple of ${issue.divisor}`;
    case 'custom':
      return issue.message;
    default:
      return 'must be as its schema says';
  }
}

const KIND_WORDS: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  object: 'an object',
  string: 'text in quotes',
};
const COUNTED: Readonly<Record<string, readonly [one: string, many: string]>> = {
  string: ['character', 'characters'],
  array: ['entry', 'entries'],
};

function bounded(origin: string, bound: string, limit: number): string {
  const counted = COUNTED[origin];
  return counted === undefined
    ? `must be ${bound} ${limit}`
    : `must have ${bound} ${limit} ${limit === 1 ? counted[0] : counted[1]}`;
}

function foundWords(issue: z.core.$ZodIssue, found: unknown): string {
  const isLength = issue.code === 'too_small' || issue.code === 'too_big';
  if (isLength && (typeof found === 'string' || Array.isArray(found))) return String(found.length);
  if (Array.isArray(found)) return 'a list';
  if (typeof found === 'object' && found !== null) return 'an object';
  const text = JSON.stringify(found);
  return text.length <= LONGEST_FOUND ? text : `${text.slice(0, LONGEST_FOUND)}…`;
}
