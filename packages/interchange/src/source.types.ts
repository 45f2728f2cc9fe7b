// Decides what a reader yields, whatever the file: sessions of sets with their lines, before names, units and duplicates are settled.
import type { EventBody, LedgerEvent, SetKind, Side, TechniqueGrade, UnknownBody } from '@strongback/engine';
import type { Field } from './words/headers.ts';

export const APPS = [
  'strong',
  'hevy',
  'fitnotes',
  'jefit',
  'fitbod',
  'sugarwod',
  'liftosaur',
  'stronglifts',
  'fit',
  'apple-health',
  'openweight',
  'openset',
  'strongback',
  'generic',
] as const;
export type App = (typeof APPS)[number];

export type SourceUnit = 'kg' | 'lb';

/** A set as its file had it. Absent means the file did not say; nothing is guessed here. */
export interface SourceSet {
  readonly line: number;
  readonly name: string;
  readonly kind: SetKind;
  /** In `unit`; null unit means that the file never says. */
  readonly weight?: number;
  readonly unit: SourceUnit | null;
  readonly reps?: number;
  readonly seconds?: number;
  readonly metres?: number;
  /** 0-10 in half points. */
  readonly rpe?: number;
  readonly restSeconds?: number;
  readonly side?: Side;
  /** 2: the weight is per hand. */
  readonly implements?: 1 | 2;
  readonly superset?: string;
  readonly note?: string;
  /** Only our own files know these: the movement's id (then `loadGrams` is the load), bar speed in mm/s, technique. */
  readonly exercise?: string;
  readonly loadGrams?: number;
  readonly velocity?: number;
  readonly technique?: TechniqueGrade;
  readonly markers?: readonly string[];
}

export interface SourceSession {
  /** What makes it one session in its source; with the app it makes the ledger's session id. */
  readonly key: string;
  /** Civil date and wall time as written. */
  readonly date: string;
  readonly time: string | null;
  readonly offsetMinutes: number | null;
  readonly title: string | null;
  readonly minutes: number | null;
  readonly note: string | null;
  readonly sets: readonly SourceSet[];
  /** Id and first source of a session that left this house before. */
  readonly id?: string;
  readonly app?: string;
  /** Effort of the whole session, 0-10. */
  readonly effort?: number;
}

export interface LineNote {
  readonly line: number;
  readonly reason: string;
}

/** What only a person can know. `suggestion` is never applied unasked. */
export interface Question {
  readonly ask: 'unit' | 'day-first' | 'decimal' | 'columns';
  readonly text: string;
  readonly choices: readonly string[];
  readonly suggestion: string | null;
}

export interface BodyMassRow {
  readonly line: number;
  readonly date: string;
  readonly value: number;
  readonly unit: SourceUnit;
}

export interface SleepRow {
  readonly date: string;
  readonly minutes: number;
}

/** A session without sets: time and effort that another activity took. */
export interface OtherTraining {
  readonly key: string;
  readonly date: string;
  readonly sport: string;
  readonly minutes: number;
}

/** Whole ledger events, which are taken over as they are. */
export type OwnEvents = readonly LedgerEvent<EventBody | UnknownBody>[];

export interface ReadResult {
  readonly app: App;
  readonly variant: string;
  /** Data rows met: sets, rests, notes and unreadable ones. */
  readonly read: number;
  readonly sessions: readonly SourceSession[];
  readonly bodyMass: readonly BodyMassRow[];
  readonly skipped: readonly LineNote[];
  readonly flagged: readonly LineNote[];
  readonly questions: readonly Question[];
  /** Columns that no field of ours takes. */
  readonly extraColumns: readonly string[];
  readonly sleep?: readonly SleepRow[];
  readonly otherTraining?: readonly OtherTraining[];
  readonly ledger?: OwnEvents;
}

/** Answers given beforehand, by flags or by a screen. */
export interface Answers {
  readonly app?: App;
  readonly unit?: SourceUnit;
  readonly dayFirst?: boolean;
  readonly decimal?: '.' | ',';
  /** Place of a column, counted from 0, by what it holds: told by somebody who knows the table. */
  readonly columns?: Readonly<Partial<Record<Field, number>>>;
}
