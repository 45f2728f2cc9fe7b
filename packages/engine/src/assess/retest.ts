// Decides when a test comes again: by its last severity, never in a deload week, never right after hard work or on a poor day.
import { rule } from '../evidence/rulebook.ts';
import { addDays, mondayOf } from '../units/calendar.ts';
import type { IsoDate } from '../units/brand.ts';
import type { AssessedPerson, AssessmentResult } from './assess.types.ts';
import { severityOf } from './severity.ts';
import { latestSitting } from './sitting.ts';
import { assessmentOf } from './tests/all.ts';
import { TEST_IDS, type TestId } from './test-ids.ts';

export interface Retest {
  readonly test: TestId;
  /** Planned day, moved out of deload weeks. */
  readonly on: IsoDate;
  readonly overdue: boolean;
  readonly because: string;
}

/** Mondays of deload weeks, or any day inside them. */
export interface RetestCalendar {
  readonly deloadWeeks?: readonly IsoDate[];
}

const outOfDeload = (date: IsoDate, deloads: ReadonlySet<IsoDate>): IsoDate => {
  let day = date;
  while (deloads.has(mondayOf(day))) day = addDays(mondayOf(day), 7);
  return day;
};

/** When each test that was done is due again, soonest first. Tests without a grade come only once. */
export const retestDue = (
  results: readonly AssessmentResult[],
  person: AssessedPerson,
  today: IsoDate,
  calendar: RetestCalendar = {},
): readonly Retest[] => {
  const deloads = new Set((calendar.deloadWeeks ?? []).map(mondayOf));
  return TEST_IDS.flatMap((id): Retest[] => {
    const graded = severityOf(id, results, person);
    const sitting = latestSitting(id, results);
    if (!graded || !sitting) return [];
    const weeks = assessmentOf(id).retestWeeks[graded.severity] ?? assessmentOf(id).retestWeeks[0];
    const due = addDays(sitting.date, 7 * weeks);
    const on = outOfDeload(due < today ? today : due, deloads);
    return [{ test: id, on, overdue: due < today, because: `${weeks} weeks after a result of severity ${graded.severity}` }];
  }).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.test < b.test ? -1 : 1));
};

/** Whether today suits a re-test of a region: no deload week, no hard work on it within two days, no poor day. */
export const suitsRetest = (day: {
  readonly deload: boolean;
  readonly hoursSinceHardWork: number | null;
  readonly wellnessZ: number | null;
}): boolean => {
  const { hoursAfterHardWork, minWellnessZ } = rule('as.retest').numbers;
  return (
    !day.deload &&
    (day.hoursSinceHardWork === null || day.hoursSinceHardWork >= hoursAfterHardWork) &&
    (day.wellnessZ === null || day.wellnessZ >= minWellnessZ)
  );
};
