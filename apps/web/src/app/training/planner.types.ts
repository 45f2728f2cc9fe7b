// Decides what is said between the app and the worker that plans.
import type { Catalogue, LayoutProposal, LayoutWish, LedgerState, Outcome, Plan, PlanOptions } from '@strongback/engine';

export interface PlanQuestion {
  readonly id: number;
  readonly ledger: LedgerState;
  readonly catalogue: Catalogue;
  readonly options: PlanOptions;
  /** Asks how the minutes of the week could be laid on days, instead of for the plan. */
  readonly wish?: LayoutWish;
}
/** `outcome` answers a question for a plan, `layouts` one with a wish. */
export type PlanAnswer = { readonly id: number; readonly milliseconds: number } & (
  | { readonly outcome: Outcome<Plan> }
  | { readonly layouts: Outcome<LayoutProposal> }
);
