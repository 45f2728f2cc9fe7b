// Decides the rows of a week: what must be there, what is aimed at, what is never exceeded.
import type { Muscle } from '../vocabulary/body.ts';
import type { Movement } from '../vocabulary/movement.ts';
import type { Pattern } from '../vocabulary/training.ts';
import { pullPerPress } from './finding-limits.ts';
import { jointBudgets } from './joint-budget.ts';
import type { RowBuilder } from './row-builder.ts';
import { canLead, slotRole } from './slot-role.ts';
import { muscleTargets } from './targets.ts';
import type { WeekContext } from './week-context.ts';

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
const WISH = {
  leadAtAll: 14_000,
  goal: 12_000,
  leadLift: 9_000,
  hingeLift: 9_000,
  press: 11_000,
  pressUp: 5_000,
  legs: 6_000,
  rotator: 4_000,
  scapular: 3_000,
  lateral: 2_000,
  balance: 1_500,
  answer: 3_000,
} as const;
/** Price of one missing fractional set (rows hold hundredths of a set). */
const SET_SHORT = { floor: 9, target: 4, over: 3 } as const;

const MAX_PER_SESSION = 11;

/** Adds every row of the week over the builder's variables. */
export function addRows(rows: RowBuilder, context: WeekContext, movements: readonly Movement[]): void {
  const of = (v: number): Movement => movements[rows.movementOf[v] as number] as Movement;
  const day = (v: number): number => rows.dayOf[v] as number;
  const sets = (v: number): number => rows.setsOf[v] as number;
  mandatory(rows, context, of);
  wishes(rows, context, of, sets);
  muscles(rows, context, of, sets);
  const budgets = jointBudgets(context.person, context.weekIndex);
  for (const [joint, budget] of budgets) {
    rows.row(
      { rule: 'plan.joint-budget', subject: joint },
      { hi: budget, already: context.done?.joints.get(joint) ?? 0 },
      (v) => (of(v).joints[joint] ?? 0) * sets(v),
    );
  }
  dayCaps(rows, context, of, sets);
  frequency(rows, context, movements, of, day);
}

type Of = (v: number) => Movement;
type Num = (v: number) => number;

function mandatory(rows: RowBuilder, context: WeekContext, of: Of): void {
  const had = (...patterns: Pattern[]): number =>
    patterns.reduce((sum, pattern) => sum + (context.done?.patterns.get(pattern) ?? 0), 0);
  const is =
    (pattern: Pattern) =>
    (v: number): number =>
      of(v).pattern === pattern ? 1 : 0;
  context.roles.forEach((role, d) => {
    if (role.lead === null) return;
    rows.row(
      { rule: 'plan.pull-days', subject: `${role.lead}|${d}` },
      { lo: 1, price: MUST.lead },
      (v) => (of(v).pattern === role.lead ? 1 : 0),
      rows.of('day', d),
    );
    // A small pull leads only where nothing bigger may: it keeps the direction in the week.
    rows.row(
      { rule: 'plan.pull-days', subject: `lead lift|${d}|any` },
      { lo: 1, price: WISH.leadAtAll },
      (v) => (of(v).pattern === role.lead && canLead(of(v)) ? 1 : 0),
      rows.of('day', d),
    );
  });
  if (context.roles.length === 1) {
    for (const pull of ['horizontal-pull', 'vertical-pull'] as const) {
      if (context.roles[0]?.lead !== pull)
        rows.row({ rule: 'plan.pull-days', subject: pull }, { lo: 1, price: MUST.otherPull, already: had(pull) }, is(pull));
    }
  }
  rows.row({ rule: 'plan.hinge-weekly', subject: 'hinge' }, { lo: 1, price: MUST.hinge, already: had('hinge') }, is('hinge'));
  rows.row({ rule: 'plan.carry-weekly', subject: 'carry' }, { lo: 1, price: MUST.carry, already: had('carry') }, is('carry'));
  rows.row(
    { rule: 'plan.prevention', subject: 'prevention' },
    { lo: 1, price: MUST.prevention, already: had('scapular', 'external-rotation') },
    (v) => (of(v).pattern === 'scapular' || of(v).pattern === 'external-rotation' ? 1 : 0),
  );
  for (const pattern of ['anti-extension', 'anti-rotation'] as const) {
    rows.row({ rule: 'plan.trunk-weekly', subject: pattern }, { lo: 1, price: MUST.trunk, already: had(pattern) }, is(pattern));
    rows.row(
      { rule: 'plan.trunk-weekly', subject: `${pattern}|any` },
      { lo: 1, price: MUST.trunkAtAll, already: had(pattern) + (context.done?.also.get(pattern) ?? 0) },
      (v) => (of(v).pattern === pattern || of(v).alsoTrains.includes(pattern) ? 1 : 0),
    );
  }
}

function wishes(rows: RowBuilder, context: WeekContext, of: Of, sets: Num): void {
  const days = context.roles.length;
  const had = (patterns: readonly Pattern[]): number =>
    patterns.reduce((sum, pattern) => sum + (context.done?.patterns.get(pattern) ?? 0), 0);
  const wish = (patterns: readonly Pattern[], lo: number, price: number): void =>
    rows.row({ rule: 'plan.volume-target', subject: patterns.join('+') }, { lo, price, already: had(patterns) }, (v) =>
      patterns.includes(of(v).pattern) ? 1 : 0,
    );
  rows.row({ rule: 'plan.volume-target', subject: 'hinge lift' }, { lo: 1, price: WISH.hingeLift }, (v) =>
    of(v).pattern === 'hinge' && of(v).roles.includes('main') ? 1 : 0,
  );
  for (const goal of context.person.goalExercises) {
    const itself = (v: number): number => (of(v).id === goal ? 1 : 0);
    // Where its gate is closed, the nearest lift on the way to it is the main lift.
    const towards = (v: number): number => (context.person.goalKin.has(of(v).id) && of(v).roles.includes('main') ? 1 : 0);
    const train = rows.any(itself) ? itself : towards;
    if (rows.any(train))
      rows.row(
        { rule: 'plan.volume-target', subject: `goal ${goal}` },
        { lo: 1, price: WISH.goal, already: context.done?.movements.get(goal) ?? 0 },
        train,
      );
  }
  context.roles.forEach((role, d) => {
    if (role.lead === null) return;
    const main = (v: number): number =>
      of(v).pattern === role.lead && of(v).roles.includes('main') && of(v).trackedBy === 'reps' ? 1 : 0;
    rows.row({ rule: 'plan.pull-days', subject: `lead lift|${d}` }, { lo: 1, price: WISH.leadLift }, main, rows.of('day', d));
  });
  if (days >= 2) {
    // Presses are what a strong back is for: one flat, and where the shoulder allows one upwards.
    wish(['horizontal-press'], 1, WISH.press);
    rows.row({ rule: 'plan.volume-target', subject: 'press upwards' }, { lo: 1, price: WISH.pressUp }, (v) =>
      of(v).pattern === 'vertical-press' || (of(v).pattern === 'horizontal-press' && of(v).tags.includes('incline')) ? 1 : 0,
    );
    wish(['squat', 'lunge'], 1, WISH.legs);
    wish(['external-rotation'], 1, WISH.rotator);
    wish(['scapular'], 1, WISH.scapular);
  }
  if (days >= 3) {
    wish(['vertical-press'], 1, WISH.press >> 2);
    wish(['hinge'], 2, WISH.legs >> 1);
  }
  if (days >= 4) {
    wish(['squat', 'lunge'], 2, WISH.legs >> 1);
    wish(['anti-lateral-flexion', 'carry'], 2, WISH.lateral);
    wish(['scapular', 'external-rotation'], 3, WISH.scapular);
  }
  // Pulling sets at least equal pressing sets (rule plan.balance), or a finding asks for more.
  const ratio = Math.round(10 * pullPerPress(context.person.request.findings, context.weekIndex));
  const price = ratio > 10 ? WISH.answer : WISH.balance;
  rows.row({ rule: 'plan.balance', subject: 'pull-press' }, { lo: 0, price: Math.round(price / 10) }, (v) => {
    const pattern = of(v).pattern;
    return pattern === 'horizontal-pull' || pattern === 'vertical-pull'
      ? 10 * sets(v)
      : pattern === 'horizontal-press' || pattern === 'vertical-press'
        ? -ratio * sets(v)
        : 0;
  });
}

function muscles(rows: RowBuilder, context: WeekContext, of: Of, sets: Num): void {
  const targets = muscleTargets(context.person, context.phase, context.kind, context.before, context.sport);
  for (const target of targets) {
    const already = Math.round((context.done?.muscles[target.muscle] ?? 0) * 100);
    const share = (v: number): number => Math.round((of(v).muscles[target.muscle] ?? 0) * 100) * sets(v);
    // Past a little more than the target every further set costs about what a missing one does: volume is a band, not a race.
    const band = Math.round(Math.max(target.target * 1.15, target.floor + 1) * 100);
    rows.row(
      { rule: 'plan.volume-target', subject: target.muscle },
      {
        lo: Math.round(target.floor * 100),
        price: SET_SHORT.floor,
        aim: Math.round(target.target * 100),
        aimPrice: SET_SHORT.target,
        band,
        bandPrice: SET_SHORT.over,
        hi: Math.floor(target.most * 100),
        already,
      },
      share,
    );
    if (target.most <= MAX_PER_SESSION) continue;
    for (let d = 0; d < context.roles.length; d++) {
      rows.row(
        { rule: 'vol.session', subject: `${target.muscle}|${d}` },
        { hi: MAX_PER_SESSION * 100 },
        share,
        rows.of('day', d),
      );
    }
  }
}

/** Most exercises a session of these minutes holds. */
export function maxExercises(minutes: number): number {
  return minutes <= 20 ? 3 : minutes <= 30 ? 5 : minutes <= 45 ? 7 : minutes <= 60 ? 8 : 9;
}

export const MAX_HARD_SETS = 25;

function dayCaps(rows: RowBuilder, context: WeekContext, of: Of, sets: Num): void {
  context.roles.forEach((role, d) => {
    const long = role.day.minutes >= 75;
    const cap = (subject: string, hi: number, coef: (movement: Movement) => number): void =>
      rows.row({ rule: 'plan.session-cap', subject: `${subject}|${d}` }, { hi }, (v) => coef(of(v)), rows.of('day', d));
    const per = (patterns: readonly Pattern[], hi: number): void =>
      cap(patterns.join('+'), hi, (m) => (patterns.includes(m.pattern) ? 1 : 0));
    cap('exercises', maxExercises(role.day.minutes), () => 1);
    rows.row(
      { rule: 'plan.session-cap', subject: `sets|${d}` },
      { hi: MAX_HARD_SETS },
      (v) => (slotRole(of(v)) === 'prevention' || slotRole(of(v)) === 'trunk' ? 0 : sets(v)),
      rows.of('day', d),
    );
    cap('main', role.day.minutes >= 60 ? 3 : 2, (m) => (m.stage === 'heavy' ? 1 : 0));
    per(['horizontal-pull'], long ? 3 : 2);
    per(['vertical-pull'], long ? 3 : 2);
    per(['hinge'], long ? 2 : 1);
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
    cap('lumbar-3', 2, (m) => (m.lumbarCost >= 3 ? 1 : 0));
    cap('lumbar-4', 1, (m) => (m.lumbarCost >= 4 ? 1 : 0));
    if (role.lead === null && (context.roles.length > 1 || context.done !== undefined))
      per(['horizontal-pull', 'vertical-pull'], 1);
  });
}

function frequency(rows: RowBuilder, context: WeekContext, movements: readonly Movement[], of: Of, day: Num): void {
  const days = context.roles.length;
  const weekly = (patterns: readonly Pattern[], hi: number): void =>
    rows.row(
      { rule: 'plan.session-cap', subject: `week ${patterns.join('+')}` },
      { hi, already: patterns.reduce((sum, pattern) => sum + (context.done?.patterns.get(pattern) ?? 0), 0) },
      (v) => (patterns.includes(of(v).pattern) ? 1 : 0),
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
    const most = slotRole(movement) === 'prevention' ? 3 : 2;
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

export type { Muscle };
