// Decides what is said at once about goals and tests whose lift stands behind a closed gate.
import type { Catalogue } from '../vocabulary/movement.ts';
import type { IsoDate } from '../units/brand.ts';
import { MONTHS } from '../units/calendar.ts';
import { gatesOf } from './barriers.ts';
import type { Concession, PlannedWeek } from './plan.types.ts';
import type { PlanRequest } from './request.types.ts';

/** One concession for each goal or tested lift that a closed gate keeps out of the plan. */
export function closedGoals(request: PlanRequest, catalogue: Catalogue, weeks: readonly PlannedWeek[]): Concession[] {
  const wanted = new Map<string, string>();
  for (const entry of request.calendar)
    if ((entry.kind === 'test' || entry.kind === 'competition') && entry.from !== undefined)
      for (const exercise of entry.exercises ?? []) wanted.set(exercise, `${entry.kind} on ${dayAndMonth(entry.from)}`);
  for (const goal of request.goals)
    if (!wanted.has(goal.exercise))
      wanted.set(goal.exercise, goal.by === undefined ? 'goal' : `goal for ${dayAndMonth(goal.by)}`);
  const out: Concession[] = [];
  for (const [id, what] of wanted) {
    const movement = catalogue.movement.get(id);
    if (movement === undefined) continue;
    const closed = gatesOf(movement).filter((gate) => request.gates.some((one) => one.gate === gate && !one.open));
    if (closed.length === 0) continue;
    const needs = request.gates
      .filter((one) => closed.some((gate) => gate === one.gate))
      .flatMap((one) => one.needs)
      .map((need) => need.text);
    const stand = standIn(weeks, catalogue, movement.pattern);
    const meanwhile = stand === null ? 'nothing of its kind can stand in here' : `until then ${stand} builds towards it`;
    out.push({
      rule: 'plan.gates',
      text: `${movement.name.toLowerCase()} (${what}) waits behind the gate ${closed.join(' and ')}, closed on ${request.from}: ${meanwhile}`,
      relax: needs.length === 0 ? `the tests of the gate ${closed.join(' and ')}` : [...new Set(needs)].slice(0, 3).join('; '),
    });
  }
  return out;
}

/** Lift of the same pattern that the plan trains most, in words. */
function standIn(weeks: readonly PlannedWeek[], catalogue: Catalogue, pattern: string): string | null {
  const sets = new Map<string, number>();
  for (const slot of weeks.flatMap((week) => week.sessions.flatMap((session) => session.slots)))
    if (slot.pattern === pattern) sets.set(slot.exercise, (sets.get(slot.exercise) ?? 0) + slot.sets.length);
  const most = [...sets].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
  return most === undefined ? null : (catalogue.movement.get(most)?.name.toLowerCase() ?? null);
}

function dayAndMonth(date: IsoDate): string {
  return `${Number(date.slice(8, 10))} ${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''}`;
}
