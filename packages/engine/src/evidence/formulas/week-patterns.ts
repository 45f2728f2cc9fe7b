// Decides how repetitions and ladder steps move over the four weeks of a block.
import type { LadderStep } from './progression-tables.ts';

export interface WeekPattern {
  /** Change of the target repetitions by week. */
  readonly reps: readonly [number, number, number, number];
  /** Ladder step by week. */
  readonly step: readonly [LadderStep, LadderStep, LadderStep, LadderStep];
  /** How often the last set is done by week, where sets accumulate. */
  readonly copiesOfLastSet?: readonly [number, number, number, number];
}

const NO_CHANGE = [0, 0, 0, 0] as const;
const UP = [-3, -2, -1, 0] as const;

/** Default week patterns (after STMr). */
export const WEEK_PATTERNS = {
  constant: { reps: NO_CHANGE, step: UP },
  linear: { reps: [0, -1, -2, -3], step: UP },
  'linear-reverse': { reps: [0, 1, 2, 3], step: UP },
  block: { reps: NO_CHANGE, step: [-2, -1, 0, -3] },
  'block-variant': { reps: NO_CHANGE, step: [-2, -1, -3, 0] },
  undulating: { reps: [0, -2, -1, -3], step: UP },
  'undulating-reverse': { reps: [0, 2, 1, 3], step: UP },
  'block-undulating': { reps: [0, -2, -1, -3], step: [-2, -1, -3, 0] },
  'volume-intensity': { reps: [0, 0, -3, -3], step: UP },
  'rep-accumulation': { reps: [-3, -2, -1, 0], step: NO_CHANGE },
  'set-accumulation': { reps: NO_CHANGE, step: [-2, -2, -2, -2], copiesOfLastSet: [1, 2, 3, 4] },
  'set-accumulation-reverse': { reps: NO_CHANGE, step: UP, copiesOfLastSet: [4, 3, 2, 1] },
} as const satisfies Readonly<Record<string, WeekPattern>>;

export type WeekPatternId = keyof typeof WEEK_PATTERNS;

/** Repetitions of one week; in rep accumulation the load stays that of the target, so only these change. */
export const repsInWeek = (pattern: WeekPatternId, week: 0 | 1 | 2 | 3, targetReps: number): number =>
  Math.max(1, targetReps + WEEK_PATTERNS[pattern].reps[week]);
