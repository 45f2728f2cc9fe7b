// Decides how a plan is asked for and issued: planned beside the screen, then recorded as what the person was shown.
import {
  canonicalText,
  daysBetween,
  ENGINE_VERSION,
  type IsoDate,
  type LayoutProposal,
  type LayoutWish,
  type LedgerState,
  type Outcome,
  type Plan,
  type PlanIssued,
} from '@strongback/engine';
import { openPlanner, type Background } from '../../platform/background.ts';
import { newId } from '../../platform/chance.ts';
import { loadCatalogue } from '../catalogue/catalogue.ts';
import type { PlanAnswer, PlanQuestion } from './planner.types.ts';

export const USUAL_WEEKS = 16;
const SEED = 1;

let planner: Background<PlanQuestion, PlanAnswer> | null = null;

/** The worker is made when first needed and kept. */
function background(): Background<PlanQuestion, PlanAnswer> {
  planner ??= openPlanner<PlanQuestion, PlanAnswer>();
  return planner;
}

/** Plans from a day; the plan under way, if any, is disturbed as little as possible. */
export async function askForPlan(
  ledger: LedgerState,
  from: IsoDate,
  weeks = USUAL_WEEKS,
): Promise<{ readonly outcome: Outcome<Plan>; readonly milliseconds: number }> {
  const answer = await background().ask({
    ledger,
    catalogue: await loadCatalogue(),
    options: { from, weeks, seed: SEED, effort: 'full', previous: planIn(ledger) },
  });
  if (!('outcome' in answer)) throw new Error('the planner answered another question');
  return answer;
}

/** How the minutes of the week could be laid on days, and what each way would give. */
export async function askForLayouts(ledger: LedgerState, from: IsoDate, wish: LayoutWish): Promise<Outcome<LayoutProposal>> {
  const answer = await background().ask({
    ledger,
    catalogue: await loadCatalogue(),
    options: { from, weeks: 4, seed: SEED, effort: 'quick' },
    wish,
  });
  if (!('layouts' in answer)) throw new Error('the planner answered another question');
  return answer.layouts;
}

/** Proposals that only a new plan can follow. */
const STRUCTURAL: ReadonlySet<string> = new Set([
  'plan-anew',
  'early-deload',
  'exercise-change',
  'sets-up',
  'sets-down',
  'gate-opens',
]);

export function needsNewPlan(kind: string): boolean {
  return STRUCTURAL.has(kind);
}

/** The event that says: this is the plan the person was shown. A plan changed by hand goes on under its id, so that days done stay done. */
export function issued(plan: Plan, id: string = newId()): PlanIssued {
  return {
    type: 'PlanIssued',
    plan: id,
    engine: ENGINE_VERSION,
    seed: plan.seed,
    from: plan.from,
    body: canonicalText(plan),
  };
}

const read = new Map<string, { readonly body: string; readonly plan: Plan }>();

/** The plan under way, read once from its text. A plan that was changed by hand keeps its id and has another text. */
export function planIn(ledger: LedgerState): Plan | null {
  if (ledger.plan === null) return null;
  const { plan: id, body } = ledger.plan;
  const known = read.get(id);
  if (known?.body === body) return known.plan;
  const plan = JSON.parse(body) as Plan;
  read.set(id, { body, plan });
  return plan;
}

/** Index of the plan's week that holds the date; -1 before it, `weeks.length` or more after it. */
export function weekIndex(plan: Plan, date: IsoDate): number {
  return Math.floor(daysBetween(plan.from, date) / 7);
}
