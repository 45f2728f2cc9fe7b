// Decides which numbers of the log speak about balance and readiness for heavier work: neutral input for findings and gates.
import { naturalExp } from '../units/exponential.ts';
import type { IsoDate } from '../units/brand.ts';
import { addDays, dayNumber } from '../units/calendar.ts';
import type { Joint, Sex } from '../vocabulary/body.ts';
import type { Catalogue, Movement } from '../vocabulary/movement.ts';
import type { Pattern } from '../vocabulary/training.ts';
import { readSet, reserveOf, startingK } from './curve.ts';
import type { ExposureNode } from './exposure.types.ts';
import type { HistoryNode } from './history.ts';
import { isOwnExercise } from './own-exercises.ts';
import { rule } from '../evidence/rulebook.ts';
import type { BelievedComplaint, GateHistory, LogBalance, Strength, VolumeBelief } from './view.types.ts';
import { mondayBefore } from './loaded-weeks.ts';

const WINDOW_DAYS = 28;

/** Catalogue ids, in order of preference, that stand for a reference lift. */
const REFERENCES = {
  deadlift: ['deadlift', 'conventional-deadlift', 'trap-bar-deadlift'],
  squat: ['back-squat', 'squat', 'barbell-squat', 'front-squat'],
  row: ['barbell-row', 'bent-over-row', 'pendlay-row'],
  bench: ['bench-press', 'barbell-bench-press'],
  pullUp: ['pull-up', 'chin-up', 'weighted-pull-up', 'neutral-grip-pull-up'],
} as const;

export function balanceOf(
  heads: ReadonlyMap<string, ExposureNode>,
  strength: ReadonlyMap<string, Strength>,
  patterns: Readonly<Partial<Record<Pattern, VolumeBelief>>>,
  catalogue: Catalogue,
  today: IsoDate,
  firstDay: number | null,
): LogBalance {
  const weeklySets: Partial<Record<Pattern, number>> = {};
  for (const [pattern, sets] of Object.entries(patterns) as [Pattern, VolumeBelief][]) weeklySets[pattern] = sets.last4;
  return {
    weeklySets,
    weeks: firstDay === null ? 0 : Math.min(WINDOW_DAYS / 7, Math.floor((dayNumber(today) - firstDay + 1) / 7)),
    e1rmKg: {
      deadlift: loggedMax(REFERENCES.deadlift, strength, today, false),
      squat: loggedMax(REFERENCES.squat, strength, today, false),
      row: loggedMax(REFERENCES.row, strength, today, false),
      bench: loggedMax(REFERENCES.bench, strength, today, false),
      pullUpWithBodyMass: loggedMax(REFERENCES.pullUp, strength, today, true),
    },
    sides: sidesOf(heads, catalogue, today),
  };
}

/** The first of the lifts that was really done within the window; guesses and related lifts say nothing about balance. */
function loggedMax(
  ids: readonly string[],
  strength: ReadonlyMap<string, Strength>,
  today: IsoDate,
  withBody: boolean,
): number | null {
  const from = addDays(today, -WINDOW_DAYS);
  for (const id of ids) {
    const belief = strength.get(id);
    if (belief === undefined || (belief.source !== 'log' && belief.source !== 'reported') || belief.lastOn < from) continue;
    return Math.round((belief.e1rmKg + (withBody ? belief.bodyShareKg : 0)) * 100) / 100;
  }
  return null;
}

function sidesOf(heads: ReadonlyMap<string, ExposureNode>, catalogue: Catalogue, today: IsoDate): LogBalance['sides'] {
  const from = addDays(today, -WINDOW_DAYS);
  const out: LogBalance['sides'][number][] = [];
  for (const [exercise, head] of heads) {
    const movement = catalogue.movement.get(exercise);
    if (movement === undefined || movement.laterality === 'bilateral') continue;
    const left: number[] = [];
    const right: number[] = [];
    for (let node: ExposureNode | null = head; node !== null && node.exposure.date >= from; node = node.previous) {
      const l = bestOf(node, 'left', movement);
      const r = bestOf(node, 'right', movement);
      if (l === null || r === null) continue;
      left.push(l);
      right.push(r);
    }
    if (left.length === 0) continue;
    out.push({ exercise, pattern: movement.pattern, left: mean(left), right: mean(right), sessions: left.length });
  }
  return out.sort((a, b) => (a.exercise < b.exercise ? -1 : 1));
}

/** Best estimated 1RM of one side on one day; repetitions, seconds or metres where there is no load. */
function bestOf(node: ExposureNode, side: 'left' | 'right', movement: Movement): number | null {
  let best: number | null = null;
  for (const set of node.exposure.sets) {
    if (set.side !== side) continue;
    const reading = movement.bodyMassFraction > 0 || set.loadKg === null ? null : readSet(set, 0, startingK(movement));
    const value = reading === null ? (set.reps ?? set.seconds ?? set.metres) : naturalExp(reading.logE1rm);
    if (value !== null && (best === null || value > best)) best = value;
  }
  return best;
}

const mean = (values: readonly number[]): number => Math.round((values.reduce((a, b) => a + b, 0) / values.length) * 100) / 100;

/** The log as it is believed on one day: sessions newest first, the last exposure of each exercise, and what they say. */
export interface TrainingLog {
  readonly history: HistoryNode | null;
  readonly heads: ReadonlyMap<string, ExposureNode>;
  readonly balance: LogBalance;
  readonly complaints: readonly BelievedComplaint[];
}

/** Whose log it is, as far as the gates ask. */
export interface Lifter {
  readonly sex: Sex | null;
  readonly bodyMassKg: number | null;
  /** Years of training; null where nothing tells. */
  readonly years: number | null;
}

/** What the gates ask of the log. Weeks count when they held such work with reserve; unknown effort counts as none. */
export function gateHistoryOf(
  { history, heads, balance, complaints }: TrainingLog,
  lifter: Lifter,
  catalogue: Catalogue,
  day: number,
): GateHistory {
  const minRir = rule('gate.heavy-hinge').numbers.minRir;
  const heavyCost = new Set<number>();
  const lightCost = new Set<number>();
  for (let node = history; node !== null && day - node.day < 56; node = node.previous) {
    const week = mondayBefore(node.day);
    for (const exposure of node.digest.exposures) {
      const movement = catalogue.movement.get(exposure.exercise);
      // What an athlete made themselves opens no gate: nobody knows what it asks of the back.
      if (movement === undefined || isOwnExercise(movement.id)) continue;
      const withReserve = exposure.sets.every((s) => s.rpe !== null && reserveOf(s.rpe) >= minRir);
      if (movement.lumbarCost >= 3 && withReserve) heavyCost.add(week);
      if (movement.pattern === 'horizontal-pull' && movement.lumbarCost <= 2) lightCost.add(week);
    }
  }
  const pain: Partial<Record<Joint, number>> = {};
  for (const c of complaints) pain[c.joint] = Math.max(pain[c.joint] ?? 0, c.severity);
  const { bench, pullUpWithBodyMass } = balance.e1rmKg;
  return {
    weeksAtLumbarCost3: (pain['lumbar-spine'] ?? 0) > 2 ? 0 : heavyCost.size,
    weeksAtLumbarCost12: (pain['lumbar-spine'] ?? 0) > 2 ? 0 : lightCost.size,
    floorPulls: toldPulls(floorPullsOf(history, complaints, catalogue, day), heads, lifter, { catalogue, day }),
    strictPullUps: mostPullUps(heads, day),
    pain,
    pressPullRatio:
      bench === null || pullUpWithBodyMass === null || pullUpWithBodyMass <= 0
        ? null
        : Math.round((bench / pullUpWithBodyMass) * 1000) / 1000,
  };
}

function mostPullUps(heads: ReadonlyMap<string, ExposureNode>, day: number): number | null {
  let most: number | null = null;
  for (const id of REFERENCES.pullUp) {
    for (let node = heads.get(id) ?? null; node !== null && day - node.exposure.day <= 56; node = node.previous) {
      for (const set of node.exposure.sets) if (set.reps !== null && (set.loadKg ?? 0) >= 0) most = Math.max(most ?? 0, set.reps);
    }
  }
  return most;
}

/** Days and weeks with a deadlift from the floor; null where the last is long ago, one was broken, or the back or hip complains (rule `gate.logged`). */
function floorPullsOf(
  history: HistoryNode | null,
  complaints: readonly BelievedComplaint[],
  catalogue: Catalogue,
  day: number,
): { readonly days: number; readonly weeks: number } | null {
  const gate = rule('gate.logged').numbers;
  if (complaints.some((c) => (c.joint === 'lumbar-spine' || c.joint === 'hip') && c.severity > gate.maxPain)) return null;
  const days = new Set<number>();
  const weeks = new Set<number>();
  for (let node = history; node !== null && day - node.day < 7 * gate.withinWeeks; node = node.previous)
    for (const exposure of node.digest.exposures) {
      const movement = catalogue.movement.get(exposure.exercise);
      if (movement === undefined || movement.pattern !== 'hinge' || movement.lumbarCost < gate.fromLumbarCost) continue;
      if (!movement.gates.includes('deadlift-from-floor') || exposure.sets.length === 0) continue;
      if (exposure.sets.some((s) => s.technique === 'broken')) return null;
      days.add(node.day);
      weeks.add(mondayBefore(node.day));
    }
  const last = Math.max(-Infinity, ...days);
  return day - last <= 7 * gate.lastWithinWeeks ? { days: days.size, weeks: weeks.size } : null;
}

/** The same, with a pull that was told at a weight which only years of it bring: as good as the days that are asked for (rule `gate.logged`). */
function toldPulls(
  pulls: GateHistory['floorPulls'],
  heads: ReadonlyMap<string, ExposureNode>,
  { sex, bodyMassKg, years }: Lifter,
  { catalogue, day }: { readonly catalogue: Catalogue; readonly day: number },
): GateHistory['floorPulls'] {
  const gate = rule('gate.logged').numbers;
  if (pulls === null || bodyMassKg === null || years === null || years < gate.toldFromYears) return pulls;
  const times = sex === 'female' ? gate.womenToldTimesBodyMass : gate.menToldTimesBodyMass;
  for (const [id, { exposure, strength }] of heads) {
    const movement = catalogue.movement.get(id);
    if (exposure.source !== 'reported' || strength === null || day - exposure.day > 7 * gate.lastWithinWeeks) continue;
    if (movement === undefined || movement.lumbarCost < gate.fromLumbarCost || !movement.gates.includes('deadlift-from-floor'))
      continue;
    if (naturalExp(strength.level) >= times * bodyMassKg)
      return { days: Math.max(pulls.days, gate.days), weeks: Math.max(pulls.weeks, gate.weeks), told: true };
  }
  return pulls;
}
