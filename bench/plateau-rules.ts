// Decides what the usual yes-or-no rules for a plateau say, so that they can stand beside the detector on the same logs.
import type { YesNoRule } from '../packages/engine/src/athlete/plateau/testing/campaign.ts';

type Session = { day: number; topLogE1rm: number };

/** The shapes that training programs commonly publish; percentages and windows as such programs print them. */
export const USUAL_RULES: Readonly<Record<string, YesNoRule>> = {
  'three sessions without a new best': (log) => log.length > 3 && best(log.slice(-3)) <= best(log.slice(0, -3)),
  'no new best for three weeks': (log) => best(recent(log, 21)) <= best(older(log, 21)),
  'best of four weeks under 2 % above the four before': (log) => {
    const before = older(log, 28).filter((s) => s.day > last(log).day - 56);
    return before.length > 0 && best(recent(log, 28)) - best(before) < 0.02;
  },
  'six sessions with a falling or flat line': (log) => log.length >= 6 && leastSquares(log.slice(-6)) <= 0,
  'middle slope of six weeks under 0.25 % a week': (log) => slowSixWeeks(log),
  'the same, and again a week later': (log) => slowSixWeeks(log) && slowSixWeeks(older(log, 7)),
  'level-and-slope filter, P(slope > 0.1) < 0.10 thrice in 21 days': (log) => filterRule(log),
};

function slowSixWeeks(log: readonly Session[]): boolean {
  const window = recent(log, 42);
  return window.length >= 6 && middleSlope(window) < 0.0025;
}

/** Median of the slopes between all pairs (Theil 1950, Sen 1968), ln a week. */
function middleSlope(log: readonly Session[]): number {
  const slopes: number[] = [];
  log.forEach((a, i) => {
    for (const b of log.slice(i + 1)) if (b.day > a.day) slopes.push((7 * (b.topLogE1rm - a.topLogE1rm)) / (b.day - a.day));
  });
  slopes.sort((a, b) => a - b);
  return slopes[slopes.length >> 1] ?? 0;
}

/** Least-squares slope, ln a day. */
function leastSquares(log: readonly Session[]): number {
  const day = log.reduce((sum, s) => sum + s.day, 0) / log.length;
  const value = log.reduce((sum, s) => sum + s.topLogE1rm, 0) / log.length;
  const top = log.reduce((sum, s) => sum + (s.day - day) * (s.topLogE1rm - value), 0);
  return top / log.reduce((sum, s) => sum + (s.day - day) ** 2, 0);
}

/** Local linear trend with the rule's own steps (0.15 % and 0.01 % a day per root day, noise 2.9 %), kept per log. */
const passes = new WeakMap<readonly Session[], { taken: number; x: number[]; low: number[] }>();
function filterRule(log: readonly Session[]): boolean {
  const run = passes.get(log) ?? { taken: 0, x: [100 * (log[0]?.topLogE1rm ?? 0), 0, 900, 0, 0.01], low: [] };
  passes.set(log, run);
  for (; run.taken < log.length; run.taken++) {
    const s = log[run.taken];
    if (!s) break;
    const [level = 0, slope = 0, p = 0, c = 0, q = 0] = run.x;
    const days = run.taken === 0 ? 0 : s.day - (log[run.taken - 1]?.day ?? s.day);
    const p2 = p + 2 * days * c + days * days * q + days * 0.15 ** 2;
    const c2 = c + days * q;
    const q2 = q + days * 0.01 ** 2;
    const total = p2 + 2.9 ** 2;
    const miss = 100 * s.topLogE1rm - level - days * slope;
    run.x = [
      level + days * slope + (p2 / total) * miss,
      slope + (c2 / total) * miss,
      p2 - (p2 * p2) / total,
      c2 - (p2 * c2) / total,
      q2 - (c2 * c2) / total,
    ];
    const z = (0.1 / 7 - (run.x[1] ?? 0)) / Math.sqrt(run.x[4] ?? 1);
    if (z > 1.2816) run.low.push(s.day);
    else run.low = [];
  }
  return run.low.length >= 3 && last(log).day - (run.low[0] ?? 0) >= 21;
}

function last(log: readonly Session[]): Session {
  return log.at(-1) ?? { day: 0, topLogE1rm: 0 };
}

function recent(log: readonly Session[], days: number): Session[] {
  return log.filter((s) => s.day > last(log).day - days);
}

function older(log: readonly Session[], days: number): Session[] {
  return log.filter((s) => s.day <= last(log).day - days);
}

function best(log: readonly Session[]): number {
  return log.reduce((top, s) => Math.max(top, s.topLogE1rm), -Infinity);
}
