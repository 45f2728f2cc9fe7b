// Decides that heavy work falls on its own day where the only training days follow one another (rule `rec.order`).
import type { Movement } from '../../vocabulary/movement.ts';
import { isLift } from '../dose/serves-goal.ts';
import type { RowBuilder } from './row-builder.ts';
import { GROUP_PATTERNS, HEAVY_GROUPS } from './run-order.ts';
import type { WeekContext } from './week-context.ts';

/** Price of a heavy day without its lift, thousandths of a point: that of a goal's second day. */
const PRICE = 7_000;

/** One wish for each group of heavy work, a lift on its day; and one for the lifts of goals. Nothing is asked of other weeks. */
export function runRows(rows: RowBuilder, context: WeekContext, of: (movement: number) => Movement): void {
  onlyDay(rows, context, of);
  context.roles.forEach((role, day) => {
    for (const group of HEAVY_GROUPS) {
      if (role.heavy?.includes(group) !== true) continue;
      const patterns = GROUP_PATTERNS[group];
      const lifts = rows.movementsThat((m) => patterns.includes(of(m).pattern) && isLift(of(m)));
      rows.rowOfMovements({ rule: 'rec.order', subject: `${group}|${day}` }, { lo: 1, price: PRICE }, 'slots', lifts, day);
      const goals = lifts.filter(({ movement }) => context.person.goalExercises.has(of(movement).id));
      if (goals.length > 0)
        rows.rowOfMovements({ rule: 'rec.order', subject: `${group} goal|${day}` }, { lo: 1, price: PRICE }, 'slots', goals, day);
    }
  });
}

/** Where one long day is all there is, the knee is bent too: what the week's sets alone would leave to the muscles that count more. */
function onlyDay(rows: RowBuilder, context: WeekContext, of: (movement: number) => Movement): void {
  const { availability } = context.person.request;
  if (availability.length !== 1 || (availability[0]?.minutes ?? 0) < LONG_MINUTES) return;
  rows.rowOfPatterns({ rule: 'plan.volume-target', subject: 'only day' }, { lo: 1, price: PRICE }, ['squat', 'lunge'], of);
}
const LONG_MINUTES = 75;
