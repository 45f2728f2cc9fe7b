// Decides what a coach reads first: one page of plain text about the last four weeks, strength, complaints and what is weak. Facts and beliefs, no advice.
import type { AthleteView, Catalogue, Finding, Grams, LedgerState, LoggedSession, MassUnit } from '@strongback/engine';
import { addDays, massIn } from '@strongback/engine';

const WEEKS = 4;
const MOST_LIFTS = 10;
const MOST_FINDINGS = 6;
const MOST_NOTES = 4;
const WIDTH = 78;

/** What the page is made of: `view` and `findings` of the same day. */
export interface SummaryInput {
  readonly state: LedgerState;
  readonly view: AthleteView;
  readonly findings: readonly Finding[];
  readonly catalogue: Catalogue;
  readonly unit: MassUnit;
}

/** At most one printed page (about 55 lines of 78 characters). */
export function writeCoachSummary({ state, view, findings, catalogue, unit }: SummaryInput): string {
  const name = (id: string): string => catalogue.movement.get(id)?.name ?? id.replace(/^(?:unmapped|custom):/, '');
  const load = (kilograms: number): string => `${massIn(Math.round(kilograms * 1000) as Grams, unit)} ${unit}`;
  const from = addDays(view.today, 1 - 7 * WEEKS);
  const sessions = [...state.sessions.values()]
    .filter((session) => session.status === 'finished' && session.date >= from && session.date <= view.today)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const lines = [`${view.profile.name ?? 'Athlete'}: ${from} to ${view.today}`, ''];
  lines.push('Training', ...weeks(sessions, view), '');
  lines.push(
    'Goals',
    ...rowsOr(
      state.goals.map((goal) => goalText(goal)),
      'none set',
    ),
    '',
  );
  const strengths = [...view.strength.entries()]
    .filter(([, belief]) => belief.source === 'log' || belief.source === 'reported')
    .sort((a, b) => (a[1].lastOn < b[1].lastOn ? 1 : a[1].lastOn > b[1].lastOn ? -1 : a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_LIFTS);
  const spread = (percent: number): string => `± ${Math.round(1.28 * percent)} %`;
  lines.push(
    'Strength (estimated single)',
    ...rowsOr(
      strengths.map(
        ([id, belief]) =>
          `${name(id)}: ${load(Math.round(belief.e1rmKg * 2) / 2)} ${spread(belief.sigmaPercent)}, last ${belief.lastOn}`,
      ),
      'nothing logged yet',
    ),
    '',
  );
  lines.push(
    'Complaints',
    ...rowsOr(
      view.complaints.map(
        (one) =>
          `${one.side === undefined || one.side === null ? '' : `${one.side} `}${one.joint}: ${one.severity}/10 since ${one.since}`,
      ),
      'none',
    ),
    '',
  );
  const weak = findings.filter((finding) => finding.severity > 0).slice(0, MOST_FINDINGS);
  lines.push(
    'Weak, stiff or untested',
    ...rowsOr(
      weak.map((finding) => finding.because),
      'nothing found',
    ),
    '',
  );
  const notes = sessions
    .flatMap((session) => (session.note ? [`${session.date}: ${session.note.replaceAll(/\s+/g, ' ')}`] : []))
    .slice(-MOST_NOTES);
  lines.push('Last notes', ...rowsOr(notes, 'none'));
  return `${lines.map(fitted).join('\n')}\n`;

  function goalText(goal: LedgerState['goals'][number]): string {
    const amount = [
      goal.loadGrams === undefined ? '' : load(goal.loadGrams / 1000),
      goal.reps === undefined ? '' : `${goal.reps} repetitions`,
    ];
    return `${name(goal.exercise)} ${amount.filter(Boolean).join(' for ')}${goal.by === undefined ? '' : ` by ${goal.by}`}`;
  }
}

function weeks(sessions: readonly LoggedSession[], view: AthleteView): string[] {
  return Array.from({ length: WEEKS }, (_, index) => {
    const from = addDays(view.today, 1 - 7 * (WEEKS - index));
    const to = addDays(from, 6);
    const own = sessions.filter((session) => session.date >= from && session.date <= to);
    const sets = own.reduce(
      (sum, session) => sum + session.sets.filter((set) => !set.removed && set.kind !== 'warm-up').length,
      0,
    );
    const minutes = own.reduce((sum, session) => sum + (session.minutes ?? 0), 0);
    return `  ${from}: ${own.length} sessions, ${sets} sets${minutes > 0 ? `, ${minutes} min` : ''}`;
  });
}

function rowsOr(rows: readonly string[], none: string): string[] {
  return rows.length === 0 ? [`  ${none}`] : rows.map((row) => `  ${row}`);
}

function fitted(line: string): string {
  return line.length <= WIDTH ? line : `${line.slice(0, WIDTH - 1)}…`;
}
