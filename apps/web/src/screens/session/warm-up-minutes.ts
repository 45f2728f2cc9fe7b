// Decides how long a warm-up is said to take.
import type { Catalogue, DrillDose } from '@strongback/engine';

/** Whole minutes of the drills; at least one. */
export function warmUpMinutes(drills: readonly DrillDose[], catalogue: Catalogue): number {
  return Math.max(1, Math.round(drills.reduce((sum, dose) => sum + (catalogue.drill.get(dose.drill)?.minutes ?? 1), 0)));
}
