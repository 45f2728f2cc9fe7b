// Decides the rows of a week: what must be there, what is aimed at, what is never exceeded.
import type { Movement } from '../../vocabulary/movement.ts';
import type { Pattern } from '../../vocabulary/training.ts';
import { bothPulls } from './goal-days.ts';
import { jointBudgets } from './joint-budget.ts';
import { lockRows } from './lock-rows.ts';
import type { MovementCoefficient, RowBuilder } from './row-builder.ts';
import { runRows } from './run-rows.ts';
import { canLead, slotRole } from './slot-role.ts';
import type { WeekContext } from './week-context.ts';
import { muscles, wishes } from './wish-rows.ts';

/** Price of one missing mandatory exposure, thousandths of a point. Above anything a slot can be worth, in the order in which they would be given up. */
export const MUST = {
  lead: 90_000,
  hinge: 70_000,
  prevention: 60_000,
  carry: 50_000,
  trunk: 45_000,
  trunkAtAll: 20_000,
  otherPull: 46_000,
} as const;
/** Price of a pull day that no lift of any size leads. */
export const LEAD_AT_ALL = 14_000;

/** Adds every row of the week over the builder's variables. */
export function addRows(rows: RowBuilder, context: WeekContext, movements: readonly Movement[]): void {
  const of = (m: number): Movement => movements[m] as Movement;
  const day = (v: number): number => rows.dayOf[v] as number;
  lockRows(rows, context, of);
  mandatory(rows, context, of);
  wishes(rows, context, of);
  runRows(rows, context, of);
  muscles(rows, context, movements);
  const budgets = jointBudgets(context.person, context.weekIndex);
  for (const [joint, budget] of budgets) {
    rows.rowOfMovements(
      { rule: 'plan.joint-budget', subject: joint },
      { hi: budget, already: context.done?.joints.get(joint) ?? 0 },
      'sets',
      rows.movementsThat((m) => of(m).joints[joint] ?? 0),
    );
  }
  dayCaps(rows, context, of);
  frequency(rows, context, movements, of, day);
}

type Of = (movement: number) => Movement;

function mandatory(rows: RowBuilder, context: WeekContext, of: Of): void {
  const had = (...patterns: Pattern[]): number =>
    patterns.reduce((sum, pattern) => sum + (context.done?.patterns.get(pattern) ?? 0), 0);
  context.roles.forEach((role, d) => {
    if (role.lead === null) return;
    rows.rowOfPatterns({ rule: 'plan.pull-days', subject: `${role.lead}|${d}` }, { lo: 1, price: MUST.lead }, [role.lead], of, d);
    // A small pull leads only where nothing bigger may: it keeps the direction in the week.
    rows.rowByMovement(
      { rule: 'plan.pull-days', subject: `lead lift|${d}|any` },
      { lo: 1, price: LEAD_AT_ALL },
      'slots',
      (m) => (of(m).pattern === role.lead && canLead(of(m)) ? 1 : 0),
      d,
    );
  });
  if (context.roles.length === 1) {
    for (const pull of ['horizontal-pull', 'vertical-pull'] as const) {
      if (context.roles[0]?.lead !== pull)
        rows.rowOfPatterns(
          { rule: 'plan.pull-days', subject: pull },
          { lo: 1, price: MUST.otherPull, already: had(pull) },
          [pull],
          of,
        );
    }
  }
  const must = (rule: string, subject: string, price: number, ...patterns: Pattern[]): void =>
    rows.rowOfPatterns({ rule, subject }, { lo: 1, price, already: had(...patterns) }, patterns, of);
  must('plan.hinge-weekly', 'hinge', MUST.hinge, 'hinge');
  must('plan.carry-weekly', 'carry', MUST.carry, 'carry');
  must('plan.prevention', 'prevention', MUST.prevention, 'scapular', 'external-rotation');
  for (const pattern of ['anti-extension', 'anti-rotation'] as const) {
    must('plan.trunk-weekly', pattern, MUST.trunk, pattern);
    const covered = had(pattern) + (context.done?.also.get(pattern) ?? 0);
    rows.rowByMovement(
      { rule: 'plan.trunk-weekly', subject: `${pattern}|any` },
      { lo: 1, price: MUST.trunkAtAll, already: covered },
      'slots',
      (m) => (of(m).pattern === pattern || of(m).alsoTrains.includes(pattern) ? 1 : 0),
    );
  }
}

/** Most exercises a session of these minutes holds. */
export function maxExercises(minutes: number): number {
  return minutes <= 20 ? 3 : minutes <= 30 ? 5 : minutes <= 45 ? 7 : minutes <= 60 ? 8 : 9;
}

const MAX_HARD_SETS = 25;
/** Heavy lifts in one session (rule `plan.session-cap`). */
export const MAX_HEAVY_LIFTS = 2;

function dayCaps(rows: RowBuilder, context: WeekContext, of: Of): void {
  const counted = rows.movementsThat((m) => slotRole(of(m)) !== 'prevention' && slotRole(of(m)) !== 'trunk');
  const main = rows.movementsThat((m) => of(m).stage === 'heavy');
  const bent = rows.movementsThat((m) => of(m).lumbarCost >= 3);
  const mostBent = rows.movementsThat((m) => of(m).lumbarCost >= 4);
  context.roles.forEach((role, d) => {
    const long = role.day.minutes >= 75;
    const cap = (subject: string, hi: number, few: readonly MovementCoefficient[], kind: 'slots' | 'sets' = 'slots'): void =>
      rows.rowOfMovements({ rule: 'plan.session-cap', subject: `${subject}|${d}` }, { hi }, kind, few, d);
    const per = (patterns: readonly Pattern[], hi: number): void =>
      rows.rowOfPatterns({ rule: 'plan.session-cap', subject: `${patterns.join('+')}|${d}` }, { hi }, patterns, of, d);
    const exercises = { rule: 'plan.session-cap', subject: `exercises|${d}` };
    rows.rowByMovement(exercises, { hi: maxExercises(role.day.minutes) }, 'slots', () => 1, d);
    cap('sets', MAX_HARD_SETS, counted, 'sets');
    cap('main', MAX_HEAVY_LIFTS, main);
    per(['horizontal-pull'], long ? 3 : 2);
    per(['vertical-pull'], long ? 3 : 2);
    // Where one day is all there is a second hinge would leave no room for the squat.
    per(['hinge'], long && context.person.request.availability.length > 1 ? 2 : 1);
    per(['squat', 'lunge'], 2);
    per(['squat'], 1);
    per(['lunge'], 1);
    per(['horizontal-press'], long ? 2 : 1);
    per(['vertical-press'], 1);
    for (const pattern of [
      'carry',
      'anti-extension',
      'anti-rotation',
      'anti-lateral-flexion',
      'scapular',
      'external-rotation',
      'grip',
    ] as const)
      per([pattern], 1);
    per(['anti-extension', 'anti-rotation', 'anti-lateral-flexion'], 2);
    cap('lumbar-3', 2, bent);
    cap('lumbar-4', 1, mostBent);
    if (role.lead === null && (context.roles.length > 1 || context.done !== undefined)) {
      // A day that no pull leads holds one of them, or one of each where both are goals.
      if (bothPulls(context)) for (const pull of ['horizontal-pull', 'vertical-pull'] as const) per([pull], 1);
      else per(['horizontal-pull', 'vertical-pull'], 1);
    }
  });
}

function frequency(
  rows: RowBuilder,
  context: WeekContext,
  movements: readonly Movement[],
  of: Of,
  day: (v: number) => number,
): void {
  const days = context.roles.length;
  const weekly = (patterns: readonly Pattern[], hi: number): void =>
    rows.rowOfPatterns(
      { rule: 'plan.session-cap', subject: `week ${patterns.join('+')}` },
      { hi, already: patterns.reduce((sum, pattern) => sum + (context.done?.patterns.get(pattern) ?? 0), 0) },
      patterns,
      of,
    );
  weekly(['carry'], days >= 5 ? 3 : 2);
  weekly(['anti-extension'], days >= 4 ? 3 : 2);
  weekly(['anti-rotation'], days >= 4 ? 3 : 2);
  weekly(['anti-lateral-flexion'], 2);
  weekly(['grip'], 2);
  weekly(['hinge'], days >= 5 ? 4 : 3);
  weekly(['external-rotation'], 3);
  weekly(['scapular'], 3);
  if (days < 2 && context.done === undefined) return;
  movements.forEach((movement, m) => {
    const most = slotRole(movement) === 'prevention' || context.person.serving.has(movement.id) ? 3 : 2;
    const already = context.done?.movements.get(movement.id) ?? 0;
    if (days + already > most)
      rows.row(
        { rule: 'plan.session-cap', subject: `often ${movement.id}` },
        { hi: most, already },
        () => 1,
        rows.of('movement', m),
      );
    if (movement.stage !== 'heavy' && slotRole(movement) === 'prevention') return;
    for (let d = 0; d + 1 < days; d++) {
      const here = context.roles[d]?.day.day ?? 0;
      const next = context.roles[d + 1]?.day.day ?? 0;
      if (next - here !== 1) continue;
      rows.row(
        { rule: 'plan.spacing-heavy-back', subject: `apart ${movement.id}` },
        { hi: 1 },
        (v) => (day(v) === d || day(v) === d + 1 ? 1 : 0),
        rows.of('movement', m),
      );
    }
  });
}
