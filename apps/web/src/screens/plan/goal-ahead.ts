// Decides whether the title of a plan may name a goal: only one that the plan is expected to lead to, as far as anybody knows.
import { addDays, askedOfPlan, goalReach, type Catalogue, type IsoDate, type LedgerState, type Plan } from '@strongback/engine';
import { written } from '../../app/catalogue/catalogue.ts';
import { understood } from '../../app/training/coach.ts';

type Goal = LedgerState['goals'][number];

/** True where the goal lies within what the plan is expected to lead to, or at the far end of it. */
export function leadsTo(ledger: LedgerState, catalogue: Catalogue, plan: Plan, today: IsoDate, goal: Goal): boolean {
  const asked = askedOfPlan(ledger, understood(ledger, catalogue, today), plan, written(catalogue));
  const same = asked.goals.find((one) => one.exercise === goal.exercise);
  if (same === undefined) return false;
  const left = plan.weeks.filter((week) => week.from > addDays(today, -7));
  const reach = goalReach({ ...asked, from: today }, catalogue, left, same);
  return reach === 'within' || reach === 'far';
}
