// Decides how far the load of a lift without a record may rise from one set and one session to the next, while it is being looked for (rule `prog.find-load`).
import { FIND } from '../athlete/numbers.ts';
import type { ExposureNode } from '../athlete/exposure.types.ts';
import { medianEffort } from '../athlete/performed.ts';
import type { AthleteView, Strength } from '../athlete/view.types.ts';
import type { Movement } from '../vocabulary/movement.ts';
import type { PreparedSlot } from './session.types.ts';

/**
 * Most kilograms of the next set of a lift without a record whose last set was told at the easy end of the scale: a share more, or one step
 * of a few kilograms where steps are coarse. Null where nothing is looked for.
 */
export function findingKg(
  { verdict }: Pick<PreparedSlot, 'verdict'>,
  belief: Pick<Strength, 'source'> | null,
  { loadStepKg, implements: hands }: Pick<Movement, 'loadStepKg' | 'implements'>,
  last: { readonly loadKg: number | null; readonly rpe: number | null },
): number | null {
  const known = belief !== null && (belief.source === 'log' || belief.source === 'reported');
  if (verdict.kind !== 'first' || known || last.rpe === null || last.rpe > FIND.easyUpToRpe || last.loadKg === null) return null;
  const share = last.loadKg * (1 + FIND.upPercent / 100);
  return loadStepKg <= FIND.leastStepKg / hands ? Math.max(share, last.loadKg + loadStepKg) : share;
}

/** Kilograms moved that a ceiling is a share of: what is believed, and while the load is being looked for the upper end of what is likely. */
export function mostBelieved({ e1rmKg, bodyShareKg, sigmaPercent }: Strength, looking: boolean): number {
  return (e1rmKg + bodyShareKg) * (looking ? 1 + sigmaPercent / 100 : 1);
}

/** Last time the sets were told at the easy end, little else is known of the lift, and no joint that it loads complains: its load is still looked for. */
export function stillLooking(
  head: ExposureNode | undefined,
  belief: Strength | undefined,
  { joints }: Pick<Movement, 'joints'>,
  { complaints }: Pick<AthleteView, 'complaints'>,
): boolean {
  if (head === undefined || belief === undefined || belief.sigmaPercent < FIND.fromDoubtPercent) return false;
  const told = medianEffort(head.exposure.sets);
  return told !== null && told <= FIND.easyUpToRpe && !complaints.some(({ joint }) => (joints[joint] ?? 0) >= 2);
}
