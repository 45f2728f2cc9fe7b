// Decides the ways in which the minutes of a week are laid on days: fewer, as many or more of them, the present ones kept first.
import { rule } from '../evidence/rulebook.ts';
import { WEEKDAYS, type Weekday } from '../vocabulary/world.ts';

/** Minutes of one weekday. */
export interface LayoutDay {
  readonly weekday: Weekday;
  readonly minutes: number;
}

/** What a person says of the week: about so many minutes, on so many days at most, none shorter than this. */
export interface LayoutWish {
  readonly minutesPerWeek: number;
  /** 1 to 7. */
  readonly mostDays: number;
  /** Minutes; the shortest session there is where it is not said (rule `plan.minutes`). */
  readonly leastMinutes?: number;
}

const SHORTEST = rule('plan.minutes').numbers.minMinutes;
const LONGEST = rule('plan.layout').numbers.mostMinutes;
const STEP_MINUTES = 5;

/** Layouts of the wish, fewest days first; none is the present week, and none where no day would be long enough. */
export function layoutsOf(wish: LayoutWish, now: readonly LayoutDay[]): readonly (readonly LayoutDay[])[] {
  const least = Math.max(SHORTEST, wish.leastMinutes ?? SHORTEST);
  const used = now.filter((day) => day.minutes >= SHORTEST).map((day) => WEEKDAYS.indexOf(day.weekday));
  const found: LayoutDay[][] = [];
  for (let days = 1; days <= Math.min(WEEKDAYS.length, wish.mostDays); days++) {
    const minutes = Math.floor(wish.minutesPerWeek / days / STEP_MINUTES) * STEP_MINUTES;
    if (minutes < least || minutes > LONGEST) continue;
    const ways = [daysFor(days, used, KEEP), ...(days === used.length && days > 1 ? [daysFor(days, used, SPREAD)] : [])];
    for (const way of ways) {
      const layout = way.map((at): LayoutDay => ({ weekday: WEEKDAYS[at] as Weekday, minutes }));
      if (![now, ...found].some((other) => isSameWeek(layout, other))) found.push(layout);
    }
  }
  return found;
}

/** Worth of keeping a present day beside an even spread over the week: first the days, or first the spread. */
const KEEP = { kept: 1000, even: 1 };
const SPREAD = { kept: 1, even: 1000 };

function daysFor(count: number, used: readonly number[], worth: typeof KEEP): readonly number[] {
  let best: readonly number[] = [];
  let least = Infinity;
  for (let mask = 0; mask < 1 << WEEKDAYS.length; mask++) {
    const days = WEEKDAYS.flatMap((_, at) => (((mask >> at) & 1) === 1 ? [at] : []));
    if (days.length !== count) continue;
    const kept = days.filter((at) => used.includes(at)).length;
    const crowded = days.reduce(
      (sum, at, i) => sum + (i + 1 < count ? (days[i + 1] as number) - at : (days[0] as number) + 7 - at) ** 2,
      0,
    );
    const cost = worth.even * crowded - worth.kept * kept;
    if (cost < least) {
      least = cost;
      best = days;
    }
  }
  return best;
}

/** The same minutes on the same weekdays. */
export function isSameWeek(one: readonly LayoutDay[], other: readonly LayoutDay[]): boolean {
  return (
    one.length === other.length && one.every((day) => other.some((b) => b.weekday === day.weekday && b.minutes === day.minutes))
  );
}
