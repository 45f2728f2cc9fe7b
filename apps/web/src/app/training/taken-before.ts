// Decides which stand-ins come first: those that took an exercise's place in earlier sessions and still fit.
import type { LedgerState, Substitute } from '@strongback/engine';

/** So many taken before come first, so many are offered in all. */
const MOST_AGAIN = 2;
const OFFERED = 6;

/** What stood in for an exercise at the end of earlier sessions, the latest first; a swap that was taken back is none. */
export function takenBefore(ledger: Pick<LedgerState, 'sessions'>, exercise: string): readonly string[] {
  const found = new Map<string, string>();
  for (const { date, status, swaps } of ledger.sessions.values()) {
    if (status !== 'finished') continue;
    for (const slot of new Set(swaps.map((swap) => swap.slot))) {
      const own = swaps.filter((swap) => swap.slot === slot);
      const to = own.at(-1)?.to;
      if (to === undefined || to === exercise || own[0]?.from !== exercise) continue;
      if ((found.get(to) ?? '') < date) found.set(to, date);
    }
  }
  return [...found].toSorted(([, a], [, b]) => (a < b ? 1 : a > b ? -1 : 0)).map(([id]) => id);
}

/** Stand-ins in their rank, those taken `before` at the front; six at most. */
export function againFirst(fits: readonly Substitute[], before: readonly string[]): readonly Substitute[] {
  const again = before.flatMap((id) => fits.find((one) => one.exercise === id) ?? []).slice(0, MOST_AGAIN);
  return [...again, ...fits.filter((one) => !again.includes(one))].slice(0, OFFERED);
}
