// Decides what an assistant may write: a set that was done, and a suggestion. Neither changes a plan.
import { catalogue, findMovement, suggestMovement } from '@strongback/catalogue';
import {
  askedOf,
  daysBetween,
  type EventBody,
  gramsFrom,
  type HalfRpe,
  type IsoDate,
  isTrainingDay,
  LIMITS,
  type LedgerState,
  type Plan,
  type PreparedSession,
  SET_KINDS,
  type SessionId,
  type SetId,
  type SetKind,
  type SetPerformed,
  SIDES,
  type Side,
  sessionFor,
  type WallTime,
} from '@strongback/engine';
import { type Input, schemaOf } from './input.ts';
import { noteOfChange, proposedChanges } from './proposed-change.ts';
import { Refused, type Tool } from './tool.types.ts';

/** Oldest day that a set may be told for, in days: older ones come by import. */
const OLDEST_DAYS = 365;
const MOST_OPEN_SUGGESTIONS = 50;

const logSet: Tool = {
  name: 'log_set',
  title: 'Log a set that was done',
  description:
    'Writes down one set that the athlete did: exercise, and repetitions, seconds or metres. Load in kg or lb as said (per hand where two implements are held, negative for assistance); leave it out when unknown. Give the same "set" again to correct a set instead of adding one.',
  inputSchema: schemaOf(
    {
      exercise: { type: 'string', description: 'a name or a catalogue id' },
      reps: { type: 'integer', minimum: 0, maximum: 1000, description: 'repetitions done' },
      seconds: { type: 'integer', minimum: 1, maximum: 36000, description: 'seconds held or carried' },
      metres: { type: 'number', minimum: 0.1, maximum: 100000, description: 'metres carried' },
      load: { type: 'number', minimum: -500, maximum: 2000, description: 'load in "unit"' },
      unit: { type: 'string', enum: ['kg', 'lb'], description: 'unit of the load; needed with a load' },
      rpe: { type: 'number', minimum: 0, maximum: 10, description: 'effort in half steps, 10 is nothing left' },
      kind: { type: 'string', enum: SET_KINDS, description: 'default working' },
      side: { type: 'string', enum: SIDES, description: 'for one-sided work' },
      note: { type: 'string', maxLength: LIMITS.noteLength, description: 'a remark of the athlete' },
      date: { type: 'string', format: 'date', description: 'day on which it was done, default today' },
      set: {
        type: 'string',
        maxLength: 100,
        description: 'your own name for this set, so that sending it again changes nothing twice',
      },
      finish: { type: 'boolean', description: 'true when this was the last set: the session is closed' },
    },
    ['exercise'],
  ),
  writes: true,
  run(input, desk) {
    const date = (input['date'] as IsoDate | undefined) ?? desk.today();
    const age = daysBetween(date, desk.today());
    if (age < 0) throw new Refused('a set is logged after it was done; this day is still to come');
    if (age > OLDEST_DAYS) throw new Refused(`a set older than ${OLDEST_DAYS} days comes by import`);
    const exercise = movementIn(String(input['exercise']));
    if (input['reps'] === undefined && input['seconds'] === undefined && input['metres'] === undefined)
      throw new Refused('say what was done: "reps", "seconds" or "metres"');
    if (input['load'] !== undefined && input['unit'] === undefined) throw new Refused('a load needs its "unit": kg or lb');
    if (typeof input['rpe'] === 'number' && !Number.isInteger(input['rpe'] * 2)) throw new Refused('"rpe" is told in half steps');
    let told: Record<string, unknown> = {};
    desk.append((state) => {
      const place = sessionOf(state, date, input['set']);
      const set = setBody(input, state, place, exercise, desk.timeOfDay());
      const closes = input['finish'] === true || age > 0;
      const open = state.sessions.get(place.session)?.status === 'open' || place.starts !== null;
      told = {
        session: place.session,
        set: set.set,
        exercise,
        name: catalogue().movement.get(exercise)?.name ?? exercise,
        slot: set.slot ?? null,
        asked: set.asked ?? null,
        sessionOpen: open && !closes,
      };
      return [
        ...(place.starts === null ? [] : [place.starts]),
        set,
        ...(open && closes ? [{ type: 'SessionFinished' as const, session: place.session }] : []),
      ];
    });
    return told;
  },
};

const proposeChange: Tool = {
  name: 'propose_change',
  title: 'Suggest a change',
  description:
    'Leaves a suggestion in the log, which the athlete sees with the explanation and decides on. It is never applied from here, and no plan changes.',
  inputSchema: schemaOf(
    {
      change: { type: 'string', maxLength: 1000, description: 'what should change, in one or two plain sentences' },
      because: { type: 'string', maxLength: 2000, description: 'why, with the numbers and rules it rests on' },
      exercise: { type: 'string', description: 'the exercise it is about: a name or a catalogue id' },
    },
    ['change', 'because'],
  ),
  writes: true,
  run(input, desk) {
    const exercise = input['exercise'] === undefined ? null : movementIn(String(input['exercise']));
    const change = { change: String(input['change']), because: String(input['because']), exercise, date: desk.today() };
    let known = false;
    desk.append((state) => {
      const before = proposedChanges(state);
      known = before.some((one) => one.change === change.change && one.exercise === exercise);
      if (!known && before.filter((one) => one.date === change.date).length >= MOST_OPEN_SUGGESTIONS)
        throw new Refused(`there are ${MOST_OPEN_SUGGESTIONS} suggestions of today already; let the athlete decide first`);
      return known ? [] : [noteOfChange(change)];
    });
    return { recorded: !known, applied: false, decides: 'the athlete', ...change };
  },
};

export const WRITE_TOOLS: readonly Tool[] = [logSet, proposeChange];

function movementIn(name: string): string {
  const id = findMovement(name);
  if (id !== null) return id;
  const near = suggestMovement(name).map((entry) => entry.id);
  throw new Refused(
    `the catalogue knows no exercise "${name.slice(0, 60)}"${near.length > 0 ? `; it knows ${near.slice(0, 5).join(', ')}` : ''}`,
  );
}

interface Place {
  readonly session: SessionId;
  readonly prepared: PreparedSession | null;
  /** The fact that starts the session; null when it is there already. */
  readonly starts: EventBody | null;
}

/** The session of a day that takes the set: the one that holds it already, the open one, the planned one, the last one, or a new one without a plan. */
function sessionOf(state: LedgerState, date: IsoDate, named: Input[string]): Place {
  const plan = state.plan === null ? null : (JSON.parse(state.plan.body) as Plan);
  const prepared = plan !== null && isTrainingDay(plan, date) ? sessionFor(state, catalogue(), plan, date) : null;
  const own = prepared !== null && prepared.plannedDate === date ? prepared : null;
  const ofDay = [...state.sessions.values()].filter(
    (one) => one.date === date && one.status !== 'discarded' && one.app === undefined,
  );
  const there =
    ofDay.find((one) => named !== undefined && one.sets.some((set) => set.set === setId(one.session, String(named)))) ??
    ofDay.find((one) => one.status === 'open') ??
    (own === null ? ofDay.at(-1) : undefined);
  if (there !== undefined) return { session: there.session, prepared: there.session === own?.session ? own : null, starts: null };
  const session = own?.session ?? (`assistant-${date}` as SessionId);
  const planned = own === null || state.plan === null ? {} : { plan: state.plan.plan, plannedDate: own.plannedDate };
  return { session, prepared: own, starts: { type: 'SessionStarted', session, date, ...planned } };
}

function setId(session: SessionId, name: string): SetId {
  return `${session}-assistant-${name}` as SetId;
}

/** The first number that no set of the session has. */
function freeName(session: SessionId, sets: readonly { readonly set: SetId }[]): string {
  let number = sets.length + 1;
  while (sets.some((one) => one.set === setId(session, String(number)))) number += 1;
  return String(number);
}

/** The set as a fact; beside it what the plan asked where the exercise answers a slot. */
function setBody(input: Input, state: LedgerState, place: Place, exercise: string, at: string): SetPerformed {
  const before = state.sessions.get(place.session)?.sets ?? [];
  const set = setId(place.session, input['set'] === undefined ? freeName(place.session, before) : String(input['set']));
  const known = before.find((one) => one.set === set);
  const kind = (input['kind'] as SetKind | undefined) ?? 'working';
  const slot = kind === 'warm-up' ? undefined : place.prepared?.slots.find((one) => one.exercise === exercise);
  const done = before.filter(
    (one) => !one.removed && one.slot === slot?.slot && one.kind !== 'warm-up' && one.set !== set,
  ).length;
  const target = slot?.sets[Math.min(done, slot.sets.length - 1)];
  const asked = known === undefined ? (target === undefined ? undefined : askedOf(target)) : known.asked;
  const load = Number(input['load'] ?? 0) + 0;
  const mass = input['unit'] as 'kg' | 'lb' | undefined;
  return {
    type: 'SetPerformed',
    session: place.session,
    set,
    exercise,
    ...(slot === undefined ? {} : { slot: slot.slot }),
    kind,
    ...(input['date'] === undefined ? { at: at as WallTime } : {}),
    ...(input['load'] === undefined || mass === undefined
      ? {}
      : { loadGrams: gramsFrom(load, mass), entered: { value: load, unit: mass } }),
    ...(input['reps'] === undefined ? {} : { reps: Number(input['reps']) }),
    ...(input['seconds'] === undefined ? {} : { seconds: Number(input['seconds']) }),
    ...(input['metres'] === undefined ? {} : { millimetres: Math.round(Number(input['metres']) * 1000) }),
    ...(input['rpe'] === undefined ? {} : { rpe: Math.round(Number(input['rpe']) * 2) as HalfRpe }),
    ...(input['side'] === undefined ? {} : { side: input['side'] as Side }),
    ...(input['note'] === undefined ? {} : { note: String(input['note']) }),
    ...(asked === undefined ? {} : { asked }),
  };
}
