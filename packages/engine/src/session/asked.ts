// Decides what of a target is written beside the set that answers it: what the screen asked, nothing more.
import type { AskedSet } from '../ledger/event.types.ts';
import type { PrescribedSet } from '../plan/plan.types.ts';
import type { Grams, HalfRpe } from '../units/brand.ts';

/** The `asked` of a performed set, from the target it was done for. The next session is judged against it. */
export function askedOf(target: PrescribedSet): AskedSet {
  return {
    ...(target.loadKg === null ? {} : { loadGrams: Math.round(target.loadKg * 1000) as Grams }),
    ...(target.reps === null ? {} : { reps: target.reps }),
    ...(target.seconds === null ? {} : { seconds: target.seconds }),
    ...(target.metres === null ? {} : { millimetres: Math.round(target.metres * 1000) }),
    ...(target.rpe === null ? {} : { rpe: Math.round(target.rpe * 2) as HalfRpe }),
  };
}
