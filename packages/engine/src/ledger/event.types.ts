// Decides the facts that a ledger holds: past tense, small, no derived values. The newest version of each; older ones are upcast.
import type { Grams, HalfRpe, IsoDate, SessionId } from '../units/brand.ts';
import type { Joint, Sex } from '../vocabulary/body.ts';
import type { Side } from '../vocabulary/training.ts';
import type { Equipment, MassUnit, Weekday } from '../vocabulary/world.ts';
import type { BodyMassRecorded, CalendarEntryAdded, CalendarEntryRemoved, CheckInRecorded } from './day-event.types.ts';
import type { HabitFact } from './habit-event.types.ts';
import type {
  EnteredMass,
  SessionStarted,
  SetPerformed,
  SetCorrected,
  SetRemoved,
  TechniqueGraded,
  ExerciseSwapped,
  SessionShortened,
  SessionFinished,
  SessionDiscarded,
  SessionReopened,
  SessionImported,
} from './session-event.types.ts';

export type {
  CalendarEntry,
  CalendarEntryAddedV1,
  CalendarEntryAdded,
  CalendarEntryRemoved,
  BodyMassRecordedV1,
  BodyMassRecorded,
  CheckInRecordedV1,
  CheckInRecorded,
} from './day-event.types.ts';
export type {
  EnteredMass,
  SessionStarted,
  PerformedSet,
  AskedSet,
  SetPerformedV1,
  SetPerformedV2,
  RestTaken,
  SetPerformed,
  SetChanges,
  SetCorrected,
  SetRemoved,
  TechniqueGraded,
  ExerciseSwapped,
  SessionShortened,
  SessionFinished,
  SessionDiscarded,
  SessionReopened,
  SessionImported,
  ImportedSet,
} from './session-event.types.ts';

export type { HabitKept, OwnExercise, ExerciseMade, TemplateKept, FlagDecision, FlagDecided } from './habit-event.types.ts';

export interface AthleteProfiled {
  readonly type: 'AthleteProfiled';
  readonly name?: string;
  readonly born?: IsoDate;
  readonly sex?: Sex;
  readonly bodyMassGrams?: Grams;
  readonly heightMillimetres?: number;
  readonly trainingYears?: number;
  readonly units: MassUnit;
  /** IANA zone name, e.g. `Europe/Berlin`. */
  readonly zone: string;
}

export interface Goal {
  readonly exercise: string;
  readonly loadGrams?: Grams;
  readonly reps?: number;
  readonly by?: IsoDate;
}
export interface GoalsSet {
  readonly type: 'GoalsSet';
  readonly goals: readonly Goal[];
}

export interface Availability {
  readonly weekday: Weekday;
  readonly minutes: number;
}
export interface AvailabilitySet {
  readonly type: 'AvailabilitySet';
  readonly days: readonly Availability[];
}

export interface EquipmentChanged {
  readonly type: 'EquipmentChanged';
  readonly place: string;
  readonly equipment: readonly Equipment[];
  readonly barGrams?: Grams;
  /** Plates owned per side pair, grams each, ascending. */
  readonly platesGrams?: readonly Grams[];
  readonly dumbbellsGrams?: readonly Grams[];
}

export interface PreferencesSet {
  readonly type: 'PreferencesSet';
  readonly likes: readonly string[];
  readonly dislikes: readonly string[];
}

export interface HealthScreened {
  readonly type: 'HealthScreened';
  readonly date: IsoDate;
  readonly answers: Readonly<Record<string, readonly string[]>>;
}

export interface AssessmentRecordedV1 {
  readonly type: 'AssessmentRecorded';
  readonly assessment: string;
  readonly test: string;
  readonly date: IsoDate;
  readonly side?: Side;
  /** In the test's SI unit; graded tests store the grade's index. */
  readonly value: number;
  readonly unit: string;
  /** Variant of the test, e.g. `pull-up` or `inverted-row`. */
  readonly form?: string;
  readonly pain?: number;
  readonly measuredBy?: 'self' | 'partner' | 'coach';
}
/** Since version 2 a result can name its field, what was seen, and the device. */
export interface AssessmentRecorded extends AssessmentRecordedV1 {
  /** Which field of the test; left out for its main field. */
  readonly field?: string;
  /** What was seen beside the number, e.g. `arched`, `after-cue`. */
  readonly flags?: readonly string[];
  readonly device?: string;
}
export interface AssessmentWithdrawn {
  readonly type: 'AssessmentWithdrawn';
  readonly assessment: string;
}

export interface JointComplained {
  readonly type: 'JointComplained';
  readonly complaint: string;
  readonly joint: Joint;
  readonly side?: Side;
  /** 0-10. */
  readonly severity: number;
  readonly since: IsoDate;
  readonly provokedBy: readonly string[];
}
export interface JointEased {
  readonly type: 'JointEased';
  readonly complaint: string;
  readonly date: IsoDate;
}

/** A lift told without a session: tested elsewhere or remembered. */
export interface PerformanceReported {
  readonly type: 'PerformanceReported';
  readonly exercise: string;
  readonly date: IsoDate;
  readonly loadGrams: Grams;
  readonly entered?: EnteredMass;
  readonly reps: number;
  readonly rpe?: HalfRpe;
}

/** The athlete moved, or gave up, a planned day. `to` null: dropped. */
export interface PlannedDayMoved {
  readonly type: 'PlannedDayMoved';
  readonly plan: string;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/** What a person was shown and accepted. `body` is the plan as canonical JSON text of `Plan`. */
export interface PlanIssued {
  readonly type: 'PlanIssued';
  readonly plan: string;
  readonly engine: string;
  readonly seed: number;
  readonly from: IsoDate;
  readonly body: string;
}

export interface ProposalDecided {
  readonly type: 'ProposalDecided';
  /** Deterministic id of the proposal: rule, subject and date. */
  readonly proposal: string;
  readonly date: IsoDate;
  readonly decision: 'accepted' | 'edited' | 'declined';
  readonly subject?: string;
  readonly change?: string;
  readonly edited?: string;
}

/** The first fixed decisions: this exercise stays, that one never comes, this day is free. */
export type PlanLockV1 =
  | { readonly kind: 'exercise'; readonly exercise: string; readonly weekday?: Weekday }
  | { readonly kind: 'never'; readonly exercise: string }
  | { readonly kind: 'day'; readonly date: IsoDate; readonly rest: true };
/** What a locked dose fixes; what is left out is worked out as ever. `amount` counts in what the exercise is counted in. */
export interface LockedDose {
  readonly kind: 'dose';
  readonly exercise: string;
  /** 2 to 5. */
  readonly sets?: number;
  readonly amount?: number;
  readonly rpe?: HalfRpe;
  readonly loadGrams?: Grams;
}
/** Since version 2 also: this dose stands wherever the exercise does, these weeks are of this emphasis. */
export type PlanLock =
  | PlanLockV1
  | LockedDose
  | {
      readonly kind: 'block';
      readonly emphasis: 'technique' | 'hypertrophy' | 'strength';
      readonly from: IsoDate;
      readonly to: IsoDate;
    };
export type PlanLockedV1 = { readonly type: 'PlanLocked'; readonly locks: readonly PlanLockV1[] };
/** All locks that hold from now on. */
export type PlanLocked = { readonly type: 'PlanLocked'; readonly locks: readonly PlanLock[] };

export interface NoteWrittenV1 {
  readonly type: 'NoteWritten';
  readonly text: string;
  readonly session?: SessionId;
  readonly exercise?: string;
  readonly date?: IsoDate;
}
/** Since version 2 a note on an exercise can belong to the machine of one place. An empty text takes the note before it off. */
export interface NoteWritten extends NoteWrittenV1 {
  readonly place?: string;
}

export interface ImportRecorded {
  readonly type: 'ImportRecorded';
  readonly import: string;
  readonly app: string;
  readonly fileHash: string;
  readonly importer: string;
  readonly counts: { readonly read: number; readonly sessions: number; readonly sets: number; readonly skipped: number };
}
export interface ImportUndone {
  readonly type: 'ImportUndone';
  readonly import: string;
}
/** A name of a source matched to a movement (or kept as log only with null). */
export interface NameMatched {
  readonly type: 'NameMatched';
  readonly app: string;
  readonly name: string;
  readonly exercise: string | null;
}

export type EventBody =
  | AthleteProfiled
  | GoalsSet
  | AvailabilitySet
  | EquipmentChanged
  | PreferencesSet
  | CalendarEntryAdded
  | CalendarEntryRemoved
  | HealthScreened
  | AssessmentRecorded
  | AssessmentWithdrawn
  | JointComplained
  | JointEased
  | PerformanceReported
  | BodyMassRecorded
  | CheckInRecorded
  | SessionStarted
  | SetPerformed
  | SetCorrected
  | SetRemoved
  | TechniqueGraded
  | ExerciseSwapped
  | SessionShortened
  | SessionFinished
  | SessionDiscarded
  | SessionReopened
  | PlannedDayMoved
  | PlanIssued
  | PlanLocked
  | ProposalDecided
  | NoteWritten
  | SessionImported
  | ImportRecorded
  | ImportUndone
  | NameMatched
  | HabitFact;

export type EventType = EventBody['type'];
