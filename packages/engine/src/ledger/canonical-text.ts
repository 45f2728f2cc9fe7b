// Decides the one text of a value: sorted keys, no whitespace, finite numbers only, so that the same fact has the same bytes everywhere.

const DEEPEST = 512;
/** NUL and lone surrogates cannot be kept everywhere; the others need escaping. */
const UNSTORABLE = /[\0\ud800-\udfff]/u;
const NOT_PLAIN = new RegExp(String.raw`[\u0000-\u001f"\\\ud800-\udfff]`);

/**
 * Canonical JSON text of plain data: keys in UTF-16 order, numbers as JavaScript prints them, -0 as 0.
 * Throws a TypeError that names the place on NaN, infinities, undefined, functions, nesting deeper than 512 levels and text that is not well formed.
 */
export function canonicalText(value: unknown): string {
  return write(value, null, 0);
}

/** Where a value stands; only spelled out when something is wrong with it. */
interface Place {
  readonly above: Place | null;
  readonly step: string | number;
}

function write(value: unknown, at: Place | null, depth: number): string {
  switch (typeof value) {
    case 'string':
      return quoteText(value, at);
    case 'number':
      if (!Number.isFinite(value)) throw fault(at, 'is not a finite number');
      return value === 0 ? '0' : String(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      break;
    default:
      throw fault(at, `is ${typeof value}`);
  }
  if (value === null) return 'null';
  if (depth > DEEPEST) throw fault(at, 'is nested too deeply');
  if (Array.isArray(value)) return list(value, at, depth);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw fault(at, 'is not plain data');
  return record(value as Readonly<Record<string, unknown>>, at, depth);
}

function quoteText(text: string, at: Place | null): string {
  if (!NOT_PLAIN.test(text)) return `"${text}"`;
  if (UNSTORABLE.test(text)) throw fault(at, 'holds a NUL or half of a character pair');
  return JSON.stringify(text);
}

function list(values: readonly unknown[], at: Place | null, depth: number): string {
  let text = '[';
  for (let index = 0; index < values.length; index++) {
    if (index > 0) text += ',';
    const value = values[index];
    text +=
      typeof value === 'string' && !NOT_PLAIN.test(value) ? `"${value}"` : write(value, { above: at, step: index }, depth + 1);
  }
  return `${text}]`;
}

function record(value: Readonly<Record<string, unknown>>, at: Place | null, depth: number): string {
  const keys = Object.keys(value);
  if (!inOrder(keys)) keys.sort();
  let text = '{';
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as string;
    if (index > 0) text += ',';
    text += NOT_PLAIN.test(key) ? quotedKey(key, at) : `"${key}"`;
    text += ':';
    const field = value[key];
    text +=
      typeof field === 'string' && !NOT_PLAIN.test(field) ? `"${field}"` : write(field, { above: at, step: key }, depth + 1);
  }
  return `${text}}`;
}

function quotedKey(key: string, at: Place | null): string {
  if (UNSTORABLE.test(key)) throw fault(at, 'has a name with a NUL or half of a character pair');
  return JSON.stringify(key);
}

function inOrder(keys: readonly string[]): boolean {
  for (let index = 1; index < keys.length; index++) if ((keys[index - 1] as string) > (keys[index] as string)) return false;
  return true;
}

function fault(at: Place | null, what: string): TypeError {
  let place = '';
  for (let step = at; step !== null; step = step.above) {
    const dot = typeof step.step === 'string' && step.above !== null ? '.' : '';
    place = `${typeof step.step === 'number' ? `[${step.step}]` : `${dot}${step.step}`}${place}`;
  }
  return new TypeError(`canonical text: ${place === '' ? 'the value' : place} ${what}`);
}
