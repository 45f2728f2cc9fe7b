// Decides the facts of training itself: sessions, sets, corrections, imported sessions. Part of the one list in `event.types.ts`.
import type { Grams, HalfRpe, IsoDate, MillimetresPerSecond, SessionId, SetId, WallTime } from '../units/brand.ts';
import type { SetKind, Side } from '../vocabulary/training.ts';
import type { MassUnit, TechniqueGrade } from '../vocabulary/world.ts';

/** What a person typed, kept beside the canonical integer. */
export interface EnteredMass {
  readonly value: number;
  readonly unit: MassUnit;
}

export interface SessionStarted {
  readonly type: 'SessionStarted';
  readonly session: SessionId;
  /** The athlete's civil day. */
  readonly date: IsoDate;
  readonly at?: WallTime;
  readonly title?: string;
  /** The plan it follows, and the planned date it stands for (they differ when moved). */
  readonly plan?: string;
  readonly plannedDate?: IsoDate;
  /** Minutes available today when shortened or lengthened. */
  readonly minutes?: number;
}

/** One set that somebody did. Loads are per hand for two implements; negative is assistance; absent is unknown, never 0. */
export interface PerformedSet {
  readonly set: SetId;
  readonly exercise: string;
  /** Slot of the plan that it answers. */
  readonly slot?: string;
  readonly kind: SetKind;
  readonly loadGrams?: Grams;
  readonly entered?: EnteredMass;
  readonly reps?: number;
  readonly seconds?: number;
  readonly millimetres?: number;
  readonly rpe?: HalfRpe;
  readonly side?: Side;
  /** Rest actually taken before the next set. */
  readonly restSeconds?: number;
  readonly velocity?: MillimetresPerSecond;
  readonly technique?: TechniqueGrade;
  readonly markers?: readonly string[];
  readonly superset?: string;
  readonly note?: string;
}
/** What the screen asked of a set when it was done: a fact about what was shown, so that judging it later needs no old plan. */
export interface AskedSet {
  readonly loadGrams?: Grams;
  readonly reps?: number;
  readonly seconds?: number;
  readonly millimetres?: number;
  readonly rpe?: HalfRpe;
}
/** As released first. */
export interface SetPerformedV1 extends PerformedSet {
  readonly type: 'SetPerformed';
  readonly session: SessionId;
  readonly at?: WallTime;
}
/** Second version: with what was asked. */
export interface SetPerformedV2 extends SetPerformedV1 {
  readonly asked?: AskedSet;
}
/** The rest taken before a set: since which set, and how long. */
export interface RestTaken {
  readonly after: SetId;
  /** From the one done mark to the next, without the time that the set itself takes. */
  readonly seconds: number;
}
/** Third version: with the rest that was taken before it. */
export interface SetPerformed extends SetPerformedV2 {
  readonly rested?: RestTaken;
}
/** Fields of a set to replace; `null` clears one that may be absent. */
export type SetChanges = { readonly exercise?: string; readonly kind?: SetKind } & {
  readonly [K in keyof Omit<PerformedSet, 'set' | 'exercise' | 'kind'>]?: Exclude<PerformedSet[K], undefined> | null;
};
export interface SetCorrected {
  readonly type: 'SetCorrected';
  readonly session: SessionId;
  readonly set: SetId;
  readonly changes: SetChanges;
}
export interface SetRemoved {
  readonly type: 'SetRemoved';
  readonly session: SessionId;
  readonly set: SetId;
}
export interface TechniqueGraded {
  readonly type: 'TechniqueGraded';
  readonly session: SessionId;
  readonly set: SetId;
  readonly grade: TechniqueGrade;
  readonly markers: readonly string[];
}

export interface ExerciseSwapped {
  readonly type: 'ExerciseSwapped';
  readonly session: SessionId;
  readonly slot: string;
  readonly from: string;
  readonly to: string;
  readonly why: 'pain' | 'equipment' | 'preference';
  readonly complaint?: string;
}
export interface SessionShortened {
  readonly type: 'SessionShortened';
  readonly session: SessionId;
  readonly minutes: number;
}
export interface SessionFinished {
  readonly type: 'SessionFinished';
  readonly session: SessionId;
  readonly at?: WallTime;
  readonly minutes?: number;
  /** Effort of the whole session, 0-10. */
  readonly effort?: number;
  readonly note?: string;
}
/** Taken back: its sets stay in the ledger but count nowhere. */
export interface SessionDiscarded {
  readonly type: 'SessionDiscarded';
  readonly session: SessionId;
}
export interface SessionReopened {
  readonly type: 'SessionReopened';
  readonly session: SessionId;
}

/** One session read from another system. Its id is made from source and start, so that it exists once; a later one with the same id replaces it. */
export interface SessionImported {
  readonly type: 'SessionImported';
  readonly import: string;
  readonly session: SessionId;
  readonly app: string;
  readonly date: IsoDate;
  readonly at?: WallTime;
  readonly offsetMinutes?: number;
  readonly title?: string;
  readonly minutes?: number;
  readonly note?: string;
  /** Hash of the content, compared numerically on re-import. */
  readonly content: string;
  readonly sets: readonly ImportedSet[];
}
export interface ImportedSet extends PerformedSet {
  /** The name as the file had it; `exercise` is a catalogue id or `unmapped:<name>`. */
  readonly sourceName: string;
  readonly line: number;
}
