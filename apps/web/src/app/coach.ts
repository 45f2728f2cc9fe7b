// Decides how screens ask the engine: catalogue once, beliefs and findings once a state, the day's session, substitutes and advice.
import { use } from 'react';
import { addDays, understand, type Catalogue, type IsoDate, type LedgerState, type LoggedSession, type LoggedSet, type NextSetAdvice, type PlannedSession, type PreparedSession, type PreparedSlot, type Substitute, type TargetSet, type Understanding } from '@strongback/engine';
import { planIn } from './planning.ts';

let loading: Promise<Catalogue> | null = null;

/** The catalogue, fetched when first needed. */
export function loadCatalogue(): Promise<Catalogue> {
  loading ??= import('@strongback/catalogue').then((room) => room.catalogue());
  return loading;
}

/** Waits for the catalogue inside a suspense boundary. */
export function useCatalogue(): Catalogue {
  return use(loadCatalogue());
}

let last: { readonly ledger: LedgerState; readonly date: IsoDate; readonly value: Understanding } | null = null;

/** Beliefs, findings and gates; computed once for a state and a day. */
export function understood(ledger: LedgerState, catalogue: Catalogue, date: IsoDate): Understanding {
  if (last?.ledger === ledger && last.date === date) return last.value;
  last = { ledger, date, value: understand(ledger, catalogue, date) };
  return last.value;
}

/** Where the person moved a planned day to: its new date, null when dropped, itself when untouched. */
export function movedTo(ledger: LedgerState, planned: IsoDate): IsoDate | null {
  const moves = ledger.moves.filter((move) => move.plan === ledger.plan?.plan && move.from === planned);
  const move = moves.at(-1);
  return move === undefined ? planned : move.to;
}

export interface DatedSession { readonly planned: PlannedSession; readonly on: IsoDate }

/** All sessions of the plan with the dates they now stand on; dropped ones are left out. */
export function plannedSessions(ledger: LedgerState): readonly DatedSession[] {
  const plan = planIn(ledger);
  if (!plan) return [];
  return plan.weeks.flatMap((week) => week.sessions).flatMap((planned) => {
    const on = movedTo(ledger, planned.date);
    return on === null ? [] : [{ planned, on }];
  }).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The logged session that answers a planned day, if any. */
export function answerTo(ledger: LedgerState, planned: IsoDate): LoggedSession | null {
  for (const session of ledger.sessions.values()) {
    if (session.status !== 'discarded' && session.plan === ledger.plan?.plan && session.plannedDate === planned) return session;
  }
  return null;
}

function lastSetsOf(ledger: LedgerState, exercise: string, before: IsoDate): readonly LoggedSet[] {
  let found: LoggedSession | null = null;
  for (const session of ledger.sessions.values()) {
    if (session.status === 'discarded' || session.date > before || session.session === ledger.openSession) continue;
    if (found !== null && session.date < found.date) continue;
    if (session.sets.some((set) => !set.removed && set.exercise === exercise && set.kind !== 'warm-up')) found = session;
  }
  return found?.sets.filter((set) => !set.removed && set.exercise === exercise && set.kind !== 'warm-up') ?? [];
}

export interface PrepareOptions { readonly plannedDate: IsoDate; readonly minutes?: number }

export function preparedFor(ledger: LedgerState, _catalogue: Catalogue, date: IsoDate, { plannedDate, minutes }: PrepareOptions): PreparedSession | null {
  const planned = planIn(ledger)?.weeks.flatMap((week) => week.sessions).find((session) => session.date === plannedDate);
  if (!planned) return null;
  return {
    session: (ledger.openSession ?? 'none') as PreparedSession['session'], date, plannedDate, minutes: planned.minutes, budgetMinutes: minutes ?? planned.budgetMinutes,
    title: '', warmUp: planned.warmUp, coolDown: planned.coolDown, gaveUp: [],
    slots: planned.slots.map((slot): PreparedSlot => {
      const before = lastSetsOf(ledger, slot.exercise, date);
      return {
        slot: slot.id, exercise: slot.exercise, intent: slot.intent, heavy: slot.heavy, rampSets: [], technique: slot.technique, cues: [], reasons: slot.reasons,
        verdict: { kind: 'first', because: '', rule: '' },
        sets: slot.sets.map((set, index): TargetSet => {
          const old = before[index];
          return { ...set, index, kind: 'working', last: old ? { date: addDays(date, -7), loadKg: old.loadGrams === undefined ? null : old.loadGrams / 1000, reps: old.reps ?? null, rpe: old.rpe === undefined ? null : old.rpe / 2 } : null };
        }),
      };
    }),
  };
}

export function adviceAfter(_ledger: LedgerState, _catalogue: Catalogue, _slot: PreparedSlot, _logged: LoggedSession, _set: LoggedSet): NextSetAdvice | null {
  return null;
}

export interface SwapReason { readonly why: 'pain' | 'equipment' | 'preference'; readonly joint?: string; readonly severity?: number; readonly side?: 'left' | 'right' | null }

export function substitutes(_ledger: LedgerState, _catalogue: Catalogue, _date: IsoDate, _slot: PreparedSlot, _reason: SwapReason): readonly Substitute[] {
  return [];
}

export function swapped(_ledger: LedgerState, _catalogue: Catalogue, _session: PreparedSession, slot: PreparedSlot, _substitute: Substitute): PreparedSlot {
  return slot;
}

export function shortened(_ledger: LedgerState, _catalogue: Catalogue, session: PreparedSession, _minutes: number): PreparedSession {
  return session;
}
