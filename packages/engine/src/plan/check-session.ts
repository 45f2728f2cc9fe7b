// Decides whether a session that a person changed by hand still keeps the hard rules, and which rule it breaks where.
import { isRuleId, type RuleId } from '../evidence/rulebook.ts';
import type { IsoDate } from '../units/brand.ts';
import { daysBetween } from '../units/calendar.ts';
import type { Joint } from '../vocabulary/body.ts';
import type { Catalogue, Movement } from '../vocabulary/movement.ts';
import type { BlockKind } from '../vocabulary/training.ts';
import type { GateId } from '../vocabulary/world.ts';
import { hasEquipment, personBarrier, stageBarrier } from './week/barriers.ts';
import { heavyGateOf } from './dose/effort-caps.ts';
import { jointBudgets } from './week/joint-budget.ts';
import { type Person, personOf } from './person.ts';
import type { Plan, PlannedSession, PlannedWeek, Slot } from './plan.types.ts';
import type { PlanRequest } from './request.types.ts';

/** One rule that a changed session breaks. */
export interface SessionFault {
  readonly rule: RuleId;
  /** The slot it stands at; null where it concerns the whole session or week. */
  readonly slot: string | null;
  readonly text: string;
}

const MOST_SETS = 6;

/** Every hard rule that the session of `date` breaks in `plan`, for the person of `request`; empty when it keeps them all. */
export function sessionFaults(plan: Plan, date: IsoDate, request: PlanRequest, catalogue: Catalogue): readonly SessionFault[] {
  const weekIndex = Math.floor(daysBetween(plan.from, date) / 7);
  const week = plan.weeks[weekIndex];
  const session = week?.sessions.find((one) => one.date === date);
  if (week === undefined || session === undefined) return [];
  const person = personOf({ ...request, from: plan.from }, catalogue);
  const faults: SessionFault[] = [];
  const say = (rule: string, slot: string | null, text: string): void => {
    faults.push({ rule: isRuleId(rule) ? rule : 'plan.concession', slot, text });
  };
  if (request.limits.training !== 'open') say('parq', null, 'training waits for a professional');
  const seen = new Set<string>();
  for (const slot of session.slots) {
    const movement = catalogue.movement.get(slot.exercise);
    if (movement === undefined) {
      say('plan.concession', slot.id, 'this exercise is not in the catalogue');
      continue;
    }
    if (seen.has(slot.exercise)) say('plan.session-cap', slot.id, 'twice in one session');
    seen.add(slot.exercise);
    const barrier =
      personBarrier(person, movement) ?? stageBarrier(person, movement, week.deload ? 'deload' : week.emphasis, weekIndex);
    if (barrier !== null) say(barrier.rule, slot.id, barrier.because);
    if (!hasEquipment(movement, request.equipment))
      say('plan.concession', slot.id, `needs ${movement.equipment.map((set) => set.join(' and ')).join(' or ')}`);
    effortFaults(person, movement, slot, week.emphasis, say);
    doseFaults(slot, say);
  }
  if (session.minutes > session.budgetMinutes)
    say('plan.minutes', null, `takes ${session.minutes} minutes of ${session.budgetMinutes}`);
  for (const [joint, used, budget] of overloadedJoints(person, week, weekIndex, catalogue))
    say('plan.joint-budget', null, `the week asks ${used} of the ${joint}, which may bear ${budget}`);
  return faults;
}

type Say = (rule: string, slot: string | null, text: string) => void;

function effortFaults(person: Person, movement: Movement, slot: Slot, emphasis: BlockKind, say: Say): void {
  const gate: GateId | undefined = heavyGateOf(movement);
  if (slot.heavy && gate !== undefined && !person.openGates.has(gate))
    say('plan.gates', slot.id, `heavy, and the gate ${gate} is closed`);
  if (slot.heavy && emphasis === 'technique') say('plan.stage', slot.id, 'heavy in a technique week');
  if (slot.heavy && person.age !== null && person.age < 16) say('plan.stage', slot.id, 'under 16: nothing heavy');
  const { limits } = person.request;
  const ceiling = Math.min(slot.maxPercent1RM ?? 100, limits.maxPercent1RM ?? 100);
  const most = Math.max(0, ...slot.sets.map((set) => set.percent1RM ?? 0));
  if (most > ceiling + 0.5)
    say('plan.gates', slot.id, `${Math.round(most)} % of the maximum, and ${ceiling} % is the ceiling here`);
  for (const [joint, complaint] of person.sore) {
    if (complaint.severity < 3 || (movement.joints[joint] ?? 0) < 2) continue;
    if (slot.sets.some((set) => (set.rpe ?? 0) > 7 || (set.percent1RM ?? 0) > 75.5))
      say('plan.complaint', slot.id, `${joint} at ${complaint.severity}/10: effort 7 and 75 % at most`);
  }
}

function doseFaults(slot: Slot, say: Say): void {
  if (slot.sets.length < 1 || slot.sets.length > MOST_SETS)
    say('plan.session-cap', slot.id, `${slot.sets.length} sets; 1 to ${MOST_SETS} stand in one session`);
  for (const set of slot.sets.slice(0, 1)) {
    const amounts = [set.reps, set.seconds, set.metres].filter((one) => one !== null);
    if (amounts.length !== 1 || amounts.some((one) => !Number.isInteger(one) || one < 1))
      say('plan.concession', slot.id, 'an amount is a whole number of at least 1');
    if (set.rpe !== null && !(set.rpe >= 3 && set.rpe <= 10)) say('plan.concession', slot.id, 'effort runs from 3 to 10');
    if (set.loadKg !== null && !Number.isFinite(set.loadKg)) say('plan.concession', slot.id, 'the load is no number');
  }
}

function* overloadedJoints(
  person: Person,
  week: PlannedWeek,
  weekIndex: number,
  catalogue: Catalogue,
): Generator<readonly [Joint, number, number]> {
  const budgets = jointBudgets(person, weekIndex);
  const used = new Map<Joint, number>();
  for (const slot of week.sessions.flatMap((session: PlannedSession) => session.slots)) {
    for (const [joint, load] of Object.entries(catalogue.movement.get(slot.exercise)?.joints ?? {}) as [Joint, number][])
      used.set(joint, (used.get(joint) ?? 0) + load * slot.sets.length);
  }
  for (const [joint, sum] of used) {
    const budget = budgets.get(joint) ?? Number.POSITIVE_INFINITY;
    if (sum > budget) yield [joint, sum, budget];
  }
}
