// Decides what is believed about one person on one day: every belief has a date and can say "unknown".
import type { Sex, Joint, Muscle, SorenessRegion } from '../vocabulary/body.ts';
import type { Pattern } from '../vocabulary/training.ts';
import type { MassUnit } from '../vocabulary/world.ts';
import type { AthleteId, IsoDate } from '../units/brand.ts';
import type { JointComplained } from '../ledger/event.types.ts';
import type { ExposureNode } from './exposure.types.ts';
import type { FatigueBelief } from './fatigue.types.ts';

export type Level = 'novice' | 'intermediate' | 'advanced';

/** Estimated 1RM on the scale that is logged (added load for bodyweight lifts, per hand where two implements are held). */
export interface Strength {
  readonly e1rmKg: number;
  /** Standard deviation in percent of what is moved, body-mass share included. */
  readonly sigmaPercent: number;
  /** Steepness of the repetitions curve: p = 1/(k·(n−1)+1). */
  readonly k: number;
  readonly lastOn: IsoDate;
  readonly source: 'log' | 'reported' | 'related-lift' | 'guess';
  /** Kilograms of the body that move with the load; 0 for external loads. */
  readonly bodyShareKg: number;
}

/** The dose that the next session of one exercise starts from. */
export interface Earned {
  readonly sets: number;
  readonly reps: number;
  readonly loadKg: number | null;
  readonly seconds?: number;
  readonly metres?: number;
  readonly lastOn: IsoDate;
  readonly verdict: 'step' | 'hold' | 'back';
  readonly because: string;
  readonly rule: string;
  /** What a step adds; null when it is not a step. */
  readonly adds: 'reps' | 'load' | 'sets' | 'time' | null;
  /** The dose that stands without the step: what to do on a day that may not add. */
  readonly standing: {
    readonly sets: number;
    readonly reps: number | null;
    readonly loadKg: number | null;
    readonly seconds: number | null;
    readonly metres: number | null;
  };
  /** Sets earned on top of the plan's count, this step included. */
  readonly extraSets: number;
  /** First day of the present dose. */
  readonly since: IsoDate;
  /** Clean sessions at the present dose. */
  readonly clean: number;
  /** Sessions in a row that missed their target, overshot the effort, or broke technique: two ask for a change. */
  readonly strikes: number;
}

/** `hold`: everything as it was, and no step up. */
export type ReadinessAction = 'as-planned' | 'hold' | 'trim' | 'reduce' | 'technique';

export interface Readiness {
  /** Date of the check-in it rests on; null when there is none for today. */
  readonly date: IsoDate | null;
  /** Robust z against the own last 28 days; null is unknown. */
  readonly z: number | null;
  /** `absolute` until there are enough entries for a personal window. */
  readonly basis: 'personal' | 'absolute' | 'unknown';
  readonly action: ReadinessAction;
  /** At most 1: readiness may take sets away, never add. */
  readonly setsFactor: number;
  /** At least 0. */
  readonly rirPlus: number;
  /** Steps wait, also where the action alone would let them be taken. */
  readonly holdsSteps?: true;
  readonly because: string;
  readonly rule: string;
  /** Days of the last seven with z at or below the low mark, and days with an entry. */
  readonly lowDays: number;
  readonly entriesOfSeven: number;
}

export interface SorenessBelief {
  readonly region: SorenessRegion;
  readonly date: IsoDate;
  /** 0 none to 4 bad, as told last. */
  readonly level: number;
  readonly persistent: boolean;
  readonly because: string;
}

export interface VolumeBelief {
  /** Mean weekly fractional sets; weeks of seven days ending today. */
  readonly last4: number;
  readonly last8: number;
  readonly thisWeek: number;
  /** Most sets of any of the last five weeks of seven days: four loaded ones and a lighter one. */
  readonly heaviest: number;
}

/** Neutral numbers of the log that findings are judged from. */
export interface LogBalance {
  /** Mean weekly fractional sets per pattern over the window. */
  readonly weeklySets: Readonly<Partial<Record<Pattern, number>>>;
  /** Whole weeks of the window that the log covers. */
  readonly weeks: number;
  /** Estimated 1RM in kilograms of reference lifts, null where none is known from the log. */
  readonly e1rmKg: {
    readonly deadlift: number | null;
    readonly squat: number | null;
    readonly row: number | null;
    readonly bench: number | null;
    readonly pullUpWithBodyMass: number | null;
  };
  /** Each side of movements done one side at a time: mean best estimated 1RM, or repetitions, over the window. */
  readonly sides: readonly {
    readonly exercise: string;
    readonly pattern: Pattern;
    readonly left: number;
    readonly right: number;
    readonly sessions: number;
  }[];
}

/** What gates ask of the log. */
export interface GateHistory {
  /** Full weeks at lumbar cost 3 or more with RIR 2 or more, without pain above 2/10. */
  readonly weeksAtLumbarCost3: number;
  /** Full weeks of rows at lumbar cost 1 to 2 without pain above 2/10. */
  readonly weeksAtLumbarCost12: number;
  /** Deadlifts from the floor and their like in the last weeks, clean and painless, or told at a weight that stands for them (rule `gate.logged`); null is none. */
  readonly floorPulls: { readonly days: number; readonly weeks: number; readonly told?: true } | null;
  /** Most strict pull-ups in one set. */
  readonly strictPullUps: number | null;
  /** Worst pain 0-10 by joint in the last two weeks. */
  readonly pain: Readonly<Partial<Record<Joint, number>>>;
  /** Bench 1RM over pull-up 1RM with body mass, from the log. */
  readonly pressPullRatio: number | null;
}

export interface Trend {
  readonly date: IsoDate;
  readonly count: number;
  /** Latest against the own usual, in the unit named. */
  readonly change: number;
  readonly unit: '%' | 'm/s';
  readonly flagged: boolean;
  readonly because: string;
}

export interface MarkerTrend {
  readonly exercise: string;
  readonly marker: string;
  readonly date: IsoDate;
  /** Share of graded sets with this fault: the last three sessions, and the ones before. */
  readonly recent: number;
  readonly before: number;
  readonly count: number;
}

export interface RpeBias {
  /** Repetitions that were left beyond what was said; positive means called too hard. Null is unknown. */
  readonly reps: number | null;
  readonly count: number;
  readonly lastOn: IsoDate | null;
}

/** A complaint that is still open, as it was told last. */
export type BelievedComplaint = Omit<JointComplained, 'type'>;

export interface BelievedProfile {
  readonly id: AthleteId | null;
  readonly name: string | null;
  readonly born: IsoDate | null;
  readonly ageYears: number | null;
  readonly sex: Sex | null;
  /** Last known body mass; null is unknown. */
  readonly bodyMassKg: number | null;
  readonly trainingYears: number | null;
  readonly units: MassUnit;
  readonly zone: string | null;
}

export interface DecidedProposal {
  /** `<kind>:<subject>:<date>`. */
  readonly proposal: string;
  readonly date: IsoDate;
  readonly decision: 'accepted' | 'edited' | 'declined';
}

export interface AthleteView {
  readonly today: IsoDate;
  readonly profile: BelievedProfile;
  readonly level: Level;
  /** What was not said and is assumed, in words. */
  readonly assumptions: readonly string[];
  readonly strength: ReadonlyMap<string, Strength>;
  readonly earned: ReadonlyMap<string, Earned>;
  /** The last exposure of every exercise in the log, linked back to the first. */
  readonly exposures: ReadonlyMap<string, ExposureNode>;
  readonly readiness: Readiness;
  /** Load of lifting and of other sport. */
  readonly fatigue: FatigueBelief;
  readonly soreness: readonly SorenessBelief[];
  readonly complaints: readonly BelievedComplaint[];
  readonly weeklySets: Readonly<Partial<Record<Muscle, VolumeBelief>>>;
  readonly weeklyPatternSets: Readonly<Partial<Record<Pattern, VolumeBelief>>>;
  readonly balance: LogBalance;
  readonly gateHistory: GateHistory;
  readonly trainingSince: IsoDate | null;
  readonly lastTrainedOn: IsoDate | null;
  readonly sessionsLast4Weeks: number;
  readonly sessionCount: number;
  readonly lastHeavyBackOn: IsoDate | null;
  readonly lastHeavyHingeOn: IsoDate | null;
  /** Loaded weeks since the last deload or break; the week under way counts once it is over. */
  readonly loadedWeeks: number;
  readonly lastDeloadEnd: IsoDate | null;
  readonly grip: Trend | null;
  readonly barSpeed: ReadonlyMap<string, Trend>;
  readonly technique: readonly MarkerTrend[];
  readonly rpeBias: RpeBias;
  /** Exercises done in the last four weeks, most frequent first. */
  readonly recentExercises: readonly string[];
  /** What was decided about earlier proposals, oldest first. */
  readonly decisions: readonly DecidedProposal[];
  /** Sessions of the plan under way that were due in the last four weeks, and done. Null without a plan. */
  readonly adherence: { readonly due: number; readonly done: number; readonly share: number } | null;
  /** The first day of the plan under way that was due since the last training, or ever where none is logged; null where none was. */
  readonly idleSince: IsoDate | null;
}
