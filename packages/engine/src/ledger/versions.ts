// Decides how a fact of any released version becomes one of today. A type with a second version and no upcaster does not compile.
import type { LedgerEvent, UnknownBody } from './envelope.types.ts';
import type {
  AssessmentRecorded,
  AssessmentRecordedV1,
  BodyMassRecorded,
  BodyMassRecordedV1,
  CalendarEntryAdded,
  CalendarEntryAddedV1,
  CheckInRecorded,
  CheckInRecordedV1,
  EventBody,
  EventType,
  NoteWritten,
  NoteWrittenV1,
  PlanLocked,
  PlanLockedV1,
  SetPerformed,
  SetPerformedV1,
  SetPerformedV2,
} from './event.types.ts';
import { EVENT_SCHEMAS } from './schemas/event-schemas.ts';

type BodyOf<T extends EventType> = Extract<EventBody, { readonly type: T }>;
type FirstVersions = { readonly [T in EventType]: readonly [BodyOf<T>] };

/**
 * Every version of every type that was ever released, oldest first; the last one is today's. To change a type: freeze its old
 * shape under a new name, say so here (`Omit<FirstVersions, 'SetPerformed'> & { SetPerformed: readonly [SetPerformedV1, SetPerformed] }`),
 * and add the step below; until then it does not compile.
 */
type History = Omit<
  FirstVersions,
  | 'CalendarEntryAdded'
  | 'AssessmentRecorded'
  | 'BodyMassRecorded'
  | 'CheckInRecorded'
  | 'SetPerformed'
  | 'NoteWritten'
  | 'PlanLocked'
> & {
  readonly CalendarEntryAdded: readonly [CalendarEntryAddedV1, CalendarEntryAdded];
  readonly AssessmentRecorded: readonly [AssessmentRecordedV1, AssessmentRecorded];
  readonly BodyMassRecorded: readonly [BodyMassRecordedV1, BodyMassRecorded];
  readonly CheckInRecorded: readonly [CheckInRecordedV1, CheckInRecorded];
  readonly SetPerformed: readonly [SetPerformedV1, SetPerformedV2, SetPerformed];
  readonly NoteWritten: readonly [NoteWrittenV1, NoteWritten];
  readonly PlanLocked: readonly [PlanLockedV1, PlanLocked];
};

type Steps<Versions> = Versions extends readonly [infer From, infer To, ...infer Rest]
  ? readonly [(body: From) => To, ...Steps<readonly [To, ...Rest]>]
  : readonly [];
type Upcasters = { readonly [T in EventType]: Steps<History[T]> };

const UPCASTERS: Upcasters = {
  AthleteProfiled: [],
  GoalsSet: [],
  AvailabilitySet: [],
  EquipmentChanged: [],
  PreferencesSet: [],
  CalendarEntryAdded: [(first) => first],
  CalendarEntryRemoved: [],
  HealthScreened: [],
  AssessmentRecorded: [(first) => first],
  AssessmentWithdrawn: [],
  JointComplained: [],
  JointEased: [],
  PerformanceReported: [],
  BodyMassRecorded: [(first) => first],
  CheckInRecorded: [(first) => first],
  SessionStarted: [],
  SetPerformed: [(first) => first, (second) => second],
  SetCorrected: [],
  SetRemoved: [],
  TechniqueGraded: [],
  ExerciseSwapped: [],
  SessionShortened: [],
  SessionFinished: [],
  SessionDiscarded: [],
  SessionReopened: [],
  PlannedDayMoved: [],
  PlanIssued: [],
  PlanLocked: [(first) => first],
  ProposalDecided: [],
  NoteWritten: [(first) => first],
  SessionImported: [],
  ImportRecorded: [],
  ImportUndone: [],
  NameMatched: [],
  HabitKept: [],
  ExerciseMade: [],
  TemplateKept: [],
  WorkshopKept: [],
  FlagDecided: [],
  SportAimSet: [],
  TurnsChosen: [],
  BellsOwned: [],
  ExerciseAdded: [],
};

/** True for a type this build knows. */
export function isEventType(type: string): type is EventType {
  return Object.hasOwn(EVENT_SCHEMAS, type);
}

/** The version that this build writes. */
export function versionOf(type: EventType): number {
  return UPCASTERS[type].length + 1;
}

/** The body as today's build understands it; null for a type or version of a newer build. Throws nothing; trusts the door. */
export function newestBody(event: LedgerEvent<EventBody | UnknownBody>): EventBody | null {
  const { type } = event.body;
  if (!isEventType(type)) return null;
  const steps = UPCASTERS[type] as readonly ((body: unknown) => unknown)[];
  if (event.version > steps.length + 1) return null;
  let body: unknown = event.body;
  for (let index = event.version - 1; index < steps.length; index++) body = steps[index]?.(body);
  return body as EventBody;
}
