// Decides our own CSV: one row a set with every field we keep about sets, units in the column names.
import type { Catalogue, LedgerState } from '@strongback/engine';
import { numberCell, textCell } from './cells.ts';
import { nameFor, sessionsToWrite } from './rows.ts';

const HEADER = [
  'date',
  'time',
  'session',
  'session_title',
  'session_minutes',
  'session_effort',
  'exercise_id',
  'exercise',
  'set',
  'kind',
  'load_kg',
  'entered',
  'entered_unit',
  'reps',
  'seconds',
  'metres',
  'rpe',
  'side',
  'rest_seconds',
  'velocity_mm_s',
  'technique',
  'markers',
  'superset',
  'note',
  'session_note',
  'source',
  'offset_minutes',
].join(',');

/** Everything about sets; plans, tests and decisions are in the JSON lines only. */
export function writeOwnCsv(state: LedgerState, catalogue: Catalogue): string {
  const lines = [HEADER];
  for (const { session, sets } of sessionsToWrite(state)) {
    sets.forEach((set, index) => {
      lines.push(
        [
          session.date,
          session.at ?? '',
          textCell(session.session),
          textCell(session.title ?? ''),
          numberCell(session.minutes),
          numberCell(session.effort),
          textCell(set.exercise),
          textCell(nameFor(set, catalogue, null)),
          String(index + 1),
          set.kind,
          numberCell(set.loadGrams === undefined ? null : set.loadGrams / 1000),
          numberCell(set.entered?.value),
          set.entered?.unit ?? '',
          numberCell(set.reps),
          numberCell(set.seconds),
          numberCell(set.millimetres === undefined ? null : set.millimetres / 1000),
          numberCell(set.rpe === undefined ? null : set.rpe / 2),
          set.side ?? '',
          numberCell(set.restSeconds),
          numberCell(set.velocity),
          set.technique ?? '',
          textCell((set.markers ?? []).join(' ')),
          textCell(set.superset ?? ''),
          textCell(set.note ?? ''),
          textCell(index === 0 ? (session.note ?? '') : ''),
          session.app ?? 'strongback',
          numberCell(session.offsetMinutes),
        ].join(','),
      );
    });
  }
  return `${lines.join('\n')}\n`;
}
