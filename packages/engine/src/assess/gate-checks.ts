// Decides how one condition of a gate is checked: a test without a limit, a value reached, pain, weeks, or the log in place of a test.
import { rule } from '../evidence/rulebook.ts';
import type { Joint, Sex } from '../vocabulary/body.ts';
import type { AssessedPerson, GateHistory, GateNeed } from './assess.types.ts';
import type { ScreenOutcome } from './health-screen.ts';
import type { Graded } from './severity.ts';
import { assessmentOf } from './tests/all.ts';
import type { TestId } from './test-ids.ts';

/** A condition: held, failed, or not known. */
export interface Check extends GateNeed {
  readonly held: boolean | null;
  /** The log stands in for a test that was not done. */
  readonly byLog?: true;
}

export interface Context {
  readonly person: AssessedPerson;
  readonly history: GateHistory;
  readonly screen: ScreenOutcome | null;
  readonly graded: (test: TestId) => Graded | null;
}

const SEVERITY_NAMES = ['clear', 'a note', 'a limit', 'a gate'] as const;

export const severityAtMost = (context: Context, test: TestId, max: number): Check => {
  const graded = context.graded(test);
  return {
    text: `${assessmentOf(test).measures} without a limit`,
    have: graded ? SEVERITY_NAMES[graded.severity] : null,
    need: max === 0 ? SEVERITY_NAMES[0] : 'clear or a note',
    test,
    held: graded ? graded.severity <= max : null,
  };
};

export const valueAtLeast = (context: Context, test: TestId, need: number, unit: string, form: string | null = null): Check => {
  const graded = context.graded(test);
  const fits = graded !== null && (form === null || (graded.sitting.form ?? form) === form);
  const have = fits ? graded.value : null;
  return { text: `${assessmentOf(test).measures} ${need} ${unit}`, have, need, test, held: have === null ? null : have >= need };
};

export const painAtMost = (
  context: Context,
  joints: readonly Joint[],
  tests: readonly TestId[],
  max: number,
  where: string,
): Check => {
  const fromTests = tests.map((test) => context.graded(test)?.pain ?? 0);
  const fromLog = joints.map((joint) => context.history.pain?.[joint] ?? 0);
  const have = Math.max(0, ...fromTests, ...fromLog);
  return { text: `${where} pain ${max}/10 or less`, have, need: max, test: null, held: have <= max };
};

export const weeks = (have: number | undefined, need: number, text: string): Check => ({
  text,
  have: have ?? 0,
  need,
  test: null,
  held: (have ?? 0) >= need,
});

export const bySex = (sex: Sex | null | undefined, men: number, women: number): number =>
  sex === 'male' ? men : sex === 'female' ? women : Math.max(men, women);

/** The better known of several tests decides: one that holds is enough, a failed one counts only when none holds. */
export const anyOf = (text: string, checks: readonly Check[]): Check => {
  const held = checks.find((check) => check.held === true);
  if (held) return held;
  const failed = checks.find((check) => check.held === false) ?? checks[0];
  return { text, have: failed?.have ?? null, need: failed?.need ?? '', test: failed?.test ?? null, held: failed?.held ?? null };
};

/** A test that was not done, where the log shows the lift itself (rule `gate.logged`). A test that was done decides alone. */
export const orLogged = (context: Context, check: Check): Check => {
  const gate = rule('gate.logged').numbers;
  const shown = context.history.floorPulls ?? null;
  if (check.held !== null || shown === null || shown.days < gate.days || shown.weeks < gate.weeks) return check;
  return { ...check, byLog: true, held: true };
};

/** Weeks of lighter work that a pull told at such a weight has long behind it (rule `gate.logged`). */
export const orTold = (context: Context, check: Check): Check =>
  check.held === true || context.history.floorPulls?.told !== true ? check : { ...check, byLog: true, held: true };
