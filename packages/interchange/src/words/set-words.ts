// Decides what the words in set columns mean: warm-up, drop, failure, rest rows, note rows.
import type { SetKind, Side } from '@strongback/engine';

const KINDS: Readonly<Record<string, SetKind>> = {
  w: 'warm-up',
  warmup: 'warm-up',
  'warm-up': 'warm-up',
  'warm up': 'warm-up',
  warm: 'warm-up',
  aufwärmen: 'warm-up',
  échauffement: 'warm-up',
  calentamiento: 'warm-up',
  riscaldamento: 'warm-up',
  aquecimento: 'warm-up',
  разминка: 'warm-up',
  热身: 'warm-up',
  熱身: 'warm-up',
  ウォームアップ: 'warm-up',
  워밍업: 'warm-up',
  d: 'drop',
  dropset: 'drop',
  drop: 'drop',
  'drop set': 'drop',
  'drop-set': 'drop',
  f: 'failure',
  failure: 'failure',
  'to failure': 'failure',
  'to-failure': 'failure',
  'rest-pause set': 'cluster',
  'warm-up set': 'warm-up',
  normal: 'working',
  working: 'working',
  work: 'working',
  regular: 'working',
  backoff: 'working',
  standard: 'working',
  '': 'working',
  amrap: 'amrap',
  cluster: 'cluster',
  myo: 'cluster',
  'rest-pause': 'cluster',
};

/** Longest text that can be a set's label. */
const LONGEST = 60;

const REST =
  /^(rest( timer)?|ruhezeit|pausentimer|pause|repos|temps de repos|minuterie de repos|descanso|temporizador de descanso|riposo|timer riposo|recupero|rust(timer)?|отдых|таймер отдыха|休息|休息计时器?|休息計時器?|レスト|休憩|休憩タイマー|휴식|휴식 타이머|przerwa|vila|hvile|dinlenme|lepo|odpočinek)$/iu;
const NOTE = /^(notes?|notiz(en)?|notas?|nota|note|заметк[аи]|备注|備註|メモ|메모|notatk[ai]|anteckning|notat|not)$/iu;

/** The kind a label names; null for a word we do not know. Digits are working sets. */
export function setKindNamed(label: string): SetKind | null {
  if (label.length > LONGEST) return null;
  const text = label.trim().toLowerCase().replace(/_/g, '-');
  if (/^\d+(\.0)?$/.test(text)) return 'working';
  return Object.hasOwn(KINDS, text) ? (KINDS[text] as SetKind) : null;
}

/** What a row is when its label is neither a number nor a kind of set. */
export function rowKind(label: string): 'set' | 'rest' | 'note' | 'unknown' {
  if (label.length > LONGEST) return 'unknown';
  const text = label.trim();
  if (setKindNamed(text) !== null) return 'set';
  if (REST.test(text)) return 'rest';
  if (NOTE.test(text)) return 'note';
  return 'unknown';
}

/** The side a word names, null for none. */
export function sideNamed(word: string): Side | null {
  const text = word.trim().toLowerCase();
  if (/^(l|left|links|gauche|izquierd[ao]|sinistr[ao]|esquerd[ao]|лев\p{L}*)$/u.test(text)) return 'left';
  return /^(r|right|rechts|droite|derech[ao]|destr[ao]|direit[ao]|прав\p{L}*)$/u.test(text) ? 'right' : null;
}
