// Decides how chance is drawn for virtual lives: from a seeded generator only.
import type { Random } from '@strongback/engine';

/** Standard normal by the polar method. */
export function normal(random: Random): number {
  for (;;) {
    const u = 2 * random.unit() - 1;
    const v = 2 * random.unit() - 1;
    const s = u * u + v * v;
    if (s > 0 && s < 1) return u * Math.sqrt((-2 * Math.log(s)) / s);
  }
}

export function chance(random: Random, probability: number): boolean {
  return random.unit() < probability;
}

export function pick<T>(random: Random, choices: readonly T[]): T {
  return choices[random.below(choices.length)] as T;
}
