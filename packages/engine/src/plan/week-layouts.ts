// Decides what each way of laying the minutes of a week on days would give, and which of them to propose (rule `plan.layout`).
import { rule, type RuleId } from '../evidence/rulebook.ts';
import type { Muscle } from '../vocabulary/body.ts';
import type { Catalogue, Movement } from '../vocabulary/movement.ts';
import { plainMuscle } from '../vocabulary/muscle-words.ts';
import type { Pattern } from '../vocabulary/training.ts';
import { workSeconds } from './day/minutes.ts';
import { type LayoutDay, type LayoutWish, layoutsOf } from './layout-days.ts';
import { plan } from './plan.ts';
import type { Plan, PlannedSession, PlannedWeek, Reason } from './plan.types.ts';
import type { PlanRequest } from './request.types.ts';
import { runOf } from './week/run-order.ts';
import { LANDMARKS } from './week/targets.ts';

const POINTS = rule('plan.layout').numbers;

/** How often a lift, or its pattern, is trained in an ordinary week. */
export interface LiftPractice {
  /** Catalogue id of a goal; null for the mean of the big patterns where nothing is aimed at. */
  readonly exercise: string | null;
  /** Days a week with a main or second lift of its pattern. */
  readonly days: number;
  /** Sets a week of those. */
  readonly sets: number;
}

/** What one way of laying the week gives: means over the loaded weeks of a plan of four. */
export interface WeekLayout {
  readonly days: readonly LayoutDay[];
  /** Minutes a week that sessions take. */
  readonly minutes: number;
  /** Minutes a week of those that are no set and no rest: warm-ups, cool-downs, set-ups and ramps. */
  readonly lostMinutes: number;
  /** Sets a week, all together. */
  readonly sets: number;
  readonly practice: readonly LiftPractice[];
  /** Fractional sets a week. */
  readonly setsPerMuscle: Readonly<Partial<Record<Muscle, number>>>;
  /** Muscles under the start of their band (rule `vol.landmarks`). */
  readonly short: readonly Muscle[];
  /** Wishes and rules that do not fit. */
  readonly unmet: number;
  /** All days in a row: heavy days follow one another without a choice. */
  readonly inARow: boolean;
  /** Worth under rule `plan.layout`. */
  readonly points: number;
  /** What is different from the present week, each with its rule; empty for the present week. */
  readonly reasons: readonly Reason[];
}

/** A proposal to accept or leave. */
export interface LayoutProposal {
  readonly now: WeekLayout;
  /** Other ways, the best first, at most three. */
  readonly choices: readonly WeekLayout[];
  /** True where no other way is clearly better: the week stays. */
  readonly stays: boolean;
}

/** Plans every layout of the wish and the present week, four weeks each, and ranks them. The same request gives the same proposal. */
export function weighLayouts(request: PlanRequest, catalogue: Catalogue, wish: LayoutWish): LayoutProposal {
  const weigh = (days: readonly LayoutDay[]): WeekLayout => {
    const made = plan({ ...request, availability: days, weeks: POINTS.weeks, effort: 'quick', previous: null }, catalogue);
    return factsOf(made, days, request, catalogue);
  };
  const now = weigh(request.availability);
  const choices = layoutsOf(wish, request.availability)
    .map(weigh)
    .map((one) => ({ ...one, reasons: differences(one, now, catalogue) }))
    .filter((one) => one.reasons.length > 0)
    .sort((a, b) => b.points - a.points || b.days.length - a.days.length)
    .slice(0, POINTS.choices);
  return { now, choices, stays: (choices[0]?.points ?? -Infinity) <= now.points + POINTS.change };
}

/** Patterns that stand for strength where no goal is named. */
const BIG: readonly Pattern[] = ['squat', 'hinge', 'horizontal-press', 'horizontal-pull', 'vertical-pull'];

function factsOf(made: Plan, days: readonly LayoutDay[], request: PlanRequest, catalogue: Catalogue): WeekLayout {
  const weeks = made.weeks.filter((week) => !week.deload && week.sessions.length > 0);
  const mean = (of: (week: PlannedWeek) => number): number =>
    weeks.length === 0 ? 0 : Math.round((10 * weeks.reduce((sum, week) => sum + of(week), 0)) / weeks.length) / 10;
  const goals = request.goals.flatMap((goal) => catalogue.movement.get(goal.exercise) ?? []);
  const practise = (exercise: string | null, pattern: Pattern): LiftPractice => ({
    exercise,
    days: mean((week) => week.sessions.filter((session) => liftsOf(session, pattern).length > 0).length),
    sets: mean((week) =>
      week.sessions.reduce((sum, session) => sum + liftsOf(session, pattern).reduce((a, slot) => a + slot.sets.length, 0), 0),
    ),
  });
  const big = BIG.map((pattern) => practise(null, pattern));
  const practice =
    goals.length > 0
      ? goals.map((goal) => practise(goal.id, goal.pattern))
      : [
          {
            exercise: null,
            days: tenth(big.reduce((sum, one) => sum + one.days, 0) / BIG.length),
            sets: tenth(big.reduce((sum, one) => sum + one.sets, 0) / BIG.length),
          },
        ];
  const setsPerMuscle = Object.fromEntries(
    (Object.keys(LANDMARKS) as Muscle[]).map((muscle) => [muscle, mean((week) => week.setsPerMuscle[muscle] ?? 0)]),
  ) as Record<Muscle, number>;
  const missing = (muscle: Muscle): number => {
    const start = LANDMARKS[muscle]?.start ?? 0;
    return start <= 0 ? 0 : Math.max(0, start - NEAR_SETS - (setsPerMuscle[muscle] ?? 0)) / start;
  };
  const lostMinutes = Math.round(
    mean((week) => week.sessions.reduce((sum, session) => sum + lostSeconds(session, catalogue), 0)) / 60,
  );
  const unmet = made.concessions.length;
  const inARow = runOf(days) !== null;
  const muscles = Object.keys(LANDMARKS) as Muscle[];
  const worth =
    practice.reduce((sum, one) => sum + practiceWorth(one.days), 0) / practice.length -
    POINTS.shortMuscle * muscles.reduce((sum, muscle) => sum + missing(muscle), 0) -
    (POINTS.lostHour * lostMinutes) / 60 -
    POINTS.unmet * unmet -
    (inARow ? POINTS.allInARow : 0);
  return {
    days,
    minutes: Math.round(mean((week) => week.sessions.reduce((sum, session) => sum + session.minutes, 0))),
    lostMinutes,
    sets: Math.round(
      mean((week) => week.sessions.reduce((sum, one) => sum + one.slots.reduce((a, slot) => a + slot.sets.length, 0), 0)),
    ),
    practice,
    setsPerMuscle,
    short: muscles.filter((muscle) => missing(muscle) > 0),
    unmet,
    inARow,
    points: Math.round(worth * 100) / 100,
    reasons: [],
  };
}

/** Half a set under the band is no shortage: a count is no finer. */
const NEAR_SETS = 0.5;
const tenth = (value: number): number => Math.round(value * 10) / 10;

/** One day of practice is worth a point, a second half of one, a third a quarter; more add nothing (rule `vol.strength`). */
function practiceWorth(days: number): number {
  const part = (from: number): number => Math.max(0, Math.min(1, days - from));
  return part(0) + POINTS.secondDay * part(1) + POINTS.thirdDay * part(2);
}

function liftsOf(session: PlannedSession, pattern: Pattern): PlannedSession['slots'] {
  return session.slots.filter(
    (slot) => slot.pattern === pattern && (slot.intent.role === 'main' || slot.intent.role === 'secondary'),
  );
}

/** Seconds of a session that are neither a set nor the rest after it. */
function lostSeconds(session: PlannedSession, catalogue: Catalogue): number {
  const work = (movement: Movement | undefined, slot: PlannedSession['slots'][number]): number =>
    movement === undefined
      ? 0
      : slot.sets.reduce(
          (sum, set) => sum + workSeconds(movement, set.reps ?? set.seconds ?? set.metres ?? 0, set.tempo) + set.restSeconds,
          0,
        );
  return Math.max(
    0,
    session.minutes * 60 - session.slots.reduce((sum, slot) => sum + work(catalogue.movement.get(slot.exercise), slot), 0),
  );
}

/** What is different from the present week, in sentences. */
function differences(one: WeekLayout, now: WeekLayout, catalogue: Catalogue): readonly Reason[] {
  const reasons: Reason[] = [];
  one.practice.forEach((practice, at) => {
    const before = now.practice[at]?.days ?? 0;
    if (Math.round(practice.days) === Math.round(before)) return;
    const name =
      practice.exercise === null ? 'Each big lift' : (catalogue.movement.get(practice.exercise)?.name ?? practice.exercise);
    reasons.push(say('vol.strength', `${name}: on ${Math.round(practice.days)} days a week instead of ${Math.round(before)}.`));
  });
  if (one.days.length !== now.days.length)
    reasons.push(
      say(
        'vol.strength',
        reasons.length > 0
          ? 'At the same number of sets more days help strength a little and growth hardly at all.'
          : 'Strength and growth come out about the same: the lifts stand on as many days.',
      ),
    );
  const gained = now.short.filter((muscle) => !one.short.includes(muscle));
  const lost = one.short.filter((muscle) => !now.short.includes(muscle));
  const words = (muscles: readonly Muscle[]): string => muscles.map((muscle) => plainMuscle(muscle)).join(', ');
  if (gained.length > 0) reasons.push(say('vol.landmarks', `Enough sets now for: ${words(gained)}.`));
  if (lost.length > 0) reasons.push(say('vol.landmarks', `No longer enough sets for: ${words(lost)}.`));
  const more = one.lostMinutes - now.lostMinutes;
  if (Math.abs(more) >= 5)
    reasons.push(
      say('plan.minutes', `${Math.abs(more)} minutes ${more > 0 ? 'more' : 'fewer'} a week go to warm-ups, set-ups and ramps.`),
    );
  const wishes = one.unmet - now.unmet;
  if (wishes > 0)
    reasons.push(say('plan.concession', wishes === 1 ? 'One more wish does not fit.' : `${wishes} more wishes do not fit.`));
  if (wishes < 0) reasons.push(say('plan.concession', wishes === -1 ? 'One wish more fits.' : `${-wishes} wishes more fit.`));
  if (one.inARow !== now.inARow)
    reasons.push(
      say(
        'rec.order',
        one.inARow ? 'All days stand in a row: heavy days follow one another.' : 'Heavy days no longer follow one another.',
      ),
    );
  if (one.days.length > now.days.length && one.points >= now.points)
    reasons.push(say('plan.short-and-frequent', 'Short and frequent sessions are at least as good, and easier to recover from.'));
  return reasons;
}

function say(id: RuleId, because: string): Reason {
  const { grade, status } = rule(id);
  return { rule: id, because, grade, ...(status === 'confirmed' ? {} : { status }) };
}
