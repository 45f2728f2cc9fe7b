// Decides what replay yields: the ledger's facts arranged for reading. No beliefs, no plans computed here.
import type { AthleteId, DeviceId, Grams, IsoDate, SessionId, WallTime } from '../units/brand.ts';
import type { Equipment, MassUnit } from '../vocabulary/world.ts';
import type { LedgerEvent, LogicalTime, UnknownBody } from './envelope.types.ts';
import type {
  AskedSet,
  AssessmentRecorded,
  AthleteProfiled,
  Availability,
  CalendarEntry,
  CheckInRecorded,
  EquipmentChanged,
  EventBody,
  ExerciseSwapped,
  FlagDecided,
  Goal,
  HealthScreened,
  JointComplained,
  NoteWritten,
  OwnExercise,
  PerformanceReported,
  PerformedSet,
  PlanIssued,
  PlanLock,
  PlannedDayMoved,
  ProposalDecided,
} from './event.types.ts';
import type { BellsOwned, ExerciseAdded, TurnsChosen } from './habit-event.types.ts';

export interface LoggedSet extends PerformedSet {
  readonly session: SessionId;
  readonly removed: boolean;
  readonly sourceName?: string;
  /** What was asked when it was done; absent for imports and for sets done freely. */
  readonly asked?: AskedSet;
}

export interface LoggedSession {
  readonly session: SessionId;
  readonly date: IsoDate;
  readonly at?: WallTime;
  readonly title?: string;
  readonly plan?: string;
  readonly plannedDate?: IsoDate;
  readonly minutes?: number;
  readonly effort?: number;
  readonly note?: string;
  /** Time of day at which it was finished. */
  readonly finishedAt?: WallTime;
  readonly offsetMinutes?: number;
  readonly status: 'open' | 'finished' | 'discarded';
  /** App it was imported from, and the import; absent when logged here. */
  readonly app?: string;
  readonly import?: string;
  readonly content?: string;
  /** In the order performed; removed sets are kept and flagged. */
  readonly sets: readonly LoggedSet[];
  readonly swaps: readonly Omit<ExerciseSwapped, 'type'>[];
}

export interface Complaint extends Omit<JointComplained, 'type'> {
  readonly easedOn: IsoDate | null;
  /** Severity as told over time, oldest first. */
  readonly told: readonly { readonly severity: number; readonly since: IsoDate }[];
}

/** Device numbers `from` to `to`, both included. */
export interface SeqRange {
  readonly from: number;
  readonly to: number;
}

/** What is told of a day: a body mass, a morning, other training. Files tell such facts too. */
export type DayFact = Extract<
  EventBody,
  { readonly type: 'BodyMassRecorded' | 'CheckInRecorded' | 'CalendarEntryAdded' | 'CalendarEntryRemoved' }
>;

/** What is known of one morning, joined from what was told. */
export type DayCheckIn = Omit<CheckInRecorded, 'type' | 'import'>;

/** What somebody else than the athlete wrote carries their account. */
export type Authored<Body extends { readonly type: string }> = Omit<Body, 'type'> & { readonly by?: string };

/** What holds of an exercise or a kind of equipment for one athlete. */
export interface KeptHabit {
  readonly exercise?: string;
  readonly equipment?: Equipment;
  readonly restSeconds?: number;
  readonly unit?: MassUnit;
}

/** A template that is kept, with its text. */
export interface KeptTemplate {
  readonly name: string;
  readonly body: string;
  readonly chosen: boolean;
}

/** A workshop that is kept, with its text. */
export interface KeptWorkshop {
  readonly id: string;
  readonly name: string;
  readonly body: string;
}

export interface LedgerState {
  readonly athlete: AthleteId | null;
  readonly profile: Omit<AthleteProfiled, 'type'> | null;
  readonly bodyMass: readonly { readonly date: IsoDate; readonly grams: Grams }[];
  readonly goals: readonly Goal[];
  readonly availability: readonly Availability[] | null;
  /** By place; `home` unless named. The plan uses the place changed last. */
  readonly equipment: ReadonlyMap<string, Omit<EquipmentChanged, 'type'>>;
  readonly place: string | null;
  readonly preferences: { readonly likes: readonly string[]; readonly dislikes: readonly string[] };
  readonly calendar: ReadonlyMap<string, CalendarEntry>;
  readonly healthScreen: Omit<HealthScreened, 'type'> | null;
  readonly assessments: readonly Omit<AssessmentRecorded, 'type'>[];
  readonly complaints: ReadonlyMap<string, Complaint>;
  readonly performances: readonly Omit<PerformanceReported, 'type'>[];
  readonly checkIns: ReadonlyMap<IsoDate, DayCheckIn>;
  /** Every session by id, imported ones included. */
  readonly sessions: ReadonlyMap<SessionId, LoggedSession>;
  /** The session under way, if any: the open one started last. */
  readonly openSession: SessionId | null;
  readonly plan: Authored<PlanIssued> | null;
  /** Fixed decisions that the planner works around; absent until somebody locked something. */
  readonly locks?: readonly PlanLock[];
  /** Rests and units of the athlete's own, by exercise or equipment; absent until somebody chose one. */
  readonly habits?: readonly KeptHabit[];
  /** What may be done in turn; absent until it was chosen. */
  readonly inTurn?: TurnsChosen['turns'];
  /** Kettlebells by place, lightest first; a place without an entry is not known. */
  readonly bells?: readonly { readonly place: string; readonly grams: NonNullable<BellsOwned['grams']> }[];
  /** What sessions hold beyond what was prepared for them, in the order told; `out`: taken off again. */
  readonly added?: readonly Required<Omit<ExerciseAdded, 'type'>>[];
  /** Exercises that the athlete made; absent until there is one. */
  readonly ownExercises?: readonly OwnExercise[];
  /** Templates of accessory slots; plans are made with the chosen one. */
  readonly templates?: readonly KeptTemplate[];
  /** The sport that the gym work is for, as it was named; absent where none is. */
  readonly aim?: { readonly sport: string; readonly inSeason: boolean };
  /** Workshops that the person teaches, the one kept last at the end. */
  readonly workshops?: readonly KeptWorkshop[];
  /** The last decision about each thing that came up. */
  readonly flags?: readonly Authored<FlagDecided>[];
  readonly moves: readonly Omit<PlannedDayMoved, 'type'>[];
  readonly proposals: ReadonlyMap<string, Authored<ProposalDecided>>;
  readonly notes: readonly Authored<NoteWritten>[];
  readonly names: ReadonlyMap<string, string | null>;
  readonly imports: ReadonlyMap<string, { readonly undone: boolean; readonly app: string; readonly fileHash: string }>;
  /** Kept for a newer build. */
  readonly unknown: readonly LedgerEvent<UnknownBody>[];
  /** Events folded, and the latest logical time seen. */
  readonly applied: number;
  readonly time: LogicalTime;
  /** By set or session that is not there (yet): what was said about it, kept and applied when it arrives. */
  readonly pending: ReadonlyMap<string, readonly EventBody[]>;
  /** Which events are folded, by device: a repetition does nothing. */
  readonly seen: ReadonlyMap<DeviceId, readonly SeqRange[]>;
  /** Open sessions, the one started last at the end. */
  readonly openSessions: readonly SessionId[];
  /** Imported sessions that a later import replaced, oldest first: they come back when that import is undone. */
  readonly superseded: ReadonlyMap<SessionId, readonly LoggedSession[]>;
  /** By day or entry of which an import told: all that was told, oldest first, so that the rest stands once it is undone. Absent without one. */
  readonly toldOfDays?: ReadonlyMap<string, readonly DayFact[]>;
}
