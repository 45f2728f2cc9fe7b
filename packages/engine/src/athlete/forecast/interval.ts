// Decides how wide the 80 % interval around a forecast is: the lifter's own recent misses, widened after a break.
import { naturalExp, naturalLog } from '../../units/exponential.ts';
import { INTERVAL } from './coefficients.ts';

/** Running error of one series. `error`/`count` is the scale (ln); `below` and `above` are the half-widths in scales. */
export interface IntervalState {
  readonly error: number;
  readonly count: number;
  readonly below: number;
  readonly above: number;
}

/** Before any forecast was checked: a scale of 7.5 %, half-widths of 1.6 scales. */
export function firstIntervalState(): IntervalState {
  return { error: INTERVAL.startError, count: INTERVAL.startCount, below: INTERVAL.startMultiple, above: INTERVAL.startMultiple };
}

/** The band (ln) around `next` (ln) for a day `gapDays` after the last one. */
export function interval(state: IntervalState, next: number, gapDays: number): { low: number; high: number } {
  const scale = (state.error / state.count) * growth(gapDays);
  return { low: next - state.below * scale, high: next + state.above * scale };
}

/** What the day taught: the scale follows the size of the miss, each half-width the share of days beyond it. */
export function intervalLearn(state: IntervalState, next: number, gapDays: number, value: number): IntervalState {
  const band = interval(state, next, gapDays);
  return {
    error: INTERVAL.memory * state.error + Math.min(Math.abs(value - next) / growth(gapDays), INTERVAL.errorCap),
    count: INTERVAL.memory * state.count + 1,
    below: state.below * naturalExp(INTERVAL.step * ((value < band.low ? 1 : 0) - INTERVAL.missEachSide)),
    above: state.above * naturalExp(INTERVAL.step * ((value > band.high ? 1 : 0) - INTERVAL.missEachSide)),
  };
}

function growth(gapDays: number): number {
  return 1 + INTERVAL.layoffGrowth * Math.max(0, naturalLog(gapDays / INTERVAL.layoffFromDays));
}
