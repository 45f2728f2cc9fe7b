// Decides what the plateau detector assumes about strength, noise and stalls, and when it may speak.
import { rule } from '../../evidence/rulebook.ts';

/** Slope of the lifter before any stall, percent a training week: mean and SD of a normal prior. */
export interface SlopePrior {
  readonly mean: number;
  readonly sd: number;
}

/** Priors by training age. Where it is unknown the middle one holds: assuming a novice rate for all calls slow lifters stalled. */
export const SLOPE_PRIORS = {
  unknown: { mean: 0.5, sd: 0.25 },
  novice: { mean: 1, sd: 0.4 },
  advanced: { mean: 0.25, sd: 0.15 },
} as const satisfies Record<string, SlopePrior>;

/**
 * The model behind rule `plateau` (grade E: set by simulation, no published standard). Strength is measured in 100·ln, so
 * differences read as percent; time in training weeks.
 */
export const PLATEAU_MODEL = {
  /** chance of being stalled from the first day on, and of a stall beginning in any one week */
  stalledAtStart: 0.1,
  stallPerWeek: 1 / 40,
  /** chance a week that a stall ends by itself, weighed once it has lasted `resumeAfterWeeks` */
  resumePerWeek: 1 / 500,
  resumeAfterWeeks: 4,
  /** SD of the starting level and of each further signal's offset, percent */
  levelSd: 30,
  /** slow form: SD in percent and memory in weeks */
  wanderSd: 0.5,
  wanderMemoryWeeks: 3,
  /** slope drift, percent a week per square root of a week */
  slopeDriftSd: 0.005,
  /** day form, shared by all signals of a session, SD in percent */
  dayFormSd: 2,
  /** noise of one reading beside day form, SD in percent */
  topSd: 2.1,
  backOffSd: 3.2,
  /** bar speed at a fixed load: metres a second per percent of strength, and noise of a reading in metres a second */
  speedPerPercent: 0.015,
  speedSd: 0.04,
  /** bad days (every signal) and light days (the top set alone): shares, mean depth in percent and variance of the depth */
  badShare: 0.05,
  lightShare: 0.05,
  lightDepth: 10,
  lightVariance: 9,
  /** the lifter's own noise: from this many sessions on, as a multiple of the usual variance, drawn to 1 by so many readings */
  ownNoiseFromSessions: 12,
  ownNoisePrior: 24,
  ownNoiseRange: { least: 0.36, most: 2.56 },
  /** first and second session after a layoff: expected drop in percent and its extra variance */
  afterLayoff: [
    { drop: 2.5, variance: 9 },
    { drop: 1.2, variance: 4 },
  ],
  /** a gap beyond this many days is a layoff, and counts as `layoffCountsDays` of training time */
  layoffFromDays: 12,
  layoffCountsDays: 7,
  /** progress means a slope above this, percent a week; share of flat lifters for whom that holds at the start */
  leastProgress: 0.1,
  flatFromStart: 0.87,
  /** hypotheses kept at most, and the relative weight under which one is dropped */
  mostHypotheses: 60,
  leastHypothesis: 1e-6,
} as const;

const { callAt, unclear, stalledWeeks, minSessions, minWeeks } = rule('plateau').numbers;

/** When the detector speaks (rule `plateau`): chances 0 to 1, training weeks, usable sessions. */
export const PLATEAU_RULE = {
  /** "stalled" means for at least this long */
  stalledForWeeks: stalledWeeks,
  plateauFrom: callAt,
  progressBelow: unclear[0],
  /** guards: fewer usable sessions, or less time, is always "not yet clear" */
  leastSessions: minSessions,
  leastWeeks: minWeeks,
} as const;

/** How the date of "should be clear by" is found: pace and slope of the imagined future, and how far it is followed. */
export const CLEAR_BY = {
  mostSessionsPerWeek: 4,
  leastSlope: 0.2,
  horizonDays: 182,
  /** the time found at expected readings is stretched by this, so that most lifters are clear by then */
  stretch: 1.3,
} as const;
