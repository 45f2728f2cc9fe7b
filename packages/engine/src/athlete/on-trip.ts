// Decides what is there to train with on a day: on a trip what was said of it, whose dumbbells and bells nobody has counted; else the own gym.
import type { CalendarEntry } from '../ledger/event.types.ts';
import type { LedgerState } from '../ledger/state.types.ts';
import type { IsoDate } from '../units/brand.ts';

/** The place of a trip; no gym is told under this name. */
const TRIP = 'trip:';

const covers = ({ from, to }: CalendarEntry, date: IsoDate): boolean =>
  from !== undefined && from <= date && date <= (to ?? from);

/** The state as it stands where the athlete is on a date; the same one at home, and on a trip of which nothing was said. */
export function whereOn(state: LedgerState, date: IsoDate): LedgerState {
  const trip = [...state.calendar.values()].find((entry) => entry.kind === 'trip' && covers(entry, date));
  if (trip?.equipment === undefined) return state;
  const home = state.place === null ? undefined : state.equipment.get(state.place);
  // A bar elsewhere is taken for one like at home.
  const bar = {
    ...(home?.barGrams === undefined ? {} : { barGrams: home.barGrams }),
    ...(home?.platesGrams === undefined ? {} : { platesGrams: home.platesGrams }),
  };
  const there = { place: TRIP, equipment: trip.equipment, ...(trip.equipment.includes('barbell') ? bar : {}) };
  return { ...state, place: TRIP, equipment: new Map([...state.equipment, [TRIP, there]]) };
}
