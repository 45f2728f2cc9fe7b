// Decides which movements a name that nobody knows may mean, best first: shared telling words, typing slips allowed. Never applied unasked.
import { nameKey } from './name-key.ts';
import { movementNames } from './names.ts';

export interface Suggestion {
  readonly id: string;
  /** 0-1: share of the words' weight that both names hold. */
  readonly score: number;
}

interface Known {
  readonly id: string;
  readonly words: readonly string[];
  readonly weight: number;
}

/** Below this share two names have too little in common to be worth a question. */
const LEAST_SCORE = 0.3;
/** Share of a word's weight that counts when it was mistyped by one letter. */
const SLIP = 0.8;
/** What a word that no name holds counts for, against 0.3 to 0.8 for others. */
const UNKNOWN_WORD = 0.4;

let known: { readonly names: readonly Known[]; readonly weightOf: (word: string) => number } | undefined;

/** At most `limit` movements, best first, each once. Empty when nothing resembles the name. */
export function suggestMovement(name: string, limit = 5): readonly Suggestion[] {
  const { names, weightOf } = (known ??= index());
  const words = [...new Set(nameKey(name.slice(0, 200)).split(' '))].filter((word) => word !== '').slice(0, 20);
  const own = words.reduce((sum, word) => sum + weightOf(word), 0);
  if (own === 0) return [];
  const best = new Map<string, number>();
  for (const candidate of names) {
    let shared = 0;
    for (const word of words) {
      if (candidate.words.includes(word)) shared += weightOf(word);
      else if (candidate.words.some((other) => isSlip(word, other))) shared += weightOf(word) * SLIP;
    }
    const score = shared / (own + candidate.weight - shared);
    if (score >= LEAST_SCORE && score > (best.get(candidate.id) ?? 0)) best.set(candidate.id, score);
  }
  return [...best.entries()]
    .map(([id, score]) => ({ id, score: Math.round(score * 1000) / 1000 }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, limit);
}

/** Rare words tell more: a word's weight falls with the number of names that hold it. */
function index(): { names: readonly Known[]; weightOf: (word: string) => number } {
  const counts = new Map<string, number>();
  const entries: { id: string; words: string[] }[] = [];
  for (const { id, name, aliases, german } of movementNames()) {
    const seen = new Set([name, ...aliases, ...german].map(nameKey));
    for (const key of seen) {
      const words = [...new Set(key.split(' '))];
      entries.push({ id, words });
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const weightOf = (word: string): number => {
    const count = counts.get(word);
    return count === undefined ? UNKNOWN_WORD : 1 / (1 + bits(count));
  };
  const names = entries.map(({ id, words }) => ({ id, words, weight: words.reduce((sum, word) => sum + weightOf(word), 0) }));
  return { names, weightOf };
}

/** Binary length of a count, a logarithm that every engine computes alike. */
function bits(count: number): number {
  return (32 - Math.clz32(count)) / 4;
}

/** One letter wrong, missing or too many, or two neighbours swapped, in words of at least five letters. */
function isSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 5 || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1)) return true;
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
}
