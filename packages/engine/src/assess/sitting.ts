// Decides how rows of results become sittings: units converted, ranges checked, attempts combined, sides kept apart.
import { type Outcome, accept, refuse } from '../units/refusal.ts';
import type { IsoDate } from '../units/brand.ts';
import type { AssessmentResult } from './assess.types.ts';
import { assessmentOf } from './tests/all.ts';
import type { Assessment, TestField } from './test.types.ts';
import { isTestId, type Measurer, type TestId, type TestUnit } from './test-ids.ts';

/** Factors from what people enter to the unit of the test. */
const FACTORS: Readonly<Record<TestUnit, Readonly<Record<string, number>>>> = {
  ratio: { ratio: 1, '': 1, '%': 0.01 },
  grade: { grade: 1, '': 1 },
  cm: { cm: 1, mm: 0.1, m: 100, in: 2.54 },
  deg: { deg: 1, '°': 1, degrees: 1, rad: 180 / Math.PI },
  s: { s: 1, sec: 1, seconds: 1, min: 60 },
  reps: { reps: 1, count: 1, '': 1 },
  kg: { kg: 1, lb: 0.453_592_37, g: 0.001, N: 1 / 9.806_65 },
  points: { points: 1, '': 1 },
};

/** Results are held to a hundredth, so that a unit change never tips a threshold. */
const onGrid = (value: number): number => Math.round(value * 100) / 100;

/** The value in `unit`, rounded to a hundredth; null when the entered unit does not fit. */
export const valueIn = (unit: TestUnit, value: number, entered: string): number | null => {
  const factor = FACTORS[unit][entered];
  return factor === undefined || !Number.isFinite(value) ? null : onGrid(value * factor);
};

export interface ReadResult {
  readonly test: TestId;
  readonly field: TestField;
  readonly value: number;
}

/** What a form text says: the form of the test, a field, flags. */
const formOf = (test: Assessment, form: string | null | undefined) => {
  const words = form ? form.split('+') : [];
  return {
    form: words.find((word) => test.forms.some((one) => one.id === word)) ?? null,
    field: words.find((word) => test.fields.some((one) => one.id === word)) ?? null,
    flags: words.filter((word) => test.flags.some((one) => one.id === word)),
  };
};

const fieldFor = (test: Assessment, result: AssessmentResult): TestField | undefined => {
  const named = result.field ?? formOf(test, result.form).field;
  return named !== null
    ? test.fields.find((field) => field.id === named)
    : test.fields.find((field) => valueIn(field.unit, result.value, result.unit) !== null);
};

/** One row in the unit of its test. Refuses an unknown test or field, a unit that does not fit, and a value out of range. */
export const readResult = (result: AssessmentResult, at = 'result'): Outcome<ReadResult> => {
  if (!isTestId(result.test)) return refuse('assess.unknown-test', `No assessment is called "${result.test}".`, `${at}.test`);
  const test = assessmentOf(result.test);
  const field = fieldFor(test, result);
  if (!field) {
    const expected = [...new Set(test.fields.map((one) => one.unit))].join(' or ');
    return refuse('assess.unit', `${test.name} is entered in ${expected}, not in "${result.unit}".`, `${at}.unit`);
  }
  const value = valueIn(field.unit, result.value, result.unit);
  if (value === null)
    return refuse('assess.unit', `${test.name} is entered in ${field.unit}, not in "${result.unit}".`, `${at}.unit`);
  if (value < field.min || value > field.max) {
    return refuse(
      'assess.range',
      `${field.label} of ${test.name} lies between ${field.min} and ${field.max} ${field.unit}.`,
      `${at}.value`,
    );
  }
  return accept({ test: result.test, field, value });
};

/** Values of one field by side; `both` where the test has no sides or none was said. */
export interface SideValues {
  readonly left: number | null;
  readonly right: number | null;
  readonly both: number | null;
  /** Every attempt as entered, in order. */
  readonly attempts: readonly number[];
}

/** Everything measured for one test on one day. */
export interface Sitting {
  readonly test: TestId;
  readonly date: IsoDate;
  readonly measuredBy: Measurer | null;
  readonly form: string | null;
  readonly flags: ReadonlySet<string>;
  /** Worst pain 0-10 given with it. */
  readonly pain: number;
  readonly fields: ReadonlyMap<string, SideValues>;
}

const combined = (test: Assessment, field: TestField, values: readonly number[]): number | null => {
  if (values.length === 0) return null;
  if (test.combine === 'mean') return onGrid(values.reduce((sum, value) => sum + value, 0) / values.length);
  const lowest = field.lowerIsBetter === true || test.combine === 'lowest';
  return lowest ? Math.min(...values) : Math.max(...values);
};

const WEAKEST_MEASURER: readonly Measurer[] = ['coach', 'partner', 'self'];

const sittingOf = (
  test: Assessment,
  date: IsoDate,
  rows: readonly { readonly row: AssessmentResult; readonly read: ReadResult }[],
): Sitting => {
  const fields = new Map<string, SideValues>();
  for (const field of test.fields) {
    const mine = rows.filter(({ read }) => read.field.id === field.id);
    if (mine.length === 0) continue;
    const of = (side: 'left' | 'right' | null): number | null =>
      combined(
        test,
        field,
        mine.filter(({ row }) => (field.perSide ? (row.side ?? null) : null) === side).map(({ read }) => read.value),
      );
    fields.set(field.id, { left: of('left'), right: of('right'), both: of(null), attempts: mine.map(({ read }) => read.value) });
  }
  const measurers = new Set(rows.map(({ row }) => row.measuredBy ?? null));
  return {
    test: test.id,
    date,
    measuredBy: WEAKEST_MEASURER.findLast((one) => measurers.has(one)) ?? null,
    form: rows.map(({ row }) => formOf(test, row.form).form).findLast((form) => form !== null) ?? null,
    flags: new Set(rows.flatMap(({ row }) => [...(row.flags ?? []), ...formOf(test, row.form).flags])),
    pain: Math.max(0, ...rows.map(({ row }) => Math.min(10, row.pain ?? 0))),
    fields,
  };
};

/** The sittings of one test, oldest first. Rows that cannot be read are left out; `readResult` says why. */
export const sittingsOf = (id: TestId, results: readonly AssessmentResult[]): readonly Sitting[] => {
  const test = assessmentOf(id);
  const byDate = new Map<IsoDate, { row: AssessmentResult; read: ReadResult }[]>();
  for (const row of results) {
    if (row.test !== id) continue;
    const read = readResult(row);
    if (!read.ok) continue;
    const day = byDate.get(row.date) ?? [];
    day.push({ row, read: read.value });
    byDate.set(row.date, day);
  }
  return [...byDate.keys()].sort().map((date) => sittingOf(test, date, byDate.get(date) ?? []));
};

/** The newest sitting of a test, or null. */
export const latestSitting = (id: TestId, results: readonly AssessmentResult[]): Sitting | null =>
  sittingsOf(id, results).at(-1) ?? null;
