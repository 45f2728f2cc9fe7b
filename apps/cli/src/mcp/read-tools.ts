// Decides what an assistant may read: the plan of some days, what is weak, what was done, and why a day looks as it does.
import { catalogue, findMovement } from '@strongback/catalogue';
import {
  addDays,
  daysBetween,
  groupOf,
  type IsoDate,
  type LedgerState,
  type LoggedSet,
  type Plan,
  type PreparedSession,
  proposalsFor,
  sessionFor,
  understand,
} from '@strongback/engine';
import { explanationJson } from '../print/explain-text.ts';
import { setsText } from '../print/plan-text.ts';
import { type Field, type Input, schemaOf } from './input.ts';
import { proposedChanges } from './proposed-change.ts';
import { type Desk, Refused, type Tool } from './tool.types.ts';

const USUAL_DAYS_OF_PLAN = 14;
const USUAL_DAYS_OF_LOG = 28;
const MOST_DAYS = 200;
const MOST_SESSIONS = 100;

const day = (description: string): Field => ({ type: 'string', format: 'date', description });
const isPair = (id: string): boolean => catalogue().movement.get(id)?.implements === 2;
const nameOf = (id: string): string =>
  catalogue().movement.get(id)?.name ?? catalogue().drill.get(id)?.name ?? id.replace('unmapped:', '');

const readPlan: Tool = {
  name: 'read_plan',
  title: 'Read the plan',
  description: `The planned sessions of some days, as issued and accepted: exercises, sets, loads in kg, reasons with rule ids and grades. Without dates: the next ${USUAL_DAYS_OF_PLAN} days.`,
  inputSchema: schemaOf({
    from: day('first day, default today'),
    to: day(`last day, default ${USUAL_DAYS_OF_PLAN - 1} days after the first`),
  }),
  writes: false,
  run(input, desk) {
    const { state, plan } = issued(desk);
    const { from, to } = days(input, desk.today(), USUAL_DAYS_OF_PLAN - 1);
    const weeks = plan.weeks.filter((week) => week.from <= to && addDays(week.from, 6) >= from);
    return {
      plan: state.plan?.plan ?? null,
      from,
      to,
      blocks: plan.blocks,
      weeks: weeks.map(({ from: monday, emphasis, deload, concessions }) => ({
        from: monday,
        emphasis,
        deload,
        concessions: concessions ?? [],
      })),
      sessions: weeks
        .flatMap((week) => week.sessions)
        .filter((session) => session.date >= from && session.date <= to)
        .map(({ slots, ...session }) => ({
          ...session,
          slots: slots.map((slot) => ({ ...slot, name: nameOf(slot.exercise), summary: setsText(slot, isPair(slot.exercise)) })),
        })),
      moves: state.moves.filter((move) => move.plan === state.plan?.plan),
      concessions: plan.concessions,
    };
  },
};

const readFindings: Tool = {
  name: 'read_findings',
  title: 'Read findings and beliefs',
  description:
    'What is weak, stiff or sore, how strong the athlete is and how sure that is, which gates are closed, what is proposed: each with its reason, rule id and grade of evidence.',
  inputSchema: schemaOf({ on: day('day, default today') }),
  writes: false,
  run(input, desk) {
    const state = desk.state();
    const on = (input['on'] as IsoDate | undefined) ?? desk.today();
    const known = understand(state, catalogue(), on);
    return {
      ...explanationJson(state, known, proposalsFor(state, catalogue(), on), catalogue()),
      suggestedByAssistants: proposedChanges(state),
    };
  },
};

const readLog: Tool = {
  name: 'read_log',
  title: 'Read the log',
  description: `Sessions that were done, newest first, with their sets. Loads in kg; per hand where two implements are held; negative is assistance; absent is unknown. Without dates: the last ${USUAL_DAYS_OF_LOG} days.`,
  inputSchema: schemaOf({
    from: day(`first day, default ${USUAL_DAYS_OF_LOG - 1} days before the last`),
    to: day('last day, default today'),
    exercise: { type: 'string', description: 'only sets of this exercise: a name or a catalogue id' },
    limit: { type: 'integer', minimum: 1, maximum: MOST_SESSIONS, description: 'most sessions, default 20' },
  }),
  writes: false,
  run(input, desk) {
    const state = desk.state();
    const to = (input['to'] as IsoDate | undefined) ?? desk.today();
    const from = (input['from'] as IsoDate | undefined) ?? addDays(to, 1 - USUAL_DAYS_OF_LOG);
    const exercise = input['exercise'] === undefined ? null : exerciseIn(String(input['exercise']), state);
    const wanted = [...state.sessions.values()]
      .filter((session) => session.status !== 'discarded' && session.date >= from && session.date <= to)
      .map((session) => ({
        session,
        sets: session.sets.filter((set) => !set.removed && (exercise === null || set.exercise === exercise)),
      }))
      .filter(({ sets }) => exercise === null || sets.length > 0)
      .sort((a, b) => order(b.session) - order(a.session) || (a.session.session < b.session.session ? -1 : 1));
    const limit = typeof input['limit'] === 'number' ? input['limit'] : 20;
    return {
      from,
      to,
      found: wanted.length,
      sessions: wanted.slice(0, limit).map(({ session, sets }) => ({
        session: session.session,
        date: session.date,
        at: session.at ?? null,
        title: session.title ?? null,
        status: session.status,
        minutes: session.minutes ?? null,
        effort: session.effort ?? null,
        note: session.note ?? null,
        importedFrom: session.app ?? null,
        sets: sets.map(toldSet),
      })),
    };
  },
};

const explainDay: Tool = {
  name: 'explain_day',
  title: 'Explain a day',
  description:
    'The session for a day as the app would hand it out, dosed from what the last ones earned, with the reason of every slot, and what was changed against the plan. Changes nothing.',
  inputSchema: schemaOf({ date: day('day, default today') }),
  writes: false,
  run(input, desk) {
    const { state, plan } = issued(desk);
    const date = (input['date'] as IsoDate | undefined) ?? desk.today();
    const known = understand(state, catalogue(), date);
    const session = sessionFor(state, catalogue(), plan, date);
    const readiness = known.view.readiness;
    if (session === null) return { date, readiness, session: null, because: 'the plan holds nothing more' };
    return {
      date,
      readiness,
      plannedFor: session.plannedDate,
      ownSession: session.plannedDate === date,
      minutes: session.minutes,
      ...(session.moved === undefined ? {} : { moved: session.moved }),
      gaveUp: session.gaveUp,
      ...(session.other === undefined ? {} : { otherThanPlanned: session.other }),
      warmUp: session.warmUp.map((dose) => ({ ...dose, name: nameOf(dose.drill) })),
      slots: session.slots.map((slot) => ({
        slot: slot.slot,
        exercise: slot.exercise,
        name: nameOf(slot.exercise),
        sets: setsText(slot, isPair(slot.exercise)),
        verdict: slot.verdict,
        reasons: slot.reasons,
        ...inTurnWith(session, slot.slot),
        ...(slot.swapped === undefined ? {} : { swapped: slot.swapped }),
        ...(slot.loading === undefined ? {} : { loading: slot.loading }),
      })),
      coolDown: session.coolDown,
    };
  },
};

export const READ_TOOLS: readonly Tool[] = [readPlan, readFindings, readLog, explainDay];

/** The plan that was accepted; refuses when there is none. */
function issued(desk: Desk): { state: LedgerState; plan: Plan } {
  const state = desk.state();
  if (state.plan === null) throw new Refused('no plan has been issued in this ledger yet: the athlete asks for one in the app');
  return { state, plan: JSON.parse(state.plan.body) as Plan };
}

function days(input: Input, today: IsoDate, usual: number): { from: IsoDate; to: IsoDate } {
  const from = (input['from'] as IsoDate | undefined) ?? today;
  const to = (input['to'] as IsoDate | undefined) ?? addDays(from, usual);
  if (to < from) throw new Refused('the last day lies before the first');
  if (daysBetween(from, to) > MOST_DAYS) throw new Refused(`at most ${MOST_DAYS} days are read at once`);
  return { from, to };
}

function exerciseIn(name: string, state: LedgerState): string {
  const known = findMovement(name);
  if (known !== null) return known;
  for (const session of state.sessions.values())
    for (const set of session.sets) if (set.exercise === name || set.sourceName === name) return set.exercise;
  throw new Refused(`neither the catalogue nor the log knows an exercise "${name.slice(0, 60)}"`);
}

function order(session: { readonly date: IsoDate; readonly at?: string }): number {
  return Date.parse(`${session.date}T${(session.at ?? '00:00:00').slice(0, 8)}Z`);
}

function toldSet(set: LoggedSet): object {
  const { loadGrams, entered, rpe, millimetres, velocity, session: _session, removed: _removed, ...rest } = set;
  return {
    ...rest,
    name: set.sourceName ?? nameOf(set.exercise),
    ...(loadGrams === undefined ? {} : { loadKg: loadGrams / 1000 }),
    ...(entered === undefined ? {} : { entered: `${entered.value} ${entered.unit}` }),
    ...(rpe === undefined ? {} : { rpe: rpe / 2 }),
    ...(millimetres === undefined ? {} : { metres: millimetres / 1000 }),
    ...(velocity === undefined ? {} : { metresPerSecond: velocity / 1000 }),
  };
}

/** Names of the exercises that a slot takes turns with; absent where it is done alone. */
function inTurnWith(session: PreparedSession, slot: string): { readonly inTurnWith?: readonly string[] } {
  const group = groupOf(session, slot);
  if (group === null) return {};
  const partners = session.slots.filter((one) => one.slot !== slot && group.slots.includes(one.slot));
  return { inTurnWith: partners.map((one) => nameOf(one.exercise)) };
}
