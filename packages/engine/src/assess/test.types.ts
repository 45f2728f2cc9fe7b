// Decides what an assessment consists of: how it is done, entered, judged and repeated.
import type { RuleId } from '../evidence/rulebook.ts';
import type { Severity } from '../vocabulary/world.ts';
import type { Domain } from './finding.types.ts';
import type { TestId, TestUnit } from './test-ids.ts';

/** One thing to enter. A result without a field name belongs to the first field that takes its unit. */
export interface TestField {
  readonly id: string;
  readonly label: string;
  readonly unit: TestUnit;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly perSide: boolean;
  /** Needed for a grade; the others refine it or stand in for it. */
  readonly required: boolean;
  /** Of several attempts the smallest counts. */
  readonly lowerIsBetter?: true;
  readonly choices?: readonly { readonly value: number; readonly label: string }[];
}

/** One step of the protocol, in words for the person. */
export interface TestStep {
  readonly text: string;
  /** Counts down. */
  readonly seconds?: number;
  /** Runs up and gives the result. */
  readonly stopwatch?: true;
  /** Repeated on the other side. */
  readonly perSide?: true;
}

export interface Assessment {
  readonly id: TestId;
  readonly name: string;
  /** What it measures, lower case, for sentences: "seated thoracic rotation". */
  readonly measures: string;
  /** Why it is worth the minutes, one sentence. */
  readonly why: string;
  readonly tier: 'core' | 'extended';
  readonly domain: Domain;
  readonly minutes: number;
  /** Order in the battery. */
  readonly phase: 'mobility' | 'control' | 'endurance' | 'strength';
  readonly equipment: readonly string[];
  readonly steps: readonly TestStep[];
  /** Under the figure, one line. */
  readonly caption: string;
  readonly fields: readonly TestField[];
  readonly forms: readonly { readonly id: string; readonly label: string }[];
  readonly flags: readonly { readonly id: string; readonly label: string }[];
  readonly attempts: number;
  /** How attempts on one side become one value. */
  readonly combine: 'highest' | 'lowest' | 'mean' | 'each';
  readonly better: 'higher' | 'lower' | 'middle' | 'graded' | 'equal-sides' | 'not-graded';
  /** The norm in a few words, for the person. */
  readonly norm: string;
  readonly rule: RuleId;
  readonly cutRule: RuleId;
  /** Pain of 3/10 or more: straight to a gate, or one level up. */
  readonly painEffect: 'gate' | 'one-level';
  /** Highest severity this test can give. */
  readonly cap: Severity;
  /** Graded from film: a self-graded one is capped unless pain raises it. */
  readonly film: boolean;
  /** Left out when straining is forbidden. */
  readonly straining: boolean;
  /** Weeks to the re-test by severity 0 to 3. */
  readonly retestWeeks: readonly [clear: number, note: number, limit: number, gate: number];
  readonly realChange: { readonly value: number; readonly as: 'absolute' | 'share' };
  readonly redFlags: readonly string[];
}
