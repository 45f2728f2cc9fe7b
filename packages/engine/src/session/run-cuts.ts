// Decides what the second and third heavy day in a row give up: before the session by soreness and check-in, in it by the first working set.
import { REGION_MUSCLES } from '../athlete/soreness.ts';
import type { AthleteView } from '../athlete/view.types.ts';
import { rule } from '../evidence/rulebook.ts';
import type { IsoDate } from '../units/brand.ts';
import type { Movement } from '../vocabulary/movement.ts';
import { adviseNextSet, type AdviceInput, type DoneSet } from './advise.ts';
import type { NextSetAdvice, PreparedSlot, TargetSet } from './session.types.ts';

const CUT = rule('rec.cut').numbers;
const RULE = 'rec.cut';

/** Where today stands in a run of heavy days. */
export interface PlaceInRun {
  /** From 1; cuts begin on the second day. */
  readonly place: number;
  /** Days of the run. */
  readonly of: number;
  /** First day of the run that was trained. */
  readonly since: IsoDate;
}

/** 0 goes on as planned, 1 takes a set, 2 takes half of what is left, 3 ends the lift. */
export type CutLevel = 0 | 1 | 2 | 3;

/** Points of effort beyond what was asked from which each level begins, on this day of the run. */
const effortFrom = (place: number): readonly [number, number, number] => {
  const sooner = place >= 3 ? CUT.thirdDaySooner : 0;
  return [CUT.takesSetFrom - sooner, CUT.takesHalfFrom - sooner, CUT.endsFrom - sooner];
};

/** What the first working set of a lift says on this day of the run. A worse set never gives a lower level; the first day cuts nothing. */
export function cutAfterFirst(asked: Pick<TargetSet, 'reps' | 'rpe'>, done: DoneSet, place: number): CutLevel {
  if (place < 2) return 0;
  const over = done.rpe === null || asked.rpe === null ? 0 : done.rpe - asked.rpe;
  const missing = done.reps === null || asked.reps === null ? 0 : asked.reps - done.reps;
  const [one, two, three] = effortFrom(place);
  const [few, more, many] = CUT.missingReps;
  if (over >= three || missing >= many || done.technique === 'broken' || (over >= two && (done.rpe ?? 0) >= CUT.limit)) return 3;
  if (over >= two || missing >= more) return 2;
  return over >= one || missing >= few ? 1 : 0;
}

/** Working sets that stay of `planned`, the first one included. */
export function setsKept(planned: number, level: CutLevel): number {
  const left = Math.max(0, planned - 1);
  const fewer = Math.max(0, left - CUT.setsFewer);
  const kept = level === 0 ? left : level === 1 ? fewer : level === 2 ? Math.min(fewer, Math.floor(left * CUT.keptShare)) : 0;
  return Math.min(planned, 1 + kept);
}

const BECAUSE: Readonly<Record<1 | 2 | 3, string>> = {
  1: 'The first set was harder than a day after heavy work should be: the last set goes.',
  2: 'The first set was much harder than asked on a heavy day after another: half of the other sets go.',
  3: 'The first set was at the limit, and yesterday was heavy: enough of this lift today.',
};
const END_SESSION =
  'The first sets of two lifts were at the limit, and yesterday was heavy: leave the other heavy work, the small work may stay.';

/** First working set of a lift, beside what it asked. */
export interface FirstSet {
  readonly asked: Pick<TargetSet, 'reps' | 'rpe'>;
  readonly done: DoneSet;
}

/** Advice on a day of a run. `others` are the first sets of the other lifts of today. */
export interface RunAdviceInput extends AdviceInput {
  readonly run: PlaceInRun | null;
  readonly others?: readonly FirstSet[];
}

/**
 * Advice for the next set; on the second and third heavy day in a row the first set of main work decides how many follow, and once it was harder than
 * asked no later set is heavier than the one before. Elsewhere the advice of every day.
 */
export function adviseInRun({ run, others = [], ...input }: RunAdviceInput): NextSetAdvice {
  const { slot, done } = input;
  const [first] = done;
  const [asked] = slot.sets;
  const place = run?.place ?? 1;
  if (first === undefined || asked === undefined || place < 2 || !isMainWork(slot)) return adviseNextSet(input);
  const level = cutAfterFirst(asked, first, place);
  if (level === 0) return adviseNextSet(input);
  const base = adviseNextSet({ ...input, mayRaise: false });
  if (base.action === 'stop-session' || base.action === 'end-exercise') return base;
  const ended = others.filter((other) => cutAfterFirst(other.asked, other.done, place) === 3).length;
  if (done.length >= setsKept(slot.sets.length, level))
    return {
      ...base,
      action: 'end-exercise',
      because: level === 3 && ended + 1 >= CUT.endSessionAfterLifts ? END_SESSION : BECAUSE[level],
      rule: RULE,
    };
  const last = done.at(-1);
  const heavier = base.loadKg !== null && last?.loadKg !== null && last !== undefined && base.loadKg > last.loadKg;
  return heavier ? { ...base, action: 'lighter', loadKg: last.loadKg, because: STAYS, rule: RULE } : base;
}
const STAYS = 'The first set was harder than asked, and yesterday was heavy: no heavier than the set before.';

/** Lifts whose sets a run of heavy days may take. */
export function isMainWork({ intent: { role } }: Pick<PreparedSlot, 'intent'>): boolean {
  return role === 'main' || role === 'secondary';
}

/** One line of the decision table of a day: what is seen, and what it takes. */
export interface CutRow {
  readonly when: 'before' | 'first-set' | 'session';
  readonly sign: string;
  readonly takes: string;
  readonly rule: typeof RULE | 'session.pain';
}

/** The decision table of a day of a run, as it is applied; empty on the first day. */
export function cutTable(place: number): readonly CutRow[] {
  if (place < 2) return [];
  const [one, two] = effortFrom(place);
  const [few, more, many] = CUT.missingReps;
  const row = (when: CutRow['when'], sign: string, takes: string): CutRow => ({ when, sign, takes, rule: RULE });
  return [
    row('before', 'Check-in below the usual', 'One set fewer of every main lift'),
    row('before', `Soreness of ${CUT.soreFrom} of 4 where a main lift works`, 'One set and one repetition a set fewer of it'),
    row(
      'before',
      `Soreness of ${CUT.verySoreFrom} of 4 there`,
      'Half of its sets, two repetitions a set fewer, or another exercise',
    ),
    row('first-set', `First set ${few} repetition short, or ${one} RPE harder than asked`, 'One set fewer of this lift'),
    row('first-set', `First set ${more} repetitions short, or ${two} RPE harder than asked`, 'Half of its other sets'),
    row('first-set', `First set ${many} repetitions short, at the limit, or its technique broke`, 'The lift ends for today'),
    row('session', `${CUT.endSessionAfterLifts} lifts ended this way`, 'The other heavy work ends too; the small work may stay'),
    { when: 'session', sign: 'Pain in a joint', takes: 'Another exercise, or the end of this one', rule: 'session.pain' },
  ];
}

/** A prepared slot as soreness and check-in leave it on this day of the run, and why; the same slot where nothing is taken. */
export function easedSlot(
  slot: PreparedSlot,
  movement: Movement | undefined,
  view: Pick<AthleteView, 'soreness' | 'readiness'>,
  run: PlaceInRun,
): { readonly slot: PreparedSlot; readonly because: string | null } {
  if (run.place < 2 || movement === undefined || !isMainWork(slot)) return { slot, because: null };
  const sore = sorenessOf(movement, view, run.since);
  const poor = POOR.has(view.readiness.action);
  const written = slot.written?.sets.length ?? slot.sets.length;
  const caps = [slot.sets.length];
  if (poor || sore >= CUT.soreFrom) caps.push(written - CUT.setsFewer);
  if (sore >= CUT.verySoreFrom) caps.push(Math.floor(written * CUT.keptShare));
  const count = Math.max(1, Math.min(...caps));
  const fewer = sore >= CUT.verySoreFrom ? CUT.verySoreRir : sore >= CUT.soreFrom ? CUT.addedRir : 0;
  if (count >= slot.sets.length && fewer === 0) return { slot, because: null };
  const because =
    sore >= CUT.verySoreFrom
      ? 'Very sore here, and yesterday was heavy: half of the sets, two repetitions fewer in each. Another exercise is fine too.'
      : sore >= CUT.soreFrom
        ? 'Sore here, and yesterday was heavy: a set fewer and a repetition more in reserve.'
        : 'Below the usual on a heavy day after another: a set fewer of the main lifts.';
  return {
    slot: {
      ...slot,
      sets: slot.sets.slice(0, count).map((set) => easier(set, fewer)),
      reasons: [...slot.reasons, { rule: RULE, because, grade: rule('rec.cut').grade }],
      ...(slot.timing === undefined ? {} : { timing: { ...slot.timing, setSeconds: slot.timing.setSeconds.slice(0, count) } }),
    },
    because,
  };
}
const POOR: ReadonlySet<AthleteView['readiness']['action']> = new Set(['trim', 'reduce', 'technique']);

/** The same load for fewer repetitions: that many more in reserve. An open set becomes a plain one. */
function easier(set: TargetSet, fewer: number): TargetSet {
  if (fewer === 0) return set;
  const told = set.expectedRpe;
  return {
    ...set,
    kind: 'working',
    reps: set.reps === null ? null : Math.max(1, set.reps - fewer),
    rpe: set.rpe === null ? null : Math.max(LEAST_RPE, set.rpe - fewer),
    ...(told === undefined || told === null ? {} : { expectedRpe: Math.max(LEAST_RPE, told - fewer) }),
  };
}
const LEAST_RPE = 4;

/** The worst soreness told since the run began in a region that the movement trains directly, 0 to 4. */
function sorenessOf(movement: Movement, { soreness }: Pick<AthleteView, 'soreness'>, since: IsoDate): number {
  let worst = 0;
  for (const { region, date, level } of soreness)
    if (date >= since && REGION_MUSCLES[region].some((muscle) => (movement.muscles[muscle] ?? 0) >= 1))
      worst = Math.max(worst, level);
  return worst;
}
