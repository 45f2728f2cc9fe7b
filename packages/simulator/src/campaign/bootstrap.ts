// Decides the interval of a mean: a seeded percentile bootstrap over athletes.
import { seededRandom } from '@strongback/engine';

export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Mean with a 95 % interval from `draws` resamples; athletes are the unit. */
export function interval(values: readonly number[], seed: number, draws = 1000): Interval {
  const n = values.length;
  const mean = values.reduce((a, b) => a + b, 0) / Math.max(1, n);
  if (n < 2) return { mean, low: mean, high: mean };
  const random = seededRandom(seed);
  const means: number[] = [];
  for (let i = 0; i < draws; i++) {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += values[random.below(n)] ?? 0;
    means.push(sum / n);
  }
  means.sort((a, b) => a - b);
  return { mean, low: means[Math.floor(draws * 0.025)] ?? mean, high: means[Math.floor(draws * 0.975)] ?? mean };
}
