// Decides what no training holds: numbers beyond which a cell is damaged. The set stays, the number is left out, and both are said.
import { LIMITS } from '@strongback/engine';
import type { LineNote, ReadResult, SourceSession, SourceSet } from '../source.types.ts';

/** Most of each number that a set can hold: load in its unit, metres, seconds, half points. */
const MOST = {
  weight: 40_000,
  reps: 10_000,
  seconds: 172_800,
  metres: 500_000,
  restSeconds: 172_800,
  rpe: 10,
  velocity: 20_000,
} as const;
type Bounded = keyof typeof MOST;
const WORDS: Readonly<Record<Bounded, string>> = {
  weight: 'weight',
  reps: 'repetitions',
  seconds: 'seconds',
  metres: 'metres',
  restSeconds: 'seconds of rest',
  rpe: 'RPE',
  velocity: 'millimetres per second',
};

/** The result with only what a ledger can hold; what was left out is said with its line. */
export function bounded(result: ReadResult): ReadResult {
  const flagged: LineNote[] = [];
  const skipped: LineNote[] = [];
  let changed = false;
  const sessions = result.sessions.map((session): SourceSession => {
    let sets = session.sets;
    if (sets.some(isOut)) sets = sets.map((set) => (isOut(set) ? within(set, flagged) : set));
    if (sets.length > LIMITS.importedSets) {
      const most = LIMITS.importedSets;
      for (const set of sets.slice(most))
        skipped.push({ line: set.line, reason: `unreadable: the session has more than ${most} sets` });
      sets = sets.slice(0, most);
    }
    if (sets === session.sets) return session;
    changed = true;
    return { ...session, sets };
  });
  return changed
    ? { ...result, sessions, skipped: [...result.skipped, ...skipped], flagged: [...result.flagged, ...flagged] }
    : result;
}

function isOut(set: SourceSet): boolean {
  for (const field in MOST) {
    const value = set[field as Bounded];
    if (value !== undefined && !fits(field as Bounded, value)) return true;
  }
  return set.loadGrams !== undefined && !(Math.abs(set.loadGrams) <= LIMITS.grams);
}

function fits(field: Bounded, value: number): boolean {
  return (field === 'weight' ? Math.abs(value) : value) <= MOST[field] && (field === 'weight' || value >= 0);
}

function within(set: SourceSet, flagged: LineNote[]): SourceSet {
  const kept: Record<string, unknown> = { ...set };
  for (const field of Object.keys(MOST) as Bounded[]) {
    const value = set[field];
    if (value === undefined || fits(field, value)) continue;
    delete kept[field];
    flagged.push({ line: set.line, reason: `${value} ${WORDS[field]} cannot be: the set is kept without` });
  }
  if (set.loadGrams !== undefined && !(Math.abs(set.loadGrams) <= LIMITS.grams)) delete kept['loadGrams'];
  return kept as unknown as SourceSet;
}
