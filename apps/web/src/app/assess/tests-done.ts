// Decides what screens know of the tests: results, when each comes again outside lighter weeks, whether a change is real.
import {
  assessedPerson,
  assessmentResults,
  isTestId,
  realChange,
  retestDue,
  type AssessmentResult,
  type Catalogue,
  type Finding,
  type IsoDate,
  type LedgerState,
  type Retest,
  type TestId,
} from '@strongback/engine';
import { understood } from '../training/coach.ts';
import { planIn } from '../training/planning.ts';

export interface TestsDone {
  readonly results: readonly AssessmentResult[];
  readonly due: ReadonlyMap<TestId, Retest>;
}

/** Results and re-tests of a person on a day; none falls into a deload week of the plan. */
export function testsDone(ledger: LedgerState, catalogue: Catalogue, today: IsoDate): TestsDone {
  const { view, screen } = understood(ledger, catalogue, today);
  const results = assessmentResults(ledger);
  const deloadWeeks = (planIn(ledger)?.weeks ?? []).filter((week) => week.deload).map((week) => week.from);
  const due = retestDue(results, assessedPerson(view, screen), today, { deloadWeeks });
  return { results, due: new Map(due.map((one) => [one.test, one])) };
}

/** Tests recorded on this day. */
export function testedToday(ledger: LedgerState, today: IsoDate): readonly TestId[] {
  const tests = assessmentResults(ledger).flatMap((row) => (row.date === today && isTestId(row.test) ? [row.test] : []));
  return [...new Set(tests)];
}

/** From which value to which a finding's test moved, and whether by more than the test's own error; null on a first test. */
export function changeOf(
  finding: Finding,
  ledger: LedgerState,
  catalogue: Catalogue,
  today: IsoDate,
): ReturnType<typeof realChange> {
  if (finding.test === null || finding.value === null || !isTestId(finding.test)) return null;
  const { view, screen } = understood(ledger, catalogue, today);
  return realChange(finding.test, assessmentResults(ledger), assessedPerson(view, screen));
}
