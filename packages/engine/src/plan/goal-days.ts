// Decides on how many days of a week the pattern of a goal is trained, and what counts as training it.
import { rule } from '../evidence/rulebook.ts';
import type { Movement } from '../vocabulary/movement.ts';
import type { Pattern } from '../vocabulary/training.ts';
import type { RowBuilder } from './row-builder.ts';
import { slotRole } from './slot-role.ts';
import type { WeekContext } from './week-context.ts';

const DAYS = rule('vol.strength').numbers.minSessionsPerWeek;

/** Strength answers to days more than to sets: the pattern of each goal comes twice a week, with a lift (rule `vol.strength`); `price` of a missing day, thousandths of a point. */
export function goalDays(rows: RowBuilder, context: WeekContext, of: (movement: number) => Movement, price: number): void {
  const days = context.roles.length;
  if (days < DAYS) return;
  const patterns = new Set<Pattern>();
  for (const goal of context.person.goalExercises) {
    const pattern = context.catalogue.movement.get(goal)?.pattern;
    if (pattern !== undefined) patterns.add(pattern);
  }
  for (const pattern of patterns)
    rows.rowByMovement(
      { rule: 'vol.strength', subject: `goal pattern ${pattern}` },
      { lo: DAYS, price, already: context.done?.patterns.get(pattern) ?? 0 },
      'slots',
      (m) => (of(m).pattern === pattern && isLift(of(m)) ? 1 : 0),
    );
}

/** Counted in repetitions, loaded from outside or by the body, and able to be a main or second lift. */
function isLift(movement: Movement): boolean {
  const part = slotRole(movement);
  return (
    (part === 'main' || part === 'secondary') &&
    movement.trackedBy === 'reps' &&
    movement.loadMode !== 'banded' &&
    movement.loadMode !== 'none'
  );
}
