// Decides how source sessions become events: ids from source and start, loads in grams beside what was written, names mapped or kept as unmapped.
import {
  type Grams,
  type HalfRpe,
  type ImportedSet,
  type IsoDate,
  LIMITS,
  type MassUnit,
  type MillimetresPerSecond,
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
import { storable } from '../text/plain.ts';
import { contentOf } from './content.ts';

export interface Mapping {
  /** Movement for a name of this app, null when nobody knows it. */
  readonly movementFor: (name: string) => Movement | null;
}

/** Longest texts kept from a file, characters. */
const MAX_NOTE = LIMITS.noteLength;
const MAX_NAME = 400;
const MAX_SUPERSET = LIMITS.idLength;

/** One `SessionImported` body a session, in the order given. `fallback` is the unit where the file does not say. */
export function sessionEvents(
  app: App,
  importId: string,
  sessions: readonly SourceSession[],
  fallback: SourceUnit | null,
  mapping: Mapping,
): SessionImported[] {
  const seen = new Map<string, number>();
  const known = new Map<string, Movement | null>();
  const remembering: Mapping = {
    movementFor(name) {
      const found = known.get(name);
      if (found !== undefined) return found;
      const asked = mapping.movementFor(name);
      known.set(name, asked);
      return asked;
    },
  };
  return sessions.map((session) => {
    const start = `${session.date} ${session.time ?? ''}`;
    const count = (seen.get(start) ?? 0) + 1;
    seen.set(start, count);
    const id = (session.id as SessionId | undefined) ?? sessionId(app, start, count);
    const sets = session.sets.map((set, index) => importedSet(set, `${id}-${index + 1}` as SetId, fallback, remembering));
    const usable =
      session.minutes !== null && session.minutes > 0 && (session.id !== undefined || session.minutes <= LEFT_OPEN_MINUTES);
    const told = {
      ...(session.title ? { title: storable(session.title, MAX_NAME) } : {}),
      ...(usable ? { minutes: session.minutes } : {}),
      ...(session.note ? { note: storable(session.note, MAX_NOTE) } : {}),
      sets,
    };
    return {
      type: 'SessionImported',
      import: importId,
      session: id,
      app: session.app ?? app,
      date: session.date as IsoDate,
      ...(session.time === null ? {} : { at: session.time as WallTime }),
      ...(session.offsetMinutes === null ? {} : { offsetMinutes: session.offsetMinutes }),
      content: contentOf(told),
      ...told,
    };
  });
}

/** The id under which a session of a source exists once. */
export function sessionId(app: App, start: string, occurrence: number): SessionId {
  return `imported-${fingerprint(`${app}|${start}|${occurrence}`)}` as SessionId;
}

function importedSet(set: SourceSet, id: SetId, fallback: SourceUnit | null, mapping: Mapping): ImportedSet {
  const name = storable(set.name, MAX_NAME);
  const movement = mapping.movementFor(set.name);
  const timed = (set.seconds ?? 0) > 0 || (set.metres ?? 0) > 0;
  return {
    set: id,
    exercise: set.exercise ?? movement?.id ?? `unmapped:${name}`,
    sourceName: name,
    line: set.line,
    kind: set.kind,
    ...loadOf(set, fallback, movement),
    // Zero repetitions beside a distance or a time is a carry or a hold, not a failed set.
    ...(set.reps === undefined || (set.reps === 0 && timed && set.exercise === undefined) ? {} : { reps: set.reps }),
    ...(set.seconds ? { seconds: Math.round(set.seconds) } : {}),
    ...(set.metres ? { millimetres: Math.round(set.metres * 1000) } : {}),
    ...(set.rpe === undefined ? {} : { rpe: Math.round(set.rpe * 2) as HalfRpe }),
    ...(set.restSeconds ? { restSeconds: Math.round(set.restSeconds) } : {}),
    ...(set.side ? { side: set.side } : {}),
    ...(set.superset ? { superset: storable(set.superset, MAX_SUPERSET) } : {}),
    ...(set.note ? { note: storable(set.note, MAX_NOTE) } : {}),
    ...(set.velocity === undefined ? {} : { velocity: Math.round(set.velocity) as MillimetresPerSecond }),
    ...(set.technique === undefined ? {} : { technique: set.technique }),
    ...(set.markers === undefined ? {} : { markers: set.markers }),
  };
}

function loadOf(
  set: SourceSet,
  fallback: SourceUnit | null,
  movement: Movement | null,
): { loadGrams?: Grams; entered?: { value: number; unit: MassUnit } } {
  if (set.exercise !== undefined) {
    const entered = set.weight === undefined || set.unit === null ? {} : { entered: { value: set.weight, unit: set.unit } };
    return { ...(set.loadGrams === undefined ? {} : { loadGrams: set.loadGrams as Grams }), ...entered };
  }
  const unit = set.unit ?? fallback;
  const assisted = movement?.loadMode === 'assisted' || /\bassisted\b/i.test(set.name);
  const bodyweight = movement?.loadMode === 'bodyweight' || movement?.loadMode === 'none' || assisted;
  if (set.weight === undefined || set.weight === 0) return bodyweight ? { loadGrams: 0 as Grams } : {};
  if (unit === null) return {};
  const exact = snapped(Math.abs(set.weight), unit);
  const sign = assisted || set.weight < 0 ? -1 : 1;
  return {
    loadGrams: (sign * exact.grams + 0) as Grams,
    entered: { value: sign * exact.value + 0, unit: exact.unit },
  };
}
