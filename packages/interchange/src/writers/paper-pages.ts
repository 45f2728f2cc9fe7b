// Decides what stands on paper: the plan with room to write beside it, the log, and the coach's summary.
import {
  addDays,
  type Catalogue,
  type DrillDose,
  type IsoDate,
  type LedgerState,
  type MassUnit,
  type Plan,
  type PlannedDayMoved,
  type PlannedSession,
} from '@strongback/engine';
import { setsText } from './calendar.ts';
import { type SummaryInput, writeCoachSummary } from './coach-summary.ts';
import { type Paper, paperPage, paperTable, shown } from './paper.ts';
import { loadIn, nameFor, sessionsToWrite } from './rows.ts';

export interface PlanPageOptions {
  readonly paper: Paper;
  readonly unit: MassUnit;
  /** First and last day that is printed, both included. Left out: the whole plan. */
  readonly from?: IsoDate;
  readonly until?: IsoDate;
  /** Days that were moved or given up. */
  readonly moves?: readonly Pick<PlannedDayMoved, 'from' | 'to'>[];
}

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** `Monday 2026-03-02`. */
function dayText(date: IsoDate): string {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  // Sakamoto's rule for the day of the week.
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  const of = month < 3 ? year - 1 : year;
  return `${DAYS[(of + Math.floor(of / 4) - Math.floor(of / 100) + Math.floor(of / 400) + shift + day) % 7]} ${date}`;
}

/** The plan as a page to print: one block a session with what is asked, and a column to write down what was done. */
export function writePlanPage(plan: Plan, catalogue: Catalogue, options: PlanPageOptions): string {
  const moved = new Map((options.moves ?? []).map(({ from, to }) => [from, to]));
  const inside = (date: IsoDate): boolean =>
    (options.from === undefined || date >= options.from) && (options.until === undefined || date <= options.until);
  const weeks = plan.weeks.flatMap((week) => {
    const sessions = week.sessions.flatMap((session) => {
      const on = moved.has(session.date) ? (moved.get(session.date) ?? null) : session.date;
      return on === null || !inside(on) ? [] : [sessionBlock(session, on, catalogue, options.unit)];
    });
    if (sessions.length === 0) return [];
    const title = `Week of ${week.from} to ${addDays(week.from, 6)}: ${week.emphasis}${week.deload ? ', deload' : ''}`;
    return [`<h2>${shown(title)}</h2>`, ...sessions];
  });
  const body = weeks.length > 0 ? weeks.join('\n') : '<p>No session falls into these days.</p>';
  return paperPage(`Training plan from ${options.from ?? plan.from}`, options.paper, `<h1>Training plan</h1>\n${body}`);
}

function sessionBlock(session: PlannedSession, on: IsoDate, catalogue: Catalogue, unit: MassUnit): string {
  const name = (id: string): string => catalogue.movement.get(id)?.name ?? id;
  const rows = session.slots.map((slot) => {
    const first = slot.sets[0];
    const details = [first?.tempo ?? '', first === undefined ? '' : `rest ${first.restSeconds} s`].filter((part) => part !== '');
    return [name(slot.exercise), setsText(slot.sets, unit), details.join(', ')];
  });
  const parts = [
    `<h3>${shown(`${dayText(on)}, ${session.minutes} min`)}</h3>`,
    ...drillsLine('Warm-up', session.warmUp, catalogue),
    paperTable(
      [
        { name: 'Exercise', share: 27 },
        { name: `Sets (${unit})`, share: 30 },
        { name: 'Tempo, rest', share: 17 },
        { name: 'Done', share: 26, toFill: true },
      ],
      rows,
    ),
    ...drillsLine('Cool-down', session.coolDown, catalogue),
  ];
  return `<section>\n${parts.join('\n')}\n</section>`;
}

function drillsLine(title: string, drills: readonly DrillDose[], catalogue: Catalogue): string[] {
  if (drills.length === 0) return [];
  const told = drills.map((dose) => {
    const amount = dose.reps === undefined ? (dose.seconds === undefined ? '' : ` ${dose.seconds} s`) : ` × ${dose.reps}`;
    return `${catalogue.drill.get(dose.drill)?.name ?? dose.drill}${amount}${dose.perSide === true ? ' each side' : ''}`;
  });
  return [`<p class="small">${shown(`${title}: ${told.join('; ')}`)}</p>`];
}

export interface LogPageOptions {
  readonly paper: Paper;
  readonly unit: MassUnit;
  readonly from?: IsoDate;
  readonly until?: IsoDate;
}

/** What was done as a page to print, the oldest session first. */
export function writeLogPage(state: LedgerState, catalogue: Catalogue, options: LogPageOptions): string {
  const { unit, from, until } = options;
  const sessions = sessionsToWrite(state).filter(
    ({ session }) => (from === undefined || session.date >= from) && (until === undefined || session.date <= until),
  );
  const blocks = sessions.map(({ session, sets }) => {
    const rows: string[][] = [];
    for (const set of sets) {
      const load = loadIn(set, unit);
      const amount = [
        set.reps === undefined ? '' : `${set.reps}`,
        set.seconds === undefined ? '' : `${set.seconds} s`,
        set.millimetres === undefined ? '' : `${set.millimetres / 1000} m`,
      ].filter((part) => part !== '');
      const side = set.side === undefined ? '' : ` ${set.side}`;
      const kind = set.kind === 'working' || set.kind === 'unknown' ? '' : ` (${set.kind})`;
      const text = `${amount.join(', ')}${side}${load === null || load === 0 ? '' : ` × ${load} ${unit}`}${set.rpe === undefined ? '' : `, RPE ${set.rpe / 2}`}${kind}`;
      // A set stays on one line.
      const whole = text.replaceAll(' ', '\u00a0');
      const name = nameFor(set, catalogue, null);
      const last = rows[rows.length - 1];
      if (last?.[0] === name) {
        last[1] = `${last[1]}; ${whole}`;
        if (set.note !== undefined) last[2] = last[2] === '' ? set.note : `${last[2]}\n${set.note}`;
      } else rows.push([name, whole, set.note ?? '']);
    }
    const title = `${dayText(session.date)}${session.title === undefined ? '' : `, ${session.title}`}`;
    const table = paperTable(
      [
        { name: 'Exercise', share: 28 },
        { name: 'Sets', share: 46 },
        { name: 'Notes', share: 26 },
      ],
      rows,
    );
    const note = session.note === undefined ? '' : `<p class="small">${shown(session.note)}</p>`;
    return `<section>\n<h3>${shown(title)}</h3>\n${table}\n${note}</section>`;
  });
  const body = blocks.length > 0 ? blocks.join('\n') : '<p>No finished session falls into these days.</p>';
  return paperPage('Training log', options.paper, `<h1>Training log</h1>\n${body}`);
}

/** The coach's summary on one page of paper. */
export function writeSummaryPage(input: SummaryInput, paper: Paper): string {
  return paperPage("Coach's summary", paper, `<pre>${shown(writeCoachSummary(input))}</pre>`);
}
