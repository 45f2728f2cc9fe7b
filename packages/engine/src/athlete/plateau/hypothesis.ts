// Decides how one story about the lifter (progressing, or stalled since a certain week) takes in time and readings.
import { naturalExp, naturalLog } from '../../units/exponential.ts';
import { PLATEAU_MODEL as MODEL } from './model.ts';

/** Places in the state vector; offsets of further signals follow from `OFFSETS` on. */
const LEVEL = 0;
const SLOPE = 1;
const WANDER = 2;
const DAY_FORM = 3;
const OFFSETS = 4;
const TOP_PLACES = [LEVEL, WANDER, DAY_FORM];

/** One story: its log weight, the week the stall began (null while progressing) and a Gaussian over the state. */
export interface Hypothesis {
  readonly logWeight: number;
  readonly stalledSince: number | null;
  readonly mean: readonly number[];
  /** covariance, row by row */
  readonly cov: readonly number[];
}

/** A story at the first session: level known to `levelSd` around the first reading, slope from the prior (percent a week). */
export function firstHypothesis(stalled: boolean, level: number, slope: { mean: number; sd: number }): Hypothesis {
  const variances = [MODEL.levelSd ** 2, slope.sd ** 2, MODEL.wanderSd ** 2, 0];
  return {
    logWeight: naturalLog(stalled ? MODEL.stalledAtStart : 1 - MODEL.stalledAtStart),
    stalledSince: stalled ? 0 : null,
    mean: [level, slope.mean, 0, 0],
    cov: diagonal(variances),
  };
}

/** What is left of the slow form after so many weeks; every story of a lift asks for the same ones. */
let fadedFor = 0;
let faded = 1;
function fades(weeks: number): number {
  if (weeks !== fadedFor) {
    fadedFor = weeks;
    faded = naturalExp(-weeks / MODEL.wanderMemoryWeeks);
  }
  return faded;
}

/** Let `weeks` of training time pass: the level moves by slope·weeks unless stalled, the slow form fades. */
export function advance(h: Hypothesis, weeks: number): Hypothesis {
  const n = h.mean.length;
  const mean = h.mean.slice();
  const cov = h.cov.slice();
  const keep = fades(weeks);
  mean[WANDER] = keep * (mean[WANDER] as number);
  for (let i = 0; i < n; i++) {
    cov[WANDER * n + i] = keep * (cov[WANDER * n + i] as number);
    cov[i * n + WANDER] = keep * (cov[i * n + WANDER] as number);
  }
  cov[WANDER * n + WANDER] = (cov[WANDER * n + WANDER] as number) + (1 - keep * keep) * MODEL.wanderSd ** 2;
  if (h.stalledSince === null) {
    mean[LEVEL] = (mean[LEVEL] as number) + weeks * (mean[SLOPE] as number);
    for (let i = 0; i < n; i++) cov[LEVEL * n + i] = (cov[LEVEL * n + i] as number) + weeks * (cov[SLOPE * n + i] as number);
    for (let i = 0; i < n; i++) cov[i * n + LEVEL] = (cov[i * n + LEVEL] as number) + weeks * (cov[i * n + SLOPE] as number);
    cov[SLOPE * n + SLOPE] = (cov[SLOPE * n + SLOPE] as number) + weeks * MODEL.slopeDriftSd ** 2;
  }
  return { logWeight: h.logWeight, stalledSince: h.stalledSince, mean, cov };
}

/** Room for one more signal, whose offset against the first is known to `levelSd` around its first reading. */
export function withOffset(h: Hypothesis, reading: number): Hypothesis {
  const n = h.mean.length;
  const cov: number[] = [];
  for (let i = 0; i <= n; i++) {
    for (let j = 0; j <= n; j++) cov.push(i < n && j < n ? get(h.cov, i * n + j) : i === j ? MODEL.levelSd ** 2 : 0);
  }
  return { ...h, mean: [...h.mean, reading - get(h.mean, LEVEL)], cov };
}

/** One reading of a session: place of its signal (0 is the top set), 100·ln, and its variance beside day form. */
export interface Reading {
  readonly place: number;
  readonly value: number;
  readonly noise: number;
}

/** What a session adds to every story: shift and variance on return from a layoff, and the lifter's own noise factor. */
export interface SessionTerms {
  readonly drop: number;
  readonly variance: number;
  /** this lifter's noise variance as a multiple of the usual */
  readonly noiseFactor: number;
}

/** The story after a session, with what the session told about noise. */
export interface Observed {
  readonly story: Hypothesis;
  /** chance that the day was an ordinary one */
  readonly ordinary: number;
  /** sum over readings of (miss / expected SD)², scaled to the usual noise; its mean is the noise factor */
  readonly squares: number;
}

/**
 * Take in the readings of one session. Three kinds of day are weighed: ordinary; bad (every signal lower by about ten percent);
 * light (the top set alone lower). Each gives its own Gaussian; the story goes on with their mixture, drawn together.
 */
export function observe(h: Hypothesis, readings: readonly Reading[], terms: SessionTerms): Observed {
  const form = MODEL.dayFormSd ** 2 * terms.noiseFactor + terms.variance;
  const usual = branch(h, readings, terms, { form: -terms.drop, formVariance: form, lightTop: false });
  const bad = branch(h, readings, terms, {
    form: -terms.drop - MODEL.lightDepth,
    formVariance: form + MODEL.lightVariance,
    lightTop: false,
  });
  const parts = [lighter(usual.story, 1 - MODEL.badShare - MODEL.lightShare)];
  if (readings.length > 1) {
    const light = branch(h, readings, terms, { form: -terms.drop, formVariance: form, lightTop: true });
    parts.push(lighter(bad.story, MODEL.badShare), lighter(light.story, MODEL.lightShare));
  } else {
    parts.push(lighter(bad.story, MODEL.badShare + MODEL.lightShare));
  }
  const story = mixture(parts, h.stalledSince);
  const ordinary = naturalExp((parts[0]?.logWeight ?? -Infinity) - story.logWeight);
  return { story, ordinary, squares: usual.squares };
}

/** Logarithms of the model's shares: there are few, and every story asks for them. */
const logs = new Map<number, number>();
function logOf(share: number): number {
  let log = logs.get(share);
  if (log === undefined) logs.set(share, (log = naturalLog(share)));
  return log;
}

/** The story with its weight multiplied by one of the model's shares. */
export function lighter(h: Hypothesis, share: number): Hypothesis {
  return { logWeight: h.logWeight + logOf(share), stalledSince: h.stalledSince, mean: h.mean, cov: h.cov };
}

/** One kind of day: the mean and variance of its form, and whether its top set alone was light. */
interface DayKind {
  readonly form: number;
  readonly formVariance: number;
  readonly lightTop: boolean;
}

/** Exact Gaussian step for one kind of day. */
function branch(
  h: Hypothesis,
  readings: readonly Reading[],
  terms: SessionTerms,
  { form, formVariance, lightTop }: DayKind,
): { story: Hypothesis; squares: number } {
  const n = h.mean.length;
  const mean = h.mean.slice();
  const cov = h.cov.slice();
  mean[DAY_FORM] = form;
  for (let i = 0; i < n; i++) {
    cov[DAY_FORM * n + i] = 0;
    cov[i * n + DAY_FORM] = 0;
  }
  cov[DAY_FORM * n + DAY_FORM] = formVariance;
  let logWeight = h.logWeight;
  let squares = 0;
  // A copy for its size and kind alone: every place is written before it is read.
  const toward = h.mean.slice();
  for (const r of readings) {
    const places = r.place === 0 ? TOP_PLACES : [LEVEL, WANDER, DAY_FORM, OFFSETS + r.place - 1];
    const light = lightTop && r.place === 0;
    for (let i = 0; i < n; i++) {
      let sum = 0;
      for (let p = 0; p < places.length; p++) sum += cov[i * n + (places[p] as number)] as number;
      toward[i] = sum;
    }
    let total = r.noise * terms.noiseFactor + (light ? MODEL.lightVariance : 0);
    let miss = r.value + (light ? MODEL.lightDepth : 0);
    for (let p = 0; p < places.length; p++) {
      total += toward[places[p] as number] as number;
      miss -= mean[places[p] as number] as number;
    }
    const square = (miss * miss) / total;
    logWeight -= 0.5 * (square + naturalLog(total));
    squares += square * terms.noiseFactor;
    for (let i = 0; i < n; i++) {
      const gain = (toward[i] as number) / total;
      mean[i] = (mean[i] as number) + gain * miss;
      for (let j = 0; j < n; j++) cov[i * n + j] = (cov[i * n + j] as number) - gain * (toward[j] as number);
    }
  }
  return { story: { logWeight, stalledSince: h.stalledSince, mean, cov }, squares };
}

/** One Gaussian with the mean and covariance of a weighed mixture; `logWeight` is the mixture's total. */
export function mixture(parts: readonly Hypothesis[], stalledSince: number | null): Hypothesis {
  const [first] = parts;
  if (!first) throw new RangeError('a mixture needs at least one part');
  let top = first.logWeight;
  for (const part of parts) if (part.logWeight > top) top = part.logWeight;
  const weights = parts.map((p) => naturalExp(p.logWeight - top));
  let total = 0;
  for (const weight of weights) total += weight;
  const n = first.mean.length;
  const mean = first.mean.slice().fill(0);
  const cov = first.cov.slice().fill(0);
  for (let k = 0; k < parts.length; k++) {
    const part = parts[k] as Hypothesis;
    const share = (weights[k] as number) / total;
    for (let i = 0; i < n; i++) mean[i] = (mean[i] as number) + share * (part.mean[i] as number);
  }
  for (let k = 0; k < parts.length; k++) {
    const part = parts[k] as Hypothesis;
    const share = (weights[k] as number) / total;
    for (let i = 0; i < n; i++) {
      const off = (part.mean[i] as number) - (mean[i] as number);
      for (let j = 0; j < n; j++) {
        const apart = off * ((part.mean[j] as number) - (mean[j] as number));
        cov[i * n + j] = (cov[i * n + j] as number) + share * ((part.cov[i * n + j] as number) + apart);
      }
    }
  }
  return { logWeight: top + naturalLog(total), stalledSince, mean, cov };
}

/** The same story with a slope of its own, independent of all else: progress begins anew. */
export function withSlope(h: Hypothesis, slope: { mean: number; sd: number }): Hypothesis {
  const n = h.mean.length;
  const mean = [...h.mean];
  const cov = [...h.cov];
  mean[SLOPE] = slope.mean;
  for (let i = 0; i < n; i++) {
    cov[SLOPE * n + i] = 0;
    cov[i * n + SLOPE] = 0;
  }
  cov[SLOPE * n + SLOPE] = slope.sd ** 2;
  return { ...h, mean, cov };
}

/** Slope of the story and its SD, percent a week, whether or not it is acting now. */
export function slopeOf(h: Hypothesis): { mean: number; sd: number } {
  const n = h.mean.length;
  return { mean: get(h.mean, SLOPE), sd: Math.sqrt(Math.max(1e-12, get(h.cov, SLOPE * n + SLOPE))) };
}

/** Reading of a signal that the story expects on a day of average form: 100·ln, or percent. */
export function expectedReading(h: Hypothesis, place: number): number {
  return get(h.mean, LEVEL) + (place === 0 ? 0 : get(h.mean, OFFSETS + place - 1));
}

function diagonal(values: readonly number[]): number[] {
  return values.flatMap((v, i) => values.map((_, j) => (i === j ? v : 0)));
}

function get(list: readonly number[], i: number): number {
  return list[i] ?? Number.NaN;
}
