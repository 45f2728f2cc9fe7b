// Decides the rows of locked exercises: each stands once a week, or on each weekday that was named, before anything the week wishes for.
import type { Movement } from '../../vocabulary/movement.ts';
import type { RowBuilder } from './row-builder.ts';
import type { WeekContext } from './week-context.ts';

/** Price of a lock that is not kept, thousandths of a point: above every mandatory exposure, below no hard rule. */
export const LOCK = 120_000;
const SUBJECT = 'lock ';

/** The exercise that a row's subject locks; null for other rows. */
export function lockedExercise(subject: string): string | null {
  return subject.startsWith(SUBJECT) ? subject.slice(SUBJECT.length) : null;
}

/** Adds a row for every exercise lock of the week. */
export function lockRows(rows: RowBuilder, context: WeekContext, of: (movement: number) => Movement): void {
  for (const [exercise, weekdays] of context.person.locked) {
    const it = (m: number): number => (of(m).id === exercise ? 1 : 0);
    const subject = `${SUBJECT}${exercise}`;
    if (weekdays.length === 0) {
      rows.rowByMovement(
        { rule: 'plan.concession', subject },
        { lo: 1, price: LOCK, already: context.done?.movements.get(exercise) ?? 0 },
        'slots',
        it,
      );
      continue;
    }
    context.roles.forEach((role, day) => {
      if (weekdays.includes(role.day.weekday))
        rows.rowByMovement({ rule: 'plan.concession', subject: `${subject}|${day}` }, { lo: 1, price: LOCK }, 'slots', it, day);
    });
  }
}
