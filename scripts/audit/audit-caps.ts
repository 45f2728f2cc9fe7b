// Decides what one session may hold at most: exercises, hard sets, heavy lifts, bending, sets for one muscle.
import type { MovementJson, SessionJson } from './audit.types.ts';

/** Most exercises by the minutes of the day: the first row whose minutes are not below the day's. */
const EXERCISES: readonly (readonly [minutes: number, most: number])[] = [
  [20, 3],
  [30, 5],
  [45, 7],
  [60, 8],
  [Infinity, 9],
];
const HARD_SETS = 25;
const HEAVY_LIFTS = 2;
const MUSCLE_SETS = 11;
/** Small muscles that no target is kept for. */
const UNWATCHED = new Set(['adductors', 'upper-traps', 'calves', 'hip-flexors', 'neck-flexors', 'neck-extensors']);

/** Reports every cap that one session breaks. */
export function auditCaps(
  session: SessionJson,
  movements: ReadonlyMap<string, MovementJson>,
  fail: (rule: string, what: string) => void,
): void {
  const sums = new Map<string, number>();
  let heavy = 0;
  let hard = 0;
  let bent = 0;
  let veryBent = 0;
  const patterns = new Map<string, number>();
  for (const slot of session.slots) {
    const movement = movements.get(slot.exercise);
    for (const [muscle, share] of Object.entries(movement?.muscles ?? {}))
      sums.set(muscle, (sums.get(muscle) ?? 0) + share * slot.sets.length);
    if (slot.heavy) heavy++;
    if (slot.intent.role !== 'prevention' && slot.intent.role !== 'trunk') hard += slot.sets.length;
    if ((movement?.lumbarCost ?? 0) >= 3) bent++;
    if ((movement?.lumbarCost ?? 0) >= 4) veryBent++;
    patterns.set(slot.pattern, (patterns.get(slot.pattern) ?? 0) + 1);
  }
  for (const [muscle, sum] of sums)
    if (sum > MUSCLE_SETS + 0.01 && !UNWATCHED.has(muscle)) fail('vol.session', `${muscle}: ${sum} sets in one session`);
  const most = EXERCISES.find(([minutes]) => session.budgetMinutes <= minutes)?.[1] ?? 9;
  if (session.slots.length > most)
    fail('plan.session-cap', `${session.slots.length} exercises in ${session.budgetMinutes} minutes`);
  if (hard > HARD_SETS) fail('plan.session-cap', `${hard} hard sets`);
  if (heavy > HEAVY_LIFTS) fail('plan.session-cap', `${heavy} heavy lifts`);
  if (bent > 2) fail('plan.session-cap', `${bent} lifts of lumbar cost 3 and more`);
  if (veryBent > 1) fail('plan.session-cap', `${veryBent} lifts of lumbar cost 4 and more`);
  for (const pattern of ['squat', 'lunge', 'vertical-press', 'carry'])
    if ((patterns.get(pattern) ?? 0) > 1) fail('plan.session-cap', `${pattern} twice in one session`);
}
