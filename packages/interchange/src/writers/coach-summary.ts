// Decides what a coach reads first: one page of plain text about the last four weeks, strength, complaints and what is weak. Facts and beliefs, no advice.
import type { AthleteView, Catalogue, Finding, Grams, LedgerState, LoggedSession, MassUnit } from '@strongback/engine';
import { addDays, likelyRange, massIn } from '@strongback/engine';
import { ENGLISH_PAPER, type PaperWords } from './paper-words.ts';
import { readableKilograms } from './readable-load.ts';

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
  /** English when left out. */
  readonly words?: PaperWords;
}

/** At most one printed page (about 55 lines of 78 characters). */
export function writeCoachSummary({ state, view, findings, catalogue, unit, words = ENGLISH_PAPER }: SummaryInput): string {
  const { text, number, day } = words;
  const name = (id: string): string =>
    words.name(id, catalogue.movement.get(id)?.name ?? id.replace(/^(?:unmapped|custom):/, ''));
  const load = (kilograms: number, exercise: string): string =>
    `${number(readableKilograms(kilograms, unit))} ${unit}${catalogue.movement.get(exercise)?.implements === 2 ? ` ${text.eachHand}` : ''}`;
  // An estimate as the screens say it: to the half kilogram or the whole pound.
  const rough = (kilograms: number): string =>
    number(unit === 'kg' ? Math.round(kilograms * 2) / 2 : Math.round(massIn(Math.round(kilograms * 1000) as Grams, unit)));
  const single = (kilograms: number, exercise: string): string =>
    `${rough(kilograms)} ${unit}${catalogue.movement.get(exercise)?.implements === 2 ? ` ${text.eachHand}` : ''}`;
  // From right to left a range keeps its order.
  const range = (low: string, high: string): string =>
    words.direction === 'rtl' ? `\u2066${low}–${high}\u2069` : `${low}–${high}`;
  const from = addDays(view.today, 1 - 7 * WEEKS);
  const sessions = [...state.sessions.values()]
    .filter((session) => session.status === 'finished' && session.date >= from && session.date <= view.today)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const lines = [`${words.said(view.profile.name ?? text.athlete)}: ${text.span(day(from), day(view.today))}`, ''];
  lines.push(text.training, ...weeks(sessions, view, words), '');
  lines.push(
    text.goals,
    ...rowsOr(
      state.goals.map((goal) => goalText(goal)),
      text.noGoal,
    ),
    '',
  );
  const strengths = [...view.strength.entries()]
    .filter(([, belief]) => belief.source === 'log' || belief.source === 'reported')
    .sort((a, b) => (a[1].lastOn < b[1].lastOn ? 1 : a[1].lastOn > b[1].lastOn ? -1 : a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_LIFTS);
  lines.push(
    text.strength,
    ...rowsOr(
      strengths.flatMap(([id, belief]) => {
        const { kg, lowKg, highKg } = likelyRange(belief);
        return wrapped(text.single(name(id), single(kg, id), range(rough(lowKg), rough(highKg)), day(belief.lastOn)));
      }),
      text.nothingLogged,
    ),
    '',
  );
  lines.push(
    text.complaints,
    ...rowsOr(
      view.complaints.map((one) =>
        text.complaint(words.joint(one.joint, one.side ?? null), number(one.severity), day(one.since)),
      ),
      text.none,
    ),
    '',
  );
  const weak = findings.filter((finding) => finding.severity > 0).slice(0, MOST_FINDINGS);
  lines.push(
    text.weak,
    ...rowsOr(
      weak.flatMap((finding) => wrapped(words.said(plainly(finding)))),
      text.nothingFound,
    ),
    '',
  );
  const notes = sessions
    .flatMap((session) => (session.note ? [`${day(session.date)}: ${session.note.replaceAll(/\s+/g, ' ')}`] : []))
    .slice(-MOST_NOTES);
  lines.push(text.lastNotes, ...rowsOr(notes, text.none).map(fitted));
  return `${lines.flatMap(overLines).join('\n')}\n`;

  function goalText(goal: LedgerState['goals'][number]): string {
    const mass = goal.loadGrams === undefined ? null : load(goal.loadGrams / 1000, goal.exercise);
    const reps = goal.reps === undefined ? null : text.repetitions(goal.reps);
    const amount = mass !== null && reps !== null ? text.amounts(mass, reps) : (mass ?? reps);
    const told = amount === null ? name(goal.exercise) : text.goal(name(goal.exercise), amount);
    return goal.by === undefined ? told : text.goalBy(told, day(goal.by));
  }
}

function weeks(sessions: readonly LoggedSession[], view: AthleteView, { text, number, day }: PaperWords): string[] {
  return Array.from({ length: WEEKS }, (_, index) => {
    const from = addDays(view.today, 1 - 7 * (WEEKS - index));
    const to = addDays(from, 6);
    const own = sessions.filter((session) => session.date >= from && session.date <= to);
    const sets = own.reduce(
      (sum, session) => sum + session.sets.filter((set) => !set.removed && set.kind !== 'warm-up').length,
      0,
    );
    const minutes = own.reduce((sum, session) => sum + (session.minutes ?? 0), 0);
    const done = text.weekDone(day(from), own.length, sets);
    return `  ${done}${minutes > 0 ? `, ${text.minutes(number(minutes))}` : ''}`;
  });
}

/** What is not tested yet is named without the result that would open a gate. */
function plainly({ source, because }: Finding): string {
  return source === 'untested' ? because.replaceAll(' without a limit', '') : because;
}

function rowsOr(rows: readonly string[], none: string): string[] {
  return rows.length === 0 ? [`  ${none}`] : rows.map((row) => `  ${row}`);
}

/** A sentence over as many lines as it needs: what is weak is not cut in the middle. */
function wrapped(sentence: string, indent = ''): string[] {
  const room = WIDTH - 2 - indent.length;
  const at = sentence.lastIndexOf(' ', room);
  if (sentence.length <= room || at < 1) return [`${indent}${sentence}`];
  return [`${indent}${sentence.slice(0, at)}`, ...wrapped(sentence.slice(at + 1), '  ')];
}

/** A line that is too long goes on in the next, under its own beginning: in some languages everything is longer. */
function overLines(line: string): string[] {
  if (line.length <= WIDTH) return [line];
  const indent = ' '.repeat(line.length - line.trimStart().length);
  const at = line.lastIndexOf(' ', WIDTH);
  return at <= indent.length ? [line] : [line.slice(0, at), ...overLines(`${indent}  ${line.slice(at + 1)}`)];
}

/** Somebody's own note keeps to one line. */
function fitted(line: string): string {
  return line.length <= WIDTH ? line : `${line.slice(0, WIDTH - 1)}…`;
}
