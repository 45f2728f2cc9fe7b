// Decides which tests fit the minutes, in which order, and which are left out and why.
import { rule } from '../evidence/rulebook.ts';
import type { ScreenOutcome } from './health-screen.ts';
import type { Assessment } from './test.types.ts';
import { ASSESSMENTS, assessmentOf } from './tests/all.ts';
import type { TestId } from './test-ids.ts';

/** The fifteen-minute start. */
export const SHORT_BATTERY: readonly TestId[] = [
  'grip-width',
  'thoracic-rotation',
  'shoulder-flexion',
  'scapular-dyskinesis',
  'hinge-screen',
];

/** After the short start the core goes by what it opens: spine gates first, then pulling, then the rest. */
const CORE_ORDER: readonly TestId[] = [
  ...SHORT_BATTERY,
  'back-extension-hold',
  'side-bridge',
  'dead-hang',
  'pull-max',
  'thoracic-extension',
  'er-endurance',
  'brace-breath',
  'hamstring-bridge',
  'grip-dynamometer',
  'push-pull',
];

const PHASES = ['mobility', 'control', 'endurance', 'strength'] as const;

export interface Battery {
  readonly tests: readonly Assessment[];
  /** Warm-up included; never more than there are, as the tests of the short start share their set-up. */
  readonly minutes: number;
  /** Minutes before the first test. */
  readonly warmUpMinutes: number;
  /** Minutes saved because tests share their set-up: the tests and the warm-up, less these, make `minutes`. */
  readonly sharedMinutes: number;
  readonly leftOut: readonly { readonly test: TestId; readonly why: 'time' | 'straining' | 'shoulder' | 'screen' }[];
}

const NOTHING_NOW: Battery = {
  tests: [],
  minutes: 0,
  warmUpMinutes: 0,
  sharedMinutes: 0,
  leftOut: ASSESSMENTS.map((test) => ({ test: test.id, why: 'screen' })),
};

/**
 * The tests that fit, in the order in which they are done: mobility, control, endurance, strength.
 * Fifteen minutes give the short start without a warm-up of its own; `ask-first`, `wait` and `urgent` give nothing.
 */
export const batteryFor = (minutes: number, screen: ScreenOutcome | null = null, already: readonly TestId[] = []): Battery => {
  if (screen && screen.result !== 'clear' && screen.result !== 'adjust') return NOTHING_NOW;
  const { warmUpMinutes, shortMinutes } = rule('as.battery').numbers;
  const short = minutes <= shortMinutes;
  const budget = short ? Math.max(minutes, 0) : minutes - warmUpMinutes;
  const extended = ASSESSMENTS.map((test) => test.id).filter((id) => !CORE_ORDER.includes(id));
  const leftOut: { test: TestId; why: 'time' | 'straining' | 'shoulder' | 'screen' }[] = [];
  const tests: Assessment[] = [];
  let used = 0;
  for (const id of [...CORE_ORDER, ...extended]) {
    if (already.includes(id)) continue;
    const test = assessmentOf(id);
    if (screen?.limits.noStraining && test.straining) leftOut.push({ test: id, why: 'straining' });
    else if (screen?.limits.forbidden.includes('dead-hang') && (id === 'dead-hang' || id === 'pull-max'))
      leftOut.push({ test: id, why: 'shoulder' });
    else if (
      used + test.minutes >
      budget + (minutes <= shortMinutes && SHORT_BATTERY.includes(id) ? shortBatteryGrace(minutes) : 0)
    )
      leftOut.push({ test: id, why: 'time' });
    else {
      tests.push(test);
      used += test.minutes;
    }
  }
  const inOrder = PHASES.flatMap((phase) => tests.filter((test) => test.phase === phase));
  const before = short ? 0 : warmUpMinutes;
  const total = short ? Math.min(used, budget) : used + before;
  return { tests: inOrder, minutes: total, warmUpMinutes: before, sharedMinutes: used + before - total, leftOut };
};

/** The short start is called fifteen minutes; its tests share set-up and add up to a little more on paper. */
const shortBatteryGrace = (minutes: number): number => {
  const { shortMinutes } = rule('as.battery').numbers;
  const onPaper = SHORT_BATTERY.reduce((sum, id) => sum + assessmentOf(id).minutes, 0);
  return minutes >= shortMinutes ? Math.max(0, onPaper - shortMinutes) : 0;
};
