// Decides how screens ask the engine: catalogue once, beliefs and findings once a state, the day's session, substitutes and advice.
import {
  addDays,
  addExercise,
  adviseInRun,
  complexAdvice,
  daysBetween,
  kitOf,
  placeInRun,
  sessionOfDay,
  slotOf as engineSlot,
  review,
  substitutesFor,
  swapExercise,
  understand,
  type Catalogue,
  type DoneSet,
  type IsoDate,
  type Joint,
  type LedgerState,
  type Kit,
  type LoggedSession,
  type LoggedSet,
  type NextSetAdvice,
  type Outcome,
  type Plan,
  type PreparedSession,
  type PreparedSlot,
  type Proposal,
  type Substitute,
  type Understanding,
} from '@strongback/engine';
import { weakerSides } from './sides.ts';
import { againFirst, takenBefore } from './taken-before.ts';
import { whenIdle } from '../../platform/clock.ts';
import { written } from '../catalogue/catalogue.ts';
import { isEarly } from '../book/early.ts';
import { planIn } from './planning.ts';
import { notePrepared, recallPrepared } from './prepared-note.ts';

let newest: { readonly ledger: LedgerState; readonly date: IsoDate; readonly value: Understanding } | null = null;

/** Beliefs, findings and gates; computed once for a state and a day. */
export function understood(ledger: LedgerState, catalogue: Catalogue, date: IsoDate): Understanding {
  if (newest?.ledger === ledger && newest.date === date) return newest.value;
  newest = { ledger, date, value: understand(ledger, written(catalogue), date) };
  return newest.value;
}

export interface PrepareOptions {
  readonly minutes?: number;
}

/** The session for a date, ready to train: the day's own, else one missed within the week, else the next one. */
export function preparedFor(
  ledger: LedgerState,
  catalogue: Catalogue,
  date: IsoDate,
  { minutes }: PrepareOptions = {},
): PreparedSession | null {
  const plan = planIn(ledger);
  if (!plan) return null;
  if (latest?.ledger === ledger && latest.date === date && latest.minutes === minutes) return latest.value;
  const known = minutes === undefined ? recallPrepared(ledger, date) : null;
  const value =
    known ??
    sessionOfDay({
      state: ledger,
      view: understood(ledger, catalogue, date).view,
      plan,
      date,
      catalogue: written(catalogue),
      ...(minutes === undefined ? {} : { minutes }),
    });
  latest = { ledger, date, minutes, value };
  if (value !== null && minutes === undefined && !isEarly(ledger))
    whenIdle(() => noteAhead(ledger, catalogue, plan, date, known === null ? value : null));
  return value;
}

/** Days after today whose sessions are worked out before they come: the phone is opened in the morning, not before midnight. */
const AHEAD_DAYS = 2;

/** Notes the day's session and, a day at a time and only while nobody touches the phone, those of the next days. */
function noteAhead(ledger: LedgerState, catalogue: Catalogue, plan: Plan, date: IsoDate, value: PreparedSession | null): void {
  if (value !== null) notePrepared(ledger, date, value);
  const next = Array.from({ length: AHEAD_DAYS }, (_, day) => addDays(date, day + 1)).find(
    (day) => recallPrepared(ledger, day) === null,
  );
  // An entry since then makes the work worthless; another Today will ask again.
  if (next === undefined || ledger.openSession !== null || latest?.ledger !== ledger) return;
  whenIdle(() => {
    if (latest?.ledger !== ledger) return;
    const { view } = understand(ledger, written(catalogue), next);
    const coming = sessionOfDay({ state: ledger, view, plan, date: next, catalogue: written(catalogue) });
    if (coming === null) return;
    notePrepared(ledger, next, coming);
    noteAhead(ledger, catalogue, plan, date, null);
  });
}

/** Whether the session of the day is known without reading the past. */
export function preparedKnown(ledger: LedgerState, date: IsoDate): boolean {
  return (latest?.ledger === ledger && latest.date === date) || recallPrepared(ledger, date) !== null;
}

/** Asked again with every drawing of Today, answered once. */
let latest: {
  readonly ledger: LedgerState;
  readonly date: IsoDate;
  readonly minutes: number | undefined;
  readonly value: PreparedSession | null;
} | null = null;

/** Works out what the player will ask, while the athlete warms up: no set waits for it. */
export function readyForSets(ledger: LedgerState, catalogue: Catalogue, date: IsoDate): void {
  understoodBefore(ledger, catalogue, date);
}

/** Kinds of set that say something about the next one; a drop or a part of a cluster is meant to be less. */
const JUDGED: ReadonlySet<string> = new Set(['working', 'failure', 'amrap', 'unknown']);

function doneOf(set: LoggedSet): DoneSet {
  return {
    loadKg: set.loadGrams === undefined ? null : set.loadGrams / 1000,
    reps: set.reps ?? null,
    rpe: set.rpe === undefined ? null : set.rpe / 2,
    technique: set.technique ?? null,
    markers: set.markers ?? [],
    metresPerSecond: set.velocity === undefined ? null : set.velocity / 1000,
  };
}

/** What to do after the set just done, from the working sets of its slot. */
export function adviceAfter(
  ledger: LedgerState,
  catalogue: Catalogue,
  slot: PreparedSlot,
  logged: LoggedSession,
): NextSetAdvice | null {
  const movement = written(catalogue).movement.get(slot.exercise);
  if (!movement) return null;
  if (slot.complex !== undefined) {
    const round = logged.sets.filter((set) => !set.removed && set.slot === slot.slot && set.kind !== 'warm-up').at(-1);
    return complexAdvice(slot, { rpe: round?.rpe === undefined ? null : round.rpe / 2, broken: round?.technique === 'broken' });
  }
  const judged = logged.sets.filter((set) => !set.removed && JUDGED.has(set.kind));
  const done = weakerSides(judged.filter((set) => set.slot === slot.slot)).map(doneOf);
  if (done.length === 0) return null;
  const plan = planIn(ledger);
  const own = plan !== null && logged.plannedDate === logged.date;
  const run = own ? placeInRun(plan, ledger, logged.date, written(catalogue)) : null;
  // The first set of each other lift, beside what it asked: on heavy days in a row they say when it is enough.
  const firsts = new Map(judged.toReversed().map((set) => [set.slot, set]));
  const others = [...firsts.values()].flatMap((set) =>
    set.slot === slot.slot || set.asked === undefined
      ? []
      : [
          {
            asked: { reps: set.asked.reps ?? null, rpe: set.asked.rpe === undefined ? null : set.asked.rpe / 2 },
            done: doneOf(set),
          },
        ],
  );
  const { view } = understoodBefore(ledger, catalogue, logged.date);
  return adviseInRun({
    run,
    others,
    slot,
    done,
    movement,
    catalogue: written(catalogue),
    belief: view.strength.get(slot.exercise) ?? null,
    kit: kitOf(ledger, logged.date),
    mayRaise: mayAddNow(ledger, catalogue, logged.date),
  });
}

let before: { readonly session: string | null; readonly date: IsoDate; readonly value: Understanding } | null = null;

/** Beliefs are not worked out anew after every set: those of the session's start serve until its end. */
function understoodBefore(ledger: LedgerState, catalogue: Catalogue, date: IsoDate): Understanding {
  if (before?.session === ledger.openSession && before.date === date) return before.value;
  // Nothing but the start of the session lies between: what was understood then still holds.
  const held = newest !== null && newest.date === date && Math.abs(ledger.applied - newest.ledger.applied) <= 1;
  before = { session: ledger.openSession, date, value: held && newest ? newest.value : understood(ledger, catalogue, date) };
  return before.value;
}

export interface SwapReason {
  readonly why: 'pain' | 'equipment' | 'preference';
  readonly joint?: Joint;
  readonly severity?: number;
}

/** Ranked stand-ins for an exercise of the session, kind to what hurts now; those taken before come first. */
export function substitutes(
  ledger: LedgerState,
  catalogue: Catalogue,
  prepared: PreparedSession,
  slot: PreparedSlot,
  reason: SwapReason,
): readonly Substitute[] {
  const { view } = understoodBefore(ledger, catalogue, prepared.date);
  const kit = kitOf(ledger, prepared.date);
  // What was taken in its place before stands first, where it still fits.
  const before = takenBefore(ledger, slot.exercise);
  const hurts =
    reason.joint === undefined || reason.severity === undefined
      ? []
      : [{ joint: reason.joint, severity: reason.severity, provokedBy: [slot.exercise] }];
  const fits = substitutesFor(
    engineSlot(slot),
    {
      equipment: kit.equipment,
      complaints: [...view.complaints, ...hurts],
      dislikes: ledger.preferences.dislikes,
      gates: planIn(ledger)?.gates ?? [],
      taken: prepared.slots.map((one) => one.exercise),
      kit,
    },
    written(catalogue),
    view,
    before.length === 0 ? undefined : catalogue.movements.length,
  );
  return againFirst(fits, before);
}

/** The slot with its exercise exchanged; sets already done stay in front of those worked out anew. */
export function slotAfterSwap(
  ledger: LedgerState,
  catalogue: Catalogue,
  prepared: PreparedSession,
  slot: PreparedSlot,
  { to, why, doneSets }: { readonly to: string; readonly why: SwapReason['why']; readonly doneSets: number },
): PreparedSlot {
  const { view } = understoodBefore(ledger, catalogue, prepared.date);
  const outcome = swapExercise({
    prepared,
    slot: slot.slot,
    to,
    why,
    doneSets,
    catalogue: written(catalogue),
    view,
    kit: kitOf(ledger, prepared.date),
  });
  if (!outcome.ok) return slot;
  const fresh = outcome.value.slots.find((one) => one.slot === slot.slot) ?? slot;
  return {
    ...fresh,
    rampSets: doneSets > 0 ? [] : fresh.rampSets,
    sets: [...slot.sets.slice(0, doneSets), ...fresh.sets].map((set, index) => ({ ...set, index })),
  };
}

/** The session with one exercise more, at the load believed of it; or why not. */
export function sessionWithExercise(
  ledger: LedgerState,
  catalogue: Catalogue,
  prepared: PreparedSession,
  exercise: string,
): Outcome<PreparedSession> {
  return addExercise(
    prepared,
    exercise,
    written(catalogue),
    understoodBefore(ledger, catalogue, prepared.date).view,
    kitOf(ledger, prepared.date),
  );
}

export function kitNow(ledger: LedgerState, date?: IsoDate): Kit {
  return kitOf(ledger, date);
}

/** False on a day that may only hold or lower. */
export function mayAddNow(ledger: LedgerState, catalogue: Catalogue, date: IsoDate): boolean {
  const week = planIn(ledger)?.weeks.find((one) => one.from <= date && daysBetween(one.from, date) < 7);
  return week?.deload !== true && understoodBefore(ledger, catalogue, date).view.readiness.action === 'as-planned';
}

/** What the engine offers to change, most pressing first. */
export function proposalsNow(ledger: LedgerState, catalogue: Catalogue, date: IsoDate): readonly Proposal[] {
  const { view, findings, gates } = understood(ledger, catalogue, date);
  const planned = planIn(ledger)?.gates ?? [];
  const changes = gates.flatMap((gate) => {
    const before = planned.find((one) => one.gate === gate.gate);
    return before === undefined ? [] : [{ gate: gate.gate, openNow: gate.open, openInPlan: before.open, needs: gate.needs }];
  });
  return review(view, findings, date, { catalogue: written(catalogue), gates: changes });
}
