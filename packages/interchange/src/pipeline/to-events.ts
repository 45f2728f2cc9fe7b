// Decides how source sessions become events: ids from source and start, loads in grams beside what was written, names mapped or kept as unmapped.
import {
  type Grams,
  type HalfRpe,
  type ImportedSet,
  type IsoDate,
  LIMITS,
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

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

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
  const known = new Map<string, Named>();
  const named = (name: string): Named => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const sourceName = storable(name, MAX_NAME);
    const movement = mapping.movementFor(name);
    const made = {
      sourceName,
      movement,
      exercise: movement?.id ?? `unmapped:${sourceName}`,
      assisted: movement?.loadMode === 'assisted' || /\bassisted\b/i.test(name),
    };
    known.set(name, made);
    return made;
  };
  return sessions.map((session) => {
    const start = `${session.date} ${session.time ?? ''}`;
    const count = (seen.get(start) ?? 0) + 1;
    seen.set(start, count);
    const id = (session.id as SessionId | undefined) ?? sessionId(app, start, count);
    const sets = session.sets.map((set, index) => importedSet(set, `${id}-${index + 1}` as SetId, fallback, named(set.name)));
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

/** What the name of a set means: found out once, however many sets have it. */
interface Named {
  readonly sourceName: string;
  readonly movement: Movement | null;
  readonly exercise: string;
  readonly assisted: boolean;
}

/** Written field by field: a long log has hundreds of thousands of these. */
function importedSet(set: SourceSet, id: SetId, fallback: SourceUnit | null, named: Named): ImportedSet {
  const timed = (set.seconds ?? 0) > 0 || (set.metres ?? 0) > 0;
  const made: Mutable<ImportedSet> = {
    set: id,
    exercise: set.exercise ?? named.exercise,
    sourceName: named.sourceName,
    line: set.line,
    kind: set.kind,
  };
  load(made, set, fallback, named);
  // Zero repetitions beside a distance or a time is a carry or a hold, not a failed set.
  if (set.reps !== undefined && (set.reps !== 0 || !timed || set.exercise !== undefined)) made.reps = set.reps;
  if (set.seconds) made.seconds = Math.round(set.seconds);
  if (set.metres) made.millimetres = Math.round(set.metres * 1000);
  if (set.rpe !== undefined) made.rpe = Math.round(set.rpe * 2) as HalfRpe;
  if (set.restSeconds) made.restSeconds = Math.round(set.restSeconds);
  if (set.side) made.side = set.side;
  if (set.superset) made.superset = storable(set.superset, MAX_SUPERSET);
  if (set.note) made.note = storable(set.note, MAX_NOTE);
  if (set.velocity !== undefined) made.velocity = Math.round(set.velocity) as MillimetresPerSecond;
  if (set.technique !== undefined) made.technique = set.technique;
  if (set.markers !== undefined) made.markers = set.markers;
  return made;
}

/** The load in grams beside what was written; none where neither is known. */
function load(made: Mutable<ImportedSet>, set: SourceSet, fallback: SourceUnit | null, { movement, assisted }: Named): void {
  if (set.exercise !== undefined) {
    if (set.loadGrams !== undefined) made.loadGrams = set.loadGrams as Grams;
    if (set.weight !== undefined && set.unit !== null) made.entered = { value: set.weight, unit: set.unit };
    return;
  }
  const unit = set.unit ?? fallback;
  const bodyweight = movement?.loadMode === 'bodyweight' || movement?.loadMode === 'none' || assisted;
  if (set.weight === undefined || set.weight === 0) {
    if (bodyweight) made.loadGrams = 0 as Grams;
    return;
  }
  if (unit === null) return;
  const exact = snapped(Math.abs(set.weight), unit);
  const sign = assisted || set.weight < 0 ? -1 : 1;
  made.loadGrams = (sign * exact.grams + 0) as Grams;
  made.entered = { value: sign * exact.value + 0, unit: exact.unit };
}
