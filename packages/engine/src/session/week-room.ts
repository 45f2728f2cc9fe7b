// Decides whether the week of a session has room for one more set: what its muscles and joints may take, beside all that stands there.
import { sportLoad } from '../athlete/sport-load.ts';
import type { AthleteView } from '../athlete/view.types.ts';
import { rule } from '../evidence/rulebook.ts';
import type { LedgerState } from '../ledger/state.types.ts';
import { type CountedWork, countSets } from '../plan/week/count-sets.ts';
import { jointBudget } from '../plan/week/joint-budget.ts';
import { coverageRoom, LANDMARKS, rampCeiling } from '../plan/week/targets.ts';
import type { Plan, PlannedWeek, Reason } from '../plan/plan.types.ts';
import { dateOfDay, dayNumber, daysBetween, weekdayOf } from '../units/calendar.ts';
import type { Catalogue } from '../vocabulary/movement.ts';
import { JOINTS, type Joint, type Muscle } from '../vocabulary/body.ts';
import { plainMuscle } from '../vocabulary/muscle-words.ts';
import type { PreparedSession } from './session.types.ts';

/** Why the week takes no more of an exercise, after those already added today; null where it takes one more set. */
export type WeekRoom = (exercise: string, added: readonly string[]) => Reason | null;

/** Everything has room: for sessions that stand in no week. */
export const OPEN_WEEK: WeekRoom = () => null;

/** What is asked about the athlete and the plan. */
export interface RoomInput {
  readonly state: LedgerState;
  readonly view: AthleteView;
  readonly plan: Plan;
  readonly catalogue: Catalogue;
}

const NEAR = 1e-6;

/**
 * Room in the week of a prepared session (rules `vol.ramp`, `plan.joint-budget`): what is planned in it, today as it stands prepared, or what
 * the last seven days really held, whichever is more, under the ceilings that the planner kept.
 */
export function roomInWeek(input: RoomInput, prepared: PreparedSession): WeekRoom {
  const { view, catalogue, plan } = input;
  const week = plan.weeks.find((one) => one.sessions.some((session) => session.date === prepared.plannedDate));
  if (week === undefined) return OPEN_WEEK;
  const today = countSets(catalogue, [prepared]);
  const sessions: readonly CountedWork[] = [
    ...week.sessions.filter((session) => session.date !== prepared.plannedDate),
    prepared,
  ];
  const planned = countSets(catalogue, sessions);
  const ceilings = muscleCeilings(input, week);
  const used = (muscle: Muscle): number =>
    Math.max(planned[muscle] ?? 0, (view.weeklySets[muscle]?.thisWeek ?? 0) + (today[muscle] ?? 0));
  const joints = jointUse(input, sessions);
  const weeks = view.trainingSince === null ? 0 : Math.max(0, Math.floor(daysBetween(view.trainingSince, week.from) / 7));
  const budgets = new Map(
    JOINTS.map((joint) => {
      const worst = view.complaints.reduce((most, one) => (one.joint === joint ? Math.max(most, one.severity) : most), 0);
      return [joint, jointBudget(joint, view.level, weeks, worst)] as const;
    }),
  );
  return (exercise, added) => {
    const movement = catalogue.movement.get(exercise);
    if (movement === undefined) return null;
    const more = [...added, exercise].flatMap((id) => catalogue.movement.get(id) ?? []);
    for (const muscle of Object.keys(movement.muscles) as Muscle[]) {
      const most = ceilings.get(muscle);
      const sets = more.reduce((sum, one) => sum + (one.muscles[muscle] ?? 0), used(muscle));
      if (most !== undefined && sets > most + NEAR)
        return reason(
          'vol.ramp',
          `the sets of this week for the ${plainMuscle(muscle)} rise no faster than the last weeks allow`,
        );
    }
    for (const joint of Object.keys(movement.joints) as Joint[]) {
      const load = more.reduce((sum, one) => sum + (one.joints[joint] ?? 0), joints.get(joint) ?? 0);
      if (load > (budgets.get(joint) ?? Infinity))
        return reason('plan.joint-budget', `the ${joint.replaceAll('-', ' ')} has had its work for this week`);
    }
    return null;
  };
}

function reason(id: 'vol.ramp' | 'plan.joint-budget', because: string): Reason {
  return { rule: id, because, grade: rule(id).grade };
}

function muscleCeilings({ view, state }: Pick<RoomInput, 'view' | 'state'>, week: PlannedWeek): ReadonlyMap<Muscle, number> {
  const known = Object.values(view.weeklySets).some((belief) => belief.heaviest > 0);
  const sport = new Map<Muscle, number>();
  for (let at = 0; at < 7; at++) {
    const date = dateOfDay(dayNumber(week.from) + at);
    for (const entry of state.calendar.values()) {
      if (entry.kind !== 'sport' || (entry.weekday ?? weekdayOf(date)) !== weekdayOf(date)) continue;
      if ((entry.from !== undefined && date < entry.from) || (entry.to !== undefined && date > entry.to)) continue;
      for (const [muscle, sets] of Object.entries(sportLoad(entry).sets) as [Muscle, number][])
        sport.set(muscle, (sport.get(muscle) ?? 0) + sets);
    }
  }
  return new Map(
    (Object.entries(LANDMARKS) as [Muscle, NonNullable<(typeof LANDMARKS)[Muscle]>][]).map(([muscle, landmark]) => {
      const ramp = rampCeiling(muscle, landmark, view.level, known ? (view.weeklySets[muscle]?.heaviest ?? 0) : null);
      return [muscle, Math.max(coverageRoom(muscle, landmark), ramp - (sport.get(muscle) ?? 0))] as const;
    }),
  );
}

function jointUse({ catalogue }: Pick<RoomInput, 'catalogue'>, sessions: readonly CountedWork[]): ReadonlyMap<Joint, number> {
  const use = new Map<Joint, number>();
  for (const slot of sessions.flatMap((session) => session.slots))
    for (const [joint, load] of Object.entries(catalogue.movement.get(slot.exercise)?.joints ?? {}) as [Joint, number][])
      use.set(joint, (use.get(joint) ?? 0) + load * slot.sets.length);
  return use;
}
