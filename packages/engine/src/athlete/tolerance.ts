// Decides what a person's joints, tissues and patterns are known to bear: weekly exposure, what went well, what was followed by pain. Worked out only when asked.
import { rule } from '../evidence/rulebook.ts';
import type { LedgerState } from '../ledger/state.types.ts';
import type { IsoDate } from '../units/brand.ts';
import { dayNumber } from '../units/calendar.ts';
import { type Joint, JOINTS, type Tissue, TISSUES } from '../vocabulary/body.ts';
import type { Catalogue, Movement } from '../vocabulary/movement.ts';
import { type Pattern, STRENGTH_PATTERNS } from '../vocabulary/training.ts';
import type { AthleteView } from './view.types.ts';
import { mondayBefore } from './loaded-weeks.ts';

/** Weeks that are looked at; what was borne longer ago says little about now. */
const LOOK_BACK_WEEKS = 26;
/** Full weeks with exposure before anything is believed. */
const LEAST_WEEKS = 4;
const USUAL_WEEKS = 4;

export interface Tolerance {
  readonly of: 'joint' | 'tissue' | 'pattern';
  readonly subject: Joint | Tissue | Pattern;
  /** Sets of the week under way (Monday to today); for joints each set counts with the joint's grade, 1 light to 3 high. */
  readonly thisWeek: number;
  /** Mean of the last four full weeks. */
  readonly usual: number;
  /** The most in one full week that no new or worse pain followed within a week; null where every loaded week was followed by pain. */
  readonly borne: number | null;
  /** The least in one full week that new or worse pain followed; null where there was none. */
  readonly troubledFrom: number | null;
  /** Weeks of the last half year with any exposure. */
  readonly weeks: number;
  /** False until there are four full weeks: then nothing is concluded. */
  readonly known: boolean;
  readonly date: IsoDate;
}

/**
 * What was borne, by joint, tissue and pattern, over the last half year. It describes; it predicts no injury and gates nothing
 * (rule `acwr`: a ratio of loads does neither). Pain counts from `session.pain` swap level up: told anew, or told worse than before.
 */
export function tolerances(view: AthleteView, state: LedgerState, catalogue: Catalogue): readonly Tolerance[] {
  const thisMonday = mondayBefore(dayNumber(view.today));
  const weekly = weeklyExposure(view, catalogue, thisMonday);
  const troubles = troubleWeeks(state, catalogue, view.today, thisMonday);
  const out: Tolerance[] = [];
  const add = (of: Tolerance['of'], subject: Tolerance['subject']): void => {
    const sets = weekly.get(`${of}:${subject}`);
    if (sets === undefined) return;
    const trouble = troubles.get(`${of}:${subject}`) ?? NOTHING;
    const full = sets.slice(1);
    let borne: number | null = null;
    let troubledFrom: number | null = null;
    let weeks = 0;
    for (let back = 1; back <= LOOK_BACK_WEEKS; back++) {
      const done = sets[back] ?? 0;
      if (done <= 0) continue;
      weeks += 1;
      if (trouble.has(back) || trouble.has(back - 1)) troubledFrom = Math.min(troubledFrom ?? Infinity, done);
      else borne = Math.max(borne ?? 0, done);
    }
    const usual = full.slice(0, USUAL_WEEKS).reduce((sum, one) => sum + (one ?? 0), 0) / USUAL_WEEKS;
    out.push({
      of,
      subject,
      thisWeek: rounded(sets[0] ?? 0),
      usual: rounded(usual),
      borne: borne === null ? null : rounded(borne),
      troubledFrom: troubledFrom === null ? null : rounded(troubledFrom),
      weeks,
      known: weeks >= LEAST_WEEKS,
      date: view.today,
    });
  };
  for (const joint of JOINTS) add('joint', joint);
  for (const tissue of TISSUES) add('tissue', tissue);
  for (const pattern of STRENGTH_PATTERNS) add('pattern', pattern);
  return out;
}

const NOTHING: ReadonlySet<number> = new Set();
const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Exposure by week, 0 the week under way, 1 the last full one … */
function weeklyExposure(view: AthleteView, catalogue: Catalogue, thisMonday: number): ReadonlyMap<string, number[]> {
  const weekly = new Map<string, number[]>();
  const add = (key: string, back: number, sets: number): void => {
    let list = weekly.get(key);
    if (list === undefined) weekly.set(key, (list = Array.from({ length: LOOK_BACK_WEEKS + 1 }, () => 0)));
    list[back] = (list[back] ?? 0) + sets;
  };
  for (const [exercise, head] of view.exposures) {
    const movement = catalogue.movement.get(exercise);
    if (movement === undefined) continue;
    for (let node: typeof head | null = head; node !== null; node = node.previous) {
      const back = (thisMonday - mondayBefore(node.exposure.day)) / 7;
      if (back > LOOK_BACK_WEEKS) break;
      if (node.exposure.source !== 'log') continue;
      const sets = node.exposure.sets.length;
      for (const [key, share] of loadsOf(movement)) add(key, back, sets * share);
    }
  }
  return weekly;
}

const kept = new WeakMap<Movement, readonly (readonly [string, number])[]>();

function loadsOf(movement: Movement): readonly (readonly [string, number])[] {
  let known = kept.get(movement);
  if (known === undefined) {
    known = [
      ...JOINTS.flatMap((joint): (readonly [string, number])[] => {
        const grade = movement.joints[joint] ?? 0;
        return grade > 0 ? [[`joint:${joint}`, grade]] : [];
      }),
      ...movement.tissues.map((tissue): readonly [string, number] => [`tissue:${tissue}`, 1]),
      [`pattern:${movement.pattern}`, 1],
    ];
    kept.set(movement, known);
  }
  return known;
}

/** Weeks (counted back) in which pain at the swap level or above was told anew or told worse. */
function troubleWeeks(
  state: LedgerState,
  catalogue: Catalogue,
  today: IsoDate,
  thisMonday: number,
): ReadonlyMap<string, ReadonlySet<number>> {
  const from = rule('session.pain').numbers.swapFrom;
  const weeks = new Map<string, Set<number>>();
  const add = (key: string, back: number): void => {
    const known = weeks.get(key);
    if (known === undefined) weeks.set(key, new Set([back]));
    else known.add(back);
  };
  for (const complaint of state.complaints.values()) {
    let before = 0;
    for (const told of complaint.told) {
      const worse = told.severity > before && told.severity >= from;
      before = told.severity;
      if (!worse || told.since > today) continue;
      const back = (thisMonday - mondayBefore(dayNumber(told.since))) / 7;
      add(`joint:${complaint.joint}`, back);
      for (const exercise of complaint.provokedBy) {
        const movement = catalogue.movement.get(exercise);
        if (movement === undefined) continue;
        add(`pattern:${movement.pattern}`, back);
        for (const tissue of movement.tissues) add(`tissue:${tissue}`, back);
      }
    }
  }
  return weeks;
}
