// Decides what bar speed may say: the load-velocity line, velocity summaries of a repetition, velocity loss.
import { type Outcome, accept, refuse } from '../../units/refusal.ts';
import { rule } from '../rulebook.ts';

export interface SpeedPoint {
  readonly loadKg: number;
  readonly metresPerSecond: number;
}

export interface SpeedLine {
  /** Metres per second at no load. */
  readonly intercept: number;
  /** Metres per second for each kilogram; negative. */
  readonly slope: number;
  readonly correlation: number;
}

/** Least-squares line through loads and speeds. Needs two different loads. */
export const speedLine = (points: readonly SpeedPoint[]): SpeedLine => {
  const n = points.length;
  const meanLoad = points.reduce((sum, point) => sum + point.loadKg, 0) / n;
  const meanSpeed = points.reduce((sum, point) => sum + point.metresPerSecond, 0) / n;
  let loadLoad = 0;
  let speedSpeed = 0;
  let both = 0;
  for (const { loadKg, metresPerSecond } of points) {
    loadLoad += (loadKg - meanLoad) ** 2;
    speedSpeed += (metresPerSecond - meanSpeed) ** 2;
    both += (loadKg - meanLoad) * (metresPerSecond - meanSpeed);
  }
  const slope = both / loadLoad;
  return { slope, intercept: meanSpeed - slope * meanLoad, correlation: both / Math.sqrt(loadLoad * speedSpeed) };
};

/** Load in kilograms at which the line reaches a speed. */
export const loadAtSpeed = (line: SpeedLine, metresPerSecond: number): number => (metresPerSecond - line.intercept) / line.slope;

/** Lifts whose 1RM may be estimated from speed, with the speed at 1RM (rules `vbt.v1rm.bench`, `vbt.v1rm.pull`). */
const SPEED_AT_MAX: Readonly<Record<string, number>> = {
  'bench-press': rule('vbt.v1rm.bench').numbers.groupMetresPerSecond,
  'prone-bench-pull': rule('vbt.v1rm.pull').numbers.proneBenchPull,
};

/** 1RM in kilograms from speed, or why not: squat and deadlift are refused (rule `vbt.no.lower`), so is a poor line (rule `vbt.profile`). */
export const maxFromSpeed = (lift: string, points: readonly SpeedPoint[]): Outcome<number> => {
  const speed = SPEED_AT_MAX[lift];
  if (speed === undefined)
    return refuse('speed.lift', 'Bar speed estimates a 1RM only for the bench press and the prone bench pull.');
  const { minSpreadMetresPerSecond, minCorrelation } = rule('vbt.profile').numbers;
  const speeds = points.map((point) => point.metresPerSecond);
  if (points.length < 2 || Math.max(...speeds) - Math.min(...speeds) < minSpreadMetresPerSecond) {
    return refuse('speed.spread', 'The loads are too close: take one light and one heavy set.');
  }
  const line = speedLine(points);
  if (!(line.slope < 0) || Math.abs(line.correlation) < minCorrelation)
    return refuse('speed.fit', 'The speeds do not lie on a line; measure again.');
  return accept(loadAtSpeed(line, speed));
};

const GRAVITY = 9.81;

export interface RepSpeed {
  readonly mean: number;
  /** Mean of the samples before the bar slows faster than gravity would slow it. */
  readonly propulsiveMean: number;
  readonly peak: number;
  readonly propulsiveSamples: number;
}

/** Speed summaries of one upward movement from evenly spaced samples in m/s. */
export const repSpeed = (samples: readonly number[], hertz: number): RepSpeed => {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const brake = samples.findIndex((speed, index) => index > 0 && (speed - (samples[index - 1] ?? speed)) * hertz < -GRAVITY);
  const propulsive = brake === -1 ? samples : samples.slice(0, brake);
  return {
    mean: mean(samples),
    propulsiveMean: mean(propulsive),
    peak: Math.max(...samples),
    propulsiveSamples: propulsive.length,
  };
};

/** Loss of speed within a set in percent, from the fastest to the last repetition (rule `vbt.loss`). */
export const speedLossPercent = (repSpeeds: readonly number[]): number => {
  const fastest = Math.max(...repSpeeds);
  return (100 * (fastest - (repSpeeds.at(-1) ?? fastest))) / fastest;
};
