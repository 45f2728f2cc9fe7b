// Decides the shapes that go in and out of the assessments: results, the person, findings, changes, gates.
import type { IsoDate } from '../units/brand.ts';
import type { Joint, Muscle, Sex } from '../vocabulary/body.ts';
import type { Pattern, Side } from '../vocabulary/training.ts';
import type { EvidenceGrade, EvidenceStatus, GateId, Severity } from '../vocabulary/world.ts';
import type { RuleId } from '../evidence/rulebook.ts';
import type { Domain, Measurer, TestId, TestUnit } from './test-ids.ts';

/** One measured value. Several rows of one test and date form one sitting: sides, fields and attempts. */
export interface AssessmentResult {
  readonly test: TestId;
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
  /** Which form was done, e.g. `pull-up` or `inverted-row`. */
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

/** What is to be done differently. The planner reads these; the texts are for people. */
export type PlanChange =
  /** Movements that match any tag or id are preferred. */
  | {
      readonly kind: 'prefer';
      readonly tags: readonly MovementTag[];
      readonly exercises: readonly string[];
      readonly text: string;
    }
  /** Movements that match any tag or id are not chosen. */
  | {
      readonly kind: 'avoid';
      readonly tags: readonly MovementTag[];
      readonly exercises: readonly string[];
      readonly text: string;
    }
  /** A drill joins the routine. */
  | {
      readonly kind: 'drill';
      readonly drill: string;
      readonly when: 'daily' | 'warm-up' | 'after-training';
      readonly sets: number;
      readonly reps: number | null;
      readonly seconds: number | null;
      readonly perSide: boolean;
      readonly timesPerWeek: number;
    }
  /** Load of a scope is capped until the re-test. */
  | { readonly kind: 'load-cap'; readonly scope: CapScope; readonly maxPercent1RM: number; readonly minRir: number | null }
  /** Carried load is capped, as a share of body weight in each hand. */
  | { readonly kind: 'carry-cap'; readonly maxPercentBodyWeightPerHand: number }
  /** Movements above a lumbar cost are not used for a scope. */
  | { readonly kind: 'lumbar-cap'; readonly patterns: readonly Pattern[]; readonly maxLumbarCost: number }
  /** The gate stays closed while the finding stands. */
  | { readonly kind: 'gate'; readonly gate: GateId; readonly effect: 'closes' | 'keeps-closed' }
  /** Sets of a pattern do not rise. */
  | { readonly kind: 'volume-hold'; readonly patterns: readonly Pattern[] }
  /** Weekly pulling sets for each pressing set, for some weeks. */
  | { readonly kind: 'pull-per-press'; readonly ratio: number; readonly weeks: number }
  /** More accessory work: relative weight 0-1 for muscles and patterns. */
  | {
      readonly kind: 'accessory';
      readonly muscles: readonly Muscle[];
      readonly patterns: readonly Pattern[];
      readonly weight: number;
    }
  /** How to breathe. */
  | {
      readonly kind: 'breathing';
      readonly rule: 'no-breath-hold' | 'exhale-past-sticking';
      readonly maxPercent1RM: number | null;
    }
  /** Straps above a load so that grip does not limit the back. */
  | { readonly kind: 'straps'; readonly fromPercent1RM: number }
  /** The weaker side goes first and sets the repetitions. */
  | { readonly kind: 'weaker-side-first'; readonly side: Side; readonly patterns: readonly Pattern[] }
  /** Advice on set-up without a number for the planner. */
  | { readonly kind: 'setup'; readonly text: string };

/** What a load cap applies to. */
export type CapScope =
  | { readonly by: 'pattern'; readonly patterns: readonly Pattern[] }
  | { readonly by: 'tag'; readonly tags: readonly MovementTag[] }
  | { readonly by: 'lumbar-cost'; readonly from: number }
  | { readonly by: 'all' };

export const MOVEMENT_TAGS = [
  'supported',
  'one-arm',
  'one-leg',
  'neutral-grip',
  'medium-grip',
  'wide-grip',
  'narrow-grip',
  'overhead',
  'behind-neck',
  'landmine',
  'incline',
  'floor-press',
  'upright-row',
  'dead-hang',
  'assisted',
  'eccentric',
  'isometric',
  'from-floor',
  'partial-range',
  'fast',
  'sprint',
  'face-pull',
  'carry-one-side',
  'carry-two-sides',
  'thick-grip',
  'heels-raised',
  'box',
  'low-bar',
  'safety-bar',
  'front-loaded',
  'loaded-twist',
  'loaded-bend',
  'bench-wide',
] as const;
/** Tags of movements that findings speak of. */
export type MovementTag = (typeof MOVEMENT_TAGS)[number];

export type LogFindingId = 'press-pull' | 'vertical-horizontal' | 'sides' | 'hinge-lag';

/** Something measured that is worth knowing, how sure we are, and what it changes. */
export interface Finding {
  /** Stable: `thoracic-rotation`, `log.press-pull`, `log.sides.one-arm-row`. */
  readonly id: string;
  readonly source:
    | { readonly kind: 'test'; readonly test: TestId; readonly date: IsoDate; readonly measuredBy: Measurer | null }
    | { readonly kind: 'log'; readonly log: LogFindingId };
  readonly domain: Domain;
  readonly severity: Severity;
  /** True when the result asks to stop and see a professional (pain above 5/10, or a red flag). */
  readonly stop: boolean;
  readonly value: number | null;
  readonly unit: TestUnit | 'share';
  readonly side: Side | null;
  /** The number the value is held against. */
  readonly normValue: number | null;
  readonly norm: string;
  /** Distance from the norm in SD, or minus the severity where no spread is known; clipped to ±3. */
  readonly score: number;
  readonly grade: EvidenceGrade;
  readonly status: EvidenceStatus;
  readonly ruleId: RuleId;
  /** One sentence with the number, the norm and the side. */
  readonly because: string;
  readonly changes: readonly PlanChange[];
  /** When to measure again; null for findings of the log. */
  readonly retestOn: IsoDate | null;
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
  /** Weeks the window covers. */
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
