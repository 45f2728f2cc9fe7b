// Decides what today's check-in takes away: it may hold or lower, never raise. Higher is better on every item; soreness is turned round.
import type { CheckInRecorded } from '../ledger/event.types.ts';
import type { IsoDate } from '../units/brand.ts';
import { addDays, dateOfDay, dayNumber } from '../units/calendar.ts';
import { SLEEP, WELLNESS } from './numbers.ts';
import type { Readiness, ReadinessAction } from './view.types.ts';

type CheckIn = Omit<CheckInRecorded, 'type'>;

const told = new WeakMap<CheckIn, number | null>();

/** `wellnessOf`, worked out once for a check-in: each is looked at on every day of the five weeks after it. */
function knownWellness(entry: CheckIn): number | null {
  let known = told.get(entry);
  if (known === undefined) told.set(entry, (known = wellnessOf(entry)));
  return known;
}

/** Sum of the five items on the 5-25 scale (5 worst, 25 best) from the items that were answered; null when fewer than two were. */
export function wellnessOf(entry: CheckIn): number | null {
  const items: number[] = [];
  if (entry.sleepQuality !== undefined) items.push(entry.sleepQuality);
  if (entry.energy !== undefined) items.push(entry.energy);
  if (entry.calm !== undefined) items.push(entry.calm);
  if (entry.mood !== undefined) items.push(entry.mood);
  if (entry.soreness !== undefined) items.push(5 - Math.max(0, ...Object.values(entry.soreness)));
  if (items.length < 2) return null;
  return (items.reduce((a, b) => a + b, 0) / items.length) * 5;
}

/** Robust z against the own window: median and scaled median deviation with a floor. */
export function robustZ(value: number, window: readonly number[]): number {
  const middle = medianOf(window);
  const spread = Math.max(WELLNESS.madFloorPoints, WELLNESS.madScale * medianOf(window.map((v) => Math.abs(v - middle))));
  return (value - middle) / spread;
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? upper)) / 2;
}

/** Middle of the scale and a usual spread, used until there is a personal window (rule `well.form`: 3 is usual). */
const ABSOLUTE = { middle: 15, spread: 3 } as const;

interface DayZ {
  readonly z: number;
  readonly personal: boolean;
}

/** Wellness of today and the days before, latest first; null where there was no entry. */
function recent(checkIns: ReadonlyMap<IsoDate, CheckIn>, today: IsoDate): readonly (number | null)[] {
  const day = dayNumber(today);
  return Array.from({ length: WELLNESS.windowDays + 7 }, (_, back) => {
    const entry = checkIns.get(dateOfDay(day - back));
    return entry === undefined ? null : knownWellness(entry);
  });
}

function zOn(values: readonly (number | null)[], back: number): DayZ | null {
  const value = values[back] ?? null;
  if (value === null) return null;
  const window = values.slice(back + 1, back + 1 + WELLNESS.windowDays).filter((v) => v !== null);
  if (window.length < WELLNESS.minEntries) return { z: (value - ABSOLUTE.middle) / ABSOLUTE.spread, personal: false };
  return { z: robustZ(value, window), personal: true };
}

/** Readiness for today. Without a check-in today it is unknown and changes nothing. */
export function believeReadiness(checkIns: ReadonlyMap<IsoDate, CheckIn>, today: IsoDate): Readiness {
  if (checkIns.size === 0) return UNKNOWN;
  const values = recent(checkIns, today);
  let lowDays = 0;
  let entries = 0;
  for (let back = 0; back < 7; back++) {
    const day = zOn(values, back);
    if (day === null) continue;
    entries += 1;
    if (day.z <= WELLNESS.fewerSetsBelow) lowDays += 1;
  }
  const now = zOn(values, 0);
  const short = shortNight(checkIns, today);
  if (now === null && short === null) return { ...UNKNOWN, lowDays, entriesOfSeven: entries };
  const z = now === null ? null : Math.round(now.z * 100) / 100;
  const action = actionFor(z);
  const effect = EFFECTS[action];
  return {
    date: today,
    z,
    basis: now === null ? 'unknown' : now.personal ? 'personal' : 'absolute',
    action: short !== null && action === 'as-planned' ? 'trim' : action,
    setsFactor: short === null ? effect.setsFactor : Math.min(effect.setsFactor, EFFECTS.trim.setsFactor),
    rirPlus: Math.max(effect.rirPlus, short === null ? 0 : SLEEP.addedRir),
    because: short !== null && (action === 'as-planned' || action === 'trim') ? short : effect.because,
    rule: short !== null && action === 'as-planned' ? 'well.sleep' : 'well.z',
    lowDays,
    entriesOfSeven: entries,
  };
}

const UNKNOWN: Readiness = {
  date: null,
  z: null,
  basis: 'unknown',
  action: 'as-planned',
  setsFactor: 1,
  rirPlus: 0,
  because: 'No check-in today: trained as planned.',
  rule: 'well.z',
  lowDays: 0,
  entriesOfSeven: 0,
};

function actionFor(z: number | null): ReadinessAction {
  if (z === null || z > WELLNESS.oneSetFewerBelow) return 'as-planned';
  if (z > WELLNESS.fewerSetsBelow) return 'trim';
  return z > WELLNESS.techniqueBelow ? 'reduce' : 'technique';
}

const EFFECTS: Readonly<
  Record<ReadinessAction, { readonly setsFactor: number; readonly rirPlus: number; readonly because: string }>
> = {
  'as-planned': { setsFactor: 1, rirPlus: 0, because: 'About as usual: trained as planned.' },
  hold: { setsFactor: 1, rirPlus: 0, because: 'About as usual, and the same as last time.' },
  trim: { setsFactor: 0.9, rirPlus: 0, because: 'A little below the usual: one set fewer on the smaller exercises.' },
  reduce: {
    setsFactor: 1 - (WELLNESS.setsCut[0] + WELLNESS.setsCut[1]) / 2,
    rirPlus: WELLNESS.addedRir,
    because: 'Below the usual: about a quarter of the sets fewer and one more repetition in reserve.',
  },
  technique: { setsFactor: 0.5, rirPlus: 2, because: 'Well below the usual: a short technique session today.' },
};

/** A night under six hours, or well under the own mean; null when it was fine or unknown. */
function shortNight(checkIns: ReadonlyMap<IsoDate, CheckIn>, today: IsoDate): string | null {
  const minutes = checkIns.get(today)?.sleepMinutes;
  if (minutes === undefined) return null;
  if (minutes < SLEEP.belowHours * 60) return 'A short night: one set fewer and one more repetition in reserve.';
  let sum = 0;
  let nights = 0;
  for (let back = 1; back <= WELLNESS.windowDays; back++) {
    const night = checkIns.get(addDays(today, -back))?.sleepMinutes;
    if (night === undefined) continue;
    sum += night;
    nights += 1;
  }
  if (nights >= WELLNESS.minEntries && minutes < (sum / nights) * SLEEP.belowShareOfMean) {
    return 'Much less sleep than you usually get: one set fewer and one more repetition in reserve.';
  }
  return null;
}
