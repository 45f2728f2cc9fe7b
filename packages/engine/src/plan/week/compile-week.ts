// Decides the selection problem of one week: which variables exist, what each is worth and costs, and every row they meet.
import type { Movement } from '../../vocabulary/movement.ts';
import type { SlotRole } from '../../vocabulary/training.ts';
import { hasEquipment, personBarrier, stageBarrier } from './barriers.ts';
import { doseFrame, type DoseFrame, isPinPush } from '../dose/dose-frame.ts';
import { coolDownSeconds, isBrisk, slotSeconds, warmUpSeconds } from '../day/minutes.ts';
import { bothPulls } from './goal-days.ts';
import { setsValues, WEIGHTS } from './movement-value.ts';
import { RowBuilder } from './row-builder.ts';
import type { WeekProblem } from '../select/problem.types.ts';
import { goalFrame } from '../dose/serves-goal.ts';
import { sharedRestSeconds } from './shared-rest.ts';
import { isLiftRole, setCounts, slotRole } from './slot-role.ts';
import { CONTRAST_REST_SECONDS, wantsFast } from './special-work.ts';
import type { Assigned, WeekContext } from './week-context.ts';
import { addRows } from './week-rows.ts';
import type { DayRole } from './day-roles.ts';

export const COUNTS = [2, 3, 4, 5] as const;

export interface CompiledWeek {
  readonly problem: WeekProblem;
  readonly movements: readonly Movement[];
  /** Variable of (movement, day, sets); −1 where it does not exist. */
  variable(movement: number, day: number, sets: number): number;
  assigned(chosen: readonly number[]): Assigned[];
}

/** Seconds one tick of a day's clock stands for: fine on short days. */
export function tickSeconds(minutes: number): number {
  return minutes <= 30 ? 15 : minutes <= 60 ? 30 : 60;
}

/** Seconds a day has for its slots. */
export function slotBudgetSeconds(minutes: number): number {
  return minutes * 60 - warmUpSeconds(minutes) - coolDownSeconds(minutes);
}

/** A movement may stand on this day of the week. */
export function allowedOn(context: WeekContext, movement: Movement, role: DayRole): boolean {
  if (role.closed.includes(movement.pattern) && !bothPulls(context)) return false;
  if (!hasEquipment(movement, role.day.equipment)) return false;
  if (!role.hard) {
    const back = movement.pattern === 'horizontal-pull' || movement.pattern === 'vertical-pull' || movement.pattern === 'hinge';
    if (back && (movement.lumbarCost > 2 || movement.stage === 'heavy')) return false;
    if (movement.lumbarCost > 3) return false;
  }
  const weekdays = context.person.locked.get(movement.id);
  return weekdays === undefined || weekdays.length === 0 || weekdays.includes(role.day.weekday);
}

/** Compiles one week into a problem of integers. */
export function compileWeek(context: WeekContext): CompiledWeek {
  const movements = context.catalogue.movements.filter(
    (movement) =>
      personBarrier(context.person, movement) === null &&
      stageBarrier(context.person, movement, context.kind, context.weekIndex) === null &&
      context.roles.some((role) => allowedOn(context, movement, role)),
  );
  const pace = context.person.request.pace ?? 1;
  const rows = new RowBuilder();
  const index = new Map<number, number>();
  // What stands somewhere already; mostly nothing does, and nobody need ask.
  const standing = context.placed.size + (context.familiar?.size ?? 0);
  const key = (m: number, d: number, s: number): number => (m * context.roles.length + d) * 8 + s;
  movements.forEach((movement, m) => {
    const amountsFor = amountsOf(context, movement, pace);
    const whole = WEIGHTS[isLiftRole(slotRole(movement)) ? 'stayLift' : 'stayOther'];
    context.roles.forEach((role, d) => {
      if (!allowedOn(context, movement, role)) return;
      const here = standing === 0 ? null : `${role.day.weekday}|${movement.id}`;
      const placed = here === null ? undefined : context.placed.get(here);
      const familiar = here === null ? undefined : context.familiar?.get(here);
      const { counts, amounts } = amountsFor(role.day.minutes);
      for (const { sets, time, worth } of amounts) {
        // Another shape of week inside the block gives a slot the sets that the block gave it, or leaves it out.
        if (placed !== undefined && sets !== placed && context.done === undefined && counts.includes(placed)) continue;
        const stay =
          placed !== undefined
            ? placed === sets
              ? whole
              : whole >> 1
            : familiar === undefined
              ? 0
              : WEIGHTS.familiar + (familiar === sets ? WEIGHTS.familiarSets : 0);
        const v = rows.variable(m, d, sets, worth + stay, time);
        index.set(key(m, d, sets), v);
      }
    });
  });
  addRows(rows, context, movements);
  const capacity = context.roles.map((role) => Math.floor(slotBudgetSeconds(role.day.minutes) / tickSeconds(role.day.minutes)));
  const problem = rows.build(movements.length, context.roles.length, COUNTS, capacity);
  return {
    problem,
    movements,
    variable: (m, d, s) => index.get(key(m, d, s)) ?? -1,
    assigned: (chosen) =>
      chosen.map((v) => ({
        movement: movements[problem.movementOf[v] as number] as Movement,
        day: problem.dayOf[v] as number,
        sets: problem.setsOf[v] as number,
      })),
  };
}

/** One number of sets of a movement: what it is worth and the ticks that it takes. */
interface Amount {
  readonly sets: number;
  readonly time: number;
  readonly worth: number;
}

interface Amounts {
  /** Numbers of sets that make sense, whether a day has the time for them or not. */
  readonly counts: readonly number[];
  /** Those that fit a day of these minutes. */
  readonly amounts: readonly Amount[];
}

/** What a movement may come to on a day of so many minutes; days of one length ask once. */
function amountsOf(context: WeekContext, movement: Movement, pace: number): (minutes: number) => Amounts {
  const worth = setsValues(context, movement);
  const part = slotRole(movement);
  const dose = context.person.doses.get(movement.id);
  const known = new Map<number, Amounts>();
  const weigh = (minutes: number): Amounts => {
    const brisk = isBrisk(minutes);
    const frame = goalFrame(context.person, movement, {
      role: part,
      phase: context.phase,
      kind: context.kind,
      brisk,
      cycle: context.cycle,
    });
    const amount = dose?.amount ?? Math.min(frame.most, frame.amount + frame.step * 2);
    const tick = tickSeconds(minutes);
    const budget = slotBudgetSeconds(minutes);
    const longer = longerRest(context, movement, part, brisk, frame) + restBeforeFast(context, movement);
    const counts = dose?.sets === undefined ? setCounts(part, brisk) : [dose.sets];
    const amounts: Amount[] = [];
    for (const sets of counts) {
      // Three pushes against pins are a dose, two are none.
      if (isPinPush(movement) && sets < 3 && dose === undefined) continue;
      const seconds =
        slotSeconds(movement, { role: part, sets, amount, frame, phase: context.phase, dayMinutes: minutes }) -
        sets * sharedRestSeconds(context.person, movement, part, frame);
      const time = Math.ceil((pace * (seconds + sets * longer)) / tick);
      if (time * tick <= budget) amounts.push({ sets, time, worth: worth(sets, brisk) });
    }
    return { counts, amounts };
  };
  return (minutes) => {
    let found = known.get(minutes);
    if (found === undefined) known.set(minutes, (found = weigh(minutes)));
    return found;
  };
}

/** Seconds that a heavy day of an undulating block rests longer after each set. */
function longerRest(context: WeekContext, movement: Movement, part: SlotRole, brisk: boolean, frame: DoseFrame): number {
  if (context.person.request.undulating !== true || context.phase === 'technique') return 0;
  const heavy = doseFrame(movement, { role: part, phase: 'strength', kind: context.kind, brisk, cycle: context.cycle });
  return Math.max(0, heavy.restSeconds - frame.restSeconds);
}

/** Seconds that a heavy set rests longer where a fast one follows it: kept free with the fast one. */
function restBeforeFast(context: WeekContext, movement: Movement): number {
  return wantsFast(context, movement) && context.person.request.athlete.level === 'advanced' ? CONTRAST_REST_SECONDS >> 1 : 0;
}
