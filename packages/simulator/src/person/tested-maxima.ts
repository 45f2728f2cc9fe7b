// Decides which maxima a virtual person was tested for before the first day, and how far the tests are off.
import type { Random } from '@strongback/engine';
import { chance } from '../life/chance.ts';
import type { Ability } from './abilities.ts';

/** The six goals, and the seated row that the simple plans take for the barbell row. */
export const TESTED_LIFTS = [
  'bench-press',
  'back-squat',
  'deadlift',
  'overhead-press',
  'lat-pulldown',
  'barbell-row',
  'seated-cable-row',
] as const;

/** Tested one-repetition maxima by exercise, kilograms: a little under the truth as a rule, a tenth under it on a bad day. */
export function testedMaxima(abilityOf: (exercise: string) => Ability | null, luck: Random): ReadonlyMap<string, number> {
  return new Map(
    TESTED_LIFTS.map((exercise) => {
      const share = (0.92 + 0.1 * luck.unit()) * (chance(luck, 0.1) ? 0.9 : 1);
      return [exercise, Math.round((abilityOf(exercise)?.startKg ?? 40) * share * 2) / 2];
    }),
  );
}
