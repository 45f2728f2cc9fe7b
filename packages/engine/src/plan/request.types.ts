// Decides what the planner is told: one person at one moment, already believed and judged. No ledger, no clock.
import type { IsoDate } from '../units/brand.ts';
import type { Finding } from '../assess/finding.types.ts';
import type { Joint, Muscle, Sex } from '../vocabulary/body.ts';
import type { Sport } from '../vocabulary/sports.ts';
import type { Side } from '../vocabulary/training.ts';
import type { Equipment, MassUnit, Weekday } from '../vocabulary/world.ts';
import type { CalendarEntry, PlanLock } from '../ledger/event.types.ts';
import type { GateReport, Plan } from './plan.types.ts';

/** Belief about one lift: estimated 1RM (per hand where two implements; added load plus body-mass share for bodyweight lifts is NOT included: `loadKg` scale as logged). */
export interface StrengthBelief {
  readonly e1rmKg: number;
  /** Standard deviation in percent. */
  readonly sigmaPercent: number;
  /** Reps-max curve steepness k: p = 1/(k·(n−1)+1). */
  readonly k: number;
  readonly lastOn: IsoDate;
  readonly source: 'log' | 'reported' | 'related-lift' | 'guess';
}

/** What the log has earned for one exercise: the dose the next session starts from. */
export interface EarnedDose {
  readonly sets: number;
  readonly reps: number;
  readonly loadKg: number | null;
  readonly seconds?: number;
  readonly metres?: number;
  readonly lastOn: IsoDate;
  /** The effort of the last time was told, so that what this load costs is known; absent is unknown. */
  readonly effortTold?: boolean;
  /** `step`: earned one more; `hold`: same again; `back`: less. */
  readonly verdict: 'step' | 'hold' | 'back';
  readonly because: string;
  readonly rule: string;
}

export interface PlanComplaint {
  readonly joint: Joint;
  readonly side?: Side;
  readonly severity: number;
  readonly since: IsoDate;
  readonly provokedBy: readonly string[];
}

/** A coach's or athlete's fixed decision; the planner works around it. */
export type Lock = PlanLock;

export interface PlanRequest {
  readonly athlete: {
    readonly id: string;
    readonly born: IsoDate | null;
    readonly sex: Sex | null;
    readonly bodyMassKg: number | null;
    readonly trainingYears: number | null;
    readonly units: MassUnit;
    readonly level: 'novice' | 'intermediate' | 'advanced';
  };
  readonly from: IsoDate;
  /** IANA zone of home, to tell how far a trip goes; absent is unknown. */
  readonly zone?: string;
  /** Week shape inside a block: straight (default) or undulating days (rule `plan.undulate`). */
  readonly undulating?: boolean;
  /** What is done in turn where a day would not hold it otherwise: small work in the rests of lifts, and opposing lifts too (default). */
  readonly inTurn?: 'never' | 'small' | 'opposites';
  /** 1-24. */
  readonly weeks: number;
  readonly seed: number;
  /** quick ≤ 50 ms, full ≤ 150 ms, long ≤ 500 ms of search per distinct week, as iteration counts. */
  readonly effort: 'quick' | 'full' | 'long';
  readonly availability: readonly { readonly weekday: Weekday; readonly minutes: number }[];
  readonly equipment: readonly Equipment[];
  /** Minutes taken for each minute estimated (rule `session.pace`); absent while unknown. */
  readonly pace?: number;
  /** Weight of the empty bar there, kilograms; absent is unknown. */
  readonly barKg?: number;
  readonly calendar: readonly CalendarEntry[];
  readonly goals: readonly {
    readonly exercise: string;
    readonly loadKg?: number;
    readonly reps?: number;
    readonly by?: IsoDate;
  }[];
  /** The sport that the gym work is for; absent where none is. */
  readonly aim?: { readonly sport: Sport; readonly inSeason: boolean };
  /** Lifts whose technique keeps slipping (rule `review.technique`); absent where none does. */
  readonly unsteady?: readonly string[];
  readonly findings: readonly Finding[];
  readonly gates: readonly GateReport[];
  readonly complaints: readonly PlanComplaint[];
  readonly preferences: { readonly likes: readonly string[]; readonly dislikes: readonly string[] };
  readonly strength: ReadonlyMap<string, StrengthBelief>;
  readonly earned: ReadonlyMap<string, EarnedDose>;
  /** What lies just before `from`. */
  readonly before: {
    /** Loaded weeks since the last deload (0 when new or just deloaded). */
    readonly loadedWeeks: number;
    readonly lastDeloadEnd: IsoDate | null;
    readonly lastHeavyBackOn: IsoDate | null;
    readonly lastHeavyHingeOn: IsoDate | null;
    /** Fractional sets of the heaviest of the last weeks: what the body is used to (rule `vol.ramp`). */
    readonly weeklySets: Readonly<Partial<Record<Muscle, number>>>;
    /** First day of training known, for opening joint budgets; null when new. */
    readonly trainingSince: IsoDate | null;
    /** Exercises of the block under way, for continuity. */
    readonly exercises: readonly string[];
  };
  readonly readiness: { readonly z: number | null; readonly setsFactor: number; readonly rirPlus: number };
  /** Review decisions that shape the season: an early deload asked for, volume up or down for muscles. */
  readonly adjustments: readonly {
    readonly kind: 'early-deload' | 'sets-up' | 'sets-down' | 'replace';
    readonly subject: string;
    readonly until: IsoDate;
    readonly because: string;
    readonly rule: string;
  }[];
  readonly locks: readonly Lock[];
  /** The plan under way, to disturb as little as possible. */
  readonly previous: Plan | null;
  /** Personal constraints from the health screen. */
  readonly limits: {
    readonly noStraining: boolean;
    readonly noMaximalTests: boolean;
    readonly maxPercent1RM: number | null;
    readonly forbidden: readonly string[];
    /** Absent where no limit holds. */
    readonly maxLumbarCost?: number;
    /** The most that may be lifted, kilograms in all. Absent where no limit holds. */
    readonly maxLoadKg?: number;
    readonly training: 'open' | 'ask-first' | 'wait' | 'stop';
  };
  readonly assumptions: readonly string[];
}
