// Decides one day's session: order of slots, warm-up, sets, cool-down, honest minutes.
import { handlingOf } from '../dose/handling.ts';
import { coolDownSeconds, rampSeconds, warmUpSeconds, workSeconds } from './minutes.ts';
import type { Composition } from '../week/compose-week.ts';
import type { DayRole } from '../week/day-roles.ts';
import { inOrderOfTurns, neededTurns, type Turn, type TurnPart, turnReason, turnsOf } from './in-turn.ts';
import type { PlannedSession, Slot } from '../plan.types.ts';
import { prescribe, type Prescription } from '../dose/prescribe.ts';
import { slotReasons } from './reasons.ts';
import type { Phase } from '../season/phases.ts';
import { dosePhase } from '../dose/serves-goal.ts';
import type { SeasonWeek } from '../season/season.ts';
import { turnsAllowed } from '../week/shared-rest.ts';
import { canLead, slotRole } from '../week/slot-role.ts';
import { alternativeFor } from './alternative.ts';
import { coolDownFor, warmUpFor } from './warm-up.ts';
import { type DayPart, specialOf, withSpecialWork } from './special-parts.ts';
import { pauseSeconds } from '../week/special-work.ts';
import { undulatingPhase } from '../dose/undulate.ts';
import type { Assigned } from '../week/week-context.ts';
import { MAX_HEAVY_LIFTS } from '../week/week-rows.ts';
import type { Movement } from '../../vocabulary/movement.ts';
import type { Muscle } from '../../vocabulary/body.ts';
import type { Pattern, SlotRole } from '../../vocabulary/training.ts';

const ORDER: Readonly<Record<SlotRole, number>> = {
  power: 0,
  main: 1,
  secondary: 2,
  accessory: 3,
  carry: 4,
  prevention: 5,
  trunk: 6,
};

/** Lead pull first, then main lifts, then the rest; trunk last so that it does not tire what lifts need. */
function orderOf(slot: Assigned, role: DayRole, goals: ReadonlySet<string>): number {
  const part = slotRole(slot.movement);
  if (goals.has(slot.movement.id) && part === 'main') return -1;
  if (slot.movement.pattern === role.lead && canLead(slot.movement)) return 0;
  const heavyFirst = slot.movement.stage === 'heavy' ? -0.4 : 0;
  return ORDER[part] + 1 + heavyFirst;
}

export interface BuiltSession {
  readonly session: PlannedSession;
  readonly hardBack: boolean;
  /** Holds a lift of lumbar cost 4 or more. */
  readonly bent: boolean;
}

/** One training day of a week: what it is for, and the slots that the week's composition gave it. */
export interface DayWork {
  readonly role: DayRole;
  readonly week: SeasonWeek;
  readonly slots: readonly Assigned[];
}

/** Loads reached so far, kilograms by movement; read and written. */
export interface LoadsReached {
  /** Inside the block; heavy and lighter days of an undulating block each have one of their own. */
  readonly held: Map<string, number>;
  /** In the last loaded weeks, kept over blocks. */
  readonly recent: Map<string, number>;
}

/** Builds the session of one day. */
export function buildSession(
  composition: Composition,
  { role, week, slots }: DayWork,
  { held, recent }: LoadsReached,
): BuiltSession {
  const { person, catalogue } = composition.context;
  const ordered = [...slots].sort(
    (a, b) =>
      orderOf(a, role, person.goalExercises) - orderOf(b, role, person.goalExercises) || (a.movement.id < b.movement.id ? -1 : 1),
  );
  // Heavy and lighter days of an undulating block each hold a load of their own.
  const heldKey = (movement: Movement, part: SlotRole): string => {
    const turned = person.request.undulating === true && !week.deload ? undulatingPhase(week, part, role.turn ?? 0) : week.phase;
    return turned === week.phase ? movement.id : `${movement.id}|${turned}`;
  };
  let heavyLifts = 0;
  let parts: readonly DayPart[] = ordered.map((slot) => {
    const step = composition.steps.get(slot.movement.id) ?? 'rep';
    const part = slotRole(slot.movement);
    const prescription = prescribe(person, {
      movement: slot.movement,
      role: part,
      day: role,
      week,
      sets: slot.sets,
      step,
      held: (week.deload ? recent : held).get(heldKey(slot.movement, part)) ?? null,
      heavyLeft: heavyLifts < MAX_HEAVY_LIFTS,
    });
    if (prescription.heavy) heavyLifts++;
    return { slot, movement: slot.movement, part, prescription, clusterParts: 1, pair: null };
  });
  const patterns = [...new Set(parts.map(({ slot }) => slot.movement.pattern))];
  const warm = warmUpFor(person, catalogue, patterns, role.day.equipment, warmUpSeconds(role.day.minutes));
  const cool = coolDownFor(person, catalogue, patterns, role.day.equipment, coolDownSeconds(role.day.minutes));
  const pace = person.request.pace ?? 1;
  const turnsFor = (list: readonly DayPart[]): readonly Turn[] => turnsOf(list.map(turnPart), turnsAllowed(person));
  const taken = (list: readonly DayPart[], turns = turnsFor(list)): number =>
    warm.seconds +
    cool.seconds +
    list.reduce(
      (sum, part) =>
        sum +
        pace *
          (partSeconds(
            part.slot.movement,
            part.part,
            part.prescription,
            dosePhase(person, part.slot.movement, week.phase),
            role,
          ) +
            pauseSeconds(part.prescription, part.clusterParts)),
      0,
    ) -
    pace * turns.reduce((sum, turn) => sum + turn.savedSeconds, 0);
  // What an earned dose made longer gives a set back, from the end of the session.
  while (taken(parts) > role.day.minutes * 60) {
    const at = parts.findLastIndex((part) => part.prescription.sets.length > 1);
    if (at < 0) {
      if (parts.length <= 1) break;
      parts = parts.slice(0, -1);
      continue;
    }
    parts = parts.map((part, index) =>
      index === at ? { ...part, prescription: { ...part.prescription, sets: part.prescription.sets.slice(0, -1) } } : part,
    );
  }
  parts = withSpecialWork(person, week, parts, (list) => taken(list) <= role.day.minutes * 60);
  const turns = neededTurns(turnsFor(parts), (some) => taken(parts, some) <= role.day.minutes * 60 * FILLED);
  const seconds = taken(parts, turns);
  const order = inOrderOfTurns(parts.length, turns);
  const turnParts = parts.map(turnPart);
  parts = order.flatMap((at) => parts[at] ?? []);
  let hardBack = false;
  const idOf = (place: number): string => `${role.day.date}#${place + 1}`;
  const built: Slot[] = parts.map((one, index) => {
    const { slot, movement, part, prescription } = one;
    const special = specialOf(parts, index, idOf, week);
    const inTurn = turnReason(turnParts, turns, order[index] ?? -1);
    const first = prescription.sets[0];
    if (isBack(movement.pattern) && prescription.sets.some((set) => (set.rpe ?? 0) >= 8 || (set.percent1RM ?? 0) >= 80))
      hardBack = true;
    if (!week.deload && first?.loadKg !== null && first?.loadKg !== undefined) {
      const key = heldKey(movement, part);
      held.set(key, Math.max(held.get(key) ?? first.loadKg, first.loadKg));
      recent.set(movement.id, first.loadKg);
    }
    const alternative = alternativeFor(composition, slot);
    const handled = handlingOf(person.request.findings, movement, part, prescription.sets);
    return {
      id: idOf(index),
      exercise: movement.id,
      pattern: movement.pattern,
      stage: movement.stage,
      heavy: prescription.heavy,
      intent: { pattern: movement.pattern, role: part, muscles: intentMuscles(movement) },
      ...(prescription.caps.maxPercent < 100 ? { maxPercent1RM: prescription.caps.maxPercent } : {}),
      sets: prescription.sets,
      ...(person.doses.has(movement.id) ? { fixed: true as const } : {}),
      technique: movement.technique.slice(0, 3),
      ...(handled.length > 0 ? { handling: handled.map(({ handling }) => handling) } : {}),
      ...(special.method === null ? {} : { method: special.method }),
      reasons: [
        ...slotReasons(composition, { movement, role, week, prescription, handled, special: special.reason }),
        ...(inTurn === null ? [] : [inTurn]),
      ],
      ...(alternative === null ? {} : { alternative }),
    };
  });
  const session: PlannedSession = {
    date: role.day.date,
    minutes: Math.max(1, Math.ceil(seconds / 60)),
    budgetMinutes: role.day.minutes,
    roles: sessionRoles(built, role, composition.context.roles.length),
    warmUp: warm.doses,
    slots: built,
    coolDown: cool.doses,
    ...(turns.length === 0
      ? {}
      : {
          turns: turns.map(({ first, second, betweenSeconds, roundSeconds }) => ({
            slots: [idOf(order.indexOf(first)), idOf(order.indexOf(second))] as const,
            betweenSeconds,
            roundSeconds,
          })),
        }),
  };
  return { session, hardBack, bent: parts.some(({ slot }) => slot.movement.lumbarCost >= 4) };
}

function partSeconds(movement: Movement, part: SlotRole, prescription: Prescription, phase: Phase, role: DayRole): number {
  let total = Math.max(20, movement.setUpSeconds) + rampSeconds(movement, part, phase, role.day.minutes);
  for (const set of prescription.sets)
    total += workSeconds(movement, set.reps ?? set.seconds ?? set.metres ?? 0, set.tempo) + set.restSeconds;
  return total;
}

/** A day counts as full a little before its minutes end, since ramps take longer than a plan can know (rule `wu.ramp`). */
const FILLED = 0.92;

const turnPart = ({ movement, part, prescription, pair, clusterParts }: DayPart): TurnPart => ({
  movement,
  part,
  sets: prescription.sets,
  closed: pair !== null || clusterParts > 1,
});

export function isBack(pattern: Pattern): boolean {
  return pattern === 'horizontal-pull' || pattern === 'vertical-pull' || pattern === 'hinge';
}

/** Muscles by share, largest first, ties in the order of the vocabulary. */
function intentMuscles(movement: Movement): Muscle[] {
  let muscles = intents.get(movement);
  if (muscles === undefined) intents.set(movement, (muscles = mostMeant(movement)));
  return [...muscles];
}

const intents = new WeakMap<Movement, readonly Muscle[]>();

function mostMeant(movement: Movement): readonly Muscle[] {
  return (Object.entries(movement.muscles) as [Muscle, number][])
    .filter(([, share]) => share >= 0.5)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([muscle]) => muscle)
    .slice(0, 4);
}

/** What the day is for: its lead pull, then the patterns of its lifts and its carry. A light pull on another day is no pulling day. */
function sessionRoles(slots: readonly Slot[], role: DayRole, days: number): Pattern[] {
  const roles: Pattern[] = [];
  for (const slot of slots) {
    const pull = slot.pattern === 'horizontal-pull' || slot.pattern === 'vertical-pull';
    if (pull && days > 1 && slot.pattern !== role.lead) continue;
    if (slot.intent.role === 'prevention' || slot.intent.role === 'trunk') continue;
    if (!roles.includes(slot.pattern)) roles.push(slot.pattern);
  }
  if (roles.length === 0) for (const slot of slots) if (!roles.includes(slot.pattern)) roles.push(slot.pattern);
  return roles;
}
