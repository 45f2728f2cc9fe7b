// Decides what an import would do, before anything is written: counts, what is new, changed or there already, and what stays unclear.
import { suggestMovement } from '@strongback/catalogue';
import type { EventBody, IsoDate, LedgerState, LoggedSession, SessionImported } from '@strongback/engine';
import type { ReadResult, SourceUnit } from '../source.types.ts';
import { factsAround } from './around.ts';
import { contentLike } from './content.ts';
import { doubtsOf } from './doubts.ts';
import { previewLedger } from './ledger-preview.ts';
import type { ImportPreview, ImportReport } from './report.types.ts';
import { type Mapping, sessionEvents } from './to-events.ts';
import { twinFinder } from './twins.ts';

/** Version of the readers, kept with every import so that a better one can read again. */
export const IMPORTER = 'strongback-interchange/1';

export interface PreviewOptions extends Mapping {
  readonly importId: string;
  readonly fileHash: string;
  readonly unit: SourceUnit | null;
  /** Where the import is looked at: what is dated later is pointed out. */
  readonly today?: IsoDate;
}

/** Compares a read file with what the ledger holds. Pure: writes nothing. */
export function previewImport(result: ReadResult, state: LedgerState | null, options: PreviewOptions): ImportPreview {
  if (result.ledger !== undefined) return previewLedger(result, result.ledger, state);
  const twinOf = twinFinder(state);
  const sessions = sessionEvents(result.app, options.importId, result.sessions, options.unit, options);
  const fresh: SessionImported[] = [];
  const conflicts: { date: string; reason: string }[] = [];
  let changed = 0;
  let alreadyThere = 0;
  for (const session of sessions) {
    const known = state?.sessions.get(session.session);
    if (!known || (known.import !== undefined && state?.imports.get(known.import)?.undone)) {
      if (twinOf(session) === null) fresh.push(session);
      else alreadyThere++;
    } else if (same(known, session)) alreadyThere++;
    else if (editedHere(known))
      conflicts.push({ date: session.date, reason: 'edited in Strongback since the last import; kept as it is' });
    else {
      changed++;
      fresh.push(session);
    }
  }
  const open = result.questions.filter((question) => !(question.ask === 'unit' && options.unit !== null));
  const sets = fresh.reduce((sum, session) => sum + session.sets.length, 0);
  const around = factsAround(result, state, options.importId);
  const dates = sessions.map((session) => session.date).sort();
  const report: ImportReport = {
    app: result.app,
    variant: result.variant,
    read: result.read,
    imported: { sessions: fresh.length - changed, sets: sets - (changed > 0 ? changedSets(fresh, state) : 0) },
    skipped: result.skipped,
    changed,
    alreadyThere,
    flagged: [...result.flagged, ...doubtsOf(fresh, options.today ?? null)],
    ...names(sessions),
    first: dates[0] ?? null,
    last: dates[dates.length - 1] ?? null,
    questions: open,
    conflicts,
    extraColumns: result.extraColumns,
    unit: options.unit ?? (result.questions.some((question) => question.ask === 'unit') ? null : 'per row'),
    days: {
      bodyMass: around.filter((fact) => fact.type === 'BodyMassRecorded').length,
      sleep: around.filter((fact) => fact.type === 'CheckInRecorded').length,
      otherTraining: around.filter((fact) => fact.type === 'CalendarEntryAdded').length,
    },
  };
  const blocked = open.some((question) => question.ask === 'unit' || question.ask === 'day-first' || question.ask === 'decimal');
  if (blocked || (fresh.length === 0 && around.length === 0)) return { report, events: [] };
  const receipt: EventBody = {
    type: 'ImportRecorded',
    import: options.importId,
    app: result.app,
    fileHash: options.fileHash,
    importer: IMPORTER,
    counts: { read: result.read, sessions: fresh.length, sets, skipped: result.skipped.length },
  };
  return { report, events: [receipt, ...fresh, ...efforts(result, fresh), ...around] };
}

/** True when the ledger holds this session as the file has it, or as the file had it when it was read last. */
function same(known: LoggedSession, session: SessionImported): boolean {
  const told = contentLike(known.content, known.app === undefined ? namedByExercise(session) : session);
  return known.content === told || contentNow(known) === told;
}

function editedHere(session: LoggedSession): boolean {
  return session.app === undefined || contentNow(session) !== session.content;
}

function contentNow(session: LoggedSession): string {
  const sets = session.sets.filter((set) => !set.removed).map((set) => ({ ...set, sourceName: set.sourceName ?? set.exercise }));
  return contentLike(session.content, { ...session, sets });
}

/** Sets logged here have no other name than their movement's id. */
function namedByExercise(session: SessionImported): SessionImported {
  return { ...session, sets: session.sets.map((set) => ({ ...set, sourceName: set.exercise })) };
}

/** Effort of whole sessions, which only our own files carry. */
function efforts(result: ReadResult, fresh: readonly SessionImported[]): EventBody[] {
  const told = new Map<string, number>(
    result.sessions.flatMap((session) =>
      session.effort === undefined || session.id === undefined ? [] : [[session.id, session.effort] as const],
    ),
  );
  if (told.size === 0) return [];
  return fresh.flatMap(({ session }): EventBody[] => {
    const effort = told.get(session);
    return effort === undefined ? [] : [{ type: 'SessionFinished', session, effort }];
  });
}

function changedSets(fresh: readonly SessionImported[], state: LedgerState | null): number {
  return fresh.reduce((sum, session) => sum + (state?.sessions.has(session.session) ? session.sets.length : 0), 0);
}

function names(sessions: readonly SessionImported[]): Pick<ImportReport, 'unmapped' | 'mapped'> {
  const counts = new Map<string, { exercise: string; sets: number }>();
  for (const session of sessions) {
    for (const set of session.sets) {
      const entry = counts.get(set.sourceName) ?? { exercise: set.exercise, sets: 0 };
      counts.set(set.sourceName, { exercise: entry.exercise, sets: entry.sets + 1 });
    }
  }
  const sorted = [...counts.entries()].sort((a, b) => b[1].sets - a[1].sets || (a[0] < b[0] ? -1 : 1));
  return {
    unmapped: sorted
      .filter(([, entry]) => entry.exercise.startsWith('unmapped:'))
      .map(([name, entry]) => ({ name, sets: entry.sets, suggestions: suggestMovement(name).map((one) => one.id) })),
    mapped: sorted.filter(([, entry]) => !entry.exercise.startsWith('unmapped:')).map(([name, entry]) => ({ name, ...entry })),
  };
}
