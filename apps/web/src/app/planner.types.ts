// Decides what is said between the app and the worker that plans.
import type { Catalogue, LedgerState, Outcome, Plan, PlanOptions } from '@strongback/engine';

export interface PlanQuestion {
  readonly id: number;
  readonly ledger: LedgerState;
  readonly catalogue: Catalogue;
  readonly options: PlanOptions;
}
export interface PlanAnswer {
  readonly id: number;
  readonly outcome: Outcome<Plan>;
  readonly milliseconds: number;
}
