// Decides the few transcendental values the search needs, from basic arithmetic alone: the same bits in every engine.

/** e^(−x) for x ≥ 0 as (1 − x/1024)^1024: close enough for weights, and bit-stable. */
export function decay(x: number): number {
  let base = 1 - x / 1024;
  if (base <= 0) return 0;
  for (let i = 0; i < 10; i++) base *= base;
  return base;
}

/** Natural logarithm of 0 < x ≤ 1 by halving and the series of artanh. */
export function naturalLog(x: number): number {
  let scaled = x;
  let halvings = 0;
  while (scaled < 0.7071067811865476) {
    scaled *= 2;
    halvings++;
  }
  const ratio = (scaled - 1) / (scaled + 1);
  const square = ratio * ratio;
  let term = ratio;
  let sum = 0;
  for (let k = 1; k < 24; k += 2) {
    sum += term / k;
    term *= square;
  }
  return 2 * sum - halvings * 0.6931471805599453;
}

/** ln((i + ½)/4096) for i = 0..4095: thresholds of the annealing, drawn by index. */
export const LOG_TABLE: Float64Array = Float64Array.from({ length: 4096 }, (_, i) => naturalLog((i + 0.5) / 4096));
