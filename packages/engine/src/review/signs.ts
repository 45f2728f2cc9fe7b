// Decides what counts as a sign of fatigue (rule `deload.early`): each is one sentence with its number, or nothing.
import type { ExposureNode } from '../athlete/exposure.types.ts';
import type { AthleteView } from '../athlete/view.types.ts';
import { rule } from '../evidence/rulebook.ts';
import { dayNumber } from '../units/calendar.ts';

export interface Sign {
  readonly id: 'falling' | 'wellness' | 'soreness' | 'effort' | 'missed' | 'grip' | 'sport';
  readonly text: string;
  readonly value: number;
  readonly unit: string;
}

const NUMBERS = rule('deload.early').numbers;
/** Readings before a slope is believed at all. */
const LEAST_READINGS = 6;
const RECENT_DAYS = 21;

/** Every sign that holds today. */
export function fatigueSigns(view: AthleteView): readonly Sign[] {
  const signs: Sign[] = [];
  const day = dayNumber(view.today);
  const heads = [...view.exposures.values()].filter((h) => day - h.exposure.day <= RECENT_DAYS);
  const falling = heads.filter(isFalling);
  if (falling.length >= NUMBERS.fallingLifts)
    signs.push({
      id: 'falling',
      text: `${falling.length} lifts are falling for two weeks or more`,
      value: falling.length,
      unit: 'lifts',
    });
  const { lowDays } = view.readiness;
  if (lowDays >= NUMBERS.wellnessDays)
    signs.push({
      id: 'wellness',
      text: `${lowDays} of the last 7 days were well below the usual`,
      value: lowDays,
      unit: 'days',
    });
  const sore = view.soreness.filter((s) => s.persistent);
  if (sore.length > 0)
    signs.push({
      id: 'soreness',
      text: `${sore.map((s) => s.region.replace('-', ' ')).join(' and ')} ${sore.length === 1 ? 'stays' : 'stay'} sore`,
      value: sore.length,
      unit: 'regions',
    });
  const harder = heads.filter((h) => effortRise(h) >= NUMBERS.rpeRise);
  if (harder.length > 0)
    signs.push({
      id: 'effort',
      text: `the same load felt a full point harder twice in a row in ${harder.length === 1 ? 'one lift' : `${harder.length} lifts`}`,
      value: harder.length,
      unit: 'lifts',
    });
  const missed = heads.filter((h) => (h.ladders[0]?.missed ?? 0) >= NUMBERS.missedTargets);
  if (missed.length > 0)
    signs.push({
      id: 'missed',
      text: `the target was missed twice in a row in ${missed.length === 1 ? 'one lift' : `${missed.length} lifts`}`,
      value: missed.length,
      unit: 'lifts',
    });
  if (view.grip?.flagged === true)
    signs.push({
      id: 'grip',
      text: `grip is ${Math.abs(view.grip.change)} % below the usual on both hands`,
      value: view.grip.change,
      unit: '%',
    });
  const sport = view.fatigue.sport;
  if (sport !== null && sport.daysAbove >= rule('fatigue.sport').numbers.signDays)
    signs.push({
      id: 'sport',
      text: `other sport was beyond the usual on ${sport.daysAbove} of the last 7 days`,
      value: sport.daysAbove,
      unit: 'days',
    });
  return signs;
}

/** The slope's upper limit (90 %) is below zero, over at least two weeks and six readings. */
function isFalling(head: ExposureNode): boolean {
  const s = head.strength;
  if (s === null || s.readings < LEAST_READINGS) return false;
  let first: ExposureNode = head;
  for (let i = 0; i < LEAST_READINGS - 1 && first.previous !== null; i++) first = first.previous;
  if (head.exposure.day - first.exposure.day < NUMBERS.falling1RMWeeks * 7) return false;
  return s.slope + 1.645 * Math.sqrt(Math.max(0, s.varSlope)) < 0;
}

/** Rise of RPE at the same load and repetitions: the lower of the last two sessions against the mean of the three before; 0 where it cannot be told. */
function effortRise(head: ExposureNode): number {
  const reference = topSet(head);
  if (reference === null) return 0;
  const efforts: number[] = [];
  for (let node: ExposureNode | null = head; node !== null && efforts.length < 5; node = node.previous) {
    const same = node.exposure.sets.find((s) => s.loadKg === reference.loadKg && s.reps === reference.reps && s.rpe !== null);
    if (same?.rpe != null) efforts.push(same.rpe);
  }
  if (efforts.length < 4) return 0;
  const [a = 0, b = 0, ...before] = efforts;
  return Math.min(a, b) - before.reduce((x, y) => x + y, 0) / before.length;
}

function topSet(head: ExposureNode): { readonly loadKg: number | null; readonly reps: number | null } | null {
  const first = head.exposure.sets.find((s) => s.rpe !== null && s.reps !== null);
  return first ?? null;
}
