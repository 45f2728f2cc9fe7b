// Decides what the log will show next: the coming session's best e1RM, the same with known repetitions, and the best of 28 days.
import { naturalExp, naturalLog } from '../../units/exponential.ts';
import { BEST_28, DIFFERENCE_CAP, FIRST_FORECAST_DAY, FIRST_ORIGIN_DAY, NEXT, WITH_REPS } from './coefficients.ts';
import { repsLevelAt } from './filters.ts';
import { firstIntervalState, interval, intervalLearn } from './interval.ts';
import type { ForecastSet, TrainingDay } from './training-days.ts';
import { epley, trainingDays } from './training-days.ts';
import type { LiftTrace } from './views.ts';
import * as view from './views.ts';

/** Forecast of one training day, in the log's own unit, from days before it only. */
export interface SessionForecast {
  readonly day: number;
  /** best Epley e1RM of the day */
  readonly forecast: number;
  /** the same when the repetitions of that day's best set are known */
  readonly withReps: number;
  /** the interval that should hold 80 % of the days */
  readonly low80: number;
  readonly high80: number;
}

/** Best e1RM to be logged in the 28 days after `origin`, from days up to and including `origin`. */
export interface CapacityForecast {
  readonly origin: number;
  readonly forecast: number;
}

export interface LiftForecast {
  readonly lift: string;
  readonly sessions: readonly SessionForecast[];
  readonly capacity28: readonly CapacityForecast[];
}

/** Surprise of one day: ln e1RM less the level expected before it. */
interface Deviation {
  readonly day: number;
  readonly size: number;
}

/**
 * The log forecast of every lift: what will be written down, not how strong the athlete is. It snaps to loads that people
 * repeat and takes something off after a break, so plateau, trend and plan must not use it; they use the strength belief.
 * Rows are returned for each training day of a lift from its 7th on (28-day rows from the 6th). A row about a day is a
 * function of earlier days alone, `withReps` of the day's repetitions too. Multiplying every load by a constant multiplies
 * every number by it.
 */
export function forecastLog(sets: Iterable<ForecastSet>): LiftForecast[] {
  const traces = [...trainingDays(sets)].map(([lift, days]) => ({ lift, trace: view.traceLift(days) }));
  traces.sort((a, b) => (a.lift < b.lift ? -1 : 1));
  const deviations = traces.map(({ trace }) => deviationsOf(trace));
  return traces.map(({ lift, trace }, i) => ({
    lift,
    ...forecastLift(
      trace,
      deviations.filter((_, j) => j !== i),
    ),
  }));
}

function forecastLift(trace: LiftTrace, others: readonly (readonly Deviation[])[]): Omit<LiftForecast, 'lift'> {
  const sessions: SessionForecast[] = [];
  const capacity28: CapacityForecast[] = [];
  let width = firstIntervalState();
  trace.days.forEach((d, k) => {
    if (k >= FIRST_FORECAST_DAY - 1) {
      const shared = otherLifts(others, d.day);
      const next = logNext(trace, k, d.day, shared);
      const gap = d.day - view.at(trace.days, k - 1).day;
      const band = interval(width, next, gap);
      width = intervalLearn(width, next, gap, d.logE1rm);
      sessions.push({
        day: d.day,
        forecast: naturalExp(next),
        withReps: naturalExp(logWithReps(trace, k, d.day, d.reps, shared)),
        low80: naturalExp(band.low),
        high80: naturalExp(band.high),
      });
    }
    if (k >= FIRST_ORIGIN_DAY - 1) capacity28.push({ origin: d.day, forecast: naturalExp(logBest28(trace, k + 1)) });
  });
  return { sessions, capacity28 };
}

/** ln e1RM of the best set on `day`, from the first k days of the lift; `shared` is what other lifts showed this week. */
export function logNext(trace: LiftTrace, k: number, day: number, shared: number): number {
  const { days } = trace;
  const last = view.at(days, k - 1).logE1rm;
  const t = terms(days, k, day);
  const away = (x: number): number => view.clip(x - last, DIFFERENCE_CAP);
  const { views: v, terms: b, snap } = NEXT;
  const robust = away(view.at(trace.robust, k - 1).mean);
  const next =
    last +
    v.slow * away(view.at(trace.slow, k - 1).mean) +
    v.weekAgo * away(view.weekAgo(days, k, day)) +
    v.best5 * away(view.bestOf(days, k, 5)) +
    (v.robust + NEXT.persistence.robust * view.persistence(days, k)) * robust +
    b.layoff * t.layoff +
    b.spike * t.spike +
    b.otherLifts * shared +
    b.deepDip * t.deepDip +
    b.restless * t.restless;
  const within = snap.within + snap.perRepeatShare * (view.repeatShare(days, k) - snap.usualRepeatShare);
  return Math.abs(next - last) < within ? last : next;
}

/** The same when the best set will have `reps` repetitions. */
export function logWithReps(trace: LiftTrace, k: number, day: number, reps: number, shared: number): number {
  const { days } = trace;
  const t = terms(days, k, day);
  const base = repsLevelAt(view.at(trace.repsRobust, k - 1), reps);
  const away = (x: number): number => view.clip(x - base, DIFFERENCE_CAP);
  const { views: v, persistence: p, terms: b } = WITH_REPS;
  const lasting = view.persistence(days, k);
  const same = view.sameReps(days, k, day, reps);
  const value =
    base +
    (v.sameReps + p.sameReps * lasting) * away(same) +
    (v.reps + p.reps * lasting) * away(repsLevelAt(view.at(trace.reps, k - 1), reps)) +
    v.nearReps * away(view.nearReps(days, k, reps)) +
    v.setsAtReps * away(view.setsAtReps(days, k, reps) ?? same) +
    v.last * away(view.at(days, k - 1).logE1rm) +
    WITH_REPS.constant +
    b.layoff * t.layoff +
    b.dip * t.dip +
    b.spike * t.spike +
    b.restless * t.restless +
    b.deepDip * t.deepDip +
    b.otherLifts * shared;
  const repeated = view.loadAtReps(days, k, reps) + naturalLog(epley(1, reps));
  return Math.abs(value - repeated) < WITH_REPS.snapWithin ? repeated : value;
}

/** ln of the best e1RM of the 28 days after the k-th day, which is the origin. */
export function logBest28(trace: LiftTrace, k: number): number {
  const { days } = trace;
  const base = view.bestOf(days, k, 5);
  const away = (x: number): number => view.clip(x - base, DIFFERENCE_CAP);
  const last = view.at(days, k - 1).logE1rm;
  const { views: v, persistence: p, terms: b } = BEST_28;
  return (
    base +
    v.best28Days * away(view.bestOf28Days(days, k)) +
    v.best7 * away(view.bestOf(days, k, 7)) +
    v.last * away(last) +
    (v.robust + p.robust * view.persistence(days, k)) * away(view.at(trace.robust, k - 1).mean) +
    BEST_28.constant +
    b.slope * view.recentSlope(days, k) +
    b.restless * view.restlessness(days, k) +
    b.dip * dip(view.bestOf(days, k, 3), last)
  );
}

interface Terms {
  readonly layoff: number;
  readonly spike: number;
  readonly dip: number;
  readonly deepDip: number;
  readonly restless: number;
}

function terms(days: readonly TrainingDay[], k: number, day: number): Terms {
  const last = view.at(days, k - 1);
  const usual = view.medianOf(days, k, 5);
  return {
    layoff: 0.05 * positive(naturalLog((day - last.day) / 7)),
    spike: Math.min(0.3, positive(last.logE1rm - usual - 0.03)),
    dip: dip(view.bestOf(days, k, 3), last.logE1rm),
    deepDip: Math.min(0.3, positive(usual - last.logE1rm - 0.12)),
    restless: view.restlessness(days, k),
  };
}

function dip(best3: number, last: number): number {
  return Math.min(0.35, positive(best3 - last - 0.05));
}

/** Mean last surprise of the other lifts trained in the seven days before `day`, cut to ±0.15; 0 where there is none. */
function otherLifts(others: readonly (readonly Deviation[])[], day: number): number {
  let sum = 0;
  let count = 0;
  for (const series of others) {
    let i = series.length - 1;
    while (i >= 0 && view.at(series, i).day >= day) i--;
    const latest = series[i];
    if (latest && day - latest.day <= 7) {
      sum += latest.size;
      count++;
    }
  }
  return count === 0 ? 0 : view.clip(sum / count, 0.15);
}

function deviationsOf(trace: LiftTrace): Deviation[] {
  const out: Deviation[] = [];
  for (let i = FIRST_FORECAST_DAY - 1; i < trace.days.length; i++) {
    const d = view.at(trace.days, i);
    out.push({ day: d.day, size: d.logE1rm - view.at(trace.level, i - 1).mean });
  }
  return out;
}

function positive(x: number): number {
  return Math.max(0, x);
}
