// Decides what an import says before and after: the report that contracts promise, and the facts it offers.
import type { EventBody } from '@strongback/engine';
import type { LineNote, OwnEvents, Question, SourceUnit } from '../source.types.ts';

/** What contracts promise, and what the preview screen shows. */
export interface ImportReport {
  readonly app: string;
  readonly variant: string;
  readonly read: number;
  readonly imported: { readonly sessions: number; readonly sets: number };
  readonly skipped: readonly LineNote[];
  /** Sessions that were there with other content and are replaced. */
  readonly changed: number;
  readonly alreadyThere: number;
  readonly flagged: readonly LineNote[];
  /** Names that the catalogue does not know; `suggestions` are movement ids, best first, never applied unasked. */
  readonly unmapped: readonly { readonly name: string; readonly sets: number; readonly suggestions: readonly string[] }[];
  readonly mapped: readonly { readonly name: string; readonly exercise: string; readonly sets: number }[];
  readonly first: string | null;
  readonly last: string | null;
  readonly questions: readonly Question[];
  /** Sessions that were edited here since the last import: kept as they are. */
  readonly conflicts: readonly { readonly date: string; readonly reason: string }[];
  readonly extraColumns: readonly string[];
  readonly unit: SourceUnit | 'per row' | null;
  /** Facts beside sets that would be added: body mass, sleep, other training. */
  readonly days: { readonly bodyMass: number; readonly sleep: number; readonly otherTraining: number };
}

export interface ImportPreview {
  readonly report: ImportReport;
  /** Empty while a question that changes numbers is open. */
  readonly events: readonly EventBody[];
  /** Whole events of our own ledger to append as they are; only for a file of JSON lines. */
  readonly ledger?: OwnEvents;
}
