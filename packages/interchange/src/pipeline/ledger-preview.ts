// Decides what taking over another copy of our own ledger would do: events that are there already stay once, the others are appended as they are.
import { type LedgerEvent, type LedgerState, replay, type UnknownBody } from '@strongback/engine';
import type { EventBody } from '@strongback/engine';
import type { ReadResult } from '../source.types.ts';
import type { ImportPreview, ImportReport } from './report.types.ts';

type AnyEvent = LedgerEvent<EventBody | UnknownBody>;

/** The preview of JSON lines. Another athlete's ledger is a conflict: nothing of it is offered. */
export function previewLedger(result: ReadResult, events: readonly AnyEvent[], state: LedgerState | null): ImportPreview {
  const athlete = events[0]?.athlete ?? null;
  const foreign = state !== null && state.athlete !== null && athlete !== null && state.athlete !== athlete;
  const fresh = foreign ? [] : events.filter((event) => !isSeen(state, event));
  const before = countsOf(state);
  const after = countsOf(fresh.length === 0 ? state : state === null ? replay(fresh) : replay(fresh, state));
  const told = foreign ? null : replay(events);
  const dates = [...(told?.sessions.values() ?? [])].map((session) => session.date).sort();
  const known = [...(told?.sessions.keys() ?? [])].filter((id) => state?.sessions.has(id) === true).length;
  const report: ImportReport = {
    app: result.app,
    variant: result.variant,
    read: result.read,
    imported: { sessions: Math.max(after.sessions - before.sessions, 0), sets: Math.max(after.sets - before.sets, 0) },
    skipped: result.skipped,
    changed: 0,
    alreadyThere: known,
    flagged: result.flagged,
    unmapped: [],
    mapped: [],
    first: dates[0] ?? null,
    last: dates[dates.length - 1] ?? null,
    questions: [],
    conflicts: foreign
      ? [{ date: '', reason: `the file is the ledger of "${athlete}", this one of "${state.athlete}"; nothing was taken over` }]
      : [],
    extraColumns: [],
    unit: 'per row',
    days: { bodyMass: 0, sleep: 0, otherTraining: 0 },
  };
  return { report, events: [], ledger: fresh };
}

function isSeen(state: LedgerState | null, event: AnyEvent): boolean {
  return (state?.seen.get(event.device) ?? []).some((range) => event.deviceSeq >= range.from && event.deviceSeq <= range.to);
}

function countsOf(state: LedgerState | null): { sessions: number; sets: number } {
  let sets = 0;
  for (const session of state?.sessions.values() ?? []) sets += session.sets.filter((set) => !set.removed).length;
  return { sessions: state?.sessions.size ?? 0, sets };
}
