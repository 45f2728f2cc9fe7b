// Decides what facts about sessions and imports mean for the state, also when they arrive before what they speak of.
import type { SessionId } from '../units/brand.ts';
import type { Draft } from './draft.ts';
import { writable, writableList, writableRecord } from './draft.ts';
import type { EventBody, RestTaken, SetChanges, SetPerformed } from './event.types.ts';
import { undoDays } from './fold-day.ts';
import { fields, type PersonFact } from './fold-person.ts';
import type { HabitFact } from './habit-event.types.ts';
import type { DayFact, LoggedSession, LoggedSet } from './state.types.ts';

export type SessionFact = Exclude<EventBody, PersonFact | DayFact | HabitFact>;
type OfSession = Exclude<SessionFact, { readonly type: 'ImportRecorded' | 'ImportUndone' }>;
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export function foldSession(draft: Draft, body: SessionFact): void {
  const { state } = draft;
  switch (body.type) {
    case 'SessionStarted': {
      const before = state.sessions.get(body.session);
      const { type: _, session, ...told } = body;
      // Two devices may start the same planned session: one session, nothing of either lost.
      if (before !== undefined) put(draft, { ...told, ...before });
      else {
        put(draft, { session, ...told, status: 'open', sets: [], swaps: [] });
        writable(draft, 'openSessions').push(session);
        settle(draft);
      }
      applyPending(draft, body.session);
      return;
    }
    case 'SessionImported':
      importSession(draft, body);
      return;
    case 'ImportRecorded': {
      const undone = state.imports.get(body.import)?.undone ?? false;
      writable(draft, 'imports').set(body.import, { undone, app: body.app, fileHash: body.fileHash });
      return;
    }
    case 'ImportUndone':
      undoImport(draft, body.import);
      return;
    default:
      foldOneSession(draft, body);
  }
}

function foldOneSession(draft: Draft, body: Exclude<OfSession, { readonly type: 'SessionStarted' | 'SessionImported' }>): void {
  const before = draft.state.sessions.get(body.session);
  if (before === undefined) return wait(draft, body.session, body);
  const session = writableRecord(draft, before);
  switch (body.type) {
    case 'SetPerformed': {
      const sets = writableList(draft, session.sets);
      const at = sets.findLastIndex((one) => one.set === body.set);
      if (at === -1) sets.push(loggedSet(body));
      else sets[at] = { ...loggedSet(body), removed: sets[at]?.removed ?? false };
      if (body.rested !== undefined) markRest(sets, body.rested);
      session.sets = sets;
      put(draft, session);
      return applyPending(draft, body.set);
    }
    case 'SetCorrected':
      return changeSet(draft, session, body, (set) => applyChanges(set, body.changes));
    case 'SetRemoved':
      return changeSet(draft, session, body, (set) => ({ ...set, removed: true }));
    case 'TechniqueGraded':
      return changeSet(draft, session, body, (set) => ({ ...set, technique: body.grade, markers: body.markers }));
    case 'ExerciseSwapped': {
      const swaps = writableList(draft, session.swaps);
      swaps.push(fields(body));
      session.swaps = swaps;
      return put(draft, session);
    }
    case 'SessionShortened':
      session.minutes = body.minutes;
      return put(draft, session);
    case 'SessionFinished': {
      const { type: _, session: __, at, ...told } = body;
      Object.assign(session, told, at === undefined ? {} : { finishedAt: at });
      if (session.status === 'open') session.status = 'finished';
      put(draft, session);
      return close(draft, body.session);
    }
    case 'SessionDiscarded':
      session.status = 'discarded';
      put(draft, session);
      return close(draft, body.session);
    case 'SessionReopened': {
      if (session.app !== undefined) session.status = 'finished';
      else if (session.status !== 'open') {
        session.status = 'open';
        writable(draft, 'openSessions').push(body.session);
      }
      put(draft, session);
      return settle(draft);
    }
  }
}

function put(draft: Draft, session: LoggedSession): void {
  draft.owned.add(session);
  writable(draft, 'sessions').set(session.session, session);
}

function close(draft: Draft, session: SessionId): void {
  if (!draft.state.openSessions.includes(session)) return;
  draft.state.openSessions = draft.state.openSessions.filter((one) => one !== session);
  settle(draft);
}

function settle(draft: Draft): void {
  draft.state.openSession = draft.state.openSessions.at(-1) ?? null;
}

function loggedSet(body: SetPerformed): LoggedSet {
  const { type: _, at: __, rested: ___, ...set } = body;
  return { ...set, removed: false };
}

/** The rest taken belongs to the set that it followed, as files and other systems have it. */
function markRest(sets: LoggedSet[], { after, seconds }: RestTaken): void {
  const at = sets.findLastIndex((one) => one.set === after);
  const before = sets[at];
  if (before !== undefined) sets[at] = { ...before, restSeconds: seconds };
}

function changeSet(
  draft: Draft,
  session: Mutable<LoggedSession>,
  body: EventBody & { readonly set: string },
  change: (set: LoggedSet) => LoggedSet,
): void {
  const at = session.sets.findLastIndex((one) => one.set === body.set);
  const found = session.sets[at];
  if (found === undefined) return wait(draft, body.set, body);
  const sets = writableList(draft, session.sets);
  sets[at] = change(found);
  session.sets = sets;
  put(draft, session);
}

function applyChanges(set: LoggedSet, changes: SetChanges): LoggedSet {
  const after: Record<string, unknown> = { ...set };
  for (const [field, value] of Object.entries(changes)) {
    if (value === null) delete after[field];
    else after[field] = value;
  }
  return after as unknown as LoggedSet;
}

function wait(draft: Draft, key: string, body: EventBody): void {
  const pending = writable(draft, 'pending');
  const list = writableList(draft, pending.get(key) ?? []);
  list.push(body);
  pending.set(key, list);
}

function applyPending(draft: Draft, key: string): void {
  const waiting = draft.state.pending.get(key);
  if (waiting === undefined) return;
  writable(draft, 'pending').delete(key);
  for (const body of waiting) foldSession(draft, body as SessionFact);
}

function importSession(draft: Draft, body: Extract<SessionFact, { readonly type: 'SessionImported' }>): void {
  const { state } = draft;
  const { type: _, sets, ...told } = body;
  const session: LoggedSession = {
    ...told,
    status: 'finished',
    swaps: [],
    sets: sets.map(({ line: __, ...set }) => ({ ...set, session: body.session, removed: false })),
  };
  if (state.imports.get(body.import)?.undone === true) return;
  const before = state.sessions.get(body.session);
  if (before !== undefined && before.import !== body.import) {
    writable(draft, 'superseded').set(body.session, [...(state.superseded.get(body.session) ?? []), before]);
  }
  put(draft, session);
  close(draft, body.session);
  applyPending(draft, body.session);
  if (state.pending.size > 0) for (const set of sets) applyPending(draft, set.set);
}

function undoImport(draft: Draft, undone: string): void {
  const { state } = draft;
  const known = state.imports.get(undone);
  writable(draft, 'imports').set(undone, { undone: true, app: known?.app ?? '', fileHash: known?.fileHash ?? '' });
  undoDays(draft, undone);
  for (const [id, replaced] of state.superseded) {
    const kept = replaced.filter((one) => one.import !== undone);
    if (kept.length === replaced.length) continue;
    if (kept.length === 0) writable(draft, 'superseded').delete(id);
    else writable(draft, 'superseded').set(id, kept);
  }
  for (const [id, session] of state.sessions) {
    if (session.import !== undone) continue;
    const replaced = state.superseded.get(id) ?? [];
    const last = replaced.at(-1);
    if (last === undefined) {
      writable(draft, 'sessions').delete(id);
      continue;
    }
    writable(draft, 'superseded').set(id, replaced.slice(0, -1));
    writable(draft, 'sessions').set(id, last);
  }
}
