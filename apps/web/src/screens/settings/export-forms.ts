// Decides what each way out of the app writes: a file with its name and type, or a page for paper. Loaded when somebody asks for one.
import { catalogue } from '@strongback/catalogue';
import type { IsoDate, LedgerState } from '@strongback/engine';
import {
  type Paper,
  writeCalendar,
  writeFitActivities,
  writeFitWorkouts,
  writeHevy,
  writeLogPage,
  writeOwnCsv,
  writePlanPage,
  writeStrong,
  writeSummaryPage,
  zipOf,
} from '@strongback/interchange';
import { understood } from '../../app/training/coach.ts';
import { planIn } from '../../app/training/planning.ts';
import { paperWords, type Speaking } from './paper-words.ts';

/** What is written from the log and the plan; everything as JSON lines needs none of this. */
export type WrittenForm = 'csv' | 'strong' | 'hevy' | 'fit' | 'calendar' | 'fit-plan' | 'plan-page' | 'log-page' | 'summary-page';

export interface Asking {
  readonly today: IsoDate;
  /** When it is asked, milliseconds since 1970. */
  readonly nowMs: number;
  readonly paper: Paper;
  /** In whose words pages for paper are. */
  readonly speaking: Speaking;
  /** Name that a calendar app shows. */
  readonly calendarName: string;
}

export type Written =
  | { readonly kind: 'file'; readonly name: string; readonly type: string; readonly content: string | Uint8Array<ArrayBuffer> }
  | { readonly kind: 'page'; readonly html: string };

const csv = (name: string, text: string): Written => ({
  kind: 'file',
  name: `strongback-${name}.csv`,
  type: 'text/csv',
  content: text,
});

const fit = (name: string, files: Parameters<typeof zipOf>[0]): Written => ({
  kind: 'file',
  name: `strongback-${name}-fit.zip`,
  type: 'application/zip',
  content: zipOf(files),
});

/** Null where the form is made of a plan and there is none. Loads are in the athlete's unit, which the file's name says where the columns do not. */
export function written(
  form: WrittenForm,
  ledger: LedgerState,
  { today, nowMs, paper, calendarName, speaking }: Asking,
): Written | null {
  const all = catalogue();
  const unit = ledger.profile?.units ?? 'kg';
  const words = paperWords(speaking, unit);
  const plan = planIn(ledger);
  const moves = ledger.moves.filter((move) => move.plan === ledger.plan?.plan);
  switch (form) {
    case 'csv':
      return csv('log', writeOwnCsv(ledger, all));
    case 'strong':
      return csv(`strong-${unit}`, writeStrong(ledger, all, unit));
    case 'hevy':
      return csv('hevy', writeHevy(ledger, all, unit));
    case 'fit':
      return fit('log', writeFitActivities(ledger, all));
    case 'fit-plan':
      return plan === null
        ? null
        : fit('plan', writeFitWorkouts(plan, all, { unit, moves, from: today, name: (day) => `${calendarName} ${day}` }));
    case 'calendar': {
      if (plan === null) return null;
      const stamp = new Date(nowMs).toISOString().replaceAll(/[-:]|\.\d+/g, '');
      const text = writeCalendar(plan, all, { stamp, unit, moves, words, name: calendarName });
      return { kind: 'file', name: 'strongback-plan.ics', type: 'text/calendar', content: text };
    }
    case 'plan-page':
      return plan === null ? null : { kind: 'page', html: writePlanPage(plan, all, { paper, unit, moves, words, from: today }) };
    case 'log-page':
      return { kind: 'page', html: writeLogPage(ledger, all, { paper, unit, words }) };
    case 'summary-page': {
      const { view, findings } = understood(ledger, all, today);
      return { kind: 'page', html: writeSummaryPage({ state: ledger, view, findings, catalogue: all, unit, words }, paper) };
    }
  }
}
