// Decides which other sport of the last weeks the plan takes for a habit: the same weekday again and again, though nobody wrote it down as weekly.
import { rule } from '../evidence/rulebook.ts';
import type { CalendarEntry } from '../ledger/event.types.ts';
import type { LedgerState } from '../ledger/state.types.ts';
import type { IsoDate } from '../units/brand.ts';
import { addDays, weekdayName, weekdayOf } from '../units/calendar.ts';
import { WEEKDAYS } from '../vocabulary/world.ts';

export interface SportHabit {
  readonly entry: CalendarEntry;
  /** What the plan says of it. */
  readonly text: string;
}

const { usualWeeks, habitWeeks } = rule('fatigue.sport').numbers;

/** Weekly entries that the dated sport of the last weeks stands for (rule `fatigue.sport`). A day that has a weekly entry, or a dated one ahead, was planned by hand and is left alone. */
export function sportHabits(state: LedgerState, today: IsoDate): readonly SportHabit[] {
  const since = addDays(today, -7 * usualWeeks);
  const dated: (CalendarEntry & { readonly from: IsoDate })[] = [];
  const byHand = new Set<string>();
  for (const entry of state.calendar.values()) {
    if (entry.kind !== 'sport') continue;
    const { from } = entry;
    if (entry.weekday !== undefined) byHand.add(entry.weekday);
    else if (from === undefined || (entry.to ?? from) !== from) continue;
    else if (from >= today) byHand.add(weekdayOf(from));
    else if (from >= since) dated.push({ ...entry, from });
  }
  return WEEKDAYS.flatMap((weekday): SportHabit[] => {
    if (byHand.has(weekday)) return [];
    const bySport = new Map<string, (typeof dated)[number][]>();
    for (const entry of dated) {
      if (weekdayOf(entry.from) !== weekday) continue;
      const sport = (entry.sport ?? 'sport').toLowerCase();
      bySport.set(sport, [...(bySport.get(sport) ?? []), entry]);
    }
    return [...bySport].flatMap(([sport, entries]): SportHabit[] => {
      const weeks = new Set(entries.map((entry) => entry.from)).size;
      if (weeks < habitWeeks) return [];
      const minutes = mean(entries.flatMap((entry) => entry.minutes ?? []));
      const rpe = mean(entries.flatMap((entry) => entry.rpe ?? []));
      return [
        {
          entry: {
            entry: `habit-${weekday}-${sport}`,
            kind: 'sport',
            weekday,
            sport,
            ...(minutes === null ? {} : { minutes }),
            ...(rpe === null ? {} : { rpe }),
          },
          text: `${sport === 'sport' ? 'other sport' : sport.replaceAll('-', ' ')} on ${weekdayName(weekday)}s, seen in ${weeks} of the last ${usualWeeks} weeks, is planned around like a weekly entry`,
        },
      ];
    });
  });
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
