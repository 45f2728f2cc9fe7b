// Decides which planned day a logged session stands for: its own day where it names none, no day where it follows something else than the plan.
import type { IsoDate } from '../units/brand.ts';
import type { LoggedSession } from './state.types.ts';

/** The planned day a session answers. Null for one that names what it follows but no day of it: it was done beside the plan. */
export function answeredDay({ plan, plannedDate, date }: Pick<LoggedSession, 'plan' | 'plannedDate' | 'date'>): IsoDate | null {
  return plannedDate ?? (plan === undefined ? date : null);
}
