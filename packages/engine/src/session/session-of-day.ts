// Decides the session of a day where heavy days follow one another: prepared as on every day, then eased by what the day before left.
import { heavyRun } from '../plan/heavy-run.ts';
import type { Plan } from '../plan/plan.types.ts';
import type { LedgerState } from '../ledger/state.types.ts';
import type { IsoDate } from '../units/brand.ts';
import { addDays } from '../units/calendar.ts';
import type { Catalogue } from '../vocabulary/movement.ts';
import { prepareSession, type PrepareInput } from './prepare.ts';
import { easedSlot, type PlaceInRun } from './run-cuts.ts';
import type { PreparedSession } from './session.types.ts';
import { secondsOf } from './timing.ts';

/**
 * The place of `date` in a run of heavy days, counted by the days that were trained: who missed the first day stands at the first. Null where
 * no run is planned on `date`.
 */
export function placeInRun(plan: Plan, state: LedgerState, date: IsoDate, catalogue: Catalogue): PlaceInRun | null {
  const run = heavyRun(plan, date, (exercise) => catalogue.movement.get(exercise)?.pattern);
  if (run === null) return null;
  const trained = new Set([...state.sessions.values()].flatMap((one) => (one.status === 'finished' ? [one.date] : [])));
  let since = date;
  while (run.days.some((day) => day.date === addDays(since, -1)) && trained.has(addDays(since, -1))) since = addDays(since, -1);
  const place = run.days.filter((day) => day.date >= since && day.date <= date).length;
  return { place, of: run.days.length, since };
}

/** The session for a date as `prepareSession` makes it; on the second and third heavy day in a row never more, and less where soreness or check-in ask for it. */
export function sessionOfDay(input: PrepareInput): PreparedSession | null {
  const prepared = prepareSession(input);
  if (prepared === null || prepared.plannedDate !== prepared.date) return prepared;
  const run = placeInRun(input.plan, input.state, input.date, input.catalogue);
  if (run === null) return prepared;
  const why = new Set<string>();
  let saved = 0;
  const slots = prepared.slots.map((slot) => {
    const eased = easedSlot(slot, input.catalogue.movement.get(slot.exercise), input.view, run);
    if (eased.because !== null) why.add(eased.because);
    saved += secondsOf(slot.timing) - secondsOf(eased.slot.timing);
    return eased.slot;
  });
  return {
    ...prepared,
    run: { ...run, eased: [...why] },
    slots,
    minutes: Math.max(1, prepared.minutes - Math.round(saved / 60)),
  };
}
