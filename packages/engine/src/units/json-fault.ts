// Decides where a text stops being JSON, so that an error can name the place.

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
