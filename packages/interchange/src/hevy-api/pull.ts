// Decides what Hevy's changes mean for a ledger: new and changed workouts become sessions, deleted ones become questions.
import { accept, type LedgerState, type Movement, type Outcome, type SessionId } from '@strongback/engine';
import type { LineNote, ReadResult, SourceSession } from '../source.types.ts';
import { bounded } from '../pipeline/bounds.ts';
import { sessionEvents, sessionId } from '../pipeline/to-events.ts';
import { twinFinder } from '../pipeline/twins.ts';
import type { GoneQuestion, HevyLink, HevyMemory, HevyTransport, ZoneClock } from './api.types.ts';
import { instantOf } from './instant.ts';
import { changesSince, timeOf } from './pages.ts';
import { sessionOf } from './read-workout.ts';
import type { HevyChange, HevyWorkout } from './shapes.ts';

export interface Pulled {
  /** For `previewImport`, like any file that was read. */
  readonly read: ReadResult;
  /** To be kept once the events are durable. */
  readonly memory: HevyMemory;
  /** Workouts that came back as they were sent from here, or that the ledger holds from another source. */
  readonly alreadyHere: number;
}

export interface PullOptions {
  readonly clock: ZoneClock;
  readonly movementFor: (name: string) => Movement | null;
}

/** Walks the change feed from the latest change seen to now. Changes nothing anywhere. */
export async function pullHevy(
  transport: HevyTransport,
  state: LedgerState | null,
  memory: HevyMemory,
  options: PullOptions,
): Promise<Outcome<Pulled>> {
  const changes = await changesSince(transport, memory.lastSeen);
  if (!changes.ok) return changes;
  return accept(taken(changes.value, state, memory, options));
}

function taken(changes: readonly HevyChange[], state: LedgerState | null, memory: HevyMemory, options: PullOptions): Pulled {
  const links = new Map<string, HevyLink>(Object.entries(memory.links));
  const gone = new Map(memory.gone.map((question) => [question.workout, question]));
  const sessions: SourceSession[] = [];
  const skipped: LineNote[] = [];
  const flagged: LineNote[] = [];
  const twinOf = twinFinder(state);
  let lastSeen = memory.lastSeen;
  let alreadyHere = 0;
  let line = 0;
  for (const change of changes) {
    line += 1;
    const time = timeOf(change);
    if (time !== null && isLater(time, lastSeen)) lastSeen = time;
    if (change.type === 'deleted') {
      const question = goneQuestion(change.id, links.get(change.id), time, state);
      if (question !== null) gone.set(change.id, question);
      continue;
    }
    gone.delete(change.workout.id);
    takeWorkout(change.workout);
  }
  const read = bounded({
    app: 'hevy',
    variant: 'api',
    read: sessions.reduce((sum, session) => sum + session.sets.length, 0),
    sessions,
    bodyMass: [],
    skipped,
    flagged,
    questions: [],
    extraColumns: [],
  });
  return { read, memory: { ...memory, lastSeen, links: Object.fromEntries(links), gone: [...gone.values()] }, alreadyHere };

  function takeWorkout(workout: HevyWorkout): void {
    const link = links.get(workout.id);
    if (link?.sent !== undefined && (link.sent.updatedAt === null || !isLater(workout.updated_at ?? '', link.sent.updatedAt))) {
      // It comes back as it was sent; Hevy's time of it was not told before.
      links.set(workout.id, { ...link, sent: { ...link.sent, updatedAt: link.sent.updatedAt ?? workout.updated_at ?? null } });
      alreadyHere += 1;
      return;
    }
    const session = sessionOf(workout, options.clock, line, flagged);
    if (session === null)
      return void skipped.push({
        line,
        reason: `unreadable: the start "${workout.start_time.slice(0, 40)}" of a workout is no time`,
      });
    if (session.sets.length === 0) return void skipped.push({ line, reason: `the workout of ${session.date} holds no sets` });
    if (link !== undefined) return void sessions.push({ ...session, id: link.session });
    const twin = twinIn(session);
    const id = twin ?? freeId(session);
    links.set(workout.id, { session: id });
    if (twin === null) sessions.push({ ...session, id });
    else alreadyHere += 1;
  }

  /** The same numbers on the same day, logged here or brought by another app. */
  function twinIn(session: SourceSession): SessionId | null {
    const [event] = sessionEvents('hevy', 'twin', [session], 'kg', options);
    return event === undefined ? null : (twinOf({ ...event, app: 'hevy-api' })?.session ?? null);
  }

  /** The id under which Hevy's CSV would bring this workout, or the next when another workout has it. */
  function freeId(session: SourceSession): SessionId {
    const taken = new Set([...links.values()].map((link) => link.session));
    for (let count = 1; ; count++) {
      const id = sessionId('hevy', `${session.date} ${session.time ?? ''}`, count);
      if (!taken.has(id)) return id;
    }
  }
}

function isLater(time: string, than: string | null): boolean {
  const ms = instantOf(time);
  return ms !== null && ms > (instantOf(than ?? '') ?? Number.NEGATIVE_INFINITY);
}

function goneQuestion(
  workout: string,
  link: HevyLink | undefined,
  time: string | null,
  state: LedgerState | null,
): GoneQuestion | null {
  const session = link === undefined ? undefined : state?.sessions.get(link.session as SessionId);
  if (session === undefined || session.status === 'discarded') return null;
  return {
    workout,
    session: session.session,
    date: session.date,
    title: session.title ?? 'without a title',
    deletedAt: time ?? '',
  };
}
