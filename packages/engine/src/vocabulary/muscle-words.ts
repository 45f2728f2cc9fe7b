// Decides what a muscle is called in a sentence for a lifter.
import type { Muscle } from './body.ts';

const PLAIN: Readonly<Partial<Record<Muscle, string>>> = {
  'front-delts': 'front shoulders',
  'side-delts': 'side shoulders',
  'rear-delts': 'rear shoulders',
  'external-rotators': 'rotator cuff',
  erectors: 'lower back',
};
/** A muscle as a lifter calls it: `front shoulders`. */
export const plainMuscle = (muscle: Muscle): string => PLAIN[muscle] ?? muscle.replaceAll('-', ' ');
