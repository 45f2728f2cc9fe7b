// Decides what an import tells besides sets: body mass, sleep and other training, one fact a day, none that the ledger holds already.
import type {
  BodyMassRecorded,
  CalendarEntryAdded,
  CheckInRecorded,
  EventBody,
  Grams,
  IsoDate,
  LedgerState,
} from '@strongback/engine';
import { gramsFrom } from '@strongback/engine';
import type { ReadResult } from '../source.types.ts';
import { fingerprint } from '../text/fingerprint.ts';

/** Lightest and heaviest body mass taken for one, grams. */
const LEAST_GRAMS = 20_000;
const MOST_GRAMS = 400_000;
const LONGEST_SPORT_MINUTES = 1440;

/** Facts about the days, in date order, each with the import that told it. */
export function factsAround(result: ReadResult, state: LedgerState | null, importId: string): EventBody[] {
  const around = [...bodyMass(result, state), ...sleep(result, state), ...otherTraining(result, state)];
  return around.map((fact) => ({ ...fact, import: importId }));
}

function bodyMass(result: ReadResult, state: LedgerState | null): BodyMassRecorded[] {
  const known = new Map((state?.bodyMass ?? []).map((entry) => [entry.date, entry.grams]));
  const byDay = new Map<IsoDate, Grams>();
  for (const row of result.bodyMass) {
    const grams = gramsFrom(row.value, row.unit);
    if (grams >= LEAST_GRAMS && grams <= MOST_GRAMS) byDay.set(row.date as IsoDate, grams);
  }
  return sorted(byDay)
    .filter(([date, grams]) => known.get(date) !== grams)
    .map(([date, grams]) => ({ type: 'BodyMassRecorded', date, grams }));
}

function sleep(result: ReadResult, state: LedgerState | null): CheckInRecorded[] {
  const byDay = new Map((result.sleep ?? []).map((row) => [row.date as IsoDate, row.minutes]));
  return sorted(byDay)
    .filter(([date]) => state?.checkIns.get(date)?.sleepMinutes === undefined)
    .map(([date, sleepMinutes]) => ({ type: 'CheckInRecorded', date, sleepMinutes }));
}

function otherTraining(result: ReadResult, state: LedgerState | null): CalendarEntryAdded[] {
  return (result.otherTraining ?? []).flatMap((row): CalendarEntryAdded[] => {
    const entry = `other-${fingerprint(`${result.app}|${row.key}`)}`;
    if (state?.calendar.has(entry) === true || row.minutes <= 0) return [];
    const date = row.date as IsoDate;
    const minutes = Math.min(Math.round(row.minutes), LONGEST_SPORT_MINUTES);
    return [
      {
        type: 'CalendarEntryAdded',
        entry: { entry, kind: 'sport', from: date, to: date, sport: row.sport.slice(0, 100), minutes },
      },
    ];
  });
}

function sorted<V>(byDay: ReadonlyMap<IsoDate, V>): [IsoDate, V][] {
  return [...byDay.entries()].sort((a, b) => (a[0] < b[0] ? -1 : 1));
}
