// Decides how source sessions become events: ids from source and start, loads in grams beside what was written, names mapped or kept as unmapped.
import {
  type Grams,
  gramsFrom,
  type HalfRpe,
  type ImportedSet,
  type IsoDate,
  type MassUnit,
  type Movement,
  type SessionId,
  type SessionImported,
  type SetId,
  type WallTime,
} from '@strongback/engine';
import type { App, SourceSession, SourceSet, SourceUnit } from '../source.types.ts';
import { LEFT_OPEN_MINUTES } from '../tables/grouping.ts';
import { snapped } from '../tables/units.ts';
import { fingerprint } from '../text/fingerprint.ts';

export interface Mapping {
  /** Movement for a name of this app, null when nobody knows it. */
  readonly movementFor: (name: string) => Movement | null;
}

/** Longest texts kept from a file, characters. */
const MAX_NOTE = 2000;
const MAX_NAME = 200;

/** One `SessionImported` body a session, in the order given. `unit` is used where the file does not say. */
export function sessionEvents(
  app: App,
  importId: string,
  sessions: readonly SourceSession[],
  unit: SourceUnit | null,
  mapping: Mapping,
): SessionImported[] {
  const seen = new Map<string, number>();
  return sessions.map((session) => {
    const start = `${session.date} ${session.time ?? ''}`;
    const count = (seen.get(start) ?? 0) + 1;
    seen.set(start, count);
    const id = sessionId(app, start, count);
    const sets = session.sets.map((set, index) => importedSet(set, `${id}-${index + 1}` as SetId, unit, mapping));
    const usable = session.minutes !== null && session.minutes >= 0 && session.minutes <= LEFT_OPEN_MINUTES;
    return {
      type: 'SessionImported',
      import: importId,
      session: id,
      app,
      date: session.date as IsoDate,
      ...(session.time === null ? {} : { at: session.time as WallTime }),
      ...(session.offsetMinutes === null ? {} : { offsetMinutes: session.offsetMinutes }),
      ...(session.title ? { title: session.title.slice(0, MAX_NAME) } : {}),
      ...(usable ? { minutes: session.minutes } : {}),
      ...(session.note ? { note: session.note.slice(0, MAX_NOTE) } : {}),
      content: contentOf(sets),
      sets,
    };
  });
}

/** The id under which a session of a source exists once. */
export function sessionId(app: App, start: string, occurrence: number): SessionId {
  return `imported-${fingerprint(`${app}|${start}|${occurrence}`)}` as SessionId;
}

/** Fingerprint of what was done, in canonical numbers: the same sets written in other words give the same text. */
export function contentOf(
  sets: readonly Pick<ImportedSet, 'sourceName' | 'kind' | 'loadGrams' | 'reps' | 'seconds' | 'millimetres' | 'rpe' | 'side'>[],
): string {
  return fingerprint(
    sets
      .map((set) =>
        [
          set.sourceName,
          set.kind,
          set.loadGrams ?? '',
          set.reps ?? '',
          set.seconds ?? '',
          set.millimetres ?? '',
          set.rpe ?? '',
          set.side ?? '',
        ].join('\u0001'),
      )
      .join('\u0002'),
  );
}

function importedSet(set: SourceSet, id: SetId, fallback: SourceUnit | null, mapping: Mapping): ImportedSet {
  const movement = mapping.movementFor(set.name);
  const unit = set.unit ?? fallback;
  const load = loadOf(set, unit, movement);
  const timed = (set.seconds ?? 0) > 0 || (set.metres ?? 0) > 0;
  return {
    set: id,
    exercise: movement?.id ?? `unmapped:${set.name.slice(0, MAX_NAME)}`,
    sourceName: set.name.slice(0, MAX_NAME),
    line: set.line,
    kind: set.kind,
    ...load,
    // Zero repetitions beside a distance or a time is a carry or a hold, not a failed set.
    ...(set.reps === undefined || (set.reps === 0 && timed) ? {} : { reps: set.reps }),
    ...(set.seconds ? { seconds: Math.round(set.seconds) } : {}),
    ...(set.metres ? { millimetres: Math.round(set.metres * 1000) } : {}),
    ...(set.rpe === undefined ? {} : { rpe: Math.round(set.rpe * 2) as HalfRpe }),
    ...(set.restSeconds ? { restSeconds: Math.round(set.restSeconds) } : {}),
    ...(set.side ? { side: set.side } : {}),
    ...(set.superset === undefined ? {} : { superset: set.superset.slice(0, 40) }),
    ...(set.note ? { note: set.note.slice(0, MAX_NOTE) } : {}),
  };
}

function loadOf(
  set: SourceSet,
  unit: SourceUnit | null,
  movement: Movement | null,
): { loadGrams?: Grams; entered?: { value: number; unit: MassUnit } } {
  const assisted = movement?.loadMode === 'assisted' || /\bassisted\b/i.test(set.name);
  const bodyweight = movement?.loadMode === 'bodyweight' || movement?.loadMode === 'none' || assisted;
  if (set.weight === undefined || set.weight === 0) return bodyweight ? { loadGrams: 0 as Grams } : {};
  if (unit === null) return {};
  const exact = snapped(Math.abs(set.weight), unit);
  const sign = assisted || set.weight < 0 ? -1 : 1;
  return {
    loadGrams: (sign * gramsFrom(exact.value, exact.unit)) as Grams,
    entered: { value: sign * exact.value, unit: exact.unit },
  };
}
