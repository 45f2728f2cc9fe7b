// Decides how one-sided sets are counted, joined and remembered: left and right are two facts of one set.
import { inComplex, type IsoDate, type LedgerState, type LoggedSet } from '@strongback/engine';

export const SIDE_CHOICES = ['both', 'left', 'right'] as const;
export type SideChoice = (typeof SIDE_CHOICES)[number];

/** What one side is to do, or did. */
export interface SideValue {
  readonly amount: number;
  readonly loadKg: number | null;
}

/** Text before the last part: what left and right of one set share, and what tries after a removal share. */
function rowOf(set: LoggedSet): string {
  const parts = set.set.split('/');
  return set.side === undefined ? set.set : parts.slice(0, -2).join('/');
}

/** Text before the place of the lift and its try: what the lifts of one round share. */
function roundOf(set: LoggedSet): string {
  return set.set.split('/').slice(0, -2).join('/');
}

/** The set and what was logged together with it: its other side, the other lifts of its round in a complex; else itself alone. */
export function withOtherSide(sets: readonly LoggedSet[], set: LoggedSet): readonly LoggedSet[] {
  if (inComplex(set)) {
    const round = roundOf(set);
    return sets.filter((other) => !other.removed && inComplex(other) && roundOf(other) === round);
  }
  if (set.side === undefined || !set.set.includes('/')) return [set];
  const row = rowOf(set);
  return sets.filter((other) => !other.removed && other.side !== undefined && rowOf(other) === row);
}

/** One entry for a pair of sides: the weaker one, for a set is judged by it. */
export function weakerSides(sets: readonly LoggedSet[]): readonly LoggedSet[] {
  const kept = new Map<string, LoggedSet>();
  const work = (set: LoggedSet): number => set.reps ?? set.seconds ?? set.millimetres ?? 0;
  for (const set of sets) {
    const key = set.side === undefined || !set.set.includes('/') ? set.set : rowOf(set);
    const other = kept.get(key);
    if (other === undefined || work(set) < work(other)) kept.set(key, set);
  }
  return [...kept.values()];
}

/** Sets as a person counts them: left and right of an exercise are one. */
export function countSets(sets: readonly LoggedSet[]): number {
  const sided = new Map<string, { left: number; right: number }>();
  let count = 0;
  for (const set of sets) {
    if (set.side !== 'left' && set.side !== 'right') {
      count += 1;
      continue;
    }
    const both = sided.get(set.exercise) ?? { left: 0, right: 0 };
    both[set.side] += 1;
    sided.set(set.exercise, both);
  }
  for (const { left, right } of sided.values()) count += Math.max(left, right);
  return count;
}

export interface LastSides {
  readonly date: IsoDate;
  readonly left: readonly SideValue[];
  readonly right: readonly SideValue[];
}

const value = (set: LoggedSet): SideValue => ({
  amount: set.reps ?? set.seconds ?? (set.millimetres ?? 0) / 1000,
  loadKg: set.loadGrams === undefined ? null : set.loadGrams / 1000,
});

/** What each side did in the last session of this exercise that told them apart; null when none did. */
export function lastSidesOf(ledger: LedgerState, exercise: string, before: string): LastSides | null {
  let best: LastSides | null = null;
  for (const session of ledger.sessions.values()) {
    if (session.session === before || session.status === 'discarded') continue;
    if (best !== null && session.date < best.date) continue;
    const sets = session.sets.filter((set) => !set.removed && set.kind !== 'warm-up' && set.exercise === exercise);
    const left = sets.filter((set) => set.side === 'left').map(value);
    const right = sets.filter((set) => set.side === 'right').map(value);
    if (left.length > 0 && right.length > 0) best = { date: session.date, left, right };
  }
  return best;
}

let known: { readonly key: string; readonly sides: LastSides | null } | null = null;

/** The same, looked up once while a session runs: last time does not change under one's hands. */
export function lastSidesOnce(ledger: LedgerState, exercise: string, session: string): LastSides | null {
  const key = `${session}|${exercise}`;
  if (known?.key !== key) known = { key, sides: lastSidesOf(ledger, exercise, session) };
  return known.sides;
}
