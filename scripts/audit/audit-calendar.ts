// Decides the auditor's own date arithmetic and what each date allows, from the asked-for days alone.
import type { AskedJson } from './audit.types.ts';

const DAY_MS = 86_400_000;
const NAMES = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

export function dayIndex(date: string): number {
  const [year, month, day] = date.split('-').map(Number);
  return Math.round(Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1) / DAY_MS);
}

export function dateAt(index: number): string {
  return new Date(index * DAY_MS).toISOString().slice(0, 10);
}

export function weekdayName(date: string): string {
  return NAMES[new Date(dayIndex(date) * DAY_MS).getUTCDay()] ?? 'mon';
}

function within(entry: AskedJson['calendar'][number], date: string): boolean {
  const first = entry.from ?? entry.date;
  return first !== undefined && date >= first && date <= (entry.to ?? first);
}

export function isOff(asked: AskedJson, date: string): boolean {
  if (asked.calendar.some((entry) => (entry.kind === 'away' || entry.kind === 'holiday') && within(entry, date))) return true;
  return (asked.locks ?? []).some((lock) => lock.kind === 'day' && lock.date === date);
}

export function equipmentOn(asked: AskedJson, date: string): readonly string[] {
  const trip = asked.calendar.find((entry) => entry.kind === 'trip' && within(entry, date));
  return trip === undefined ? asked.equipment : (trip.equipment ?? []);
}

export function minutesOn(asked: AskedJson, date: string): number {
  return asked.availability
    .filter((slot) => slot.weekday === weekdayName(date))
    .reduce((most, slot) => Math.max(most, slot.minutes), 0);
}

/** Dates of tests and competitions. */
export function eventDates(asked: AskedJson): string[] {
  return asked.calendar
    .filter((entry) => entry.kind === 'test' || entry.kind === 'competition')
    .map((entry) => entry.date ?? entry.from)
    .filter((date) => date !== undefined);
}

/** Places whose clocks differ by less than three hours from Central Europe; every other named zone counts as far from it. */
const NEAR_EUROPE = new Set(['Europe', 'Africa']);

/** Dates in the first 48 hours after a journey to another continent, or to a zone nobody knows. */
export function jetLagged(asked: AskedJson, date: string): boolean {
  return asked.calendar.some((entry) => {
    if (entry.kind !== 'trip' || entry.zone === undefined || entry.from === undefined || entry.zone === asked.zone) return false;
    const home = (asked.zone ?? '').split('/')[0] ?? '';
    const away = entry.zone.split('/')[0] ?? '';
    if (NEAR_EUROPE.has(home) && NEAR_EUROPE.has(away)) return false;
    const day = dayIndex(date);
    const out = dayIndex(entry.from);
    const back = dayIndex(entry.to ?? entry.from) + 1;
    return (day >= out && day < out + 2) || (day >= back && day < back + 2);
  });
}
