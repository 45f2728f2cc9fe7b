// Decides the ceilings of one set's effort and load: complaints, findings, closed gates, age, screen, readiness, deload and travel.
import { rule } from '../../evidence/rulebook.ts';
import type { Movement } from '../../vocabulary/movement.ts';
import { GATE_WORDS } from '../../vocabulary/gate-words.ts';
import type { GateId } from '../../vocabulary/world.ts';
import type { Pattern, SlotRole } from '../../vocabulary/training.ts';
import { percentCeiling } from './finding-limits.ts';
import { soreAt, type Person } from '../person.ts';
import type { DayRole } from '../week/day-roles.ts';
import type { SeasonWeek } from '../season/season.ts';

export interface EffortCaps {
  readonly maxPercent: number;
  readonly minRir: number;
  /** Effort removed from the planned one, in repetitions in reserve. */
  readonly rirPlus: number;
  /** A set may count as heavy (rule `load.heavy`). */
  readonly mayBeHeavy: boolean;
  /** Finding or rule that set the tightest ceiling, for the reason. */
  readonly because: { readonly rule: string; readonly text: string } | null;
}

const HEAVY_GATE: Partial<Record<Pattern, GateId>> = {
  hinge: 'heavy-hinge',
  squat: 'heavy-hinge',
  'horizontal-pull': 'bent-row',
  'vertical-pull': 'loaded-vertical-pull',
  'horizontal-press': 'heavy-press',
  'vertical-press': 'overhead',
  carry: 'heavy-carry',
};

/** The gate that a heavy set of the movement stands behind. */
export function heavyGateOf(movement: Movement): GateId | undefined {
  return movement.lumbarCost >= 4 ? 'heavy-hinge' : HEAVY_GATE[movement.pattern];
}

const STEADY = rule('balance.steady').numbers;

/** Percent above which a set of this product counts as heavy is 85; light days stay below 80. */
const BELOW_HEAVY = 84;
const BELOW_HARD = 79;
/** Repetitions in reserve that keep a set of few repetitions from being heavy. */
export const BELOW_HEAVY_RIR = 1.5;

/** One movement in its place: the part it plays, the day and the week. */
export interface PlacedMovement {
  readonly movement: Movement;
  readonly role: SlotRole;
  readonly day: DayRole;
  readonly week: SeasonWeek;
  /** False once the session holds all the heavy lifts it may. */
  readonly heavyLeft: boolean;
}

/** Ceilings for one movement on one day of one week. */
export function effortCaps(person: Person, { movement, role, day, week, heavyLeft }: PlacedMovement): EffortCaps {
  const request = person.request;
  let maxPercent = 100;
  let minRir = 0;
  let rirPlus = 0;
  let because: EffortCaps['because'] = null;
  const tighten = (percent: number, rir: number, rule: string, text: string): void => {
    if (percent < maxPercent || rir > minRir) because = { rule, text };
    maxPercent = Math.min(maxPercent, percent);
    minRir = Math.max(minRir, rir);
  };
  const backWork = movement.pattern === 'horizontal-pull' || movement.pattern === 'vertical-pull' || movement.pattern === 'hinge';
  const gate = heavyGateOf(movement);
  const gateOpen = gate === undefined || person.openGates.has(gate);
  const light = day.light?.includes(movement.pattern) === true;
  const proven = role === 'main' || role === 'secondary';
  const mayBeHeavy =
    gateOpen &&
    heavyLeft &&
    proven &&
    (day.hard || !backWork) &&
    !light &&
    week.kind === 'strength' &&
    !week.deload &&
    (person.age === null || person.age >= 16) &&
    person.weeksTrained + week.index >= 4 &&
    soreAt(person, movement, 2) < 3 &&
    request.limits.maxPercent1RM === null &&
    !request.limits.noStraining;
  if (!mayBeHeavy)
    tighten(
      BELOW_HEAVY,
      BELOW_HEAVY_RIR,
      'plan.gates',
      gateOpen ? 'kept below heavy here' : `the gate for ${GATE_WORDS[gate]} is closed`,
    );
  if (backWork && !day.hard) tighten(BELOW_HARD, 3, 'plan.spacing-heavy-back', 'a lighter day between hard back days');
  if (light) tighten(BELOW_HARD, 3, 'rec.hours', 'its heavy day is too near for a second one: lighter here');
  const cap = person.caps.get(movement.pattern);
  if (cap !== undefined) tighten(cap.maxPercent1RM, cap.minRir, cap.finding.rule, cap.finding.because);
  const limit = percentCeiling(request.findings, movement);
  if (limit !== null) tighten(limit.percent, 0, limit.finding.rule, limit.finding.because);
  if (soreAt(person, movement, 2) >= 3) tighten(75, 3, 'plan.complaint', 'a joint that complains takes less load');
  if (request.limits.noStraining) tighten(75, 2, 'parq', 'no straining');
  if (request.limits.maxPercent1RM !== null) tighten(request.limits.maxPercent1RM, 2, 'parq', 'a limit from the health screen');
  if (person.age !== null && person.age < 16) tighten(75, 2, 'plan.stage', 'under 16: technique before load');
  if (person.age !== null && person.age >= 50 && person.weeksTrained + week.index < 4)
    tighten(80, 3, 'plan.stage', 'the first four weeks stay easy');
  if (day.practised?.includes(movement.id) === true)
    tighten(STEADY.maxPercent1RM, STEADY.minRir, 'balance.steady', 'its technique slips: practised here with a light load');
  if (week.deload) tighten(80, 4, 'deload.dose', 'a lighter week');
  if (day.day.jetLag) {
    rirPlus += 2;
    tighten(80, 3, 'travel.dose', 'the first two days after many time zones');
  }
  if (day.day.daysAfterTest !== null) tighten(70, 4, 'taper.template', 'easy days after a test');
  if (day.day.daysToTest !== null && day.day.daysToTest <= 4)
    tighten(74, 3, 'taper.last', 'the last light session before a test');
  if (week.index === 0) rirPlus += request.readiness.rirPlus;
  return { maxPercent, minRir, rirPlus, mayBeHeavy, because };
}
