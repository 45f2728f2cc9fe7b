// Decides what is said of the minutes that a longer day leaves free: why no more work stands there, and what else fits (rule `session.lengthen`).
import { rule } from '../evidence/rulebook.ts';
import type { Reason } from '../plan/plan.types.ts';
import type { PreparedSession } from './session.types.ts';

/** From here on free minutes are worth a word. */
const WORTH_A_WORD = 5;

export interface LongerDay {
  /** Minutes there are. */
  readonly minutes: number;
  /** What keeps the day from growing at all; null where it may. */
  readonly held: 'lighter-week' | 'poor-day' | null;
  /** Sets that the longer day brought. */
  readonly added: number;
  /** Minutes of the mobility in the daily routine; 0 where there is none. */
  readonly routineMinutes: number;
}

/** Why minutes stay free on a day that was made longer, in words with its rule; null where the session fills it. */
export function freeMinutes(prepared: Pick<PreparedSession, 'minutes' | 'full'>, day: LongerDay): Reason | null {
  const free = day.minutes - prepared.minutes;
  if (free < WORTH_A_WORD) return null;
  const full = day.held === null && day.added < rule('session.lengthen').numbers.maxSets ? prepared.full : undefined;
  const because = `${free} minutes stay free: ${full?.because ?? whyNoMore(day)}.`;
  const fits = day.routineMinutes > 1 && day.routineMinutes <= free;
  return {
    rule: full?.rule ?? 'session.lengthen',
    because: fits ? `${because} The mobility of the daily routine fits in: ${day.routineMinutes} minutes.` : because,
    grade: full?.grade ?? rule('session.lengthen').grade,
  };
}

function whyNoMore({ held, added }: LongerDay): string {
  const { maxSets } = rule('session.lengthen').numbers;
  if (held === 'lighter-week') return 'this week is light on purpose';
  if (held === 'poor-day') return 'your check-in or other sport speaks against more work today';
  if (added < maxSets) return 'what may take one more set today has it, and heavy work takes none';
  return `a longer day adds ${maxSets} sets at most and none to heavy work, because the sets of a week rise step by step`;
}
