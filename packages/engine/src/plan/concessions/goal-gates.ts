// Decides what is said at once about goals and tests whose lift the plan leaves out: behind a closed gate, for a complaint, for want of equipment.
import { GATE_WORDS } from '../../vocabulary/gate-words.ts';
import type { Catalogue, Movement } from '../../vocabulary/movement.ts';
import { dayAndMonth } from '../../units/calendar.ts';
import type { GateId } from '../../vocabulary/world.ts';
import { heavyGateOf } from '../dose/effort-caps.ts';
import { gatesOf, hasEquipment, personBarrier } from '../week/barriers.ts';
import type { Person } from '../person.ts';
import type { PlanDay } from '../season/plan-day.ts';
import type { Concession, PlannedWeek } from '../plan.types.ts';
import { nameInside } from '../../vocabulary/proper-names.ts';

/** One concession for each goal or tested lift that a closed gate, the person's own limits or missing equipment keep out of the plan. */
export function goalsLeftOut(
  person: Person,
  catalogue: Catalogue,
  days: readonly PlanDay[],
  weeks: readonly PlannedWeek[],
): Concession[] {
  const { request } = person;
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
    const stand = standIn(weeks, catalogue, movement.pattern);
    const meanwhile = stand === null ? 'nothing of its kind can stand in here' : `until then ${stand} builds towards it`;
    if (closed.length === 0) {
      const left = leftOut(person, movement, days, weeks);
      if (left !== null)
        out.push({
          rule: left.rule,
          text: `${nameInside(movement.name)} (${what}) is left out (${left.because}): ${meanwhile}`,
          relax: left.relax,
        });
      else out.push(...keptBelowHeavy(person, movement, what));
      continue;
    }
    out.push({
      rule: 'plan.gates',
      text: `${nameInside(movement.name)} (${what}) waits behind the gate for ${closed.map((gate) => GATE_WORDS[gate]).join(' and ')}, closed on ${dayAndMonth(request.from)}: ${meanwhile}`,
      relax: needsOf(person, closed),
    });
  }
  return out;
}

/** A goal that is trained, while the gate for its heavy sets is closed. */
function keptBelowHeavy(person: Person, movement: Movement, what: string): Concession[] {
  const gate = heavyGateOf(movement);
  if (gate === undefined || !person.request.gates.some((one) => one.gate === gate && !one.open)) return [];
  const text = `${nameInside(movement.name)} (${what}) stays below heavy: the gate for ${GATE_WORDS[gate]} is closed`;
  return [{ rule: 'plan.gates', text, relax: needsOf(person, [gate]) }];
}

/** What the gates still need, the first three. */
function needsOf(person: Person, closed: readonly GateId[]): string {
  const needs = person.request.gates
    .filter((one) => closed.some((gate) => gate === one.gate))
    .flatMap((one) => one.needs)
    .map((need) => need.text);
  return needs.length === 0
    ? `the tests of the gate for ${closed.map((gate) => GATE_WORDS[gate]).join(' and ')}`
    : [...new Set(needs)].slice(0, 3).join('; ');
}

/** Why a lift whose gates are open is never trained; null where it is, or where it only had to stand back for others. */
function leftOut(
  person: Person,
  movement: Movement,
  days: readonly PlanDay[],
  weeks: readonly PlannedWeek[],
): { rule: string; because: string; relax: string } | null {
  const trained = weeks.some((week) =>
    week.sessions.some((session) => session.slots.some((slot) => slot.exercise === movement.id)),
  );
  if (trained) return null;
  const barrier = personBarrier(person, movement);
  if (barrier !== null)
    return {
      ...barrier,
      relax:
        barrier.relax ??
        (barrier.rule === 'plan.complaint' ? 'the complaint settled, or at 3/10 and less' : 'what keeps it out changed'),
    };
  const training = days.filter((day) => day.minutes > 0);
  if (training.some((day) => hasEquipment(movement, day.equipment))) return null;
  return { rule: 'plan.equipment', because: 'what it needs is not there on any training day', relax: 'the equipment for it' };
}

/** Lift of the same pattern that the plan trains most, in words. */
function standIn(weeks: readonly PlannedWeek[], catalogue: Catalogue, pattern: string): string | null {
  const sets = new Map<string, number>();
  for (const slot of weeks.flatMap((week) => week.sessions.flatMap((session) => session.slots)))
    if (slot.pattern === pattern) sets.set(slot.exercise, (sets.get(slot.exercise) ?? 0) + slot.sets.length);
  const most = [...sets].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
  const found = most === undefined ? undefined : catalogue.movement.get(most);
  return found === undefined ? null : nameInside(found.name);
}
