// Decides how a week's work is counted: fractional sets per muscle.
import type { Muscle } from '../../vocabulary/body.ts';
import type { Catalogue } from '../../vocabulary/movement.ts';

/** Sessions as far as sets are counted. */
export interface CountedWork {
  readonly slots: readonly { readonly exercise: string; readonly sets: readonly unknown[] }[];
}

/** Fractional sets per muscle of a week (rule `vol.fraction`), to hundredths. */
export function countSets(catalogue: Catalogue, sessions: readonly CountedWork[]): Partial<Record<Muscle, number>> {
  const counted: Partial<Record<Muscle, number>> = {};
  for (const session of sessions) {
    for (const slot of session.slots) {
      const movement = catalogue.movement.get(slot.exercise);
      if (movement === undefined) continue;
      for (const [muscle, share] of Object.entries(movement.muscles) as [Muscle, number][])
        counted[muscle] = Math.round(100 * ((counted[muscle] ?? 0) + share * slot.sets.length)) / 100;
    }
  }
  return Object.fromEntries(Object.entries(counted).sort(([a], [b]) => (a < b ? -1 : 1)));
}
