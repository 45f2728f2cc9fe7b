// Decides how bad a result is: the raw grade of the test, raised by pain, held down where the test is weak.
import { rule } from '../evidence/rulebook.ts';
import type { IsoDate } from '../units/brand.ts';
import type { Severity } from '../vocabulary/world.ts';
import type { AssessedPerson, AssessmentResult } from './assess.types.ts';
import * as endurance from './grade-endurance.ts';
import * as mobility from './grade-mobility.ts';
import { clipped, type RawGrade, worseSideOf } from './grading.ts';
import { latestSitting, type Sitting, sittingsOf } from './sitting.ts';
import { assessmentOf } from './tests/all.ts';
import type { TestId } from './test-ids.ts';

export interface Graded extends RawGrade {
  readonly test: TestId;
  readonly date: IsoDate;
  /** Pain above 5/10: the test was to be stopped and a professional asked. */
  readonly stop: boolean;
  /** Worst pain given with it. */
  readonly pain: number;
  /** Distance from the norm in SD, otherwise minus the severity; ±3. */
  readonly score: number;
  readonly sitting: Sitting;
}

type Grader = (sitting: Sitting, context: endurance.HoldContext) => RawGrade | null;

const GRADERS: Readonly<Record<TestId, Grader>> = {
  'grip-width': mobility.gradeGripWidth,
  'scapular-dyskinesis': mobility.gradeScapularControl,
  'scapular-slide': (sitting, { earlier }) => mobility.gradeScapularSlide(sitting, earlier),
  'occiput-wall': mobility.gradeHeadToWall,
  'wall-slide': mobility.gradeWallSlide,
  'thoracic-rotation': mobility.gradeThoracicRotation,
  'lumbar-locked-rotation': mobility.gradeLockedRotation,
  'thoracic-extension': mobility.gradeThoracicExtension,
  'shoulder-flexion': mobility.gradeOverheadReach,
  'shoulder-rotation': mobility.gradeShoulderRotation,
  'er-ir-strength': mobility.gradeRotatorStrength,
  'er-endurance': mobility.gradeRotatorEndurance,
  'hinge-screen': endurance.gradeHinge,
  'straight-leg-raise': mobility.gradeStraightLegRaise,
  'knee-to-wall': mobility.gradeKneeToWall,
  'back-extension-hold': endurance.gradeBackHold,
  'side-bridge': endurance.gradeSideBridge,
  'flexor-hold': endurance.gradeFlexorHold,
  'hamstring-bridge': endurance.gradeHamstringBridge,
  'bridge-hold': endurance.gradeBridgeHold,
  'grip-dynamometer': endurance.gradeHandgrip,
  'dead-hang': endurance.gradeDeadHang,
  'pull-max': endurance.gradePullMax,
  'push-pull': endurance.gradePushPull,
  'brace-breath': endurance.gradeBrace,
  'segment-lengths': () => null,
};

const painless = (test: TestId, grade: RawGrade, sitting: Sitting): Severity => {
  const { selfFilmCap } = rule('as.severity').numbers;
  const definition = assessmentOf(test);
  return definition.film && sitting.measuredBy === 'self' && grade.severity > selfFilmCap
    ? (selfFilmCap as Severity)
    : grade.severity;
};

/** Pain of 3/10 or more makes a gate where the test says so, otherwise one level more; a capped test keeps its cap. */
const withPain = (test: TestId, severity: Severity, raw: RawGrade, pain: number): Severity => {
  const { painRaisesFrom, painStopsAbove } = rule('as.severity').numbers;
  const { cap, painEffect } = assessmentOf(test);
  let raised: Severity = severity;
  if (pain >= painRaisesFrom) raised = painEffect === 'gate' ? 3 : (Math.min(3, raw.severity + 1) as Severity);
  if (pain >= painRaisesFrom && test === 'grip-width' && raw.severity > 0) raised = 3;
  if (pain > painStopsAbove) raised = 3;
  return Math.min(raised, cap) as Severity;
};

/**
 * The grade of the newest sitting of a test, or null when there is none or the test is not graded.
 * `results` may hold every result of the person: ratios and repeated differences look at the others.
 */
export const severityOf = (test: TestId, results: readonly AssessmentResult[], person: AssessedPerson): Graded | null => {
  const sittings = sittingsOf(test, results);
  const sitting = sittings.at(-1);
  if (!sitting) return null;
  const backHold = latestSitting('back-extension-hold', results);
  const raw = GRADERS[test](sitting, {
    person,
    earlier: sittings.slice(0, -1),
    backHoldSeconds: worseSideOf(backHold?.fields.get('seconds'), 'higher')?.value ?? null,
  });
  if (!raw) return null;
  const severity = withPain(test, painless(test, raw, sitting), raw, sitting.pain);
  return {
    ...raw,
    severity,
    test,
    date: sitting.date,
    stop: sitting.pain > rule('as.severity').numbers.painStopsAbove,
    pain: sitting.pain,
    score: clipped(raw.z ?? -severity),
    sitting,
  };
};

/** Whether the newest sitting differs from the one before by more than the test's own error; null when there is only one. */
export const realChange = (
  test: TestId,
  results: readonly AssessmentResult[],
  person: AssessedPerson,
): { readonly from: number; readonly to: number; readonly real: boolean } | null => {
  const sittings = sittingsOf(test, results);
  const [before, now] = [sittings.at(-2), sittings.at(-1)];
  if (!before || !now || before.form !== now.form) return null;
  const grade = (sitting: Sitting): number | null =>
    GRADERS[test](sitting, { person, earlier: [], backHoldSeconds: null })?.value ?? null;
  const from = grade(before);
  const to = grade(now);
  if (from === null || to === null) return null;
  const { value, as } = assessmentOf(test).realChange;
  const moved = Math.abs(to - from);
  return { from, to, real: as === 'share' ? from > 0 && moved / from > value : moved >= value };
};
