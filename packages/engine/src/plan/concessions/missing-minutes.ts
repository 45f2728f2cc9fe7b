// Decides how many minutes more on which day would hold what a week could not: honest times at the longer day's own rests and warm-up.
import type { Movement } from '../../vocabulary/movement.ts';
import type { Composition } from '../week/compose-week.ts';
import { slotBudgetSeconds, tickSeconds } from '../week/compile-week.ts';
import { doseFrame } from '../dose/dose-frame.ts';
import { isBrisk, slotSeconds } from '../day/minutes.ts';
import { slotRole } from '../week/slot-role.ts';
import { maxExercises } from '../week/week-rows.ts';
import { weekdayName } from '../../units/calendar.ts';

const STEP_MINUTES = 5;
const MOST_MORE = 60;

/** The smallest lengthening of one day, in steps of five minutes, that also holds the cheapest of `candidates` and of each of the `others` missing; null when an hour more does not. */
export function moreMinutes(
  composition: Composition,
  candidates: readonly number[],
  others: readonly (readonly number[])[],
): string | null {
  const { context, compiled } = composition;
  const { problem } = compiled;
  let best: { more: number; day: number } | null = null;
  context.roles.forEach((role, day) => {
    const chosen = composition.solution.chosen.filter((v) => problem.dayOf[v] === day);
    const onDay = (group: readonly number[]): number[] =>
      group.filter((v) => problem.dayOf[v] === day && !isIn(composition, chosen, v));
    const here = onDay(candidates);
    const beside = others.map(onDay).filter((group) => group.length > 0);
    for (let more = STEP_MINUTES; more <= MOST_MORE && here.length > 0; more += STEP_MINUTES) {
      if (best !== null && more >= best.more) break;
      const minutes = role.day.minutes + more;
      const seconds = (v: number): number => secondsAt(composition, v, minutes);
      const used = chosen.reduce((sum, v) => sum + seconds(v), 0);
      const added = [here, ...beside].reduce((sum, group) => sum + Math.min(...group.map(seconds)), 0);
      const count = chosen.length + 1 + beside.length;
      if (count <= maxExercises(minutes) && used + added <= slotBudgetSeconds(minutes)) best = { more, day };
    }
  });
  if (best === null) return null;
  const { more, day } = best as { more: number; day: number };
  const role = context.roles[day];
  if (role === undefined) return null;
  return `${weekdayName(role.day.weekday)} of ${role.day.minutes + more} minutes (now ${role.day.minutes})`;
}

function isIn(composition: Composition, chosen: readonly number[], v: number): boolean {
  const { problem } = composition.compiled;
  return chosen.some((other) => problem.movementOf[other] === problem.movementOf[v]);
}

function secondsAt(composition: Composition, v: number, minutes: number): number {
  const { context, compiled } = composition;
  const movement = compiled.movements[compiled.problem.movementOf[v] as number] as Movement;
  const { phase, kind, cycle } = context;
  const role = slotRole(movement);
  const frame = doseFrame(movement, { role, phase, kind, brisk: isBrisk(minutes), cycle });
  const amount = Math.min(frame.most, frame.amount + frame.step * 2);
  const sets = compiled.problem.setsOf[v] as number;
  const tick = tickSeconds(minutes);
  const pace = context.person.request.pace ?? 1;
  const seconds = slotSeconds(movement, { role, sets, amount, frame, phase, dayMinutes: minutes });
  return Math.ceil((pace * seconds) / tick) * tick;
}
