// Decides on how many days of a week the pattern of a goal is trained, and what counts as training it.
import { rule } from '../../evidence/rulebook.ts';
import type { Movement } from '../../vocabulary/movement.ts';
import type { Pattern } from '../../vocabulary/training.ts';
import type { RowBuilder } from './row-builder.ts';
import { isLift } from '../dose/serves-goal.ts';
import type { WeekContext } from './week-context.ts';

const STRENGTH = rule('vol.strength').numbers;
const DAYS = STRENGTH.minSessionsPerWeek;
/** A third day and the sets that still answer are worth less than the second day. */
const THIRD_SHARE = 1;
const SET_SHARE = 0.9;

/** Rows and vertical pulls are both named as goals: each then comes on the other's day as well, behind the pull that leads it, and both on days that neither leads (rule `vol.strength`). */
export function bothPulls({ person }: Pick<WeekContext, 'person'>): boolean {
  return person.goalPatterns.has('horizontal-pull') && person.goalPatterns.has('vertical-pull');
}

/**
 * Strength answers to days more than to sets: the pattern of each goal comes on two days a week, with a lift, on a third where
 * there is one, and with the sets that still answer (rule `vol.strength`); `price` of a missing day, thousandths of a point.
 */
export function goalDays(rows: RowBuilder, context: WeekContext, of: (movement: number) => Movement, price: number): void {
  const days = context.roles.length;
  if (days < DAYS) return;
  const patterns = new Set<Pattern>();
  for (const goal of context.person.goalExercises) {
    const pattern = context.catalogue.movement.get(goal)?.pattern;
    if (pattern !== undefined) patterns.add(pattern);
  }
  const third = days >= STRENGTH.goalSessionsPerWeek;
  const [spread, worth] = third ? [STRENGTH.goalSessionsPerWeek - 1, Math.round(THIRD_SHARE * price)] : [DAYS - 1, price];
  for (const pattern of patterns) {
    const already = context.done?.patterns.get(pattern) ?? 0;
    const serve = rows.movementsThat((m) => of(m).pattern === pattern && context.person.serving.has(of(m).id));
    const trains = serve.length > 0 ? serve : rows.movementsThat((m) => of(m).pattern === pattern && isLift(of(m)));
    const subject = `goal pattern ${pattern}`;
    rows.rowOfMovements({ rule: 'vol.strength', subject }, { lo: DAYS, price, already }, 'slots', trains);
    // Two lifts on one day are one day: what is left without any single day must still hold the others, and, where a third is asked for,
    // what is left without any two days must hold it.
    const without = (but: readonly number[], lo: number): void =>
      rows.rowOfMovements(
        { rule: 'vol.strength', subject: `${subject}|but ${but.join(' ')}` },
        { lo, price: worth, already },
        'slots',
        trains,
        null,
        but,
      );
    for (let day = 0; day < days; day++) without([day], spread);
    if (third) for (let day = 0; day < days; day++) for (let next = day + 1; next < days; next++) without([day, next], 1);
    if (context.done === undefined)
      rows.rowOfMovements(
        { rule: 'vol.strength', subject: `${subject}|sets` },
        {
          lo: Math.max(
            STRENGTH.saturatesAtSetsPerWeek[1],
            STRENGTH.setsPerSession * Math.min(days, STRENGTH.goalSessionsPerWeek),
          ),
          price: Math.round(SET_SHARE * price),
        },
        'sets',
        trains,
      );
  }
}
