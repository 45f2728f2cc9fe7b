// Decides on which day of the plan each test comes again: from its due day on, never in a deload week, never the day after training.
import type { Finding } from '../../assess/finding.types.ts';
import { assessmentOf } from '../../assess/tests/all.ts';
import { isTestId } from '../../assess/test-ids.ts';
import { rule } from '../../evidence/rulebook.ts';
import type { IsoDate } from '../../units/brand.ts';
import { addDays } from '../../units/calendar.ts';
import type { OffReason, PlanDay } from './plan-day.ts';
import type { PlannedRetest, PlannedWeek } from '../plan.types.ts';
import type { PlanRequest } from '../request.types.ts';

const NO_TESTING: ReadonlySet<OffReason> = new Set(['away', 'holiday', 'test', 'before-test', 'screen']);

/** How long a due test waits for a training day before it takes a free one. */
const PATIENCE_DAYS = 7;

const minutesOf = (test: string): number => (isTestId(test) ? assessmentOf(test).minutes : 0);

interface Due {
  readonly finding: Finding;
  readonly on: string;
}

/**
 * The weeks with the re-tests that fall into them, for tests with a result and a next day (rules `plan.retest`, `as.retest`).
 * A training day after a day without training is taken first, since tests come before a session; a free day when none
 * comes within a week. A test whose day lies beyond the plan is left to the next plan.
 */
export function withRetests(
  weeks: readonly PlannedWeek[],
  days: readonly PlanDay[],
  request: PlanRequest,
): readonly PlannedWeek[] {
  if (request.limits.training === 'stop' || request.limits.training === 'wait') return weeks;
  const sessions = new Set(weeks.flatMap((week) => week.sessions.map((session) => session.date)));
  if (request.before.lastHeavyBackOn !== null) sessions.add(request.before.lastHeavyBackOn);
  const restDays = Math.ceil(rule('as.retest').numbers.hoursAfterHardWork / 24);
  const rested = (date: IsoDate): boolean =>
    Array.from({ length: restDays - 1 }, (_, back) => addDays(date, -1 - back)).every((day) => !sessions.has(day));
  const open = weeks.flatMap((week, index) =>
    week.deload
      ? []
      : days
          .slice(7 * index, 7 * index + 7)
          .filter((day) => !(day.off !== null && NO_TESTING.has(day.off)) && day.event === null && !day.onTrip)
          .map((day) => day.date)
          .filter(rested),
  );
  // Tests of one day take no longer than the short battery; a longer one has the day to itself.
  const { shortMinutes } = rule('as.battery').numbers;
  const found = new Map<IsoDate, PlannedRetest[]>();
  for (const { finding, on: due } of dueTests(request)) {
    if (finding.test === null) continue;
    const minutes = minutesOf(finding.test);
    const fits = (date: IsoDate): boolean => {
      const there = found.get(date) ?? [];
      return there.length === 0 || there.reduce((sum, one) => sum + minutesOf(one.test), minutes) <= shortMinutes;
    };
    const coming = open.filter((date) => date >= due && fits(date));
    const first = coming[0];
    if (first === undefined) continue;
    const on = coming.find((date) => sessions.has(date) && date < addDays(first, PATIENCE_DAYS)) ?? first;
    const retest: PlannedRetest = {
      test: finding.test,
      on,
      measuredOn: finding.date as IsoDate,
      rule: 'plan.retest',
      because: `${isTestId(finding.test) ? assessmentOf(finding.test).name : finding.test}: measured ${finding.date}, due ${due}`,
    };
    found.set(on, [...(found.get(on) ?? []), retest]);
  }
  return weeks.map((week) => {
    const own = [...found].filter(([on]) => on >= week.from && on < addDays(week.from, 7)).flatMap(([, retests]) => retests);
    own.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.test < b.test ? -1 : 1));
    return own.length === 0 ? week : { ...week, retests: own };
  });
}

/** One entry a test: the side or value that asks to come back soonest. */
function dueTests(request: PlanRequest): readonly Due[] {
  const soonest = new Map<string, Due>();
  for (const finding of request.findings) {
    if (finding.test === null || finding.retestOn === undefined || finding.source !== 'test') continue;
    const known = soonest.get(finding.test);
    if (known === undefined || finding.retestOn < known.on) soonest.set(finding.test, { finding, on: finding.retestOn });
  }
  return [...soonest.values()].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
