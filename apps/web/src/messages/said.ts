// Decides how sentences that the engine makes in English are read in another language: by their pattern, part by part; unknown ones stay as they are.

/**
 * Pairs of an English pattern and its translation. Slots: `{n}` a number, `{load}` a load, `{x}` a part that is translated itself,
 * `{list}` words joined by commas and "and", `{name}` a name, read in the language where it has one there. The translation takes its slots in the order in which they stand
 * there by number: `{1}` is the first slot of the pattern.
 */
export type Pairs = readonly (readonly [string, string])[];

const SLOTS: Readonly<Record<string, string>> = {
  n: '[+−-]?\\d[\\d.,]*(?:[-–]\\d[\\d.,]*)*',
  load: '[+−-]?\\d[\\d.,]*[ \\u00a0](?:kg|lb)',
  x: '.+?',
  list: '(?:(?!\\. )[^;])+?',
  name: '[^;]+?',
};

interface Ready {
  readonly test: RegExp;
  readonly slots: readonly string[];
  readonly into: string;
}

/** Names of movements and drills in the language, by their English names in small letters. */
export type Names = ReadonlyMap<string, string>;

const NO_NAMES: Names = new Map();

interface Language {
  readonly names: Names;
  readonly sentences: readonly Ready[];
  readonly terms: ReadonlyMap<string, string>;
  readonly and: string;
  readonly number: (text: string) => string;
}

function ready([pattern, into]: readonly [string, string]): Ready {
  const slots: string[] = [];
  const source = pattern
    .split(/(\{\w+\})/)
    .map((part) => {
      const slot = /^\{(\w+)\}$/.exec(part)?.[1];
      if (slot === undefined) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '[ \\u00a0]');
      slots.push(slot);
      return `(${SLOTS[slot] ?? '.+?'})`;
    })
    .join('');
  return { test: new RegExp(`^${source}$`, 'i'), slots, into };
}

/** A reader for one language. `number` writes an English number its way; `terms` are single words and phrases. */
export function reader(
  pairs: Pairs,
  terms: Readonly<Record<string, string>>,
  and: string,
  number: (text: string) => string,
): (text: string, names?: Names) => string {
  const language = {
    sentences: pairs.map(ready),
    terms: new Map(Object.entries(terms).map(([key, value]) => [key.toLowerCase(), value])),
    and,
    number,
  };
  const known = new WeakMap<Names, Map<string, string>>();
  return (text, names = NO_NAMES) => {
    const seen = known.get(names) ?? new Map<string, string>();
    known.set(names, seen);
    const before = seen.get(text);
    if (before !== undefined) return before;
    const made = asBegun(text, read({ ...language, names }, text, 0) ?? text);
    seen.set(text, made);
    return made;
  };
}

/** A sentence begins as it began in English: what stands alone has its capital. */
function asBegun(text: string, made: string): string {
  return /^[A-Z]/.test(text) ? `${made.slice(0, 1).toUpperCase()}${made.slice(1)}` : made;
}

/** The text in the language, or null where nobody knows it. */
function read(language: Language, text: string, depth: number): string | null {
  if (text === '' || depth > 6) return null;
  const term = language.terms.get(text.toLowerCase()) ?? nameOf(language, text);
  if (term !== undefined) return term;
  for (const { test, slots, into } of language.sentences) {
    const found = test.exec(text);
    if (found === null) continue;
    return into.replace(/\{(\d)\}/g, (_, index: string) => {
      const at = Number(index);
      return fill(language, slots[at - 1] ?? 'name', found[at] ?? '', depth);
    });
  }
  // Two sentences, or parts set side by side.
  for (const seam of ['. ', '; ']) {
    const parts = text.split(seam);
    if (parts.length < 2) continue;
    const whole = parts.map((part, index) => (seam === '. ' && index < parts.length - 1 ? `${part}.` : part));
    const made = whole.map((part) => read(language, part, depth + 1));
    if (made.some((part) => part !== null))
      return made.map((part, index) => asBegun(whole[index] ?? '', part ?? whole[index] ?? '')).join(seam === '. ' ? ' ' : seam);
  }
  // A sentence about something named before it.
  const named = /^([^:]+): (.+)$/s.exec(text);
  const said = named === null ? null : read(language, named[2] ?? '', depth + 1);
  if (said !== null) return `${nameOf(language, named?.[1] ?? '') ?? named?.[1]}: ${asBegun(named?.[2] ?? '', said)}`;
  return null;
}

/** Parts of a list, with what is one term in spite of its "and" in one piece. */
function joined(language: Language, parts: readonly string[]): readonly string[] {
  const [first = '', seam, second, ...more] = parts;
  if (seam === undefined || second === undefined) return parts;
  const both = `${first}${seam}${second}`;
  return language.terms.has(both.toLowerCase())
    ? joined(language, [both, ...more])
    : [first, seam, ...joined(language, [second, ...more])];
}

function nameOf(language: Language, text: string): string | undefined {
  return language.names.get(text.toLowerCase());
}

function fill(language: Language, slot: string, text: string, depth: number): string {
  if (slot === 'n' || slot === 'load') return language.number(text);
  if (slot === 'name') return nameOf(language, text) ?? text;
  if (slot === 'x') return read(language, text, depth + 1) ?? text;
  const whole = read(language, text, depth + 1);
  if (whole !== null) return whole;
  return joined(language, text.split(/(, | and )/))
    .map((part) => (part === ' and ' ? ` ${language.and} ` : part === ', ' ? part : (read(language, part, depth + 1) ?? part)))
    .join('');
}
