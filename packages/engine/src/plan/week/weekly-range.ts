// Decides the range of weekly sets that a muscle of one person stands in: from the start of its band to what a week may hold.
import type { AthleteView } from '../../athlete/view.types.ts';
import type { Muscle } from '../../vocabulary/body.ts';
import { coverageRoom, firstCeiling, LANDMARKS, rampCeiling } from './targets.ts';

export interface WeeklyRange {
  /** Fractional sets a week below which the muscle is short of the start of its band (rule `vol.landmarks`). */
  readonly from: number;
  /** Fractional sets a week above which more comes faster than the last four weeks bear (rule `vol.ramp`). */
  readonly to: number;
}

/** The range of every muscle that weeks are planned for, in fractional sets a week; a muscle without one is only counted. */
export function weeklyRanges(view: Pick<AthleteView, 'level' | 'weeklySets'>): Readonly<Partial<Record<Muscle, WeeklyRange>>> {
  const known = Object.values(view.weeklySets).some((volume) => volume.heaviest > 0);
  const ranges: Partial<Record<Muscle, WeeklyRange>> = {};
  for (const [muscle, landmark] of Object.entries(LANDMARKS) as [Muscle, NonNullable<(typeof LANDMARKS)[Muscle]>][]) {
    const before = known ? (view.weeklySets[muscle]?.heaviest ?? 0) : null;
    const most = Math.max(
      coverageRoom(muscle, landmark),
      firstCeiling(muscle, landmark, view.level),
      rampCeiling(muscle, landmark, view.level, before),
    );
    ranges[muscle] = { from: landmark.start, to: Math.round(most) };
  }
  return ranges;
}

export const STANDINGS = ['none', 'under', 'within', 'over', 'counted'] as const;
/** How weekly sets stand to their range; `counted` where there is none to stand to. */
export type Standing = (typeof STANDINGS)[number];

/** Where `sets` a week stand; half a set beside the range still counts as within, as a count is no finer. */
export function standingOf(sets: number, range: WeeklyRange | undefined): Standing {
  if (range === undefined) return sets > 0 ? 'counted' : 'none';
  if (sets <= 0) return 'none';
  if (sets < range.from - 0.5) return 'under';
  return sets > range.to + 0.5 ? 'over' : 'within';
}
