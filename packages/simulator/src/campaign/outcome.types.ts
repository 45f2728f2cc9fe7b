// Decides what one virtual year is judged by.
import type { BodyName, LIFTS } from '../body/body.types.ts';
import type { PolicyName } from '../policy/policy.types.ts';

export const VIOLATIONS = ['load-jump', 'gate', 'through-pain', 'no-deload'] as const;
/** A load far beyond what was shown; a movement behind a closed gate; work on a joint told at 6/10 or more; seven weeks without a lighter one. */
export type Violation = (typeof VIOLATIONS)[number];

export interface YearOutcome {
  readonly athlete: number;
  readonly body: BodyName;
  readonly policy: PolicyName;
  /** True rested strength at the end against the start, percent, by lift. */
  readonly gainPercent: Readonly<Record<(typeof LIFTS)[number], number>>;
  readonly meanGainPercent: number;
  /** Days on which a joint hurt at 3/10 or more. */
  readonly painDays: number;
  /** Weeks in which the body was overreached on most days. */
  readonly overreachedWeeks: number;
  /** Sessions done of days that were there for training. */
  readonly adherence: number;
  readonly sessions: number;
  readonly sets: number;
  /** True reserve of working sets, repetitions; more than ten counts as ten. */
  readonly meanReserve: number;
  readonly violations: Readonly<Record<Violation, number>>;
  /** What each breach was. */
  readonly breaches: readonly string[];
  readonly plans: number;
}

/** What the calibration looks at: every working set of a year with the truth beside it. */
export interface LoggedWork {
  readonly day: number;
  readonly exercise: string;
  readonly loadKg: number;
  readonly reps: readonly number[];
}

export interface YearRecord {
  readonly outcome: YearOutcome;
  readonly work: readonly LoggedWork[];
  /** Check-ins as told: day, energy, mean soreness. */
  readonly checkIns: readonly { readonly day: number; readonly energy: number; readonly soreness: number }[];
}
