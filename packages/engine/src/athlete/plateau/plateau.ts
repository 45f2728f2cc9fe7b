// Decides whether a lift makes progress, stands still, or cannot be told yet: change-week Bayes over the sessions of one lift.
import { naturalExp, naturalLog } from '../../units/exponential.ts';
import type { Hypothesis, Observed, Reading } from './hypothesis.ts';
import { advance, firstHypothesis, lighter, mixture, observe, slopeOf, withOffset, withSlope } from './hypothesis.ts';
import type { SlopePrior } from './model.ts';
import { PLATEAU_MODEL as MODEL, PLATEAU_RULE as RULE } from './model.ts';

/** What a session was for. Only `training` readings count; the others let time pass. */
export type SessionPurpose = 'training' | 'deload' | 'technique' | 'test';

/** One session of one lift. Readings are natural logarithms, so any unit of load serves as long as it stays the same. */
export interface PlateauObservation {
  /** days since 1970-01-01; never before the session last taken in */
  readonly day: number;
  readonly purpose: SessionPurpose;
  /** ln of the e1RM of the top set */
  readonly topLogE1rm?: number;
  /** SD of that estimate in percent, day form included (rule `e1rm.sigma`); 2.9 where it is not given */
  readonly topSdPercent?: number;
  /** ln of load·(1 + k·(reps + RIR)) of back-off sets; leave out where the same RIR call is inside `topLogE1rm` already */
  readonly backOffLogE1rm?: number;
  /** fastest repetition at one fixed load, metres a second; a trend only (rule `vbt.no.lower`) */
  readonly fixedLoadSpeed?: number;
}

/** Everything the detector remembers of one lift. Plain data: it may be stored and read back. */
export interface PlateauState {
  readonly slopePrior: SlopePrior;
  readonly firstDay: number | null;
  readonly lastDay: number | null;
  /** training weeks since the first session: a layoff counts as one week */
  readonly weeks: number;
  readonly usableSessions: number;
  /** sessions of any kind since the last layoff; null while there was none */
  readonly sinceLayoff: number | null;
  /** signals seen so far, in order of first appearance; the first one carries the level */
  readonly signals: readonly Signal[];
  /** squared misses on ordinary days, in units of the usual variance, and the number of readings behind them */
  readonly ownNoise: OwnNoise;
  readonly hypotheses: readonly Hypothesis[];
}

interface OwnNoise {
  readonly squares: number;
  readonly readings: number;
}

type Signal = 'top' | 'backOff' | 'speed';

/** What may be said, before the date by which it should be clear. */
export interface PlateauChance {
  readonly answer: 'progress' | 'plateau' | 'not-yet-clear';
  /** chance, 0 to 1, that the lift has stood still for two training weeks or more */
  readonly probabilityStalled: number;
  /** likely start of the stall, training weeks since the first session; null where no stall is likely */
  readonly stalledSinceWeek: number | null;
  /** slope now, percent a training week: mean and SD over all stories, 0 under stalled ones */
  readonly slopePercentPerWeek: { readonly mean: number; readonly sd: number };
  /** guards that are not met */
  readonly missing: readonly ('sessions' | 'weeks')[];
}

/** The state before the first session of a lift, and after every change of its variation. */
export function plateauStart(slopePrior: SlopePrior): PlateauState {
  return {
    slopePrior,
    firstDay: null,
    lastDay: null,
    weeks: 0,
    usableSessions: 0,
    sinceLayoff: null,
    signals: [],
    ownNoise: { squares: 0, readings: 0 },
    hypotheses: [],
  };
}

/**
 * Take in one session (rule `plateau`). Every story "stalled since week w", and the story of no stall, is a Gaussian over
 * level, slope, slow form and day form; each reading reweighs the stories by how well they foresaw it. Days out of order
 * are a programming mistake.
 */
export function plateauUpdate(state: PlateauState, seen: PlateauObservation): PlateauState {
  if (state.lastDay !== null && seen.day < state.lastDay) throw new RangeError('sessions must come in order of their days');
  const readings = readingsOf(seen);
  if (state.hypotheses.length === 0 && readings.length === 0) return state;
  const aged = age(state, seen, readings);
  if (readings.length === 0) return aged;
  let hypotheses = aged.hypotheses;
  const signals = [...aged.signals];
  const placed: Reading[] = [];
  for (const { signal, value, noise } of readings) {
    if (!signals.includes(signal)) {
      if (signals.length > 0) hypotheses = hypotheses.map((h) => withOffset(h, value));
      signals.push(signal);
    }
    placed.push({ place: signals.indexOf(signal), value, noise });
  }
  const layoff = aged.sinceLayoff === null ? undefined : MODEL.afterLayoff[aged.sinceLayoff];
  const terms = { drop: layoff?.drop ?? 0, variance: layoff?.variance ?? 0, noiseFactor: noiseFactor(aged) };
  const observed = hypotheses.map((h) => observe(h, placed, terms));
  return {
    ...aged,
    signals,
    usableSessions: aged.usableSessions + 1,
    ownNoise: noiseLearned(aged.ownNoise, observed, placed.length),
    hypotheses: pruneHypotheses(observed.map((o) => o.story)),
  };
}

/** What the sessions so far allow one to say. */
export function plateauChance(state: PlateauState): PlateauChance {
  const missing: ('sessions' | 'weeks')[] = [];
  if (state.usableSessions < RULE.leastSessions) missing.push('sessions');
  if (state.weeks < RULE.leastWeeks) missing.push('weeks');
  const stories = reported(state.hypotheses);
  let stalled = 0;
  let slope = 0;
  let square = 0;
  for (const { h, weight } of stories) {
    if (h.stalledSince !== null) {
      if (h.stalledSince <= state.weeks - RULE.stalledForWeeks) stalled += weight;
      continue;
    }
    const g = slopeOf(h);
    slope += weight * g.mean;
    square += weight * (g.mean ** 2 + g.sd ** 2);
  }
  const probabilityStalled = stories.length === 0 ? MODEL.stalledAtStart : grid(stalled);
  const answer =
    missing.length > 0
      ? 'not-yet-clear'
      : probabilityStalled >= RULE.plateauFrom
        ? 'plateau'
        : probabilityStalled < RULE.progressBelow
          ? 'progress'
          : 'not-yet-clear';
  return {
    answer,
    probabilityStalled,
    stalledSinceWeek: probabilityStalled < RULE.progressBelow ? null : likelyWeek(stories),
    slopePercentPerWeek: { mean: grid(slope), sd: grid(Math.sqrt(Math.max(0, square - slope ** 2))) },
    missing,
  };
}

/** Stories with weights that sum to 1; "progress" is held to mean a slope above 0.1 % a week. */
export function reported(hypotheses: readonly Hypothesis[]): { h: Hypothesis; weight: number }[] {
  const logs = hypotheses.map((h) => {
    if (h.stalledSince === 0) return h.logWeight + naturalLog(MODEL.flatFromStart);
    const g = slopeOf(h);
    return h.logWeight + naturalLog(Math.max(1e-12, normalBelow((g.mean - MODEL.leastProgress) / g.sd)));
  });
  const top = Math.max(...logs);
  const weights = logs.map((l) => naturalExp(l - top));
  const total = weights.reduce((a, b) => a + b, 0);
  return hypotheses.map((h, i) => ({ h, weight: (weights[i] ?? 0) / total }));
}

interface SignalReading {
  readonly signal: Signal;
  /** 100·ln, or percent */
  readonly value: number;
  /** variance beside day form, percent² */
  readonly noise: number;
}

function readingsOf(seen: PlateauObservation): SignalReading[] {
  if (seen.purpose !== 'training') return [];
  const out: SignalReading[] = [];
  if (seen.topLogE1rm !== undefined) {
    const noise = seen.topSdPercent === undefined ? MODEL.topSd ** 2 : Math.max(1, seen.topSdPercent ** 2 - MODEL.dayFormSd ** 2);
    out.push({ signal: 'top', value: 100 * seen.topLogE1rm, noise });
  }
  if (seen.backOffLogE1rm !== undefined)
    out.push({ signal: 'backOff', value: 100 * seen.backOffLogE1rm, noise: MODEL.backOffSd ** 2 });
  if (seen.fixedLoadSpeed !== undefined) {
    const noise = (MODEL.speedSd / MODEL.speedPerPercent) ** 2;
    out.push({ signal: 'speed', value: seen.fixedLoadSpeed / MODEL.speedPerPercent, noise });
  }
  return out;
}

/** Let the time up to this session pass, opening a new story at every full week. */
function age(state: PlateauState, seen: PlateauObservation, readings: readonly SignalReading[]): PlateauState {
  const [first] = readings;
  if (state.lastDay === null || state.hypotheses.length === 0) {
    const level = first?.value ?? 0;
    const hypotheses = [firstHypothesis(false, level, state.slopePrior), firstHypothesis(true, level, state.slopePrior)];
    return { ...state, firstDay: seen.day, lastDay: seen.day, hypotheses };
  }
  const gap = seen.day - state.lastDay;
  const layoff = gap > MODEL.layoffFromDays;
  const until = state.weeks + (layoff ? MODEL.layoffCountsDays : gap) / 7;
  let hypotheses = state.hypotheses;
  let now = state.weeks;
  for (let week = Math.floor(now) + 1; week <= until; week++) {
    const passed = week - now;
    hypotheses = newWeek(
      hypotheses.map((h) => advance(h, passed)),
      week,
      state.slopePrior,
    );
    now = week;
  }
  hypotheses = hypotheses.map((h) => advance(h, until - now));
  const sinceLayoff = layoff ? 0 : state.sinceLayoff === null ? null : state.sinceLayoff + 1;
  return { ...state, lastDay: seen.day, weeks: until, sinceLayoff, hypotheses };
}

/** At a full week each story of progress may become "stalled since now", and a long stall may end. */
function newWeek(hypotheses: readonly Hypothesis[], week: number, prior: SlopePrior): Hypothesis[] {
  const moving = hypotheses.filter((h) => h.stalledSince === null);
  const resting = hypotheses.filter((h) => h.stalledSince !== null && h.stalledSince <= week - MODEL.resumeAfterWeeks);
  const out = hypotheses.map((h) => {
    if (h.stalledSince === null) return lighter(h, 1 - MODEL.stallPerWeek);
    return resting.includes(h) ? lighter(h, 1 - MODEL.resumePerWeek) : h;
  });
  if (moving.length > 0) out.push(lighter(mixture(moving, week), MODEL.stallPerWeek));
  if (resting.length > 0) out.push(lighter(withSlope(mixture(resting, null), prior), MODEL.resumePerWeek));
  return out;
}

/** The lifter's noise variance as a multiple of the usual; 1 until enough sessions were seen. */
function noiseFactor(state: PlateauState): number {
  if (state.usableSessions < MODEL.ownNoiseFromSessions) return 1;
  const { squares, readings } = state.ownNoise;
  const factor = (MODEL.ownNoisePrior + squares) / (MODEL.ownNoisePrior + readings);
  return Math.max(MODEL.ownNoiseRange.least, Math.min(MODEL.ownNoiseRange.most, factor));
}

/** Add a session's misses, each story's by its weight and by the chance that the day was ordinary. */
function noiseLearned(own: OwnNoise, observed: readonly Observed[], readings: number): OwnNoise {
  const top = Math.max(...observed.map((o) => o.story.logWeight));
  let total = 0;
  let ordinary = 0;
  let squares = 0;
  for (const o of observed) {
    const weight = naturalExp(o.story.logWeight - top);
    total += weight;
    ordinary += weight * o.ordinary;
    squares += weight * o.ordinary * o.squares;
  }
  return { squares: own.squares + squares / total, readings: own.readings + (ordinary / total) * readings };
}

const LEAST_LOG = naturalLog(MODEL.leastHypothesis);

/** Weights relative to the best story; hopeless ones go, and so do the least likely beyond the most that are kept. */
function pruneHypotheses(hypotheses: readonly Hypothesis[]): Hypothesis[] {
  const top = Math.max(...hypotheses.map((h) => h.logWeight));
  const least = LEAST_LOG;
  const kept = hypotheses.map((h) => ({ ...h, logWeight: h.logWeight - top })).filter((h) => h.logWeight > least);
  if (kept.length <= MODEL.mostHypotheses) return kept;
  const bar = kept.map((h) => h.logWeight).sort((a, b) => b - a)[MODEL.mostHypotheses - 1] ?? least;
  return kept.filter((h) => h.logWeight >= bar).slice(0, MODEL.mostHypotheses);
}

/** Median of the stall week among the stalled stories. */
function likelyWeek(stories: readonly { h: Hypothesis; weight: number }[]): number | null {
  const stalled = stories.flatMap(({ h, weight }) => (h.stalledSince === null ? [] : [{ week: h.stalledSince, weight }]));
  stalled.sort((a, b) => a.week - b.week);
  const half = stalled.reduce((sum, s) => sum + s.weight, 0) / 2;
  let sum = 0;
  for (const s of stalled) {
    sum += s.weight;
    if (sum >= half) return s.week;
  }
  return null;
}

/** Standard normal distribution function (Abramowitz and Stegun 26.2.17, error under 7.5e-8). */
function normalBelow(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail =
    (naturalExp(-0.5 * z * z) / Math.sqrt(2 * Math.PI)) *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return z >= 0 ? 1 - tail : tail;
}

/** Six decimals, so that answers do not hang on the last bits of a logarithm. */
function grid(x: number): number {
  return Math.round(x * 1e6) / 1e6;
}
