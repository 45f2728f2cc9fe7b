// Decides which sets leave the house, in which order and in whose words: finished sessions by day, sets as performed, names as people know them.
import type { Catalogue, LedgerState, LoggedSession, LoggedSet, MassUnit } from '@strongback/engine';
import { massIn } from '@strongback/engine';

export interface SessionRows {
  readonly session: LoggedSession;
  /** Running number from 1. */
  readonly number: number;
  readonly sets: readonly LoggedSet[];
}

/** Finished sessions, oldest first, with the sets that count. */
export function sessionsToWrite(state: LedgerState): SessionRows[] {
  const finished = [...state.sessions.values()].filter(
    (session) => session.status === 'finished' && !(session.import !== undefined && state.imports.get(session.import)?.undone),
  );
  finished.sort((a, b) => compare(a.date, b.date) || compare(a.at ?? '', b.at ?? '') || compare(a.session, b.session));
  return finished
    .map((session) => ({ session, sets: session.sets.filter((set) => !set.removed) }))
    .filter(({ sets }) => sets.length > 0)
    .map(({ session, sets }, index) => ({ session, sets, number: index + 1 }));
}

/** The name a set leaves with: as its source had it, else the other app's name, else ours. */
export function nameFor(set: LoggedSet, catalogue: Catalogue, app: 'strong' | 'hevy' | null): string {
  if (set.sourceName !== undefined) return set.sourceName;
  const movement = catalogue.movement.get(set.exercise);
  return (
    (app === null ? undefined : movement?.aliases[app]?.[0]) ??
    movement?.name ??
    set.exercise.replace(/^(?:unmapped|custom):/, '')
  );
}

/** The load in `unit`: the number that was entered when it was entered in that unit, so that nothing drifts. */
export function loadIn(set: LoggedSet, unit: MassUnit): number | null {
  if (set.entered && set.entered.unit === unit) return set.entered.value;
  return set.loadGrams === undefined ? null : massIn(set.loadGrams, unit);
}

/** `2026-03-02 18:04:10`; midnight where no time is known. */
export function startOf(session: LoggedSession): string {
  return `${session.date} ${session.at ?? '00:00:00'}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
