// Decides when a session is in the ledger already though another app told it: same day, same start where both know it, the same numbers set by set.
import type { IsoDate, LedgerState, LoggedSession, SessionImported } from '@strongback/engine';

/** Loads that differ by less are one load written in two units, grams. */
const LOAD_GRAIN_GRAMS = 50;

type Numbers = Pick<SessionImported['sets'][number], 'loadGrams' | 'reps' | 'seconds' | 'millimetres'>;

/** Finds the session of a ledger that tells the same as one of a file, whoever logged it first. */
export function twinFinder(state: LedgerState | null): (session: SessionImported) => LoggedSession | null {
  let byDay: Map<IsoDate, LoggedSession[]> | null = null;
  const taken = new Set<LoggedSession>();
  return (session) => {
    if (state === null) return null;
    byDay ??= indexed(state);
    const own = numbersOf(session.sets);
    const twin = (byDay.get(session.date) ?? []).find(
      (known) =>
        !taken.has(known) &&
        known.app !== session.app &&
        sameStart(known.at, session.at) &&
        numbersOf(known.sets.filter((set) => !set.removed)) === own,
    );
    if (twin) taken.add(twin);
    return twin ?? null;
  };
}

function indexed(state: LedgerState): Map<IsoDate, LoggedSession[]> {
  const byDay = new Map<IsoDate, LoggedSession[]>();
  for (const session of state.sessions.values()) {
    if (session.status !== 'finished' || (session.import !== undefined && state.imports.get(session.import)?.undone)) continue;
    const day = byDay.get(session.date) ?? [];
    byDay.set(session.date, day);
    day.push(session);
  }
  return byDay;
}

/** Midnight stands for "no time known" in formats that must write one. */
function sameStart(one: string | undefined, other: string | undefined): boolean {
  const known = (time: string | undefined): time is string => time !== undefined && !time.startsWith('00:00');
  return !known(one) || !known(other) || one.slice(0, 5) === other.slice(0, 5);
}

function numbersOf(sets: readonly Numbers[]): string {
  return sets
    .map((set) =>
      [
        Math.round((set.loadGrams ?? 0) / LOAD_GRAIN_GRAMS),
        set.reps ?? 0,
        Math.round(set.seconds ?? 0),
        Math.round((set.millimetres ?? 0) / 1000),
      ].join('x'),
    )
    .join(' ');
}
