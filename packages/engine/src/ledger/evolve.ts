// Decides the fold: what one more event makes of the state. Pure to the caller; a state handed out never changes.
import { BEGINNING, compareTimes } from './clock.ts';
import { type Draft, draftOf, finish, writable } from './draft.ts';
import type { LedgerEvent, UnknownBody } from './envelope.types.ts';
import type { EventBody } from './event.types.ts';
import { foldDay } from './fold-day.ts';
import { foldHabit } from './fold-habit.ts';
import { foldPerson } from './fold-person.ts';
import { foldSession } from './fold-session.ts';
import type { LedgerState, SeqRange } from './state.types.ts';
import { newestBody } from './versions.ts';

type AnyEvent = LedgerEvent<EventBody | UnknownBody>;

/** The state of a ledger without events. */
export function emptyState(): LedgerState {
  return {
    athlete: null,
    profile: null,
    bodyMass: [],
    goals: [],
    availability: null,
    equipment: new Map(),
    place: null,
    preferences: { likes: [], dislikes: [] },
    calendar: new Map(),
    healthScreen: null,
    assessments: [],
    complaints: new Map(),
    performances: [],
    checkIns: new Map(),
    sessions: new Map(),
    openSession: null,
    plan: null,
    moves: [],
    proposals: new Map(),
    notes: [],
    names: new Map(),
    imports: new Map(),
    unknown: [],
    applied: 0,
    time: BEGINNING,
    pending: new Map(),
    seen: new Map(),
    openSessions: [],
    superseded: new Map(),
  };
}

/**
 * The state after one more event, which should sort after those folded before; `openReplay` places late ones.
 * An event that was folded before does nothing. Throws a RangeError for another athlete's event.
 */
export function evolve(state: LedgerState, event: AnyEvent): LedgerState {
  const draft = draftOf(state);
  return fold(draft, event) ? finish(draft) : state;
}

/** Folds into the draft; false when the event was there already. */
export function fold(draft: Draft, event: AnyEvent): boolean {
  const { state } = draft;
  if (state.athlete === null) state.athlete = event.athlete;
  else if (state.athlete !== event.athlete)
    throw new RangeError(`an event of athlete ${event.athlete} in the ledger of ${state.athlete}`);
  if (!markSeen(draft, event)) return false;
  state.applied += 1;
  if (compareTimes(event.time, state.time) > 0) state.time = event.time;
  const body = newestBody(event);
  if (body === null) writable(draft, 'unknown').push(event as LedgerEvent<UnknownBody>);
  else foldBody(draft, body, event.by);
  return true;
}

function foldBody(draft: Draft, body: EventBody, by: string | undefined): void {
  switch (body.type) {
    case 'SessionStarted':
    case 'SetPerformed':
    case 'SetCorrected':
    case 'SetRemoved':
    case 'TechniqueGraded':
    case 'ExerciseSwapped':
    case 'SessionShortened':
    case 'SessionFinished':
    case 'SessionDiscarded':
    case 'SessionReopened':
    case 'SessionImported':
    case 'ImportRecorded':
    case 'ImportUndone':
      return foldSession(draft, body);
    case 'BodyMassRecorded':
    case 'CheckInRecorded':
    case 'CalendarEntryAdded':
    case 'CalendarEntryRemoved':
      return foldDay(draft, body);
    case 'HabitKept':
    case 'ExerciseMade':
    case 'TemplateKept':
    case 'WorkshopKept':
    case 'FlagDecided':
    case 'SportAimSet':
    case 'TurnsChosen':
    case 'BellsOwned':
    case 'ExerciseAdded':
      return foldHabit(draft, body, by);
    default:
      return foldPerson(draft, body, by);
  }
}

/** Numbers of one device nearly always come in a row, so the ranges stay short. */
function markSeen(draft: Draft, event: AnyEvent): boolean {
  const ranges = draft.state.seen.get(event.device);
  const seq = event.deviceSeq;
  const last = ranges?.at(-1);
  if (ranges === undefined || last === undefined) writable(draft, 'seen').set(event.device, [{ from: seq, to: seq }]);
  else if (ranges.length === 1 && last.to + 1 === seq) {
    if (draft.owned.has(last)) (last as { to: number }).to = seq;
    else {
      const longer = { from: last.from, to: seq };
      draft.owned.add(longer);
      writable(draft, 'seen').set(event.device, [longer]);
    }
  } else {
    const after = withSeq(ranges, seq);
    if (after === null) return false;
    writable(draft, 'seen').set(event.device, after);
  }
  return true;
}

function withSeq(ranges: readonly SeqRange[], seq: number): readonly SeqRange[] | null {
  if (ranges.some((range) => range.from <= seq && seq <= range.to)) return null;
  const merged: SeqRange[] = [];
  for (const range of [...ranges, { from: seq, to: seq }].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && last.to + 1 === range.from) merged[merged.length - 1] = { from: last.from, to: range.to };
    else merged.push(range);
  }
  return merged;
}
