// Decides how much stress a joint may take in a week: sets times joint load, opening over the first weeks, closing when it complains.
import { JOINTS, type Joint } from '../../vocabulary/body.ts';
import type { Person } from '../person.ts';

/** Sets × joint load a week when fully open, for a novice (rule `plan.joint-budget`; the split over joints is ours, grade E: nearly every lift touches shoulder, elbow and wrist). */
export const FULL_BUDGET: Readonly<Record<Joint, number>> = {
  shoulder: 100,
  elbow: 90,
  wrist: 90,
  hip: 84,
  knee: 78,
  'lumbar-spine': 66,
  ankle: 60,
  'thoracic-spine': 48,
  neck: 36,
};
export const LEVEL_SHARE = { novice: 1, intermediate: 1.3, advanced: 1.7 } as const;
const START_SHARE = 0.5;
const OPEN_WEEKS = 6;
const COMPLAINT_SHARE = 0.5;

/** Weekly budget of every joint in the given week of the plan (0 is the first). */
export function jointBudgets(person: Person, weekIndex: number): ReadonlyMap<Joint, number> {
  const level = person.request.athlete.level;
  const weeks = person.weeksTrained + weekIndex;
  return new Map(JOINTS.map((joint) => [joint, jointBudget(joint, level, weeks, person.sore.get(joint)?.severity ?? 0)]));
}

/** Sets × joint load a week that one joint may take after `weeks` of training, with a complaint of this severity (0-10). */
export function jointBudget(joint: Joint, level: keyof typeof LEVEL_SHARE, weeks: number, severity: number): number {
  const open = Math.min(1, START_SHARE + ((1 - START_SHARE) * weeks) / OPEN_WEEKS);
  const share = severity >= 3 ? Math.min(open, COMPLAINT_SHARE) * 0.8 : open;
  return Math.floor(FULL_BUDGET[joint] * LEVEL_SHARE[level] * share);
}
