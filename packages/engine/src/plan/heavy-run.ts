// Decides when planned heavy days follow one another without a choice, in which order, and what belongs between them.
import { rule, type RuleId } from '../evidence/rulebook.ts';
import type { IsoDate } from '../units/brand.ts';
import { addDays, daysBetween } from '../units/calendar.ts';
import type { Pattern } from '../vocabulary/training.ts';
import type { Plan, Reason, Slot } from './plan.types.ts';
import { GROUP_HOURS, GROUP_PATTERNS, HEAVY_GROUPS, type HeavyGroup } from './week/run-order.ts';

const MOST_DAYS = rule('rec.order').numbers.mostDays;

/** One day of a run. */
export interface HeavyDay {
  readonly date: IsoDate;
  /** A session, or a test or meet that holds the day. */
  readonly kind: 'session' | 'test';
  /** Heavy work of the day: presses, squats, pulls, hinges. */
  readonly groups: readonly HeavyGroup[];
  /** Groups that stand there and stay light, as their heavy day is too near. */
  readonly light: readonly HeavyGroup[];
  /** Hours until the slowest of its heavy work has recovered (rule `rec.hours`). */
  readonly hours: number;
}

/** Two or three heavy days in a row that leave no other choice. */
export interface HeavyRun {
  readonly days: readonly HeavyDay[];
  /** Why they stand in this order; empty for tests, whose order is not ours. */
  readonly order: readonly Reason[];
  /** What helps from one day to the next. */
  readonly between: readonly Reason[];
}

/** Heavy enough for hours to count: 80 % and more, or RPE 8 and more, in a lift of the main work (rule `rec.hours`). */
export function isHardSlot(slot: Pick<Slot, 'heavy' | 'intent' | 'sets'>): boolean {
  if (slot.intent.role !== 'main' && slot.intent.role !== 'secondary') return false;
  return slot.heavy || slot.sets.some((set) => (set.rpe ?? 0) >= HARD_RPE || (set.percent1RM ?? 0) >= HARD_PERCENT);
}

const HARD_RPE = 8;
const HARD_PERCENT = 80;

/**
 * The run of heavy days that holds `date`; null where none does. A run is two or three dates in a row, each with hard work or a test on it, and no
 * other session within three days on either side: where the week leaves a choice, days keep their distance instead. Tests on dates in a row
 * are a run whatever stands around them. `patternOf` tells the pattern of a tested lift.
 */
export function heavyRun(plan: Plan, date: IsoDate, patternOf: (exercise: string) => Pattern | undefined): HeavyRun | null {
  const days = heavyDays(plan, patternOf);
  const kind = days.get(date)?.kind;
  if (kind === undefined) return null;
  const joins = (on: IsoDate): boolean => days.get(on)?.kind === kind;
  let first = date;
  while (joins(addDays(first, -1))) first = addDays(first, -1);
  const run: HeavyDay[] = [];
  for (let on = first; joins(on); on = addDays(on, 1)) run.push(days.get(on) as HeavyDay);
  const last = run.at(-1);
  if (last === undefined || run.length < 2 || run.length > MOST_DAYS) return null;
  if (kind === 'session' && hasOthers(plan, first, last.date)) return null;
  return { days: run, order: kind === 'test' ? [] : orderOf(run), between: BETWEEN };
}

function heavyDays(plan: Plan, patternOf: (exercise: string) => Pattern | undefined): Map<IsoDate, HeavyDay> {
  const days = new Map<IsoDate, HeavyDay>();
  const add = (date: IsoDate, kind: HeavyDay['kind'], hard: readonly Pattern[], all: readonly Pattern[]): void => {
    const groups = HEAVY_GROUPS.filter((group) => hard.some((pattern) => GROUP_PATTERNS[group].includes(pattern)));
    const light = HEAVY_GROUPS.filter(
      (group) => !groups.includes(group) && all.some((one) => GROUP_PATTERNS[group].includes(one)),
    );
    if (groups.length > 0)
      days.set(date, { date, kind, groups, light, hours: Math.max(...groups.map((group) => GROUP_HOURS[group])) });
  };
  for (const week of plan.weeks) {
    for (const session of week.sessions)
      add(
        session.date,
        'session',
        session.slots.filter(isHardSlot).map((slot) => slot.pattern),
        session.slots.filter(({ intent }) => intent.role === 'main' || intent.role === 'secondary').map((slot) => slot.pattern),
      );
    for (const test of week.tests ?? []) {
      const tested = (week.tests ?? [])
        .filter((other) => other.date === test.date)
        .flatMap((other) => patternOf(other.exercise) ?? []);
      add(test.date, 'test', tested, tested);
    }
  }
  return days;
}

/** Sessions near the run that are no part of it: there the week leaves a choice. */
function hasOthers(plan: Plan, first: IsoDate, last: IsoDate): boolean {
  return plan.weeks.some((week) =>
    week.sessions.some(({ date }) => {
      const before = daysBetween(date, first);
      const after = daysBetween(last, date);
      return (before > 0 && before <= AROUND_DAYS) || (after > 0 && after <= AROUND_DAYS);
    }),
  );
}
const AROUND_DAYS = 3;

const WORDS: Readonly<Record<HeavyGroup, string>> = { press: 'presses', squat: 'squats', pull: 'pulls', hinge: 'hinges' };

function orderOf(run: readonly HeavyDay[]): Reason[] {
  const reasons: Reason[] = [
    say(
      'rec.order',
      'What costs the next day least comes first; what takes longest to recover stands last, before the days of rest.',
    ),
  ];
  const day = (group: HeavyGroup): number => run.findIndex((one) => one.groups.includes(group));
  if (day('squat') >= 0 && day('hinge') > day('squat'))
    reasons.push(
      say('rec.order', 'Heavy squats come before heavy hinges: the day after hinges the back is not fresh enough for them.'),
    );
  if (day('press') >= 0 && day('pull') > day('press'))
    reasons.push(say('rec.order', 'Presses before pulls and hinges cost them next to nothing.'));
  for (const { groups } of run)
    for (const group of groups)
      if (run.some((one) => one.light.includes(group)))
        reasons.push(
          say(
            'rec.hours',
            `Heavy ${WORDS[group]} need about ${GROUP_HOURS[group]} hours until the next heavy time: on the other day they stay light.`,
          ),
        );
  return reasons;
}

const EASY = rule('easy.day').numbers.minutes;
const SLEEP = rule('sleep').numbers;
const PROTEIN = rule('prot').numbers;
const FAILURE = rule('rec.fail').numbers.addedHours;

/** What helps from one heavy day to the next; each under its own rule and grade. */
const BETWEEN: readonly Reason[] = [
  say('rec.fail', `No set to failure on the first day: it would take ${FAILURE[0]} to ${FAILURE[1]} hours more to recover from.`),
  say('prot', `Eat as on every day, ${PROTEIN.perDay} g of protein for each kilogram of body weight included.`),
  say('carb', 'A proper meal with carbohydrate after the first day and one before the second.'),
  say('sleep', `Sleep ${SLEEP.athleteHours[0]} to ${SLEEP.athleteHours[1]} hours in the night between.`),
  say('easy.day', `${EASY[0]} to ${EASY[1]} easy minutes of walking at most; nothing that tires.`),
  say('cold', 'No cold bath as a routine: it does not bring the second day back and slows growth a little.'),
];

function say(id: RuleId, because: string): Reason {
  const { grade, status } = rule(id);
  return { rule: id, because, grade, ...(status === 'confirmed' ? {} : { status }) };
}
