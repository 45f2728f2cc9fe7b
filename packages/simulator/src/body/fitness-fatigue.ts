// Decides how a virtual body answers to work: slow fitness that saturates, fast fatigue, per lift and shared. Shares nothing with the engine's estimators.

/** Time constants in days and gains, from the evidence's range for lifting (rule `ffm`). */
export interface BodyTraits {
  readonly fitnessDays: number;
  readonly localFatigueDays: number;
  readonly sharedFatigueDays: number;
  /** Share of the ceiling won by one fully stimulating session of a lift. */
  readonly gain: number;
  /** Highest fitness above the start, as a share of the starting strength. */
  readonly ceiling: number;
  /** Drop of today's strength per unit of fatigue. */
  readonly fatigueCost: number;
}

export const AVERAGE_BODY: BodyTraits = {
  fitnessDays: 260,
  localFatigueDays: 2.5,
  sharedFatigueDays: 6,
  gain: 0.016,
  ceiling: 0.6,
  fatigueCost: 0.012,
};

export interface LiftBody {
  /** Strength at the start, kilograms for one repetition. */
  readonly baseKg: number;
  readonly fitness: number;
  readonly fatigue: number;
  readonly day: number;
}

export interface Body {
  readonly traits: BodyTraits;
  readonly lifts: Readonly<Record<string, LiftBody>>;
  readonly sharedFatigue: number;
  readonly day: number;
}

/** A body on its first day. `baseKg` per lift. */
export function newBody(traits: BodyTraits, baseKg: Readonly<Record<string, number>>, day: number): Body {
  const lifts: Record<string, LiftBody> = {};
  for (const [lift, kg] of Object.entries(baseKg)) lifts[lift] = { baseKg: kg, fitness: 0, fatigue: 0, day };
  return { traits, lifts, sharedFatigue: 0, day };
}

/** True one-repetition strength on a day, kilograms, before the day's own form. */
export function trueStrengthKg(body: Body, lift: string, day: number): number {
  const state = body.lifts[lift];
  if (state === undefined) throw new RangeError(`the body has no lift ${lift}`);
  const { traits } = body;
  const idle = day - state.day;
  const fitness = state.fitness * decay(idle, traits.fitnessDays);
  const fatigue =
    state.fatigue * decay(idle, traits.localFatigueDays) + body.sharedFatigue * decay(day - body.day, traits.sharedFatigueDays);
  return state.baseKg * (1 + fitness) * Math.max(0.7, 1 - traits.fatigueCost * fatigue);
}

/** The body after one lift of a session: `sets` hard sets at an intensity (share of 1RM) and a mean reserve (repetitions). */
export function afterWork(
  body: Body,
  lift: string,
  day: number,
  work: { readonly sets: number; readonly intensity: number; readonly reserve: number },
): Body {
  const state = body.lifts[lift];
  if (state === undefined) throw new RangeError(`the body has no lift ${lift}`);
  const { traits } = body;
  const effort = Math.max(0.2, 1 - 0.09 * Math.max(0, work.reserve - 1));
  const dose = 1 - Math.exp(-work.sets / 4);
  const heaviness = Math.min(1, Math.max(0.3, (work.intensity - 0.45) / 0.35));
  const idle = day - state.day;
  const fitness = state.fitness * decay(idle, traits.fitnessDays);
  const won = traits.gain * dose * effort * heaviness * (1 - fitness / traits.ceiling);
  const fatigue = state.fatigue * decay(idle, traits.localFatigueDays) + 0.5 * work.sets * effort;
  return {
    traits,
    day,
    lifts: { ...body.lifts, [lift]: { ...state, fitness: fitness + Math.max(0, won), fatigue, day } },
    sharedFatigue: body.sharedFatigue * decay(day - body.day, traits.sharedFatigueDays) + 0.12 * work.sets * effort,
  };
}

function decay(days: number, timeConstantDays: number): number {
  return Math.exp(-Math.max(0, days) / timeConstantDays);
}
