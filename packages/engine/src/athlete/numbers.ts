// Decides which coaching numbers the beliefs use, each read from its rule in one place.
import { rule } from '../evidence/rulebook.ts';

const sigma = rule('e1rm.sigma').numbers;
const repCap = rule('e1rm.repcap').numbers;
const curve = rule('e1rm.curve-fit').numbers;
const guide = rule('prog.guide').numbers;
const step = rule('prog.two-week-step').numbers;
const clear = rule('prog.clear-gap').numbers;
const pause = rule('prog.break').numbers;
const wellness = rule('well.z').numbers;
const sleep = rule('well.sleep').numbers;
const sore = rule('sore').numbers;
const bias = rule('rir.bias').numbers;
const trend = rule('trend.filter').numbers;

/** Rule `e1rm.sigma`. */
export const NOISE = sigma;
/** Rule `rir.bias`: called reserves are read larger by part of what people call too little, up to this effort; nearer the limit they call well. */
export const CALLED = { addReps: bias.underCallReps[0] * bias.readShare, upToRpe: bias.closeAboveRpe } as const;
/** Rule `e1rm.repcap`. */
export const REPS_FOR_STRENGTH = { feedUpTo: repCap.feedUpToReps, dropAbove: repCap.warnUpToReps };

/** Rule `e1rm.curve-fit`. Starting steepness is printed for p = 1/(k·n+1); 1.06 carries it to p = 1/(k·(n−1)+1) (rule `stmr.k`). */
export const CURVE = {
  compound: curve.startCompound * 1.06,
  machineLeg: curve.startMachineLeg * 1.06,
  pull: curve.startPull * 1.06,
  priorLogSd: curve.priorLogSd,
  minSets: curve.minSets,
  minSpanReps: curve.minSpanReps,
  maxRir: curve.maxRir,
  reps: curve.repsPossible,
  windowDays: 120,
  maxSets: 24,
} as const;

/** Rule `trend.filter`: shares of strength; slope prior and memory are ours (grade E). */
export const FILTER = {
  levelPerDay: trend.levelPercentPerDay / 100,
  slopePerDay: trend.slopePercentPerDay / 100,
  widenTimes: trend.widenTimes,
  widenDays: trend.widenDays,
  startLevelSd: 0.05,
  startSlope: 0.0003,
  startSlopeSd: 0.0012,
  /** Slope kept from one day to the next: half of it is gone after 140 days. */
  slopeKept: 0.995,
  /** Growth is carried forward at most this many days. */
  carryDays: 14,
  /** Beyond this many standard deviations one odd day pulls less. */
  robustAt: 2,
  /** A low day without a called reserve is probably a light day. */
  robustLowAt: 1.2,
  floorSd: 0.015,
} as const;

/** What a log cannot average away, as shares (grade E): an unfitted curve, a fitted one, and reserves that were never called. */
export const SYSTEMATIC = { startingCurve: 0.045, fittedCurve: 0.035, noCall: 0.06 } as const;

/** Repetitions taken to be left when nothing was called: people stop a little short (rule `rir.bias`; grade E). */
export const UNCALLED_RESERVE = 1;

/** Change of strength over a gap, in days and shares (rule `prog.break`; measured on logs of lifters). */
export const LAYOFF_LOSS: readonly (readonly [days: number, loss: number])[] = [
  [21, 0],
  [46, 0.025],
  [135, 0.05],
  [365, 0.1],
];

/** Spread of the ratio between two related lifts, as a share (grade E). */
export const RELATED_SD = 0.2;
/** Spread of a guess from body mass alone (grade E, rule `prog.start`). */
export const GUESS_SD = 0.35;

/** Rule `prog.find-load`. */
export const FIND = rule('prog.find-load').numbers;

/** Rules `prog.guide`, `prog.two-week-step`, `prog.2for2`, `prog.technique-hold`, `review.missed-target`. */
export const STEP = {
  days: guide.everyWeeks * 7,
  reps: step.addReps,
  sets: step.addSets,
  cleanSessions: 2,
  easyRir: step.rirAboveForLoad,
  easySessions: step.sessionsForLoad,
  /** Told at this effort or below, the reserve has no upper end (rule `rpe.rir`). */
  openRpe: 5.5,
  /** Repetitions fewer with a load step of more than a tenth: fewer than change the zone. */
  coarseReps: 2,
  /** Rule `prog.clear-gap`. */
  clearGap: clear.fromPoints,
  clearShare: clear.percentPerPoint / 100,
  clearMost: clear.maxPercent / 100,
  shortRir: step.rirBelowForDrop,
  dropShare: step.dropLoadPercent / 100,
  strikes: 2,
  maxLoadShare: rule('prog.small-step').numbers.maxStepPercent / 100,
  beatenBy: rule('prog.2for2').numbers.repsAbove,
  beatenSessions: rule('prog.2for2').numbers.sessions,
  /** Effort asked for when the plan did not say (rule `rir.strength`): RPE 8. */
  askedRpe: 10 - rule('rir.strength').numbers.rir[0],
  /** A single set at this effort or above is an overshoot whatever was asked. */
  overshootRpe: 9.5,
  /** Asked at this effort or below and this share under every ladder, a day is a lighter one (rule `deload.dose`; grade E). */
  easedRpe: 6,
  easedBelow: 0.12,
  /** Loads within this share of one another are the same load. */
  sameLoad: 0.02,
  /** Another zone of repetitions, not a failed or a better set. */
  zoneReps: 3,
  seconds: 5,
  metres: 5,
  carryLoadShare: rule('carry.dose').numbers.progressPercent / 100,
} as const;

/** Rule `prog.break`. */
export const BREAK = {
  twoWeeks: 14,
  fourWeeks: 28,
  twoWeeksLoad: pause.afterTwoWeeksLoad,
  twoWeeksSets: pause.afterTwoWeeksSets,
  fourWeeksLoad: pause.afterFourWeeksLoad,
  fourWeeksSets: pause.afterFourWeeksSets,
  /** Days without this one lift, while training on: no step at once; then one step back. */
  exerciseGone: 28,
  exerciseLong: 56,
  /** Each clean session gives back this share until the old dose is reached. */
  climbShare: 0.05,
} as const;

export const WELLNESS = wellness;
export const SLEEP = sleep;
/** Rule `sore`; the check-in's 0-4 scale times 2.5 is the ten-point scale. */
export const SORE = {
  level: sore.level / 2.5,
  exposures: sore.exposures,
  days: sore.days,
  hoursAfter: sore.hoursAfter,
} as const;

/** Rule `load.heavy`. */
export const HEAVY = rule('load.heavy').numbers;
/** Rule `grip.drop`. */
export const GRIP = rule('grip.drop').numbers;
/** Rule `vol.hard-set`. */
export const HARD_SET = rule('vol.hard-set').numbers;
/** Rule `vol.fraction`. */
export const FRACTION = rule('vol.fraction').numbers;
/** Rule `plan.assume`. */
export const ASSUMED = rule('plan.assume').numbers;

/** A week counts as a deload when its hard sets fall to this share of the weeks before: a planned one holds half (rule `deload.dose`), a week with a missed day is none; or when nearly all of it was asked for easily and it is clearly smaller. */
export const DELOAD_WEEK = {
  share: 0.6,
  compareWeeks: 4,
  /** Loaded weeks that there must be before a smaller one may count as rest. */
  measureWeeks: rule('plan.deload-cap').numbers.minWeeksBetween,
  lookBackWeeks: 20,
  newUsualWeeks: 4,
  easedShare: 0.9,
  /** No week with more than this share of the loaded weeks before is a lighter one, however easily it was asked for. */
  clearShare: 0.65,
} as const;

/** An unflagged set before the top set below this share of the day's heaviest load is a warm-up (grade E). */
export const WARM_UP_BELOW = 0.85;
