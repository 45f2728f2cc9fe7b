// Decides that a lighter week is lighter than what was really done: missed days make the weeks before it smaller than they were planned.
import { withoutWarmUps } from '../athlete/digest.ts';
import { rule } from '../evidence/rulebook.ts';
import type { LedgerState, LoggedSession, LoggedSet } from '../ledger/state.types.ts';
import type { Picked } from './pick.ts';
import { addDays, daysBetween } from '../units/calendar.ts';

/** The most that a lighter week holds of the sets of the weeks before it (rule `deload.dose`: four to six tenths go). */
const MOST_SHARE = 1 - rule('deload.dose').numbers.setsCut[0];
const WEEKS_BEFORE = 4;
/** Share of the heaviest set from which a set is work; sets that drop the load stay well above it. */
const WORK_SHARE = 0.65;

/** Share of its planned sets that a session of a lighter week keeps, so that the week stays below what was really done; 1 elsewhere. */
export function restShare(picked: Picked, state: LedgerState): number {
  if (!picked.week.deload) return 1;
  const weeks = new Array<number>(WEEKS_BEFORE).fill(0);
  const { from } = picked.week;
  const earliest = addDays(from, -7 * WEEKS_BEFORE);
  for (const session of state.sessions.values()) {
    if (session.status !== 'finished' || session.date < earliest || session.date >= from) continue;
    const back = Math.floor((daysBetween(session.date, from) - 1) / 7);
    weeks[back] = (weeks[back] ?? 0) + workOf(session);
  }
  const trained = weeks.filter((sets) => sets > 0);
  if (trained.length < 2) return 1;
  const usual = trained.reduce((a, b) => a + b, 0) / trained.length;
  const planned = picked.week.sessions.reduce((sum, one) => sum + one.slots.reduce((n, slot) => n + slot.sets.length, 0), 0);
  return Math.min(1, (MOST_SHARE * usual) / Math.max(1, planned));
}

const works = new WeakMap<LoggedSession, number>();

/** `workIn` of a session of the log, counted once: every day of a lighter week asks for the four weeks before it. */
function workOf(session: LoggedSession): number {
  let known = works.get(session);
  if (known === undefined) works.set(session, (known = workIn(session.sets)));
  return known;
}

/**
 * Sets of work, both sides of one as one. Warm-ups are left out whether the log says so or not: what is far below the heaviest set of its
 * exercise that day, what is lighter and comes before the top set, and what nobody asked for before the first set that was asked for.
 */
function workIn(sets: readonly LoggedSet[]): number {
  const byExercise = new Map<string, LoggedSet[]>();
  for (const set of sets) {
    if (set.removed || set.kind === 'warm-up') continue;
    const some = byExercise.get(set.exercise);
    if (some === undefined) byExercise.set(set.exercise, [set]);
    else some.push(set);
  }
  let count = 0;
  for (const some of byExercise.values()) {
    const most = Math.max(...some.map((set) => set.loadGrams ?? 0));
    const firstAsked = Math.max(
      0,
      some.findIndex((set) => set.asked !== undefined),
    );
    const work = withoutWarmUps(some.slice(firstAsked)).filter((set) => (set.loadGrams ?? 0) >= WORK_SHARE * most);
    const [left, right] = (['left', 'right'] as const).map((side) => work.filter((set) => set.side === side).length);
    count += work.length - Math.min(left ?? 0, right ?? 0);
  }
  return count;
}

/** Leaves the last sets out until no more than `share` of them is left; every session keeps one. */
export function cutToShare<T extends { readonly sets: readonly unknown[] }>(slots: readonly T[], share: number): readonly T[] {
  if (share >= 1) return slots;
  const total = slots.reduce((sum, slot) => sum + slot.sets.length, 0);
  let left = Math.max(1, Math.floor(total * share));
  return slots.flatMap((slot) => {
    const kept = Math.min(left, slot.sets.length);
    left -= kept;
    return kept === 0 ? [] : [kept === slot.sets.length ? slot : { ...slot, sets: slot.sets.slice(0, kept) }];
  });
}
