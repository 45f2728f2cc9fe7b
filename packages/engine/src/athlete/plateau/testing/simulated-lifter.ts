// Decides what a made-up lifter's log looks like when the truth (slope, stall week, noise) is known.
import type { PlateauObservation } from '../plateau.ts';

/** Standard normal numbers by the Box-Muller form. */
export function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

export interface LifterTruth {
  readonly weeks: number;
  readonly sessionsPerWeek: number;
  /** gain before the stall and slope after it, percent a week */
  readonly slope: number;
  readonly slopeAfter: number;
  /** week from which the slope is `slopeAfter`; Infinity for never */
  readonly stallWeek: number;
  /** SD in percent of a slow wave with a memory of three weeks */
  readonly wanderSd: number;
  /** 1 is the usual noise: day form 2.0 % and reading 2.1 % */
  readonly noise: number;
  readonly rir: boolean;
  /** share of light or bad days, and how many of these are bad days that every signal shows */
  readonly lightShare: number;
  readonly badOfLight: number;
}

/**
 * A log as the plateau detector sees it: sessions on fixed days of the week, 12 % missed, every fifth week a flagged deload,
 * a quarter of the lifters with one layoff of 10 to 21 days and a dip on return, light days (the top set alone) and bad days
 * (every signal) 5 to 15 % down, RIR called with an SD of 1.0 to 1.45 repetitions and a constant bias.
 */
export function simulateLifter(random: () => number, truth: LifterTruth): PlateauObservation[] {
  const out: PlateauObservation[] = [];
  const start = Math.log(60 + 80 * random());
  const layoff = random() < 0.25 ? { from: Math.floor(random() * truth.weeks * 7), days: 10 + Math.floor(random() * 12) } : null;
  const rirSd = (1 + 0.45 * random()) * 2.6;
  const rirBias = -2.6 * (1 + 0.3 * normal(random));
  const spacing = 7 / truth.sessionsPerWeek;
  let wander = truth.wanderSd * normal(random);
  let lastDay = -spacing;
  let sinceLayoff = Infinity;
  for (let s = 0; s < truth.weeks * truth.sessionsPerWeek; s++) {
    const day = Math.floor(s * spacing);
    const dayForm = 2 * truth.noise * normal(random);
    const reading = 2.1 * truth.noise * normal(random);
    const call = rirSd * truth.noise * normal(random);
    const light = random() < truth.lightShare ? 5 + 10 * random() : 0;
    const bad = random() < truth.badOfLight;
    const returnNoise = normal(random);
    const keep = Math.exp(-spacing / 21);
    wander = keep * wander + Math.sqrt(1 - keep * keep) * truth.wanderSd * normal(random);
    const missed = random() < 0.12 || (layoff !== null && day >= layoff.from && day < layoff.from + layoff.days);
    if (missed) continue;
    sinceLayoff = day - lastDay > 12 ? 0 : sinceLayoff + 1;
    lastDay = day;
    if (Math.floor(day / 7) % 5 === 4) {
      out.push({ day, purpose: 'deload', topLogE1rm: start });
      continue;
    }
    const week = day / 7;
    const strength = truth.slope * Math.min(week, truth.stallWeek) + truth.slopeAfter * Math.max(0, week - truth.stallWeek);
    const back = sinceLayoff === 0 ? -2.5 + 3 * returnNoise : sinceLayoff === 1 ? -1.2 + 2 * returnNoise : 0;
    const shared = strength + wander + dayForm + back;
    const top = start + (shared + reading - light) / 100;
    const backOff = start + (shared + rirBias + call - (bad ? light : 0)) / 100;
    out.push({ day, purpose: 'training', topLogE1rm: top, ...(truth.rir ? { backOffLogE1rm: backOff } : {}) });
  }
  return out;
}

/** 38 weeks at two sessions a week, gaining 0.5 % a week, day-to-day noise 2.9 %, RIR logged, no stall. */
export const USUAL_LIFTER: LifterTruth = {
  weeks: 38,
  sessionsPerWeek: 2,
  slope: 0.5,
  slopeAfter: 0,
  stallWeek: Infinity,
  wanderSd: 0,
  noise: 1,
  rir: true,
  lightShare: 0.1,
  badOfLight: 0.5,
};

/** A slope drawn from a mixed population: lognormal, median 0.45 % a week, log-SD 0.5, cut to 0.12 to 1.5. */
export function populationSlope(random: () => number): number {
  return Math.min(1.5, Math.max(0.12, 0.45 * Math.exp(0.5 * normal(random))));
}

/** Week a stall begins: 0 for one lifter in ten, otherwise geometric with a chance of 1/40 a week. */
export function populationStallWeek(random: () => number): number {
  return random() < 0.1 ? 0 : Math.floor(Math.log(1 - random()) / Math.log(1 - 1 / 40)) + 1;
}
