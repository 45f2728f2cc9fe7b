// The loop: ledger → beliefs → findings → plan → session → ledger. Read this file first; every room is one call away.
import { believe } from './athlete/believe.ts';
import type { AthleteView } from './athlete/view.types.ts';
import type { LedgerState } from './ledger/state.types.ts';
import { judge, type Judgement } from './loop/judge.ts';
import { type PlanOptions, requestFrom } from './loop/request.ts';
import { plan } from './plan/plan.ts';
import type { Plan } from './plan/plan.types.ts';
import type { IsoDate } from './units/brand.ts';
import { accept, type Outcome, refuse } from './units/refusal.ts';
import type { Catalogue } from './vocabulary/movement.ts';

/** What is believed and judged about one person on one day. */
export interface Understanding extends Judgement {
  readonly view: AthleteView;
}

/** Ledger → beliefs → findings and gates. Everything the engine knows of a person on a day. */
export function understand(state: LedgerState, catalogue: Catalogue, today: IsoDate): Understanding {
  const view = believe(state, catalogue, today);
  return { view, ...judge(state, view) };
}

/** Beliefs and findings → plan. The same ledger, catalogue, options and engine give the same plan, to the byte. */
export function planFor(state: LedgerState, catalogue: Catalogue, options: PlanOptions): Outcome<Plan> {
  if (state.athlete === null) return refuse('plan.no-athlete', 'the ledger is empty: record who trains first');
  const { view, ...judged } = understand(state, catalogue, options.from);
  return accept(plan(requestFrom(state, view, judged, options), catalogue));
}
