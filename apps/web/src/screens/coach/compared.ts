// Decides how a logged session stands beside what was asked: by exercise, set by set, and which planned days were missed.
import type { IsoDate, LedgerState, LoggedSession, LoggedSet, PlannedSession } from '@strongback/engine';
import { answerTo, plannedSessions } from '../../app/training/planned-days.ts';

export interface ComparedSet {
  readonly set: LoggedSet;
  /** Against what was asked: less, as asked, more; null when nothing was asked. */
  readonly verdict: 'below' | 'as-asked' | 'above' | null;
}
export interface ComparedExercise {
  readonly exercise: string;
  readonly planned: PlannedSession['slots'][number] | null;
  readonly sets: readonly ComparedSet[];
}
export interface ComparedDay {
  readonly on: IsoDate;
  readonly session: LoggedSession | null;
  readonly exercises: readonly ComparedExercise[];
}

/** The newest days that were trained, or planned and missed; at most `most`. */
export function comparedDays(ledger: LedgerState, today: IsoDate, most: number): readonly ComparedDay[] {
  const planned = plannedSessions(ledger);
  const days: ComparedDay[] = [];
  for (const session of ledger.sessions.values()) {
    if (session.status === 'discarded' || session.date > today) continue;
    const plan = session.plan === ledger.plan?.plan ? planned.find((one) => one.planned.date === session.plannedDate) : undefined;
    days.push({ on: session.date, session, exercises: compared(session, plan?.planned ?? null) });
  }
  for (const { planned: one, on } of planned)
    if (on < today && answerTo(ledger, one.date) === null && !days.some((day) => day.on === on))
      days.push({ on, session: null, exercises: compared(null, one) });
  return days.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)).slice(0, most);
}

function compared(session: LoggedSession | null, planned: PlannedSession | null): readonly ComparedExercise[] {
  const sets = (session?.sets ?? []).filter((set) => !set.removed && set.kind !== 'warm-up');
  const rows = new Map<string, ComparedExercise>();
  for (const slot of planned?.slots ?? []) rows.set(slot.exercise, { exercise: slot.exercise, planned: slot, sets: [] });
  for (const set of sets) {
    const row = rows.get(set.exercise) ?? { exercise: set.exercise, planned: null, sets: [] };
    rows.set(set.exercise, { ...row, sets: [...row.sets, { set, verdict: verdictOf(set) }] });
  }
  return [...rows.values()];
}

function verdictOf({ asked, ...done }: LoggedSet): ComparedSet['verdict'] {
  if (asked === undefined) return null;
  const pairs = [
    [done.reps, asked.reps],
    [done.seconds, asked.seconds],
    [done.millimetres, asked.millimetres],
    [done.loadGrams, asked.loadGrams],
  ] as const;
  const known = pairs.filter((pair): pair is readonly [number, number] => pair[0] !== undefined && pair[1] !== undefined);
  if (known.some(([did, wanted]) => did < wanted)) return 'below';
  return known.some(([did, wanted]) => did > wanted) ? 'above' : 'as-asked';
}
