// Decides what a finding is: something weak, stiff or sore, how sure we are, and what it changes in the plan.
import type { EvidenceGrade, EvidenceStatus, GateId, Severity } from '../vocabulary/world.ts';
import type { Muscle } from '../vocabulary/body.ts';
import type { Pattern, Side } from '../vocabulary/training.ts';

export const DOMAINS = [
  'thoracic-mobility',
  'shoulder-mobility',
  'scapular-control',
  'pull-strength',
  'push-pull-balance',
  'trunk-endurance',
  'hip-extension-endurance',
  'hinge',
  'grip',
  'bracing',
  'setup',
  'ankle-mobility',
] as const;
export type Domain = (typeof DOMAINS)[number];

/** One typed change that the planner can act on. */
export type PlanChange =
  | { readonly kind: 'prefer-tag'; readonly tag: string; readonly patterns?: readonly Pattern[] }
  | { readonly kind: 'avoid-tag'; readonly tag: string; readonly patterns?: readonly Pattern[] }
  | { readonly kind: 'prefer-exercise' | 'avoid-exercise'; readonly exercise: string }
  | { readonly kind: 'add-drill'; readonly drill: string }
  | { readonly kind: 'more-sets'; readonly muscle?: Muscle; readonly pattern?: Pattern; readonly factor: number }
  | { readonly kind: 'cap-percent'; readonly pattern: Pattern; readonly maxPercent1RM: number; readonly minRir?: number }
  | { readonly kind: 'close-gate'; readonly gate: GateId }
  /** Movements of these patterns stay at or below a lumbar cost. */
  | {
      readonly kind: 'cap-lumbar-cost';
      readonly patterns: readonly Pattern[];
      readonly maxLumbarCost: number;
      readonly abovePercent1RM?: number;
    }
  /** Carried load in each hand, as a share of body mass. */
  | { readonly kind: 'cap-carry'; readonly maxPercentBodyMassPerHand: number }
  /** No added weight on movements that carry the body. */
  | { readonly kind: 'no-added-load'; readonly patterns: readonly Pattern[] }
  /** Weekly sets of these patterns do not rise. */
  | { readonly kind: 'hold-sets'; readonly patterns: readonly Pattern[] }
  /** Weekly pulling sets for each pressing set, for some weeks. */
  | { readonly kind: 'pull-per-press'; readonly ratio: number; readonly weeks: number }
  /** How to breathe. */
  | { readonly kind: 'breathing'; readonly rule: 'no-breath-hold' | 'exhale-past-sticking'; readonly maxPercent1RM?: number }
  /** Straps from a load up, so that grip does not limit the back. */
  | { readonly kind: 'straps'; readonly fromPercent1RM: number }
  /** The weaker side goes first and sets the repetitions. */
  | { readonly kind: 'weaker-side-first'; readonly side: Side; readonly patterns: readonly Pattern[] };

export interface Finding {
  /** Stable: `<source>.<test or ratio>[.<side>]`, e.g. `test.thoracic-rotation.left`, `log.press-pull`. */
  readonly id: string;
  readonly source: 'test' | 'untested' | 'log' | 'complaint' | 'screen';
  readonly test: string | null;
  readonly side: Side | null;
  readonly date: string;
  readonly value: number | null;
  readonly unit: string;
  /** Norm in words with its unit, e.g. `40-60° a side`. */
  readonly norm: string;
  readonly severity: Severity;
  readonly domain: Domain;
  /** z-like score, clipped to ±3, lower is weaker. */
  readonly score: number;
  readonly rule: string;
  readonly grade: EvidenceGrade;
  readonly status: EvidenceStatus;
  readonly citation: string;
  /** One sentence a lifter understands. */
  readonly because: string;
  readonly changes: readonly PlanChange[];
  /** The changes in words. */
  readonly changesText: string;
  /** The result asks to stop and see a professional. */
  readonly stop?: boolean;
  /** The number the value is held against. */
  readonly normValue?: number | null;
  /** When to measure again. */
  readonly retestOn?: string;
}
