// Decides when two exercise names mean the same: case, punctuation, word order, plurals and common short forms do not matter.

const SHORT_FORMS: Readonly<Record<string, string>> = {
  bar: 'barbell',
  bb: 'barbell',
  db: 'dumbbell',
  dumbell: 'dumbbell',
  kb: 'kettlebell',
  ohp: 'overhead press',
  rdl: 'romanian deadlift',
  bss: 'bulgarian split squat',
  tricep: 'triceps',
  bicep: 'biceps',
  hamstring: 'hamstrings',
  ab: 'abs',
  one: 'single',
  '1': 'single',
  arms: 'arm',
  legged: 'leg',
  legs: 'leg',
  ez: 'ezbar',
  banded: 'band',
  resistance: 'band',
};

/** Pairs of words that are also written as one. */
const JOINED: readonly (readonly [RegExp, string])[] = [
  [/\bpull ?ups?\b/g, 'pullup'],
  [/\bchin ?ups?\b/g, 'chinup'],
  [/\bpush ?ups?\b/g, 'pushup'],
  [/\bbottoms? ?up\b/g, 'bottomsup'],
  [/\bpress ?ups?\b/g, 'pushup'],
  [/\bsit ?ups?\b/g, 'situp'],
  [/\bstep ?ups?\b/g, 'stepup'],
  [/\bpull ?downs?\b/g, 'pulldown'],
  [/\bpush ?downs?\b/g, 'pushdown'],
  [/\bpull ?overs?\b/g, 'pullover'],
  [/\bpull ?throughs?\b/g, 'pullthrough'],
  [/\bpull ?aparts?\b/g, 'pullapart'],
  [/\bdead ?lifts?\b/g, 'deadlift'],
  [/\bskull ?crushers?\b/g, 'skullcrusher'],
  [/\bkick ?backs?\b/g, 'kickback'],
  [/\broll ?outs?\b/g, 'rollout'],
  [/\bt ?bar\b/g, 'tbar'],
  [/\bv ?bar\b/g, 'vgrip'],
  [/\bez ?(bar)?\b/g, 'ezbar'],
  [/\btrap ?bar\b/g, 'trapbar'],
  [/\bhex ?bar\b/g, 'trapbar'],
  [/\bparallel bars?\b/g, 'parallelbars'],
  [/\bfarmer ?s?\b/g, 'farmer'],
  [/\biso ?lateral\b/g, 'isolateral'],
  [/\bhammer ?strength\b/g, 'hammerstrength'],
];

/**
 * One key for every way of writing the same exercise name. Source: name conventions of the logs that importers read.
 * Letters outside a-z are kept, so names in other languages stay distinct.
 */
export function nameKey(name: string): string {
  let text = name
    .normalize('NFC')
    .toLowerCase()
    // Turkish capitals: I stands for both letters, İ becomes an i with a dot of its own.
    .replace(/ı|i\u0307/g, 'i')
    .replaceAll('ß', 'ss')
    .replace(/['’`]s(?![\p{L}\p{N}])/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  for (const [pattern, word] of JOINED) text = text.replace(pattern, word);
  return text
    .split(' ')
    .map(wordKey)
    .filter((word) => word !== '' && word !== 'the' && word !== 'with' && word !== 'a' && word !== 'mit' && word !== 'am')
    .flatMap((word) => word.split(' '))
    .sort()
    .join(' ');
}

function wordKey(word: string): string {
  const whole = shortForm(word);
  if (whole !== undefined) return whole;
  const single = word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? singular(word) : word;
  return shortForm(single) ?? single;
}

/** Own words only: `constructor` is a name like any other. */
function shortForm(word: string): string | undefined {
  return Object.hasOwn(SHORT_FORMS, word) ? SHORT_FORMS[word] : undefined;
}

function singular(word: string): string {
  if (word.endsWith('sses') || word.endsWith('ches') || word.endsWith('shes')) return word.slice(0, -2);
  if (word.endsWith('flies') || word.endsWith('flyes')) return `${word.slice(0, -3)}y`;
  return word.slice(0, -1);
}
