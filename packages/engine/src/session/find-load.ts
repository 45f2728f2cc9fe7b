// Decides how far the load of a lift without a record may rise from one set to the next, while it is being looked for (rule `prog.find-load`).
import type { Strength } from '../athlete/view.types.ts';
import { rule } from '../evidence/rulebook.ts';
import type { Movement } from '../vocabulary/movement.ts';
import type { PreparedSlot } from './session.types.ts';

const FIND = rule('prog.find-load').numbers;

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
