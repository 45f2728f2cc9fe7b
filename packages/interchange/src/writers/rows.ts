// Decides which sets leave the house, in which order and in whose words: finished sessions by day, sets as performed, names as people know them.
import { findMovement } from '@strongback/catalogue';
import type { Catalogue, LedgerState, LoggedSession, LoggedSet, MassUnit } from '@strongback/engine';
import { GRAMS_PER_POUND, gramsFrom } from '@strongback/engine';
import { snapped } from '../tables/units.ts';

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

/** The name a set leaves with: as its source had it, else the other app's name where it leads back to the movement, else ours. */
export function nameFor(set: LoggedSet, catalogue: Catalogue, app: 'strong' | 'hevy' | null): string {
  if (set.sourceName !== undefined && set.sourceName.trim() !== '') return set.sourceName;
  const movement = catalogue.movement.get(set.exercise);
  const aliases = app === null ? [] : (movement?.aliases[app] ?? []);
  return (
    aliases.find((alias) => findMovement(alias) === set.exercise) ??
    movement?.name ??
    set.exercise.replace(/^(?:unmapped|custom):/, '')
  );
}

/** The load in `unit`: the number that was entered where it was entered so, else the shortest one that reads back as the same grams. */
export function loadIn(set: LoggedSet, unit: MassUnit): number | null {
  if (set.entered?.unit === unit && set.loadGrams === gramsFrom(set.entered.value, unit)) return set.entered.value;
  if (set.loadGrams === undefined) return null;
  const exact = set.loadGrams / (unit === 'kg' ? 1000 : GRAMS_PER_POUND);
  for (const places of [100, 1000, 10_000]) {
    const written = Math.round(exact * places) / places;
    if (snapped(Math.abs(written), unit).grams === Math.abs(set.loadGrams)) return written;
  }
  return exact;
}

/**
 * Starts by session, in seconds from the day's midnight: a format that tells sessions apart by start and title gets a later start
 * for the second of two that would fall together. `step` is the format's resolution in seconds.
 */
export function distinctStarts(rows: readonly SessionRows[], step: number): ReadonlyMap<string, number> {
  const taken = new Set<string>();
  const starts = new Map<string, number>();
  for (const { session } of rows) {
    const [hours = 0, minutes = 0, seconds = 0] = (session.at ?? '00:00:00').split(':').map(Number);
    let start = Math.floor((hours * 3600 + minutes * 60 + seconds) / step) * step;
    while (taken.has(`${session.date} ${start}`) && start + step < 86_400) start += step;
    taken.add(`${session.date} ${start}`);
    starts.set(session.session, start);
  }
  return starts;
}

/** `18:04:10` from seconds of the day. */
export function clockText(seconds: number): string {
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
