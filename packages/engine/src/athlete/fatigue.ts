// Decides how tired each part of the body is from other sport, and how much was done in all: dated, fading, unknown where nothing was told.
import { naturalExp } from '../units/exponential.ts';
import { sessionLoad } from '../evidence/formulas/daily-load.ts';
import { rule } from '../evidence/rulebook.ts';
import type { LedgerState } from '../ledger/state.types.ts';
import type { IsoDate } from '../units/brand.ts';
import { dateOfDay, dayNumber, weekdayOf } from '../units/calendar.ts';
import type { Muscle } from '../vocabulary/body.ts';
import type { Movement } from '../vocabulary/movement.ts';
import { anyWork } from './digest.ts';
import type { FatigueBelief, PartFatigue, SportDay } from './fatigue.types.ts';
import type { HistoryNode } from './history.ts';
import { BODY_PARTS, type BodyPart, type SportLoad, sportLoad } from './sport-load.ts';
import type { Readiness } from './view.types.ts';

const NUMBERS = rule('fatigue.sport').numbers;
const USUAL_DAYS = NUMBERS.usualWeeks * 7;
const DAYS = USUAL_DAYS + 7 + NUMBERS.lookBackDays;

/** What is known of the load of one person on `today`. Sport of today itself is left out: whether it comes before or after is not told. */
export function believeFatigue(state: LedgerState, history: HistoryNode | null, today: IsoDate): FatigueBelief {
  return { sport: believeSport(state, today), lifting: believeLifting(history, dayNumber(today)) };
}

function believeSport(state: LedgerState, today: IsoDate): FatigueBelief['sport'] {
  const days = sportDays(state, today);
  const latest = days.findIndex((loads) => loads.length > 0);
  if (latest < 1) return null;
  const parts = BODY_PARTS.flatMap((part) => partOn(days, part, today) ?? []);
  let above = 0;
  for (let back = 0; back < 7; back++) if (BODY_PARTS.some((part) => beyond(days, part, back) >= NUMBERS.holdFrom)) above += 1;
  const week = days.slice(1, 8).flat();
  return {
    lastOn: dateOfDay(dayNumber(today) - latest),
    week: week.reduce((sum, load) => sum + sessionLoad(load.rpe, load.minutes), 0),
    times: week.length,
    assumed: week.some((load) => !load.told.minutes || !load.told.rpe),
    daysAbove: above,
    parts,
  };
}

/** Sport by days before `today`; index 0 is today and stays empty. Weekly entries count as done. */
function sportDays(state: LedgerState, today: IsoDate): readonly (readonly SportLoad[])[] {
  const day = dayNumber(today);
  const days: SportLoad[][] = Array.from({ length: DAYS + 1 }, () => []);
  const first = dateOfDay(day - DAYS);
  for (const entry of state.calendar.values()) {
    if (entry.kind !== 'sport') continue;
    const from = entry.from ?? entry.to;
    if (entry.weekday === undefined && (from === undefined || from >= today || (entry.to ?? from) < first)) continue;
    const load = sportLoad(entry);
    for (let back = 1; back <= DAYS; back++) {
      const date = dateOfDay(day - back);
      if (entry.weekday !== undefined) {
        if (weekdayOf(date) !== entry.weekday) continue;
        if ((entry.from !== undefined && date < entry.from) || (entry.to !== undefined && date > entry.to)) continue;
      } else if (from === undefined || date < from || date > (entry.to ?? from)) continue;
      days[back]?.push(load);
    }
  }
  return days;
}

/** What is left on the day `back` days ago of the sport before it. */
function left(days: readonly (readonly SportLoad[])[], part: BodyPart, back: number): number {
  let sum = 0;
  for (let ago = 1; ago <= NUMBERS.lookBackDays; ago++)
    for (const load of days[back + ago] ?? [])
      sum += sessionLoad(load.rpe, load.minutes) * load.bears[part] * naturalExp(-ago / NUMBERS.decayDays);
  return sum;
}

/** What is usually left on this weekday: the middle of the four weeks before. */
function usualLeft(days: readonly (readonly SportLoad[])[], part: BodyPart, back: number): number {
  const weeks = Array.from({ length: NUMBERS.usualWeeks }, (_, week) => left(days, part, back + 7 * (week + 1)));
  weeks.sort((a, b) => a - b);
  const half = weeks.length >> 1;
  return ((weeks[half] ?? 0) + (weeks[weeks.length - 1 - half] ?? 0)) / 2;
}

const beyond = (days: readonly (readonly SportLoad[])[], part: BodyPart, back: number): number =>
  left(days, part, back) - usualLeft(days, part, back);

function partOn(days: readonly (readonly SportLoad[])[], part: BodyPart, today: IsoDate): PartFatigue | null {
  const load = left(days, part, 0);
  if (load < 1) return null;
  const excess = Math.max(0, load - usualLeft(days, part, 0));
  const action = excess >= NUMBERS.lowerFrom ? 'lower' : excess >= NUMBERS.holdFrom ? 'hold' : 'none';
  const most = mostOf(days, part, today);
  return {
    part,
    load: Math.round(load),
    beyondUsual: Math.round(excess),
    action,
    most,
    because: action === 'none' ? 'No more other sport than usual.' : said(action, part, most, today),
  };
}

/** The day that still weighs most on a part. */
function mostOf(days: readonly (readonly SportLoad[])[], part: BodyPart, today: IsoDate): SportDay {
  let most = -1;
  let best: SportDay = { date: today, sport: 'sport', minutes: null, rpe: null };
  for (let ago = 1; ago <= NUMBERS.lookBackDays; ago++)
    for (const load of days[ago] ?? []) {
      const weight = sessionLoad(load.rpe, load.minutes) * load.bears[part] * naturalExp(-ago / NUMBERS.decayDays);
      if (weight <= most) continue;
      most = weight;
      const { sport, minutes, rpe, told } = load;
      best = {
        date: dateOfDay(dayNumber(today) - ago),
        sport,
        minutes: told.minutes ? minutes : null,
        rpe: told.rpe ? rpe : null,
      };
    }
  return best;
}

function said(action: 'hold' | 'lower', part: BodyPart, most: SportDay, today: IsoDate): string {
  const ago = dayNumber(today) - dayNumber(most.date);
  const when = ago === 1 ? 'yesterday' : `${ago} days ago`;
  const sport = most.sport === 'sport' ? 'other sport' : most.sport.replaceAll('-', ' ');
  const what = `After ${most.minutes === null ? '' : `${most.minutes} minutes of `}${sport} ${when}, the ${part} ${part === 'back' ? 'has' : 'have'} more to recover from than usual`;
  return action === 'hold'
    ? `${what}: the same as last time here, no step up.`
    : `${what}: fewer sets and one more repetition in reserve here.`;
}

const MUSCLES_OF: Readonly<Record<BodyPart, readonly Muscle[]>> = {
  legs: ['quads', 'hamstrings', 'glutes', 'adductors', 'abductors', 'calves', 'hip-flexors'],
  back: ['lats', 'upper-back', 'forearms', 'biceps'],
  shoulders: ['front-delts', 'side-delts', 'rear-delts', 'external-rotators'],
};

/** What other sport asks of one movement today: the readiness of the day, or less. It never gives more. */
export function readinessFor(movement: Movement, readiness: Readiness, fatigue: FatigueBelief): Readiness {
  let worst: PartFatigue | null = null;
  for (const part of fatigue.sport?.parts ?? []) {
    if (part.action === 'none' || !MUSCLES_OF[part.part].some((muscle) => (movement.muscles[muscle] ?? 0) >= 1)) continue;
    if (worst === null || part.beyondUsual > worst.beyondUsual) worst = part;
  }
  if (worst === null) return readiness;
  const lower = worst.action === 'lower';
  const setsFactor = lower ? 1 - NUMBERS.setsCut : 1;
  const rirPlus = lower ? NUMBERS.addedRir : 0;
  if (readiness.action !== 'as-planned' && readiness.setsFactor <= setsFactor && readiness.rirPlus >= rirPlus)
    return readiness.action === 'trim' ? { ...readiness, holdsSteps: true } : readiness;
  return {
    ...readiness,
    action: lower && readiness.action !== 'technique' ? 'reduce' : readiness.action === 'as-planned' ? 'hold' : readiness.action,
    setsFactor: Math.min(readiness.setsFactor, setsFactor),
    rirPlus: Math.max(readiness.rirPlus, rirPlus),
    because: worst.because,
    rule: 'fatigue.sport',
  };
}

/** Load of the last seven days from lifting: effort of each whole session times its minutes, where both were told (rule `srpe`). */
function believeLifting(history: HistoryNode | null, day: number): FatigueBelief['lifting'] {
  if (history === null) return null;
  let week = 0;
  let sessions = 0;
  let unknown = 0;
  let last: IsoDate | null = null;
  for (let node: HistoryNode | null = history; node !== null; node = node.previous) {
    if (!('sets' in node.entry) || !anyWork(node.digest)) continue;
    last ??= node.date;
    if (day - node.day >= 7) break;
    sessions += 1;
    const { effort, minutes } = node.entry;
    if (effort === undefined || minutes === undefined) unknown += 1;
    else week += sessionLoad(effort, minutes);
  }
  return last === null ? null : { lastOn: last, week: unknown > 0 ? null : week, sessions, unknown };
}
