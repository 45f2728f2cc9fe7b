// Decides what the athlete gained against the start: strength of presses and pulls with its doubt, balance, shoulders, posture.
import {
  LIKELY_SD,
  patternSetsOf,
  ASSESSMENTS,
  addDays,
  dateOfDay,
  daysBetween,
  isTestId,
  realChange,
  type Assessment,
  type AssessmentResult,
  type AthleteView,
  type Catalogue,
  type Complaint,
  type IsoDate,
  type Joint,
  type LedgerState,
  type Pattern,
} from '@strongback/engine';
import { strengthLine, type StrengthLine } from '../../app/training/strength-line.ts';

const MOST_LIFTS = 4;
/** Fewer trainings say too little about a change. */
const LEAST_TRAININGS = 4;
const LEAST_DAYS = 28;
/** As the balance on Progress counts. */
const ENDS_DAYS = 28;
const WEEK = 7;

export type Group = 'press' | 'pull';
const GROUPS: Readonly<Record<Group, readonly Pattern[]>> = {
  press: ['horizontal-press', 'vertical-press'],
  pull: ['horizontal-pull', 'vertical-pull', 'hinge'],
};
const ROWS = ['barbell-row', 'bent-over-row', 'pendlay-row'];
const BENCHES = ['bench-press', 'barbell-bench-press'];
const SHOULDER_TESTS = ['grip-width', 'shoulder-flexion', 'shoulder-rotation', 'er-endurance'];
const POSTURE_TESTS = ['occiput-wall', 'wall-slide', 'thoracic-extension', 'thoracic-rotation', 'scapular-dyskinesis'];

/** A change in percent with its 90 % range. */
export interface Change {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}
export interface LiftChange {
  readonly exercise: string;
  readonly since: IsoDate;
  readonly line: StrengthLine;
  readonly change: Change;
}

/** Up or down when the whole range lies on one side of nothing. */
export function verdictOf({ low, high }: Change): 'up' | 'down' | 'unclear' {
  return low > 0 ? 'up' : high < 0 ? 'down' : 'unclear';
}

function sdOf(line: StrengthLine, at: 'first' | 'now'): number {
  const point = line[at];
  return Math.log((point.high + line.bodyShareKg) / (point.value + line.bodyShareKg)) / LIKELY_SD;
}

function changeOf(log: number, sd: number): Change {
  const percent = (value: number): number => 100 * (Math.exp(value) - 1);
  return { value: percent(log), low: percent(log - LIKELY_SD * sd), high: percent(log + LIKELY_SD * sd) };
}

const logChange = (line: StrengthLine): number =>
  Math.log((line.now.value + line.bodyShareKg) / (line.first.value + line.bodyShareKg));
const sdChange = (line: StrengthLine): number => Math.hypot(sdOf(line, 'first'), sdOf(line, 'now'));

/** The lifts of a group that were trained most, each against its start; most trained first. */
export function liftChanges(view: AthleteView, catalogue: Catalogue, group: Group): readonly LiftChange[] {
  return [...view.exposures.keys()]
    .flatMap((exercise): LiftChange[] => {
      const pattern = catalogue.movement.get(exercise)?.pattern;
      if (pattern === undefined || !GROUPS[group].includes(pattern)) return [];
      const line = strengthLine(view, exercise, Number.POSITIVE_INFINITY);
      if (line === null || line.dots.length < LEAST_TRAININGS || (line.dots.at(-1)?.x ?? 0) - line.first.x < LEAST_DAYS)
        return [];
      return [{ exercise, since: dateOfDay(line.first.x), line, change: changeOf(logChange(line), sdChange(line)) }];
    })
    .sort((a, b) => b.line.dots.length - a.line.dots.length || (a.exercise < b.exercise ? -1 : 1))
    .slice(0, MOST_LIFTS);
}

/** The change of a group: its lifts weighed by how sure each is. Null without lifts. */
export function groupChange(lifts: readonly LiftChange[]): Change | null {
  if (lifts.length === 0) return null;
  const weights = lifts.map(({ line }) => 1 / Math.max(1e-6, sdChange(line) ** 2));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = lifts.reduce((sum, { line }, index) => sum + logChange(line) * (weights[index] ?? 0), 0) / total;
  return changeOf(mean, Math.sqrt(1 / total));
}

export interface BalanceChange {
  readonly kind: 'row-bench' | 'pull-press';
  readonly before: number;
  readonly now: number;
}

/** Sets of the patterns between two days, counted as the balance on Progress counts them. */
function setsOf(view: AthleteView, catalogue: Catalogue, patterns: readonly Pattern[], from: IsoDate, to: IsoDate): number {
  let sets = 0;
  for (const [exercise, head] of view.exposures) {
    const movement = catalogue.movement.get(exercise);
    if (movement === undefined) continue;
    for (let node: typeof head | null = head; node !== null; node = node.previous) {
      if (node.exposure.date < from || node.exposure.date >= to) continue;
      const counted = patternSetsOf(movement, node.exposure.sets);
      for (const pattern of patterns) sets += counted.get(pattern) ?? 0;
    }
  }
  return sets;
}

/** Balance in the first and the last four weeks. */
export function balanceChanges(view: AthleteView, catalogue: Catalogue, start: IsoDate): readonly BalanceChange[] {
  const line = (ids: readonly string[]): StrengthLine | null =>
    ids.map((id) => strengthLine(view, id, Number.POSITIVE_INFINITY)).find((found) => found !== null) ?? null;
  const [row, bench] = [line(ROWS), line(BENCHES)];
  const ratio = (from: IsoDate, to: IsoDate): number | null => {
    const press = setsOf(view, catalogue, GROUPS.press, from, to);
    return press === 0 ? null : setsOf(view, catalogue, ['horizontal-pull', 'vertical-pull'], from, to) / press;
  };
  const before = ratio(start, addDays(start, ENDS_DAYS));
  const now = ratio(addDays(view.today, 1 - ENDS_DAYS), addDays(view.today, 1));
  return [
    ...(row && bench
      ? [{ kind: 'row-bench' as const, before: row.first.value / bench.first.value, now: row.now.value / bench.now.value }]
      : []),
    ...(before === null || now === null ? [] : [{ kind: 'pull-press' as const, before, now }]),
  ];
}

function severityOn({ told, easedOn }: Complaint, date: IsoDate): number {
  if (easedOn !== null && date >= easedOn) return 0;
  return told.findLast((one) => one.since <= date)?.severity ?? 0;
}

export interface Comfort {
  /** Worst severity 0-10 of each week since the start, by its first day. */
  readonly weeks: readonly { readonly from: IsoDate; readonly worst: number }[];
  /** Means of the first and the last four weeks. */
  readonly before: number;
  readonly now: number;
  readonly quietSince: IsoDate | null;
}

/** How joints felt, from what was told. */
export function comfortOf(ledger: LedgerState, joints: readonly Joint[], start: IsoDate, today: IsoDate): Comfort {
  const complaints = [...ledger.complaints.values()].filter((one) => joints.includes(one.joint));
  const weeks = Array.from({ length: Math.max(1, Math.ceil((daysBetween(start, today) + 1) / WEEK)) }, (_, index) => {
    const from = addDays(start, index * WEEK);
    let worst = 0;
    for (let day = 0; day < WEEK; day++) {
      const date = addDays(from, day);
      if (date > today) break;
      for (const complaint of complaints) worst = Math.max(worst, severityOn(complaint, date));
    }
    return { from, worst };
  });
  const mean = (some: typeof weeks): number => some.reduce((sum, week) => sum + week.worst, 0) / some.length;
  const last = weeks.findLastIndex((week) => week.worst > 0);
  return {
    weeks,
    before: mean(weeks.slice(0, 4)),
    now: mean(weeks.slice(-4)),
    quietSince: weeks.at(-1)?.worst === 0 ? (weeks[last + 1]?.from ?? start) : null,
  };
}

export interface TestChange {
  readonly test: Assessment;
  readonly from: number;
  readonly to: number;
  readonly first: IsoDate;
  readonly last: IsoDate;
  /** Better or worse beyond the test's own error, otherwise the same. */
  readonly verdict: 'better' | 'worse' | 'same';
}

/** First sitting against the last, of the tests that were done twice. */
export function testChanges(ledger: LedgerState, view: AthleteView, which: 'shoulder' | 'posture'): readonly TestChange[] {
  const wanted = which === 'shoulder' ? SHOULDER_TESTS : POSTURE_TESTS;
  const { sex, ageYears, bodyMassKg } = view.profile;
  return ASSESSMENTS.filter((test) => wanted.includes(test.id)).flatMap((test): TestChange[] => {
    const rows = ledger.assessments.filter((row) => row.test === test.id && isTestId(row.test));
    const dates = rows.map((row) => row.date).sort();
    const [first, last] = [dates[0], dates.at(-1)];
    if (first === undefined || last === undefined || first === last) return [];
    const ends = rows.filter((row) => row.date === first || row.date === last).map((row): AssessmentResult => row);
    const change = realChange(test.id, ends, { sex, ageYears, bodyMassKg });
    if (change === null) return [];
    const higher = test.better === 'higher' || test.better === 'middle';
    const verdict = !change.real ? 'same' : change.to > change.from === higher ? 'better' : 'worse';
    return [{ test, from: change.from, to: change.to, first, last, verdict }];
  });
}
