// Decides what a proposal is: a change the engine offers, with its rule, numbers and expected effect; a person decides.
import type { IsoDate } from '../units/brand.ts';
import type { EvidenceGrade, EvidenceStatus } from '../vocabulary/world.ts';

export const PROPOSAL_KINDS = [
  'step',
  'hold',
  'back-off',
  'early-deload',
  'plan-anew',
  'exercise-change',
  'sets-up',
  'sets-down',
  'gate-opens',
  'gate-closes',
  're-test',
  'ask-professional',
] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

export interface Proposal {
  /** Deterministic: `<kind>:<subject>:<date>`. */
  readonly id: string;
  readonly kind: ProposalKind;
  readonly subject: string;
  /** Date of what it rests on: the same evidence gives the same id on every day it is looked at. */
  readonly date: IsoDate;
  /** Short headline that says the finding: "Face pulls stalled for 3 weeks". */
  readonly headline: string;
  readonly because: string;
  /** What would change if accepted, in words. */
  readonly change: string;
  readonly expected: string;
  readonly numbers: readonly { readonly name: string; readonly value: number; readonly unit: string }[];
  readonly rule: string;
  readonly grade: EvidenceGrade;
  readonly status: EvidenceStatus;
  /** Earned steps and holds inside the plan need no decision; structural changes do. */
  readonly needsDecision: boolean;
  readonly decided: { readonly decision: 'accepted' | 'edited' | 'declined'; readonly date: IsoDate } | null;
}
