// Decides what a note says of the main lifts: moving, standing still or not yet clear, with numbers and how sure they are.
import { naturalExp, naturalLog } from '../../units/exponential.ts';
import type { ExposureNode } from '../../athlete/exposure.types.ts';
import { plateauFor } from '../../athlete/plateau-view.ts';
import { ownStrength } from '../../athlete/strength-view.ts';
import type { AthleteView, Earned, Strength } from '../../athlete/view.types.ts';
import type { IsoDate } from '../../units/brand.ts';
import { addDays, dateOfDay, dayNumber, daysBetween } from '../../units/calendar.ts';
import type { Catalogue, Movement } from '../../vocabulary/movement.ts';
import type { NoteLine } from './note.types.ts';
import { dayText, inSentence, listText, massText } from './wording.ts';

/** Lifts named at most; a note is not a table. */
const MOST_LIFTS = 8;
const MOST_NAMED = 8;
/** A lift belongs to the training of now when it was done this many days before the last session. */
const RECENT_DAYS = 42;
const COMPARED_DAYS = 84;
const LEAST_READINGS = 3;
/** 80 % of a normal distribution lies within this many standard deviations. */
const LIKELY = 1.28;
/** What a coach looks at first; lifts of other patterns follow only where these leave room. */
const FIRST_PATTERNS: readonly string[] = [
  'horizontal-press',
  'vertical-press',
  'horizontal-pull',
  'vertical-pull',
  'hinge',
  'squat',
  'lunge',
];

interface Lift {
  readonly movement: Movement;
  readonly head: ExposureNode;
  /** As its own log says it: only that may be set beside what the same log said earlier. */
  readonly strength: Pick<Strength, 'e1rmKg' | 'sigmaPercent' | 'bodyShareKg'>;
  readonly times: number;
}

type Group = 'progress' | 'plateau' | 'higher' | 'lower' | 'not-yet-clear' | 'too-few';

/** Every main lift under what may be said of it. `view` is the view of the last training day; `paused` is true after a break. */
export function liftLines(view: AthleteView, catalogue: Catalogue, paused: boolean): readonly NoteLine[] {
  const lifts = mainLifts(view, catalogue);
  if (lifts.length === 0) return [];
  const groups: Record<Group, Lift[]> = { progress: [], plateau: [], higher: [], lower: [], 'not-yet-clear': [], 'too-few': [] };
  for (const lift of lifts.slice(0, MOST_LIFTS)) groups[groupOf(lift, view)].push(lift);
  const lines: NoteLine[] = [
    {
      text: 'Loads below are estimates of one repetition: twelve weeks before, then last, then the range that is right four times in five.',
      rules: ['e1rm.sigma'],
    },
  ];
  const say = (group: Group, opening: string, closing: string, rules: readonly string[]): void => {
    if (groups[group].length === 0) return;
    const told = groups[group].map((lift) => toldOf(lift, view, group === 'progress' || group === 'plateau'));
    lines.push({ text: `${opening}: ${told.join('; ')}.${closing}`, rules });
  };
  say('progress', 'Going up', '', ['plateau']);
  say('plateau', 'Standing still', '', ['plateau', 'review.plateau']);
  say('lower', 'Lower than twelve weeks before', paused ? '' : ' First look whether the sets were done as hard as before.', [
    'plateau',
  ]);
  say('higher', 'Higher than twelve weeks before, though not by a steady rise', '', ['plateau']);
  say('not-yet-clear', 'Not clear yet whether they move', paused ? '' : clearFrom(groups['not-yet-clear'], view), ['plateau']);
  say('too-few', 'Too few sessions to say', paused ? '' : clearFrom(groups['too-few'], view), ['plateau']);
  const more = lifts.slice(MOST_LIFTS, MOST_LIFTS + MOST_NAMED).map((lift) => inSentence(lift.movement.name));
  if (more.length > 0) lines.push({ text: `Also trained: ${listText(more)}.`, rules: [] });
  return lines;
}

function groupOf(lift: Lift, view: AthleteView): Group {
  const verdict = plateauFor(view, lift.movement.id);
  if (verdict === null) return 'too-few';
  const before = levelBefore(lift.head, COMPARED_DAYS);
  const rise = before === null ? 0 : naturalLog(lift.strength.e1rmKg + lift.strength.bodyShareKg) - before;
  // Both ends of the comparison are uncertain; beyond that a trend that says otherwise would be read as a mistake.
  const clear = Math.SQRT2 * LIKELY * (lift.strength.sigmaPercent / 100);
  if (rise < -clear) return 'lower';
  if (rise > clear && verdict.answer !== 'progress') return 'higher';
  // What stands where it stood twelve weeks ago is not told as going up, however likely that is from here on.
  if (verdict.answer === 'progress' && before !== null && !readsHigher(lift, view, before)) return 'not-yet-clear';
  if (verdict.answer !== 'not-yet-clear') return verdict.answer;
  return verdict.missing.length > 0 ? 'too-few' : 'not-yet-clear';
}

/** True when the figure of now, as it is written, is above the one before. */
function readsHigher({ strength }: Lift, view: AthleteView, before: number): boolean {
  return Number(number(strength.e1rmKg, view)) > Number(number(naturalExp(before) - strength.bodyShareKg, view));
}

/** `lat pulldown 56, then 60 kg (57 to 64)`. */
function toldOf({ movement, strength, head }: Lift, view: AthleteView, withChance: boolean): string {
  const spread = (LIKELY * strength.sigmaPercent * (strength.e1rmKg + strength.bodyShareKg)) / 100;
  const start = levelBefore(head, COMPARED_DAYS);
  const before = start === null ? '' : `${number(naturalExp(start) - strength.bodyShareKg, view)}, then `;
  const now = `${number(strength.e1rmKg, view)} ${view.profile.units}`;
  const scale = movement.loadMode === 'bodyweight' ? ' added' : movement.implements === 2 ? ' each hand' : '';
  const verdict = withChance ? plateauFor(view, movement.id) : null;
  const chance = verdict === null ? '' : `; chance of a standstill ${Math.round(verdict.probabilityStalled * 100)} %`;
  return `${inSentence(movement.name)} ${before}${now}${scale} (${number(strength.e1rmKg - spread, view)} to ${number(strength.e1rmKg + spread, view)}${chance})`;
}

/** When the first of these lifts should be clear, where that can be said. */
function clearFrom(lifts: readonly Lift[], view: AthleteView): string {
  const days = lifts
    .map((lift) => plateauFor(view, lift.movement.id)?.clearBy ?? null)
    .filter((day) => day !== null && day > dayNumber(view.today));
  const first = days.length === 0 ? null : Math.min(...days.filter((day) => day !== null));
  return first === null ? '' : ` At this pace the first of them should be clear by ${dayText(dateOfDay(first), view.today)}.`;
}

function mainLifts(view: AthleteView, catalogue: Catalogue): readonly Lift[] {
  const last = view.lastTrainedOn;
  if (last === null) return [];
  const from = addDays(last, -RECENT_DAYS);
  const lifts: Lift[] = [];
  for (const [exercise, head] of view.exposures) {
    const movement = catalogue.movement.get(exercise);
    const strength = view.strength.get(exercise);
    if (movement === undefined || strength === undefined || head.strength === null) continue;
    if (strength.source !== 'log' && strength.source !== 'reported') continue;
    if (movement.loadMode !== 'external' && movement.loadMode !== 'bodyweight') continue;
    if (!FIRST_PATTERNS.includes(movement.pattern) || head.exposure.date < from) continue;
    if (head.strength.readings < LEAST_READINGS) continue;
    lifts.push({
      movement,
      head,
      strength: fromOwnLog(head, movement, strength, view),
      times: timesSince(head, addDays(last, -COMPARED_DAYS)),
    });
  }
  return lifts.sort(
    (a, b) =>
      b.times - a.times ||
      FIRST_PATTERNS.indexOf(a.movement.pattern) - FIRST_PATTERNS.indexOf(b.movement.pattern) ||
      (a.movement.id < b.movement.id ? -1 : 1),
  );
}

function fromOwnLog(head: ExposureNode, movement: Movement, strength: Strength, view: AthleteView): Lift['strength'] {
  const own = ownStrength(head, movement, dayNumber(view.today));
  const { bodyShareKg } = strength;
  const lifted = Math.max(0, ...head.exposure.sets.map((set) => set.loadKg ?? 0));
  // A short log that lags behind what was just lifted is read with its relatives.
  if (own === null || naturalExp(own.log) - bodyShareKg < lifted) return strength;
  return { e1rmKg: naturalExp(own.log) - bodyShareKg, sigmaPercent: own.sd * 100, bodyShareKg };
}

function timesSince(head: ExposureNode, from: string): number {
  let times = 0;
  for (let node: ExposureNode | null = head; node !== null && node.exposure.date >= from; node = node.previous) times += 1;
  return times;
}

const VERDICTS = { step: 'A step up', hold: 'The same again', back: 'One step back' } as const;

/** What the last sessions of the shown lifts earned, where they were lately enough to go on from. */
export function earnedLines(view: AthleteView, catalogue: Catalogue): readonly NoteLine[] {
  const lifts = mainLifts(view, catalogue).slice(0, MOST_LIFTS);
  return (['step', 'back', 'hold'] as const).flatMap((verdict): NoteLine[] => {
    const rules: string[] = [];
    // Lifts that rest on the same reason stand together, so that it is said once.
    const byReason = new Map<string, string[]>();
    for (const { movement, head } of lifts) {
      const earned = view.earned.get(movement.id);
      if (earned?.verdict !== verdict || daysBetween(earned.lastOn, view.today) > RECENT_DAYS) continue;
      rules.push(earned.rule);
      const hand = movement.implements === 2 ? ' each hand' : '';
      const next = asDoneFreely(earned, head);
      const load = next.loadKg === null || next.loadKg === 0 ? '' : ` with ${massText(next.loadKg, view.profile.units)}${hand}`;
      const reps = next.reps > 0 ? ` × ${next.reps}` : '';
      const because = plainly(earned.because, view.today);
      const dose = `${inSentence(movement.name)} ${next.sets}${reps}${load}`;
      byReason.set(because, [...(byReason.get(because) ?? []), dose]);
    }
    const told = [...byReason].map(([because, doses]) => `${listText(doses)} (${because})`);
    return told.length === 0 ? [] : [{ text: `${VERDICTS[verdict]}: ${told.join('; ')}.`, rules }];
  });
}

/** Sets or repetitions that lie so far apart are another dose. */
const MOVED_BY = 3;

type NextDose = Pick<Earned, 'sets' | 'reps' | 'loadKg'>;

/**
 * Sets nobody asked for may have moved away from the dose their ladder began with, to other sets or repetitions: then what was done
 * last is what "again" means, and a step up keeps its number of sets.
 */
function asDoneFreely(earned: Earned, head: ExposureNode): NextDose {
  const { sets, date } = head.exposure;
  if (earned.verdict === 'back' || earned.lastOn !== date || sets.some((set) => set.slot !== null || set.asked !== null))
    return earned;
  const standing = earned.standing.loadKg ?? 0;
  const top = Math.max(0, ...sets.map((set) => set.loadKg ?? 0));
  // A dose that waits, or that lately fell short, is named as it stands.
  const old = earned.since < addDays(date, -COMPARED_DAYS);
  if (earned.strikes > 0 && (/lighter/.test(earned.because) || !old)) return earned;
  const least = Math.min(standing, top);
  const worked = sets.filter((set) => (set.loadKg ?? 0) >= least && set.reps !== null);
  if (worked.length === 0 || worked.some((set) => set.side !== null)) return earned;
  const moved = (before: number, now: number): boolean => Math.abs(before - now) >= MOVED_BY;
  const reps = Math.min(...worked.map((set) => set.reps ?? 0));
  if (!old && !moved(earned.standing.reps ?? reps, reps) && !moved(earned.standing.sets, worked.length)) return earned;
  if (earned.verdict === 'step') return { ...earned, sets: worked.length };
  const loadKg = earned.loadKg === null ? null : Math.min(...worked.map((set) => set.loadKg ?? 0));
  return { sets: worked.length, reps, loadKg };
}

/** A reason as one would say it across a table. */
function plainly(because: string, today: IsoDate): string {
  const text = inSentence(because.replace(/\.$/, '')).replace(/\d{4}-\d{2}-\d{2}/, (date) => dayText(date as IsoDate, today));
  const clean = /^(\d+) of (\d+) clean sessions at this dose$/.exec(text);
  if (clean === null) return text;
  const [, done = '0', asked = '2'] = clean;
  const open = Number(asked) - Number(done);
  return Number(done) === 0
    ? `a step up comes after ${asked} clean sessions`
    : `${open === 1 ? 'one more clean session' : `${open} more clean sessions`} and it goes up`;
}

/** Level of ln(1RM) at the earliest exposure within `days` before the last; null where the log does not reach back. */
function levelBefore(head: ExposureNode, days: number): number | null {
  let found: number | null = null;
  for (let node: ExposureNode | null = head.previous; node !== null; node = node.previous) {
    if (head.exposure.day - node.exposure.day > days) break;
    if (node.strength !== null && node.strength.readings >= LEAST_READINGS) found = node.strength.level;
  }
  return found;
}

/** A mass in the athlete's unit, without the unit. */
function number(kg: number, view: AthleteView): string {
  return massText(kg, view.profile.units).replace(/ (kg|lb)$/, '');
}
