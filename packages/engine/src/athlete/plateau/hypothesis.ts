// Decides how one story about the lifter (progressing, or stalled since a certain week) takes in time and readings.
import { PLATEAU_MODEL as MODEL } from './model.ts';

/** Places in the state vector; offsets of further signals follow from `OFFSETS` on. */
export const LEVEL = 0;
export const SLOPE = 1;
const WANDER = 2;
const DAY_FORM = 3;
export const OFFSETS = 4;

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
    logWeight: Math.log(stalled ? MODEL.stalledAtStart : 1 - MODEL.stalledAtStart),
    stalledSince: stalled ? 0 : null,
    mean: [level, slope.mean, 0, 0],
    cov: diagonal(variances),
  };
}

/** Let `weeks` of training time pass: the level moves by slope·weeks unless stalled, the slow form fades. */
export function advance(h: Hypothesis, weeks: number): Hypothesis {
  const n = h.mean.length;
  const mean = [...h.mean];
  const cov = [...h.cov];
  const keep = Math.exp(-weeks / MODEL.wanderMemoryWeeks);
  mean[WANDER] = keep * get(mean, WANDER);
  for (let i = 0; i < n; i++) {
    cov[WANDER * n + i] = keep * get(cov, WANDER * n + i);
    cov[i * n + WANDER] = keep * get(cov, i * n + WANDER);
  }
  cov[WANDER * n + WANDER] = get(cov, WANDER * n + WANDER) + (1 - keep * keep) * MODEL.wanderSd ** 2;
  if (h.stalledSince === null) {
    mean[LEVEL] = get(mean, LEVEL) + weeks * get(mean, SLOPE);
    for (let i = 0; i < n; i++) cov[LEVEL * n + i] = get(cov, LEVEL * n + i) + weeks * get(cov, SLOPE * n + i);
    for (let i = 0; i < n; i++) cov[i * n + LEVEL] = get(cov, i * n + LEVEL) + weeks * get(cov, i * n + SLOPE);
    cov[SLOPE * n + SLOPE] = get(cov, SLOPE * n + SLOPE) + weeks * MODEL.slopeDriftSd ** 2;
  }
  return { ...h, mean, cov };
}

/** A new session: its form is unknown again. */
export function freshDay(h: Hypothesis): Hypothesis {
  const n = h.mean.length;
  const mean = [...h.mean];
  const cov = [...h.cov];
  mean[DAY_FORM] = 0;
  for (let i = 0; i < n; i++) {
    cov[DAY_FORM * n + i] = 0;
    cov[i * n + DAY_FORM] = 0;
  }
  cov[DAY_FORM * n + DAY_FORM] = MODEL.dayFormSd ** 2;
  return { ...h, mean, cov };
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

/**
 * Take in one reading of a signal (100·ln). The chance of the reading is a mixture of an ordinary day and a light or bad one;
 * the gain falls with the chance of the latter. `drop` and `variance` (percent, percent²) are what a layoff adds.
 */
export function observe(h: Hypothesis, signal: number, reading: number, noise: number, drop: number, variance: number): Hypothesis {
  const n = h.mean.length;
  const places = signal === 0 ? [LEVEL, WANDER, DAY_FORM] : [LEVEL, WANDER, DAY_FORM, OFFSETS + signal - 1];
  const toward: number[] = [];
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (const p of places) sum += get(h.cov, i * n + p);
    toward.push(sum);
  }
  let spread = 0;
  let expected = -drop;
  for (const p of places) {
    spread += get(toward, p);
    expected += get(h.mean, p);
  }
  const miss = reading - expected;
  const own = noise + variance;
  const ordinary = (1 - MODEL.lightShare) * density(miss, spread + own);
  const light = MODEL.lightShare * density(miss + MODEL.lightDepth, spread + own + MODEL.lightVariance);
  const chance = ordinary + light + 1e-300;
  const weight = Math.max(MODEL.leastWeight, ordinary / chance);
  const total = spread + own / weight;
  const mean = h.mean.map((m, i) => m + (get(toward, i) / total) * miss);
  const cov = [...h.cov];
  for (let i = 0; i < n; i++) {
    const gain = get(toward, i) / total;
    for (let j = 0; j < n; j++) cov[i * n + j] = get(cov, i * n + j) - gain * get(toward, j);
  }
  return { ...h, logWeight: h.logWeight + Math.log(chance), mean, cov };
}

/** One Gaussian with the mean and covariance of a weighed mixture; `logWeight` is the mixture's total. */
export function mixture(parts: readonly Hypothesis[], stalledSince: number | null): Hypothesis {
  const [first] = parts;
  if (!first) throw new RangeError('a mixture needs at least one part');
  const top = Math.max(...parts.map((p) => p.logWeight));
  const weights = parts.map((p) => Math.exp(p.logWeight - top));
  const total = weights.reduce((a, b) => a + b, 0);
  const n = first.mean.length;
  const mean = new Array<number>(n).fill(0);
  parts.forEach((p, k) => {
    for (let i = 0; i < n; i++) mean[i] = get(mean, i) + (get(weights, k) / total) * get(p.mean, i);
  });
  const cov = new Array<number>(n * n).fill(0);
  parts.forEach((p, k) => {
    const w = get(weights, k) / total;
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        const apart = (get(p.mean, i) - get(mean, i)) * (get(p.mean, j) - get(mean, j));
        cov[i * n + j] = get(cov, i * n + j) + w * (get(p.cov, i * n + j) + apart);
      }
    }
  });
  return { logWeight: top + Math.log(total), stalledSince, mean, cov };
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

/** Level of the story, 100·ln of the first signal. */
export function levelOf(h: Hypothesis): number {
  return get(h.mean, LEVEL);
}

function density(x: number, variance: number): number {
  return Math.exp((-0.5 * x * x) / variance) / Math.sqrt(2 * Math.PI * variance);
}

function diagonal(values: readonly number[]): number[] {
  return values.flatMap((v, i) => values.map((_, j) => (i === j ? v : 0)));
}

function get(list: readonly number[], i: number): number {
  return list[i] ?? Number.NaN;
}
