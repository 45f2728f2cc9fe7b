// Decides how a fault of ATHLETE.json is told: the place in the text, and what was expected there.

/** What a schema says of its first fault. */
export interface FieldIssue {
  readonly code?: string | undefined;
  readonly message?: string | undefined;
  readonly expected?: unknown;
  readonly origin?: unknown;
  readonly values?: unknown;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
}

/** What a field must be, in words that follow its name. */
export function expectedWords(issue: FieldIssue | undefined): string {
  if (!issue) return 'cannot be read';
  if (issue.code === 'invalid_value' && Array.isArray(issue.values)) return `must be one of ${issue.values.join(', ')}`;
  if (issue.code === 'invalid_type')
    return `must be ${withArticle(KIND_WORDS[String(issue.expected)] ?? String(issue.expected))}`;
  if (issue.code === 'too_small') return lengthOr(issue, 'at least', issue.minimum);
  if (issue.code === 'too_big') return lengthOr(issue, 'at most', issue.maximum);
  return issue.message ?? 'cannot be read';
}

const KIND_WORDS: Readonly<Record<string, string>> = { array: 'list', string: 'text' };

function withArticle(noun: string): string {
  return noun === 'text' ? noun : `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

function lengthOr(issue: FieldIssue, bound: string, value: unknown): string {
  if (issue.origin !== 'string') return `must be ${bound} ${String(value)}`;
  return `must have ${bound} ${String(value)} ${value === 1 ? 'character' : 'characters'}`;
}

const SPACE = /[ \t\r\n]*/y;
const TEXT = /"(?:[^"\\]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const PLAIN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** Line and column (from 1) of the first place where a text stops being JSON, and what helps there; the same on every runtime. */
export function jsonFault(text: string): string {
  const at = firstFault(text);
  if (at >= text.length) return `line ${text.split('\n').length}: it ends too early; check for a missing bracket`;
  const before = text.slice(0, at);
  return `line ${before.split('\n').length}, column ${at - before.lastIndexOf('\n')}; check for a missing quote, comma or bracket`;
}

/** Place of the first control character, which no text of JSON may hold bare. */
function controlIn(text: string, from: number, to: number): number | null {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) < 32) return at;
  return null;
}

function firstFault(text: string): number {
  const open: string[] = [];
  let at = 0;
  const eat = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    const control = pattern === TEXT ? controlIn(text, at, pattern.lastIndex) : null;
    at = control ?? pattern.lastIndex;
    return control === null;
  };
  const take = (character: string): boolean => {
    if (text[at] !== character) return false;
    at++;
    return true;
  };
  const name = (): boolean => {
    eat(SPACE);
    if (!eat(TEXT)) return false;
    eat(SPACE);
    return take(':');
  };
  for (;;) {
    eat(SPACE);
    const first = text[at];
    if (first === '{' || first === '[') {
      at++;
      eat(SPACE);
      if (!take(first === '{' ? '}' : ']')) {
        open.push(first);
        if (first === '{' && !name()) return at;
        continue;
      }
    } else if (!eat(TEXT) && !eat(PLAIN)) return at;
    for (;;) {
      eat(SPACE);
      const inside = open.at(-1);
      if (inside === undefined) return at;
      if (take(inside === '{' ? '}' : ']')) {
        open.pop();
        continue;
      }
      if (!take(',')) return at;
      if (inside === '{' && !name()) return at;
      break;
    }
  }
}
