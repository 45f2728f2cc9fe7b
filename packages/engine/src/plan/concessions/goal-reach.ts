// Decides whether a named goal lies further away than a plan can be expected to lead, and says so with what is expected by then; it promises nothing.
import { LIKELY_SD } from '../../athlete/likely-range.ts';
import { rule } from '../../evidence/rulebook.ts';
import { dayAndMonth, daysBetween } from '../../units/calendar.ts';
import { naturalExp } from '../../units/exponential.ts';
import type { Catalogue } from '../../vocabulary/movement.ts';
import { floorToStep, known, shareOf1RM } from '../dose/load.ts';
import type { Concession, PlannedWeek } from '../plan.types.ts';
import type { PlanRequest } from '../request.types.ts';
import { nameInside } from '../../vocabulary/proper-names.ts';

const RATES = rule('prog.novice').numbers;

/** What a lift may be expected to show, kilograms as logged. */
export interface Expected {
  readonly kg: number;
  readonly lowKg: number;
  readonly highKg: number;
}

/** From this share of the upper half of the likely range on a goal is told as far. */
const FAR_SHARE = 0.5;

type Goal = PlanRequest['goals'][number];
type Asked = Pick<PlanRequest, 'from' | 'strength' | 'athlete'>;

/** How far a goal lies: within what the plan is expected to lead to, at its far end, beyond it; `unknown` where nothing can be expected. */
export type GoalReach = 'within' | 'far' | 'beyond' | 'unknown';

/** How far a goal with a load lies from what the weeks are expected to lead to by its day, or by their end. Kilograms as logged. */
export function goalReach(request: Asked, catalogue: Catalogue, weeks: readonly PlannedWeek[], goal: Goal): GoalReach {
  return reachOf(goal, expectedBy(request, catalogue, weeks, goal));
}

function expectedBy(request: Asked, catalogue: Catalogue, weeks: readonly PlannedWeek[], goal: Goal): Expected | null {
  if (goal.by !== undefined && goal.by <= request.from) return null;
  return expectedStrength(request, catalogue, weeks, { exercise: goal.exercise, reps: goal.reps ?? 1, by: goal.by });
}

function reachOf({ loadKg }: Goal, expected: Expected | null): GoalReach {
  if (expected === null || loadKg === undefined) return 'unknown';
  if (loadKg <= expected.kg + FAR_SHARE * (expected.highKg - expected.kg)) return 'within';
  return loadKg > Math.round(expected.highKg) ? 'beyond' : 'far';
}

/** One concession for each goal with a load that lies above, or at the far end of, the likely range of what the plan leads to by its day, or by its own end. */
export function goalsOutOfReach(request: PlanRequest, catalogue: Catalogue, weeks: readonly PlannedWeek[]): Concession[] {
  return request.goals.flatMap((goal) => {
    const movement = catalogue.movement.get(goal.exercise);
    const expected = expectedBy(request, catalogue, weeks, goal);
    const reach = reachOf(goal, expected);
    if (movement === undefined || expected === null || (reach !== 'far' && reach !== 'beyond')) return [];
    const reps = goal.reps ?? 1;
    const near = Math.max(0, floorToStep(expected.kg, movement.loadStepKg));
    const what = `${goal.loadKg} kg${reps === 1 ? '' : ` for ${reps} repetitions`}`;
    const when = goal.by === undefined ? 'by the end of this plan' : `by ${dayAndMonth(goal.by)}`;
    const range = `likely ${Math.max(0, Math.round(expected.lowKg))} kg to ${Math.max(0, Math.round(expected.highKg))} kg`;
    return [
      {
        rule: 'prog.novice',
        text: `${nameInside(movement.name)} (goal): ${what} ${when} is ${reach === 'beyond' ? 'further away than this plan leads' : 'at the far end of what this plan leads to'}: about ${near} kg is expected by then, ${range}`,
        relax: 'more time, or a nearer goal on the way there',
      },
    ];
  });
}

/** What is expected of a lift for `reps` on a day or at the end of the plan: what is believed now, and the usual gain of the level in the weeks that are not light. */
function expectedStrength(
  request: Asked,
  catalogue: Catalogue,
  weeks: readonly PlannedWeek[],
  { exercise, reps, by }: { exercise: string; reps: number; by: PlanRequest['from'] | undefined },
): Expected | null {
  const movement = catalogue.movement.get(exercise);
  const belief = request.strength.get(exercise);
  const believed = movement === undefined ? undefined : known(movement, belief, request.athlete.bodyMassKg);
  if (belief === undefined || believed === undefined) return null;
  const light = weeks.filter((week) => week.deload && (by === undefined || week.from < by)).length;
  const span = by === undefined ? weeks.length : daysBetween(request.from, by) / 7;
  const [least, most] = RATES[request.athlete.level];
  const gain = (percent: number): number => (percent / 100) * Math.max(0, span - light);
  const [slow, fast] = [gain(least), gain(most)];
  const body = believed.bodyShareKg;
  const moved = (believed.e1rmKg + body) * shareOf1RM(believed.k, reps) * (1 + (slow + fast) / 2);
  // Doubt about today and about the gain are independent.
  const spread = naturalExp(Math.sqrt(((LIKELY_SD * belief.sigmaPercent) / 100) ** 2 + ((fast - slow) / 2) ** 2));
  return { kg: moved - body, lowKg: moved / spread - body, highKg: moved * spread - body };
}
