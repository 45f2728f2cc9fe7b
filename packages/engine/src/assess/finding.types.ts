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
  | { readonly kind: 'close-gate'; readonly gate: GateId };

export interface Finding {
  /** Stable: `<source>.<test or ratio>[.<side>]`, e.g. `test.thoracic-rotation.left`, `log.press-pull`. */
  readonly id: string;
  readonly source: 'test' | 'log' | 'complaint' | 'screen';
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
}
