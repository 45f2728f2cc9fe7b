// Decides the shape of a plan: what contracts promise to people and programs. Extend freely, never rename.
import type { BlockKind, Handling, HoldIntent, MuscleLength, Pattern, Side, SlotRole, Stage } from '../vocabulary/training.ts';
import type { Sport } from '../vocabulary/sports.ts';
import type { Joint, Muscle } from '../vocabulary/body.ts';
import type { EvidenceGrade, EvidenceStatus, GateId } from '../vocabulary/world.ts';
import type { IsoDate } from '../units/brand.ts';
import type { Phase } from './season/phases.ts';

export interface Reason {
  /** Rule id, or the id of a finding's rule. */
  readonly rule: string;
  readonly because: string;
  readonly grade: EvidenceGrade;
  readonly status?: EvidenceStatus;
}

/** What could not be met, and the smallest change that would meet it. */
export interface Concession {
  readonly rule: string;
  readonly text: string;
  readonly relax?: string;
  /** Weeks of the plan it gathers, from 1; absent where it concerns no week in particular. */
  readonly weeks?: readonly number[];
}

/** Why the slot is there; substitution keeps it. */
export interface Intent {
  readonly pattern: Pattern;
  readonly role: SlotRole;
  readonly muscles: readonly Muscle[];
}

/** One prescribed set. Exactly one of reps, seconds, metres is a number. Loads are per hand for two implements. */
export interface PrescribedSet {
  readonly reps: number | null;
  readonly loadKg: number | null;
  /** Asked effort: what the set may cost at most. */
  readonly rpe: number | null;
  /** Effort that the load should cost, to the half, where a ceiling, a step or an earned load parts it from `rpe`; null where it parts and cannot be told; absent where they agree. */
  readonly expectedRpe?: number | null;
  /** Percent of estimated 1RM (0-100), null when no estimate exists. */
  readonly percent1RM: number | null;
  readonly tempo: string | null;
  readonly restSeconds: number;
  readonly seconds: number | null;
  readonly metres: number | null;
  readonly side: Side | 'each' | null;
}

/** A special form of work. */
export type SlotMethod =
  /** Every set in parts of a few repetitions, with a short pause between the parts. */
  | { readonly kind: 'cluster'; readonly parts: number; readonly restSeconds: number }
  /** A heavy set, minutes of rest, a fast set of like pattern: in turn with the slot `with`. */
  | {
      readonly kind: 'contrast';
      readonly part: 'heavy' | 'fast';
      readonly with: string;
      readonly rounds: number;
      readonly restSeconds: number;
    }
  /** A hold: what it asks and at which angle; 180 degrees is a straight joint. */
  | {
      readonly kind: 'hold';
      readonly intent: HoldIntent;
      readonly joint: Joint;
      readonly degrees: number;
      readonly length: MuscleLength;
    };

export interface DrillDose {
  readonly drill: string;
  readonly reps?: number;
  readonly seconds?: number;
  readonly sets?: number;
  readonly perSide?: boolean;
}

export interface Slot {
  readonly id: string;
  readonly exercise: string;
  readonly pattern: Pattern;
  readonly stage: Stage;
  /** True where a set is at or above 85 % of 1RM, or at RPE 9 or more with 5 reps or fewer. */
  readonly heavy: boolean;
  readonly intent: Intent;
  /** Ceiling that stood behind the load, percent of 1RM: a gate, a finding, a complaint, a lighter day. Absent when only effort decides. */
  readonly maxPercent1RM?: number;
  readonly sets: readonly PrescribedSet[];
  /** Locked: the session doses it as written. Absent elsewhere. */
  readonly fixed?: true;
  readonly technique: readonly string[];
  /** Absent where no finding asks for anything. */
  readonly handling?: readonly Handling[];
  /** Absent where sets are plain. */
  readonly method?: SlotMethod;
  readonly reasons: readonly Reason[];
  /** The best other choice of the same intent and what it would cost. */
  readonly alternative?: { readonly exercise: string; readonly costs: string };
}

/** Two slots of a session done in turn: a set of the first, a rest, a set of the second, a rest. */
export interface PlannedTurn {
  /** Ids, in the order of their turn; the second stands right behind the first. */
  readonly slots: readonly [first: string, second: string];
  /** Rest on the way to the second, and after it, in seconds. */
  readonly betweenSeconds: number;
  readonly roundSeconds: number;
}

export interface PlannedSession {
  readonly date: IsoDate;
  /** Honest estimate including warm-up, set-up, rest and cool-down. Never above `budgetMinutes`. */
  readonly minutes: number;
  readonly budgetMinutes: number;
  readonly roles: readonly Pattern[];
  readonly warmUp: readonly DrillDose[];
  readonly slots: readonly Slot[];
  readonly coolDown: readonly DrillDose[];
  /** What is done in turn; absent where every slot is done alone. */
  readonly turns?: readonly PlannedTurn[];
}

/** A test or a meet, one lift: attempts in order, or one set that stands in for them. The day holds no session. */
export interface PlannedTest {
  readonly date: IsoDate;
  readonly kind: 'test' | 'competition';
  readonly exercise: string;
  readonly sets: readonly PrescribedSet[];
  readonly reasons: readonly Reason[];
}

/** A test that comes again, a few minutes before the session of its day. */
export interface PlannedRetest {
  /** Id of the assessment. */
  readonly test: string;
  /** Never in a deload week, never the day after training. */
  readonly on: IsoDate;
  /** Day of the result it follows; a newer result settles it. */
  readonly measuredOn: IsoDate;
  readonly rule: string;
  readonly because: string;
}

export interface PlannedWeek {
  readonly from: IsoDate;
  readonly emphasis: BlockKind;
  readonly deload: boolean;
  readonly sessions: readonly PlannedSession[];
  readonly daily: readonly {
    readonly kind: 'mobility' | 'breathing' | 'posture';
    readonly minutes: number;
    readonly drills: readonly string[];
  }[];
  readonly setsPerMuscle: Readonly<Partial<Record<Muscle, number>>>;
  readonly concessions?: readonly Concession[];
  /** Absent in a week without a test. */
  readonly tests?: readonly PlannedTest[];
  /** Tests that come again in this week; absent when none does. */
  readonly retests?: readonly PlannedRetest[];
}

export interface PlannedBlock {
  readonly kind: BlockKind;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** First day of the emphasis where it began before this plan; absent where it begins in it. */
  readonly begun?: IsoDate;
  /** The emphasis under way behind a lighter week, a trip or a test that opens the plan. */
  readonly phase?: Phase;
  /** Which time this emphasis comes round, from the second time on; absent is the first. */
  readonly cycle?: number;
}

export interface GateReport {
  readonly gate: GateId;
  readonly open: boolean;
  readonly needs: readonly {
    readonly text: string;
    readonly have: number | string | null;
    readonly need: number | string;
    /** Id of the assessment that tells; null or absent where none does. */
    readonly test?: string | null;
  }[];
}

export interface Plan {
  readonly engine: string;
  readonly seed: number;
  readonly athlete: string;
  readonly from: IsoDate;
  /** The sport that the plan is for, and what follows from it; absent where none was named. */
  readonly aim?: { readonly sport: Sport; readonly inSeason: boolean; readonly reasons: readonly Reason[] };
  readonly concessions: readonly Concession[];
  readonly blocks: readonly PlannedBlock[];
  /** How often each emphasis had come round before this plan; absent in a first one. */
  readonly cycles?: Readonly<Partial<Record<Phase, number>>>;
  readonly weeks: readonly PlannedWeek[];
  readonly gates: readonly GateReport[];
  readonly optimality: {
    readonly value: number;
    readonly bound: number;
    readonly gapPercent: number;
    readonly milliseconds: number | null;
  };
  /** What was assumed because the athlete did not say. */
  readonly assumptions: readonly string[];
}
