// Decides the soft rows of a week: which patterns, lifts and weekly sets are wished for, and what each missing one costs.
import type { Movement } from '../../vocabulary/movement.ts';
import type { Pattern } from '../../vocabulary/training.ts';
import { isBrisk } from '../day/minutes.ts';
import { pullPerPress } from '../dose/finding-limits.ts';
import { goalDays } from './goal-days.ts';
import { hasWeights, standsInForLift } from './movement-value.ts';
import type { MovementCoefficient, RowBuilder } from './row-builder.ts';
import { familyOf } from './special-goals.ts';
import { canLead } from './slot-role.ts';
import { forSport } from './sport-rows.ts';
import { isFast, wantsFast, wantsPush, wantsQuietHold } from './special-work.ts';
import { muscleTargets } from './targets.ts';
import type { WeekContext } from './week-context.ts';

/** Price of a wish that is not met, thousandths of a point. */
export const WISH = {
  goal: 12_000,
  goalDay: 7_000,
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
  worthTheWay: 3_500,
  fast: 10_000,
  fastAlone: 4_000,
  push: 9_000,
  quietHold: 3_000,
} as const;
/** Price of one missing fractional set (rows hold hundredths of a set). */
export const SET_SHORT = { floor: 9, target: 4, over: 3 } as const;

const MAX_PER_SESSION = 11;
/** Years from which what stands firm is chosen first. */
const OLD = 70;

type Of = (movement: number) => Movement;
type CountsFor = (movement: number) => number;

/** Adds what a week wishes for beside its mandatory exposures: lifts, patterns, balance, days worth the way. */
export function wishes(rows: RowBuilder, context: WeekContext, of: Of): void {
  const days = context.roles.length;
  const had = (patterns: readonly Pattern[]): number =>
    patterns.reduce((sum, pattern) => sum + (context.done?.patterns.get(pattern) ?? 0), 0);
  const wish = (patterns: readonly Pattern[], lo: number, price: number): void =>
    rows.rowOfPatterns(
      { rule: 'plan.volume-target', subject: patterns.join('+') },
      { lo, price, already: had(patterns) },
      patterns,
      of,
    );
  // Other sport and short days leave little room: where there is something to load it goes to a lift, and no band or bare limb stands in,
  // unless nothing else may be done. From seventy on a machine stands firmer than either.
  const short = context.roles.every((role) => isBrisk(role.day.minutes));
  const old = (context.person.age ?? 0) >= OLD;
  const loaded = hasWeights(context) && (short || old || Object.values(context.sport).some((sets) => sets > 0));
  const novice = context.person.request.athlete.level === 'novice';
  const liftOf = (pattern: Pattern, test: (movement: Movement) => boolean): CountsFor => {
    const main: CountsFor = (m) => (of(m).pattern === pattern && of(m).roles.includes('main') && test(of(m)) ? 1 : 0);
    if (!loaded) return main;
    const real: CountsFor = (m) =>
      of(m).pattern === pattern && canLead(of(m)) && !standsInForLift(of(m), novice) && test(of(m)) ? 1 : 0;
    return rows.anyMovement(real) ? real : main;
  };
  rows.rowByMovement(
    { rule: 'plan.volume-target', subject: 'hinge lift' },
    { lo: 1, price: WISH.hingeLift },
    'slots',
    liftOf('hinge', () => true),
  );
  for (const goal of context.person.goalExercises) {
    const itself = (m: number): number => (of(m).id === goal ? 1 : 0);
    // Where its gate is closed, the nearest lift on the way to it is the main lift.
    const towards = (m: number): number => (context.person.goalKin.has(of(m).id) && of(m).roles.includes('main') ? 1 : 0);
    const train = rows.anyMovement(itself) ? itself : towards;
    if (rows.anyMovement(train))
      rows.rowByMovement(
        { rule: 'plan.volume-target', subject: `goal ${goal}` },
        { lo: 1, price: WISH.goal, already: context.done?.movements.get(goal) ?? 0 },
        'slots',
        train,
      );
  }
  goalDays(rows, context, of, WISH.goalDay);
  context.roles.forEach((role, d) => {
    if (role.lead === null) return;
    const main = liftOf(role.lead, (movement) => movement.trackedBy === 'reps');
    rows.rowByMovement({ rule: 'plan.pull-days', subject: `lead lift|${d}` }, { lo: 1, price: WISH.leadLift }, 'slots', main, d);
  });
  if (days >= 2) {
    // Presses are what a strong back is for: one flat, and where the shoulder allows one upwards.
    wish(['horizontal-press'], 1, WISH.press);
    rows.rowByMovement({ rule: 'plan.volume-target', subject: 'press upwards' }, { lo: 1, price: WISH.pressUp }, 'slots', (m) =>
      of(m).pattern === 'vertical-press' || (of(m).pattern === 'horizontal-press' && of(m).tags.includes('incline')) ? 1 : 0,
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
  special(rows, context, of);
  forSport(rows, context, of);
  // A training day is worth the way to it: work is spread before one day is filled and another left empty.
  context.roles.forEach((role, d) => {
    rows.rowByMovement(
      { rule: 'plan.volume-target', subject: `worth the way|${d}` },
      { lo: worthTheWay(role.day.minutes), price: WISH.worthTheWay },
      'slots',
      () => 1,
      d,
    );
  });
  // Pulling sets at least equal pressing sets (rule plan.balance), or a finding asks for more.
  const ratio = Math.round(10 * pullPerPress(context.person.request.findings, context.weekIndex));
  const price = ratio > 10 ? WISH.answer : WISH.balance;
  rows.rowByMovement({ rule: 'plan.balance', subject: 'pull-press' }, { lo: 0, price: Math.round(price / 10) }, 'sets', (m) => {
    const pattern = of(m).pattern;
    return pattern === 'horizontal-pull' || pattern === 'vertical-pull'
      ? 10
      : pattern === 'horizontal-press' || pattern === 'vertical-press'
        ? -ratio
        : 0;
  });
}

/** Adds what special forms of work wish for: speed with a lift of like pattern on its day, a push against pins, a quiet hold. */
function special(rows: RowBuilder, context: WeekContext, of: Of): void {
  const wish = (
    rule: 'dose.contrast' | 'dose.hold',
    subject: string,
    price: number,
    test: (movement: Movement) => boolean,
  ): void => {
    const coefficient = (m: number): number => (test(of(m)) ? 1 : 0);
    if (rows.anyMovement(coefficient)) rows.rowByMovement({ rule, subject }, { lo: 1, price }, 'slots', coefficient);
  };
  wish('dose.contrast', 'fast work', WISH.fast, (movement) => wantsFast(context, movement));
  wish('dose.hold', 'push against pins', WISH.push, (movement) => wantsPush(context, movement));
  wish('dose.hold', 'quiet hold', WISH.quietHold, (movement) => wantsQuietHold(context, movement));
  if (context.person.calling !== 'power' || context.phase !== 'strength') return;
  // Fast work stands where a lift of like pattern does: heavy first, then fast.
  context.roles.forEach((_, d) => {
    for (const family of ['legs', 'press', 'pull'] as const)
      rows.rowByMovement(
        { rule: 'dose.contrast', subject: `fast ${family}|${d}` },
        { band: 0, bandPrice: WISH.fastAlone, hi: 9 },
        'slots',
        (m) => {
          const movement = of(m);
          if (familyOf(movement) !== family) return 0;
          return isFast(movement) ? 1 : movement.roles.includes('main') && movement.trackedBy === 'reps' ? -1 : 0;
        },
        d,
      );
  });
}

/** Adds the band of weekly fractional sets of every muscle, and what a session holds of one at most. */
export function muscles(rows: RowBuilder, context: WeekContext, movements: readonly Movement[]): void {
  const shares = sharesOf(movements);
  const targets = muscleTargets(context.person, context.phase, context.kind, context.before, context.sport);
  for (const target of targets) {
    const already = Math.round((context.done?.muscles[target.muscle] ?? 0) * 100);
    const share = shares.get(target.muscle) ?? [];
    // Past a little more than the target every further set costs about what a missing one does: volume is a band, not a race.
    const band = Math.round(Math.max(target.target * 1.15, target.floor + 1) * 100);
    rows.rowOfMovements(
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
      'sets',
      share,
    );
    if (target.most <= MAX_PER_SESSION) continue;
    for (let d = 0; d < context.roles.length; d++) {
      rows.rowOfMovements(
        { rule: 'vol.session', subject: `${target.muscle}|${d}` },
        { hi: MAX_PER_SESSION * 100 },
        'sets',
        share,
        d,
      );
    }
  }
}

/** Which movements train each muscle, in hundredths of a set. */
function sharesOf(movements: readonly Movement[]): ReadonlyMap<string, readonly MovementCoefficient[]> {
  const shares = new Map<string, MovementCoefficient[]>();
  movements.forEach(({ muscles: trained }, movement) => {
    for (const [muscle, share] of Object.entries(trained)) {
      const each = Math.round(share * 100);
      if (each === 0) continue;
      const known = shares.get(muscle);
      if (known === undefined) shares.set(muscle, [{ movement, each }]);
      else known.push({ movement, each });
    }
  });
  return shares;
}

/** Exercises below which a day of these minutes is hardly worth the way. */
function worthTheWay(minutes: number): number {
  return minutes <= 20 ? 2 : minutes <= 30 ? 3 : 4;
}
