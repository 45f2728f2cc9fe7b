// Decides a local linear trend: a level and a slope that wander, predicted then corrected at each step; and a plain line.

export interface TrendState {
  readonly level: number;
  readonly slope: number;
  /** Variances and covariance of level and slope. */
  readonly levelVariance: number;
  readonly covariance: number;
  readonly slopeVariance: number;
}

export interface TrendNoise {
  /** Variance that level and slope gain in a step. */
  readonly level: number;
  readonly slope: number;
  /** Variance of one observation. */
  readonly observation: number;
}

/** One step later, before anything is observed. */
export const predictTrend = (state: TrendState, noise: Pick<TrendNoise, 'level' | 'slope'>): TrendState => ({
  level: state.level + state.slope,
  slope: state.slope,
  levelVariance: state.levelVariance + 2 * state.covariance + state.slopeVariance + noise.level,
  covariance: state.covariance + state.slopeVariance,
  slopeVariance: state.slopeVariance + noise.slope,
});

/** After an observation, in the Joseph form that keeps the variances positive. */
export const correctTrend = (state: TrendState, observed: number, observationVariance: number): TrendState => {
  const total = state.levelVariance + observationVariance;
  const gainLevel = state.levelVariance / total;
  const gainSlope = state.covariance / total;
  const surprise = observed - state.level;
  const keep = 1 - gainLevel;
  const p00 = keep * keep * state.levelVariance + gainLevel * gainLevel * observationVariance;
  const p01 = keep * (state.covariance - gainSlope * state.levelVariance) + gainLevel * gainSlope * observationVariance;
  const p11 =
    state.slopeVariance -
    2 * gainSlope * state.covariance +
    gainSlope * gainSlope * state.levelVariance +
    gainSlope * gainSlope * observationVariance;
  return {
    level: state.level + gainLevel * surprise,
    slope: state.slope + gainSlope * surprise,
    levelVariance: p00,
    covariance: p01,
    slopeVariance: p11,
  };
};

/** The states after each observation. */
export const filterTrend = (start: TrendState, observations: readonly number[], noise: TrendNoise): readonly TrendState[] => {
  const states: TrendState[] = [];
  let state = start;
  for (const observed of observations) {
    state = correctTrend(predictTrend(state, noise), observed, noise.observation);
    states.push(state);
  }
  return states;
};

/** Least-squares slope for each step and its standard error. */
export const leastSquaresSlope = (values: readonly number[]): { readonly slope: number; readonly standardError: number } => {
  const n = values.length;
  const middle = (n - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  let xx = 0;
  let xy = 0;
  values.forEach((value, x) => {
    xx += (x - middle) ** 2;
    xy += (x - middle) * (value - mean);
  });
  const slope = xy / xx;
  const rest = values.reduce((sum, value, x) => sum + (value - mean - slope * (x - middle)) ** 2, 0);
  return { slope, standardError: Math.sqrt(rest / (n - 2) / xx) };
};
