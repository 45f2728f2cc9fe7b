// Decides which sessions go to Hevy and how: those logged here, once each, changed ones again, and none whose exercises Hevy does not have.
import { accept, type Catalogue, type LedgerState, type LoggedSession, type LoggedSet, type Outcome } from '@strongback/engine';
import { fingerprint } from '../text/fingerprint.ts';
import { sessionsToWrite } from '../writers/rows.ts';
import type { HevyMemory, HevyTransport, Unsure, ZoneClock } from './api.types.ts';
import { ask } from './ask.ts';
import { instantOf } from './instant.ts';
import { allTemplates, changesSince } from './pages.ts';
import { type HevyTemplate, writtenIn } from './shapes.ts';
import { workoutFor, type WrittenWorkout } from './write-workout.ts';

export interface Outgoing {
  readonly session: string;
  readonly date: string;
  readonly title: string;
  readonly sets: number;
  /** Set when Hevy has an older form of it. */
  readonly workout: string | null;
  readonly body: WrittenWorkout;
  readonly content: string;
  /** What Hevy cannot hold of it. */
  readonly losses: readonly string[];
}

export interface PushPlan {
  readonly outgoing: readonly Outgoing[];
  /** Sessions that stay here, each with what stands in the way. */
  readonly held: readonly { readonly session: string; readonly date: string; readonly reason: string }[];
  readonly upToDate: number;
}

export interface PushOptions {
  readonly clock: ZoneClock;
  readonly catalogue: Catalogue;
  readonly findMovement: (name: string) => string | null;
  /** Only sessions from this day on. */
  readonly from: string | null;
}

/** What would be sent. Reads Hevy's exercises, writes nothing. */
export async function planPush(
  transport: HevyTransport,
  state: LedgerState,
  memory: HevyMemory,
  options: PushOptions,
): Promise<Outcome<PushPlan>> {
  const templates = await allTemplates(transport);
  if (!templates.ok) return templates;
  const idFor = templateFinder(templates.value, options);
  const workouts = new Map(Object.entries(memory.links).map(([workout, link]) => [link.session, { workout, link }]));
  const outgoing: Outgoing[] = [];
  const held: { session: string; date: string; reason: string }[] = [];
  let upToDate = 0;
  for (const { session, sets } of sessionsToWrite(state)) {
    if (session.app !== undefined || (options.from !== null && session.date < options.from)) continue;
    const known = workouts.get(session.session);
    // A session that Hevy told us first is Hevy's to change.
    if (known !== undefined && known.link.sent === undefined) continue;
    const missing = [...new Set(sets.filter((set) => idFor(set) === null).map((set) => nameOf(set, options.catalogue)))];
    if (missing.length > 0) {
      held.push({ session: session.session, date: session.date, reason: `Hevy has no exercise for ${missing.join(', ')}` });
      continue;
    }
    const entry = outgoingFor(session, sets, known?.workout ?? null, (set) => idFor(set) ?? '', options.clock);
    if (known?.link.sent?.content === entry.content) upToDate += 1;
    else outgoing.push(entry);
  }
  return accept({ outgoing, held, upToDate });
}

/**
 * Sends one session after the other. `keep` makes the memory durable before and after each, so that a session is never sent twice,
 * whatever happens in between. Stops at the first refusal; what was sent until then is kept.
 */
export async function sendAll(
  transport: HevyTransport,
  outgoing: readonly Outgoing[],
  memory: HevyMemory,
  keep: (memory: HevyMemory) => void,
): Promise<Outcome<{ readonly sent: number; readonly memory: HevyMemory }>> {
  let now = memory;
  let sent = 0;
  for (const entry of outgoing) {
    const { workout, session, content } = entry;
    if (workout === null) {
      const start: Unsure = { session, startTime: entry.body.workout.start_time, title: entry.body.workout.title, content };
      keep((now = { ...now, unsure: [...now.unsure, start] }));
    }
    const answer = await ask(transport, {
      method: workout === null ? 'POST' : 'PUT',
      path: workout === null ? '/v1/workouts' : `/v1/workouts/${encodeURIComponent(workout)}`,
      body: entry.body,
    });
    if (!answer.ok) {
      if (answer.code !== 'hevy.unsure') keep((now = without(now, session)));
      return answer;
    }
    const written = writtenIn(answer.value);
    const id = workout ?? written?.id ?? null;
    // Without an id the session stays unsure: it is looked up before the next one is sent.
    if (id !== null) keep((now = linked(without(now, session), id, session, content, written?.updatedAt ?? null)));
    sent += 1;
  }
  return accept({ sent, memory: now });
}

/** Looks up what was sent without an answer, by start and title. What Hevy does not have is free to be sent again. */
export async function settleUnsure(transport: HevyTransport, memory: HevyMemory): Promise<Outcome<HevyMemory>> {
  if (memory.unsure.length === 0) return accept(memory);
  const changes = await changesSince(transport, memory.lastSeen);
  if (!changes.ok) return changes;
  let now: HevyMemory = memory;
  for (const entry of memory.unsure) {
    const found = changes.value
      .flatMap((change) => (change.type === 'updated' ? [change.workout] : []))
      .find(
        (workout) =>
          now.links[workout.id] === undefined &&
          instantOf(workout.start_time) === instantOf(entry.startTime) &&
          (workout.title ?? '').trim() === entry.title.trim(),
      );
    now = without(now, entry.session);
    if (found !== undefined) now = linked(now, found.id, entry.session, entry.content, found.updated_at ?? null);
  }
  return accept(now);
}

function outgoingFor(
  session: LoggedSession,
  sets: readonly LoggedSet[],
  workout: string | null,
  template: (set: LoggedSet) => string,
  clock: ZoneClock,
): Outgoing {
  const { body, losses } = workoutFor(session, sets, template, clock);
  return {
    session: session.session,
    date: session.date,
    title: body.workout.title,
    sets: sets.length,
    workout,
    body,
    content: fingerprint(JSON.stringify(body)),
    losses,
  };
}

/** Hevy's exercise for a set: one of the same name, else one whose name means the same movement; its own before a custom one, short before long. */
function templateFinder(templates: readonly HevyTemplate[], options: PushOptions): (set: LoggedSet) => string | null {
  const byName = new Map<string, string>();
  const byMovement = new Map<string, string>();
  const ordered = [...templates].sort(
    (a, b) =>
      Number(a.is_custom ?? false) - Number(b.is_custom ?? false) ||
      a.title.length - b.title.length ||
      (a.title < b.title ? -1 : 1),
  );
  for (const { id, title } of ordered) {
    const movement = options.findMovement(title);
    if (!byName.has(key(title))) byName.set(key(title), id);
    if (movement !== null && !byMovement.has(movement)) byMovement.set(movement, id);
  }
  return (set) => byName.get(key(nameOf(set, options.catalogue))) ?? byMovement.get(set.exercise) ?? null;
}

function nameOf(set: LoggedSet, catalogue: Catalogue): string {
  return set.sourceName ?? catalogue.movement.get(set.exercise)?.name ?? set.exercise.replace(/^(?:unmapped|custom):/, '');
}

function key(name: string): string {
  return name.trim().toLowerCase();
}

function without(memory: HevyMemory, session: string): HevyMemory {
  return { ...memory, unsure: memory.unsure.filter((entry) => entry.session !== session) };
}

function linked(memory: HevyMemory, workout: string, session: string, content: string, updatedAt: string | null): HevyMemory {
  const sent = { content, updatedAt };
  return { ...memory, links: { ...memory.links, [workout]: { session, sent } } };
}
