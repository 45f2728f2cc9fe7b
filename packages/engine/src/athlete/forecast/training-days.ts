// Decides which sets of a log speak about strength, and turns them into one record a training day and lift.
import { naturalLog } from '../../units/exponential.ts';

/** One set as it was written down. `load` stays in the log's own unit: every later step uses ratios only. */
export interface ForecastSet {
  /** calendar day as a whole number of days since 1970-01-01 */
  readonly day: number;
  readonly lift: string;
  readonly load: number;
  readonly reps: number;
}

/** The best set of one day of one lift. Logarithms are natural; `logLoad` and `logE1rm` carry the log's own unit. */
export interface TrainingDay {
  readonly day: number;
  /** ln of the day's best Epley e1RM, after the causal cap on typing errors */
  readonly logE1rm: number;
  /** repetitions and ln load of that best set */
  readonly reps: number;
  readonly logLoad: number;
  /** ln of the best e1RM among the sets of exactly r repetitions, index r (0 unused); undefined where there was none */
  readonly logE1rmAtReps: readonly (number | undefined)[];
}

/** Sets of 1 to 12 repetitions feed the strength forecast (rule `e1rm.repcap`). */
export const MOST_REPS = 12;

/** A day more than 40 % above all of its ten predecessors is taken for a typing error and cut back to that. */
const SPIKE_CAP = naturalLog(1.4);
const SPIKE_WINDOW = 10;

/**
 * Epley estimate of the one-repetition maximum, w·(1 + r/30), and w itself for a single (rule `e1rm.epley`).
 * Unit of the result: that of `load`.
 */
export function epley(load: number, reps: number): number {
  return reps <= 1 ? load : load * (1 + reps / 30);
}

interface OpenDay {
  best: number;
  reps: number;
  load: number;
  atReps: (number | undefined)[];
}

/**
 * One series of training days a lift, each in order of day. Sets that are not loaded, or outside 1 to 12 repetitions,
 * are left out. A day's record depends on that day and earlier days only, so later rows never change earlier records.
 */
export function trainingDays(sets: Iterable<ForecastSet>): Map<string, TrainingDay[]> {
  const open = new Map<string, Map<number, OpenDay>>();
  for (const set of sets) {
    if (!(set.load > 0) || !Number.isFinite(set.load) || !Number.isInteger(set.reps) || set.reps < 1 || set.reps > MOST_REPS)
      continue;
    const e1rm = epley(set.load, set.reps);
    const days = open.get(set.lift) ?? new Map<number, OpenDay>();
    if (days.size === 0) open.set(set.lift, days);
    const day = days.get(set.day) ?? { best: 0, reps: 0, load: 0, atReps: [] };
    if (day.best === 0) days.set(set.day, day);
    if (e1rm > day.best) {
      day.best = e1rm;
      day.reps = set.reps;
      day.load = set.load;
    }
    if (e1rm > (day.atReps[set.reps] ?? 0)) day.atReps[set.reps] = e1rm;
  }
  const out = new Map<string, TrainingDay[]>();
  for (const [lift, days] of open) out.set(lift, closeDays(days));
  return out;
}

function closeDays(days: Map<number, OpenDay>): TrainingDay[] {
  const inOrder = [...days].sort((a, b) => a[0] - b[0]);
  const out: TrainingDay[] = [];
  for (const [day, d] of inOrder) {
    const before = out.slice(-SPIKE_WINDOW);
    const raw = naturalLog(d.best);
    const cap = before.length === 0 ? Infinity : Math.max(...before.map((b) => b.logE1rm)) + SPIKE_CAP;
    const cut = Math.max(0, raw - cap);
    out.push({
      day,
      logE1rm: raw - cut,
      reps: d.reps,
      logLoad: naturalLog(d.load) - cut,
      logE1rmAtReps: d.atReps.map((e) => (e === undefined ? undefined : Math.min(naturalLog(e), cap))),
    });
  }
  return out;
}
