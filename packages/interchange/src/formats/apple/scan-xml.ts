// Decides how single tags are found in a stream of XML text: by name, with their attributes, whatever the size of the file.

/** Longest tag that is kept while it is incomplete, characters. */
const LONGEST_TAG = 20_000;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export type Attributes = ReadonlyMap<string, string>;

/** Calls `each` for every opening tag with one of the names; text may be cut anywhere between two pushes. */
export class TagScanner {
  readonly #names: ReadonlySet<string>;
  readonly #each: (name: string, attributes: Attributes, line: number) => void;
  #rest = '';
  #line = 1;

  constructor(names: readonly string[], each: (name: string, attributes: Attributes, line: number) => void) {
    this.#names = new Set(names);
    this.#each = each;
  }

  push(text: string): void {
    const all = this.#rest + text;
    let at = 0;
    for (;;) {
      const open = all.indexOf('<', at);
      if (open < 0) {
        this.#count(all, at, all.length);
        this.#rest = '';
        return;
      }
      this.#count(all, at, open);
      const close = endOfTag(all, open);
      if (close < 0) {
        this.#rest = all.length - open > LONGEST_TAG ? '' : all.slice(open);
        return;
      }
      const name = nameAt(all, open + 1);
      if (this.#names.has(name)) this.#each(name, attributesIn(all.slice(open + 1 + name.length, close)), this.#line);
      this.#count(all, open, close + 1);
      at = close + 1;
    }
  }

  #count(text: string, from: number, to: number): void {
    for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) this.#line++;
  }
}

/** The `>` that ends the tag, not one inside quotes; -1 while it is not there yet. */
function endOfTag(text: string, open: number): number {
  let quote = '';
  for (let at = open + 1; at < text.length; at++) {
    const character = text[at] as string;
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at;
  }
  return -1;
}

function nameAt(text: string, from: number): string {
  let to = from;
  while (to < text.length && to - from < 60 && /[A-Za-z]/.test(text[to] as string)) to++;
  return text.slice(from, to);
}

function attributesIn(text: string): Attributes {
  const found = new Map<string, string>();
  for (const match of text.matchAll(/([A-Za-z][\w:.-]{0,60})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')/g))
    found.set(match[1] as string, unescaped(match[2] ?? match[3] ?? ''));
  return found;
}

function unescaped(text: string): string {
  return text.includes('&') ? text.replaceAll(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '') : text;
}
