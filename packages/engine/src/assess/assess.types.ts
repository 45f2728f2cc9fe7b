// Decides the shapes that go in and out of the assessments: results, the person, gates, numbers from the log.
import type { IsoDate } from '../units/brand.ts';
import type { Sex } from '../vocabulary/body.ts';
import type { Side } from '../vocabulary/training.ts';
import type { GateId } from '../vocabulary/world.ts';
import type { RuleId } from '../evidence/rulebook.ts';
import type { GateHistory as LoggedForGates, LogBalance as BelievedBalance } from '../athlete/view.types.ts';
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
export type GateHistory = Partial<LoggedForGates>;

/** Neutral numbers from the log, filled by whoever reads it; a lift that is left out is unknown. */
export interface LogBalance extends Omit<BelievedBalance, 'e1rmKg'> {
  readonly e1rmKg: Partial<BelievedBalance['e1rmKg']>;
}
