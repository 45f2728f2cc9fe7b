// Decides what somebody with a written plan leaves undone: a load far beyond what they have shown, and work on a joint that hurts badly.
import {
  type EventBody,
  type IsoDate,
  type Joint,
  type Kit,
  dayNumber,
  type Movement,
  nearestLoadable,
  rule,
} from '@strongback/engine';
import type { DoneSession } from './policy.types.ts';

/** A tenth beyond the best of twelve weeks (rule `prog.step`). */
const MOST_SHARE = 1 + rule('prog.step').numbers.percent[1] / 100;
const SHOWN_DAYS = 84;
/** From this told pain on nobody trains a joint by a written plan (rule `pain`: acceptable up to 5). */
const STOP_FROM = rule('pain').numbers.acceptableUpTo + 1;
const LOADED_FROM = 2;

export interface Shown {
  tell(facts: readonly EventBody[]): void;
  done(session: DoneSession): void;
  /** The written load, or the most that is within reach of what was shown. */
  within(movement: Movement, loadKg: number | null, reps: number | null, date: IsoDate): number | null;
  /** The exercise loads a joint that hurts too much. */
  hurts(movement: Movement): boolean;
}

/** `bodyMassKg` and `kit` are the person's own. */
export function watchShown(bodyMassKg: number, kit: Kit, movementOf: (exercise: string) => Movement | undefined): Shown {
  const best = new Map<string, { readonly day: number; readonly demand: number }[]>();
  const complaints = new Map<string, { readonly joint: Joint; readonly severity: number }>();
  const bodyKg = (movement: Movement): number => movement.bodyMassFraction * bodyMassKg;
  return {
    tell(facts) {
      for (const fact of facts) {
        if (fact.type === 'JointComplained') complaints.set(fact.complaint, { joint: fact.joint, severity: fact.severity });
        if (fact.type === 'JointEased') complaints.delete(fact.complaint);
      }
    },
    done(session) {
      for (const slot of session.slots) {
        const movement = movementOf(slot.exercise);
        if (movement === undefined) continue;
        let most = 0;
        for (const set of slot.sets)
          if (set.kind === 'working' && set.loadKg !== null && set.reps !== null && set.reps > 0)
            most = Math.max(most, (set.loadKg + bodyKg(movement)) * demand(set.reps));
        if (most > 0)
          best.set(
            slot.exercise,
            [...(best.get(slot.exercise) ?? []), { day: dayNumber(session.date), demand: most }].slice(-60),
          );
      }
    },
    within(movement, loadKg, reps, date) {
      if (loadKg === null || reps === null || loadKg <= 0) return loadKg;
      const loadable = nearestLoadable(loadKg, movement, kit).loadKg;
      const day = dayNumber(date);
      let most = 0;
      for (const one of best.get(movement.id) ?? []) if (day - one.day <= SHOWN_DAYS) most = Math.max(most, one.demand);
      if (most === 0) return loadable;
      const reach = (most * MOST_SHARE) / demand(reps) - bodyKg(movement);
      return loadable <= reach ? loadable : nearestLoadable(Math.max(0, reach), movement, kit, reach).loadKg;
    },
    hurts(movement) {
      return [...complaints.values()].some(
        ({ joint, severity }) => severity >= STOP_FROM && (movement.joints[joint] ?? 0) >= LOADED_FROM,
      );
    },
  };
}

/** How hard repetitions are beside one another (Epley's form; only ratios are used). */
function demand(reps: number): number {
  return 1 + (Math.max(1, reps) - 1) / 30;
}
