// Decides weekly fractional sets per muscle: where a block starts, what it aims at, and what no week exceeds.
import type { Muscle } from '../../vocabulary/body.ts';
import type { BlockKind } from '../../vocabulary/training.ts';
import type { Person } from '../person.ts';
import type { Phase } from '../season/phases.ts';
import { sportCeiling, sportTarget } from './sport-aim.ts';

interface Landmark {
  readonly start: number;
  readonly productive: number;
  readonly ask: number;
}

/** Weekly fractional sets (rule `vol.landmarks`; muscles outside the guide's focus are our default, grade E). */
export const LANDMARKS: Readonly<Partial<Record<Muscle, Landmark>>> = {
  lats: { start: 8, productive: 14, ask: 22 },
  'upper-back': { start: 8, productive: 15, ask: 24 },
  'rear-delts': { start: 4, productive: 9, ask: 20 },
  'external-rotators': { start: 3, productive: 6, ask: 20 },
  'lower-traps': { start: 3, productive: 6, ask: 16 },
  serratus: { start: 2, productive: 4, ask: 12 },
  erectors: { start: 3, productive: 7, ask: 14 },
  hamstrings: { start: 5, productive: 10, ask: 20 },
  glutes: { start: 4, productive: 10, ask: 20 },
  quads: { start: 4, productive: 9, ask: 20 },
  chest: { start: 4, productive: 9, ask: 20 },
  'front-delts': { start: 3, productive: 7, ask: 16 },
  'side-delts': { start: 1, productive: 3, ask: 16 },
  triceps: { start: 3, productive: 7, ask: 18 },
  biceps: { start: 3, productive: 7, ask: 18 },
  forearms: { start: 2, productive: 6, ask: 14 },
  abs: { start: 3, productive: 6, ask: 16 },
  obliques: { start: 3, productive: 6, ask: 16 },
};

export interface MuscleTarget {
  readonly muscle: Muscle;
  /** Below this the week is short of the start of the band. */
  readonly floor: number;
  readonly target: number;
  /** Never exceeded: ramp and ceiling. */
  readonly most: number;
  /** Sets another sport already stands for. */
  readonly sport: number;
}

/** Muscles whose first weeks are held close to the band; the small ones follow from what is chosen. */
const WATCHED: ReadonlySet<Muscle> = new Set<Muscle>([
  'lats',
  'upper-back',
  'rear-delts',
  'erectors',
  'hamstrings',
  'glutes',
  'quads',
  'chest',
]);

/** Ceiling of a person's first weeks without a record, by level (grade E). */
export function firstCeiling(muscle: Muscle, landmark: Landmark, level: 'novice' | 'intermediate' | 'advanced'): number {
  const share = level === 'novice' ? 0.5 : level === 'intermediate' ? 1 : 1.2;
  const near = Math.round(landmark.start + (landmark.productive - landmark.start) * share);
  return WATCHED.has(muscle) ? near : Math.round(Math.max(near, landmark.productive) * 1.4);
}

/** No more than +20 % or +2 sets over the heaviest of the last four loaded weeks (rule `vol.ramp`), never below the start of the band; without a record the first ceiling. */
export function rampCeiling(
  muscle: Muscle,
  landmark: Landmark,
  level: 'novice' | 'intermediate' | 'advanced',
  before: number | null,
): number {
  const ramp = before === null ? firstCeiling(muscle, landmark, level) : Math.max(landmark.start, before * 1.2, before + 2);
  return Math.min(landmark.ask, ramp);
}

/** Room that the mandatory exposures of a week need, whatever the ramp says: the start of the band, for small muscles five sets. */
export function coverageRoom(muscle: Muscle, landmark: Landmark): number {
  return WATCHED.has(muscle) ? landmark.start : Math.max(5, landmark.start);
}

/** Targets of one week. `before` holds the muscle sets of the heaviest loaded week of the last four. */
export function muscleTargets(
  person: Person,
  phase: Phase,
  kind: BlockKind,
  before: Readonly<Partial<Record<Muscle, number>>>,
  sport: Readonly<Partial<Record<Muscle, number>>>,
): MuscleTarget[] {
  const level = person.request.athlete.level;
  const targets: MuscleTarget[] = [];
  const known = Object.values(before).some((sets) => sets > 0);
  for (const [muscle, landmark] of Object.entries(LANDMARKS) as [Muscle, Landmark][]) {
    let target =
      phase === 'technique'
        ? landmark.start * 1.2
        : phase === 'hypertrophy'
          ? landmark.productive
          : (landmark.start + landmark.productive) / 2;
    target = sportTarget(person.aim, muscle, target, landmark.start);
    if (kind === 'travel' || kind === 'maintain') target = landmark.start;
    for (const { change } of person.moreSets) if (change.muscle === muscle) target *= change.factor;
    for (const adjustment of person.request.adjustments) {
      if (adjustment.subject !== muscle) continue;
      if (adjustment.kind === 'sets-up') target += 2;
      if (adjustment.kind === 'sets-down') target *= 0.7;
    }
    const away = sport[muscle] ?? 0;
    // Another sport lowers the aim and the ceiling, but never closes what every week must hold: both pulls, a hinge, a carry.
    const ramp = rampCeiling(muscle, landmark, level, known ? (before[muscle] ?? 0) : null);
    const room = coverageRoom(muscle, landmark);
    const most = Math.floor(sportCeiling(person.aim, Math.max(room, ramp - away), landmark.start, room) * 100) / 100;
    target = Math.min(Math.max(0, target - away), most * 0.92);
    targets.push({ muscle, floor: Math.min(Math.max(0, landmark.start - away), target), target, most, sport: away });
  }
  return targets;
}
