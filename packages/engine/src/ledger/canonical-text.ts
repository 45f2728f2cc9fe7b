// Decides the one text of a value: sorted keys, no whitespace, finite numbers only, so that the same fact has the same bytes everywhere.

/**
 * Canonical JSON text of plain data: keys in UTF-16 order, numbers as JavaScript prints them, -0 as 0.
 * Throws a TypeError that names the place on NaN, infinities, undefined, functions, cycles deeper than 512 levels and text that is not well formed.
 */
export function canonicalText(value: unknown): string {
  return write(value, '', 0);
}

const UNSTORABLE = /[\0\ud800-\udfff]/u;
const DEEPEST = 512;

function write(value: unknown, at: string, depth: number): string {
  switch (typeof value) {
    case 'string':
      if (UNSTORABLE.test(value)) throw fault(at, 'holds a NUL or half of a character pair');
      return JSON.stringify(value);
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
  if (Array.isArray(value)) {
    let text = '[';
    for (let index = 0; index < value.length; index++) {
      if (index > 0) text += ',';
      text += write(value[index], `${at}[${index}]`, depth + 1);
    }
    return `${text}]`;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw fault(at, 'is not plain data');
  const record = value as Readonly<Record<string, unknown>>;
  let text = '{';
  for (const key of Object.keys(record).sort()) {
    if (UNSTORABLE.test(key)) throw fault(at, 'has a name with a NUL or half of a character pair');
    if (text.length > 1) text += ',';
    text += `${JSON.stringify(key)}:${write(record[key], at === '' ? key : `${at}.${key}`, depth + 1)}`;
  }
  return `${text}}`;
}

function fault(at: string, what: string): TypeError {
  return new TypeError(`canonical text: ${at === '' ? 'the value' : at} ${what}`);
}
