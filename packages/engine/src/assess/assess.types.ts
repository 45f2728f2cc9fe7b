// Decides the shapes that go in and out of the assessments: results, the person, gates, numbers from the log.
import type { IsoDate } from '../units/brand.ts';
import type { Joint, Sex } from '../vocabulary/body.ts';
import type { Pattern, Side } from '../vocabulary/training.ts';
import type { GateId } from '../vocabulary/world.ts';
import type { RuleId } from '../evidence/rulebook.ts';
import type { Measurer, TestId } from './test-ids.ts';

/** One measured value. Several rows of one test and date form one sitting: sides, fields and attempts. */
export interface AssessmentResult {
  /** A test id. */
  readonly test: string;
  readonly date: IsoDate;
  readonly value: number;
  /** As entered: a test unit, or `in`, `mm`, `m`, `lb`, `min`, `rad`; converted to the unit of the test. */
  readonly unit: string;
  readonly side?: Side | null;
  /** Which field of the test, e.g. `internal`; left out for its main field. */
  readonly field?: string | null;
  /** 0-10. */
  readonly pain?: number | null;
  readonly measuredBy?: Measurer | null;
  readonly device?: string | null;
  /** Which form was done, e.g. `pull-up` or `inverted-row`; a field or a flag of the test may stand here too, joined by `+`. */
  readonly form?: string | null;
  /** What was seen beside the number, e.g. `arched`, `after-cue`, `dizzy`. */
  readonly flags?: readonly string[];
}

/** What the norms need to know. Unknown is allowed everywhere and is judged cautiously. */
export interface AssessedPerson {
  readonly sex?: Sex | null;
  readonly ageYears?: number | null;
  readonly bodyMassKg?: number | null;
  /** A hamstring strain in the last twelve months. */
  readonly recentHamstringStrain?: boolean;
  /** The health screen forbids straining. */
  readonly strainingLimit?: boolean;
}

/** One condition of a gate. `have` is null when it was never measured. */
export interface GateNeed {
  readonly text: string;
  readonly have: number | string | null;
  readonly need: number | string;
  /** The test that would answer it, when there is one. */
  readonly test: TestId | null;
}

export interface GateState {
  readonly gate: GateId;
  readonly open: boolean;
  /** Open only because a test is missing: the cap stands and the test is asked for. */
  readonly provisional: boolean;
  /** Cap in percent of 1RM while provisional or closed by a finding; null for none. */
  readonly capPercent1RM: number | null;
  /** Highest lumbar cost that is open through this gate; null where the gate is not about the back. */
  readonly maxLumbarCost: number | null;
  readonly ruleId: RuleId;
  /** What is still missing or failed; empty when open for good. */
  readonly needs: readonly GateNeed[];
  /** What holds already. */
  readonly met: readonly GateNeed[];
}

/** What the gates need from the log. Everything is optional; unknown counts as not yet shown. */
export interface GateHistory {
  /** Full weeks at lumbar cost 3 or more with RIR 2 or more, without pain above 2/10. */
  readonly weeksAtLumbarCost3?: number;
  /** Full weeks of rows at lumbar cost 1 to 2 without pain above 2/10. */
  readonly weeksAtLumbarCost12?: number;
  /** Deadlifts from the floor and their like in the last weeks, clean and painless (rule `gate.logged`); absent or null is none. */
  readonly floorPulls?: { readonly days: number; readonly weeks: number } | null;
  /** Most strict pull-ups in one set. */
  readonly strictPullUps?: number | null;
  /** Worst pain 0-10 by joint in the last two weeks. */
  readonly pain?: Readonly<Partial<Record<Joint, number>>>;
  /** Bench 1RM over pull-up 1RM with body mass, from the log. */
  readonly pressPullRatio?: number | null;
}

/** Neutral numbers from the log, filled by whoever reads it. */
export interface LogBalance {
  /** Mean weekly fractional sets per pattern over the window. */
  readonly weeklySets: Readonly<Partial<Record<Pattern, number>>>;
  /** Whole weeks of the window that the log covers. */
  readonly weeks: number;
  /** Estimated 1RM in kilograms of reference lifts, null where none. */
  readonly e1rmKg: {
    readonly deadlift?: number | null;
    readonly squat?: number | null;
    readonly row?: number | null;
    readonly bench?: number | null;
    readonly pullUpWithBodyMass?: number | null;
  };
  /** Performance of each side in movements done one side at a time, e.g. mean estimated 1RM or repetitions. */
  readonly sides: readonly {
    readonly exercise: string;
    readonly pattern: Pattern;
    readonly left: number;
    readonly right: number;
    readonly sessions: number;
  }[];
}
