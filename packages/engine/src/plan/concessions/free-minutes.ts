// Decides what a week says about minutes it leaves unused, and why more work would not help.
import type { Composition } from '../week/compose-week.ts';
import { LANDMARKS } from '../week/targets.ts';
import type { Concession, PlannedSession } from '../plan.types.ts';
import { NO_LIMIT } from '../select/problem.types.ts';
import { weekdayName, weekdayOf } from '../../units/calendar.ts';
import { maxExercises } from '../week/week-rows.ts';
import type { Muscle } from '../../vocabulary/body.ts';
import { plainMuscle } from '../../vocabulary/muscle-words.ts';

/** A session leaves this much free before anything is said, in minutes and as a share of its budget. */
const FREE_MINUTES = 12;
const FREE_SHARE = 0.25;
const NAMED_MUSCLES = 4;
/** How the note begins, and what a plan says where days and muscles change from week to week. */
export const FREE_MINUTES_TEXT = 'minutes stay free on';
export const SEVERAL_DAYS_TEXT = `${FREE_MINUTES_TEXT} several days: the sets already rise as fast as the last weeks allow`;

/** One sentence for the long days of an ordinary week that end early; null when none does. */
export function freeMinutes(composition: Composition, sessions: readonly PlannedSession[]): Concession | null {
  const free = sessions.filter(
    (one) =>
      one.budgetMinutes - one.minutes >= Math.max(FREE_MINUTES, one.budgetMinutes * FREE_SHARE) &&
      one.slots.length < maxExercises(one.budgetMinutes),
  );
  if (free.length === 0) return null;
  const days = [...new Set(free.map((one) => weekdayName(weekdayOf(one.date))))];
  // In season few sets are the aim itself.
  const muscles = composition.context.person.aim?.inSeason === true ? [] : atCeiling(composition);
  const where = days.length === 1 ? days[0] : `${days.slice(0, -1).join(', ')} and ${days.at(-1)}`;
  if (muscles.length === 0)
    return { rule: 'plan.volume-target', text: `${FREE_MINUTES_TEXT} ${where}: the week already meets its sets` };
  const names = [...muscles.slice(0, NAMED_MUSCLES).map(plainMuscle), ...(muscles.length > NAMED_MUSCLES ? ['more'] : [])];
  const list = names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  return {
    rule: 'vol.ramp',
    text: `${FREE_MINUTES_TEXT} ${where}: sets for the ${list} already rise as fast as the last weeks allow`,
    relax: 'they fill as the sets rise, about a fifth or two sets a week',
  };
}

/** Muscles within one set of what this week may hold, most sets first. */
function atCeiling({ compiled: { problem }, solution }: Composition): Muscle[] {
  const activity = new Map<number, number>();
  for (const v of solution.chosen)
    for (let p = problem.ptr[v] as number; p < (problem.ptr[v + 1] as number); p++)
      activity.set(problem.col[p] as number, (activity.get(problem.col[p] as number) ?? 0) + (problem.coef[p] as number));
  const found: { muscle: Muscle; sets: number }[] = [];
  problem.meaning.forEach((meaning, row) => {
    const hi = problem.hi[row] as number;
    if (meaning.rule !== 'plan.volume-target' || hi >= NO_LIMIT) return;
    const sets = activity.get(row) ?? 0;
    if (LANDMARKS[meaning.subject as Muscle] !== undefined && sets > hi - 100)
      found.push({ muscle: meaning.subject as Muscle, sets });
  });
  return found.sort((a, b) => b.sets - a.sets || (a.muscle < b.muscle ? -1 : 1)).map(({ muscle }) => muscle);
}
