// Decides which schema stands at the door for which event, and proves at compile time that schemas and types say the same.
import type * as z from 'zod/mini';
import type { EventBody, EventType } from '../event.types.ts';
import * as habit from './habit.ts';
import * as person from './person.ts';
import * as session from './session.ts';

/** One schema for every event type: the newest version of each. */
export const EVENT_SCHEMAS = {
  AthleteProfiled: person.AthleteProfiled,
  GoalsSet: person.GoalsSet,
  AvailabilitySet: person.AvailabilitySet,
  EquipmentChanged: person.EquipmentChanged,
  PreferencesSet: person.PreferencesSet,
  CalendarEntryAdded: person.CalendarEntryAdded,
  CalendarEntryRemoved: person.CalendarEntryRemoved,
  HealthScreened: person.HealthScreened,
  AssessmentRecorded: person.AssessmentRecorded,
  AssessmentWithdrawn: person.AssessmentWithdrawn,
  JointComplained: person.JointComplained,
  JointEased: person.JointEased,
  PerformanceReported: person.PerformanceReported,
  BodyMassRecorded: person.BodyMassRecorded,
  CheckInRecorded: person.CheckInRecorded,
  SessionStarted: session.SessionStarted,
  SetPerformed: session.SetPerformed,
  SetCorrected: session.SetCorrected,
  SetRemoved: session.SetRemoved,
  TechniqueGraded: session.TechniqueGraded,
  ExerciseSwapped: session.ExerciseSwapped,
  SessionShortened: session.SessionShortened,
  SessionFinished: session.SessionFinished,
  SessionDiscarded: session.SessionDiscarded,
  SessionReopened: session.SessionReopened,
  PlannedDayMoved: person.PlannedDayMoved,
  PlanIssued: person.PlanIssued,
  PlanLocked: person.PlanLocked,
  ProposalDecided: person.ProposalDecided,
  NoteWritten: person.NoteWritten,
  SessionImported: session.SessionImported,
  ImportRecorded: person.ImportRecorded,
  ImportUndone: person.ImportUndone,
  NameMatched: person.NameMatched,
  HabitKept: habit.HabitKept,
  ExerciseMade: habit.ExerciseMade,
  TemplateKept: habit.TemplateKept,
  WorkshopKept: habit.WorkshopKept,
  FlagDecided: habit.FlagDecided,
  SportAimSet: habit.SportAimSet,
  TurnsChosen: habit.TurnsChosen,
  BellsOwned: habit.BellsOwned,
  ExerciseAdded: habit.ExerciseAdded,
} as const satisfies Record<EventType, z.ZodMiniType>;

/** The same shape with every array read-only, so that a schema's output and a type compare field by field. */
type Plain<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Plain<Item>[]
    : { readonly [K in keyof T]: Plain<T[K]> };
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type BodyOf<T extends EventType> = Extract<EventBody, { readonly type: T }>;
type Mismatched = {
  [T in EventType]: Same<Plain<z.infer<(typeof EVENT_SCHEMAS)[T]>>, Plain<BodyOf<T>>> extends true ? never : T;
}[EventType];

/** Does not compile when a schema and its type differ; the error names the event. */
type Agree<T extends never> = T;
export type SchemasAgreeWithTypes = Agree<Mismatched>;
