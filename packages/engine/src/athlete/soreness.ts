// Decides which soreness is ordinary and which stays too long. Scale of the check-in: 0 none to 4 bad.
import type { CheckInRecorded } from '../ledger/event.types.ts';
import type { IsoDate } from '../units/brand.ts';
import { addDays, daysBetween } from '../units/calendar.ts';
import type { Muscle, SorenessRegion } from '../vocabulary/body.ts';
import { SORENESS_REGIONS } from '../vocabulary/body.ts';
import type { HistoryNode } from './history.ts';
import { SORE } from './numbers.ts';
import type { SorenessBelief } from './view.types.ts';

/** The muscles a region of the check-in stands for. */
export const REGION_MUSCLES: Readonly<Record<SorenessRegion, readonly Muscle[]>> = {
  'upper-back': ['upper-back', 'lats', 'lower-traps', 'upper-traps', 'rear-delts'],
  'lower-back': ['erectors'],
  shoulders: ['front-delts', 'side-delts', 'rear-delts', 'external-rotators'],
  arms: ['biceps', 'triceps', 'forearms'],
  chest: ['chest'],
  hips: ['glutes', 'adductors', 'abductors', 'hip-flexors'],
  hamstrings: ['hamstrings'],
  quads: ['quads'],
};

/** A stale answer says nothing about today. */
const STALE_DAYS = 3;

type CheckIns = ReadonlyMap<IsoDate, Omit<CheckInRecorded, 'type'>>;

/** What was told about each region within the last days, and whether it has stayed too long (rule `sore`). */
export function believeSoreness(checkIns: CheckIns, history: HistoryNode | null, today: IsoDate): readonly SorenessBelief[] {
  if (checkIns.size === 0) return [];
  const out: SorenessBelief[] = [];
  for (const region of SORENESS_REGIONS) {
    const told = latest(checkIns, region, today);
    if (told === null) continue;
    const why = told.level < SORE.level ? null : persists(region, checkIns, history, today);
    out.push({
      region,
      date: told.date,
      level: told.level,
      persistent: why !== null,
      because: why ?? (told.level >= SORE.level ? 'Sore, as happens in the days after training.' : 'Little or no soreness.'),
    });
  }
  return out;
}

function latest(
  checkIns: CheckIns,
  region: SorenessRegion,
  today: IsoDate,
): { readonly date: IsoDate; readonly level: number } | null {
  for (let back = 0; back <= STALE_DAYS; back++) {
    const date = addDays(today, -back);
    const level = checkIns.get(date)?.soreness?.[region];
    if (level !== undefined) return { date, level };
  }
  return null;
}

/** Sore at the start of three exposures running, or for ten days beyond the usual three; null when neither holds. */
function persists(region: SorenessRegion, checkIns: CheckIns, history: HistoryNode | null, today: IsoDate): string | null {
  const trained = exposureDates(region, history, SORE.exposures);
  const sore = trained.filter((date) => (checkIns.get(date)?.soreness?.[region] ?? 0) >= SORE.level);
  if (trained.length >= SORE.exposures && sore.length >= SORE.exposures)
    return `Sore at the start of the last ${SORE.exposures} sessions for this region.`;
  const last = trained[0];
  const rested = last === undefined || daysBetween(last, today) * 24 > SORE.hoursAfter;
  if (!rested) return null;
  let days = 0;
  let entries = 0;
  for (let back = 0; back < SORE.days; back++) {
    const level = checkIns.get(addDays(today, -back))?.soreness?.[region];
    if (level === undefined) continue;
    if (level < SORE.level) return null;
    entries += 1;
    days = back + 1;
  }
  return days >= SORE.days - 2 && entries >= SORE.days / 2
    ? `Sore for ${days} days, long after the last session for this region.`
    : null;
}

/** Dates on which the region was trained with at least two fractional sets, latest first. */
function exposureDates(region: SorenessRegion, history: HistoryNode | null, most: number): readonly IsoDate[] {
  const muscles = REGION_MUSCLES[region];
  const dates: IsoDate[] = [];
  for (let node = history; node !== null && dates.length < most; node = node.previous) {
    let sets = 0;
    for (const [muscle, n] of node.digest.muscleSets) if (muscles.includes(muscle)) sets += n;
    if (sets >= 2 && dates[dates.length - 1] !== node.date) dates.push(node.date);
  }
  return dates;
}
