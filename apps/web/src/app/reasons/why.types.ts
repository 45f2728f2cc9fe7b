// Decides what a reason is to the screens: a sentence, its rule, grade and numbers.
import type { EvidenceGrade, EvidenceStatus } from '@strongback/engine';

export interface WhyReason {
  readonly rule: string;
  readonly because: string;
  readonly grade: EvidenceGrade;
  readonly status?: EvidenceStatus;
}
export interface WhyNumber {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}
