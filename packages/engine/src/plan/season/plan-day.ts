// Decides what each day of the horizon allows: minutes, equipment, tests near by, trips, sport, days off.
import type { CalendarEntry } from '../../ledger/event.types.ts';
import type { IsoDate } from '../../units/brand.ts';
import { dateOfDay, dayNumber, weekdayOf } from '../../units/calendar.ts';
import type { Equipment, Weekday } from '../../vocabulary/world.ts';
import type { PlanRequest } from '../request.types.ts';
import { sportLoad, type SportLoad } from '../../athlete/sport-load.ts';
import { crossesZones } from './zone-distance.ts';

export type OffReason = 'not-available' | 'away' | 'holiday' | 'locked' | 'test' | 'before-test' | 'screen';

export interface PlanDay {
  readonly day: number;
  readonly date: IsoDate;
  readonly weekday: Weekday;
  /** Minutes for training; 0 on a day off. */
  readonly minutes: number;
  readonly off: OffReason | null;
  readonly equipment: readonly Equipment[];
  readonly equipmentKey: string;
  readonly onTrip: boolean;
  /** First 48 hours after three or more zones (rule `travel.dose`). */
  readonly jetLag: boolean;
  readonly sports: readonly SportLoad[];
  /** Whole days to the nearest test or competition ahead; null when none within 14 days. */
  readonly daysToTest: number | null;
  /** Whole days since the last one, 1-3; null otherwise. */
  readonly daysAfterTest: number | null;
  /** Test or competition on this very day. */
  readonly event: CalendarEntry | null;
}

const TAPER_DAYS = 14;
const REST_BEFORE_TEST_DAYS = 2;
const EASY_AFTER_TEST_DAYS = 3;

function covers(entry: CalendarEntry, date: IsoDate): boolean {
  const from = entry.from ?? entry.to;
  if (from === undefined) return false;
  return date >= from && date <= (entry.to ?? from);
}

/** Days from `request.from` for `count` days, each with what it allows. `overrides` are minutes of single dates, 0 for a day lost. */
export function planDays(request: PlanRequest, count: number, overrides: ReadonlyMap<string, number> = new Map()): PlanDay[] {
  const start = dayNumber(request.from);
  const minutesOf = new Map(request.availability.map((slot) => [slot.weekday, slot.minutes]));
  const events = request.calendar.filter(
    (entry) => (entry.kind === 'test' || entry.kind === 'competition') && entry.from !== undefined,
  );
  const eventDays = events.map((entry) => dayNumber(entry.from as IsoDate));
  const trips = request.calendar.filter((entry) => entry.kind === 'trip');
  const jetLagDays = new Set<number>();
  for (const trip of trips) {
    if (trip.from === undefined || !crossesZones(request.zone ?? null, trip.zone ?? null)) continue;
    const out = dayNumber(trip.from);
    const back = dayNumber(trip.to ?? trip.from);
    for (const first of [out, back + 1]) for (let d = first; d < first + 2; d++) jetLagDays.add(d);
  }
  const days: PlanDay[] = [];
  for (let index = 0; index < count; index++) {
    const day = start + index;
    const date = dateOfDay(day);
    const weekday = weekdayOf(date);
    const trip = trips.find((entry) => covers(entry, date)) ?? null;
    const equipment = [...(trip === null ? request.equipment : (trip.equipment ?? []))].sort();
    const ahead = eventDays.filter((d) => d > day && d - day <= TAPER_DAYS).map((d) => d - day);
    const behind = eventDays.filter((d) => d < day && day - d <= EASY_AFTER_TEST_DAYS).map((d) => day - d);
    const daysToTest = ahead.length === 0 ? null : Math.min(...ahead);
    const event = events[eventDays.indexOf(day)] ?? null;
    const minutes = overrides.get(date) ?? minutesOf.get(weekday) ?? 0;
    const off = offReason(request, date, daysToTest, event, minutes);
    days.push({
      day,
      date,
      weekday,
      off,
      minutes: off === null ? Math.floor(minutes) : 0,
      equipment,
      equipmentKey: equipment.join('+'),
      onTrip: trip !== null,
      jetLag: jetLagDays.has(day),
      sports: request.calendar
        .filter(
          (entry) =>
            entry.kind === 'sport' && (entry.weekday === weekday || (entry.weekday === undefined && covers(entry, date))),
        )
        .filter((entry) => (entry.from === undefined || date >= entry.from) && (entry.to === undefined || date <= entry.to))
        .map(sportLoad),
      daysToTest,
      daysAfterTest: behind.length === 0 ? null : Math.min(...behind),
      event,
    });
  }
  return days;
}

function offReason(
  request: PlanRequest,
  date: IsoDate,
  daysToTest: number | null,
  event: CalendarEntry | null,
  minutes: number,
): OffReason | null {
  if (request.limits.training !== 'open') return 'screen';
  for (const entry of request.calendar) {
    if (entry.kind === 'away' && covers(entry, date)) return 'away';
    if (entry.kind === 'holiday' && covers(entry, date)) return 'holiday';
  }
  for (const lock of request.locks) if (lock.kind === 'day' && lock.date === date) return 'locked';
  if (event !== null) return 'test';
  if (daysToTest !== null && daysToTest <= REST_BEFORE_TEST_DAYS) return 'before-test';
  return minutes >= 10 ? null : 'not-available';
}
