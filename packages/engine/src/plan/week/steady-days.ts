// Decides on which day of a week a lift whose technique slips is practised lightly: the last one that holds it (rule `balance.steady`).
import { rule } from '../../evidence/rulebook.ts';
import type { Person } from '../person.ts';
import type { SeasonWeek } from '../season/season.ts';
import type { DayRole } from './day-roles.ts';
import type { Assigned } from './week-context.ts';

const NUMBERS = rule('balance.steady').numbers;

/** The roles of a week, those of practice days with the lifts that are practised there; the same roles where nothing slips. */
export function steadyDays(
  person: Person,
  week: SeasonWeek,
  roles: readonly DayRole[],
  assigned: readonly Assigned[],
): readonly DayRole[] {
  const unsteady = person.request.unsteady ?? [];
  if (unsteady.length === 0 || week.index >= NUMBERS.weeks || week.deload) return roles;
  const lastOn = new Map<string, number>();
  for (const { movement, day } of assigned)
    if (unsteady.includes(movement.id)) lastOn.set(movement.id, Math.max(day, lastOn.get(movement.id) ?? 0));
  return roles.map((role, day) => {
    const practised = [...lastOn].flatMap(([exercise, on]) => (on === day ? [exercise] : []));
    return practised.length === 0 ? role : { ...role, practised };
  });
}
