// Decides how much stress a joint may take in a week: sets times joint load, opening over the first weeks, closing when it complains.
import { JOINTS, type Joint } from '../vocabulary/body.ts';
import type { Person } from './person.ts';

/** Sets × joint load a week when fully open, by level (rule `plan.joint-budget`; levels above novice are scaled, grade E). */
export const FULL_BUDGET = { novice: 72, intermediate: 96, advanced: 128 } as const;
const START_SHARE = 0.5;
const OPEN_WEEKS = 6;
const COMPLAINT_SHARE = 0.5;

/** Weekly budget of every joint in the given week of the plan (0 is the first). */
export function jointBudgets(person: Person, weekIndex: number): ReadonlyMap<Joint, number> {
  const open = Math.min(1, START_SHARE + ((1 - START_SHARE) * (person.weeksTrained + weekIndex)) / OPEN_WEEKS);
  const full = FULL_BUDGET[person.request.athlete.level];
  const budgets = new Map<Joint, number>();
  for (const joint of JOINTS) {
    const severity = person.sore.get(joint)?.severity ?? 0;
    budgets.set(joint, Math.floor(full * open * (severity >= 3 ? COMPLAINT_SHARE : 1)));
  }
  return budgets;
}
