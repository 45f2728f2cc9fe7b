// Decides what stands on paper: the plan with room to write beside it, the log, and the coach's summary.
import {
  addDays,
  type Catalogue,
  type DrillDose,
  type IsoDate,
  type LedgerState,
  type LoggedSet,
  type MassUnit,
  type Movement,
  type Plan,
  type PlannedDayMoved,
  type PlannedSession,
  restInTurn,
} from '@strongback/engine';
import { setsText } from './calendar.ts';
import { type SummaryInput, writeCoachSummary } from './coach-summary.ts';
import { ENGLISH_PAPER, type PaperWords } from './paper-words.ts';
import { type Paper, paperPage, paperTable, shown } from './paper.ts';
import { loadIn, nameFor, sessionsToWrite } from './rows.ts';
import { readableLoad } from './readable-load.ts';

export interface PlanPageOptions {
  readonly paper: Paper;
  readonly unit: MassUnit;
  /** First and last day that is printed, both included. Left out: the whole plan. */
  readonly from?: IsoDate;
  readonly until?: IsoDate;
  /** Days that were moved or given up. */
  readonly moves?: readonly Pick<PlannedDayMoved, 'from' | 'to'>[];
  /** English when left out. */
  readonly words?: PaperWords;
}

/** The plan as a page to print: one block a session with what is asked, and a column to write down what was done. */
export function writePlanPage(plan: Plan, catalogue: Catalogue, options: PlanPageOptions): string {
  const words = options.words ?? ENGLISH_PAPER;
  const { text, day } = words;
  const moved = new Map((options.moves ?? []).map(({ from, to }) => [from, to]));
  const inside = (date: IsoDate): boolean =>
    (options.from === undefined || date >= options.from) && (options.until === undefined || date <= options.until);
  const weeks = plan.weeks.flatMap((week) => {
    const sessions = week.sessions.flatMap((session) => {
      const on = moved.has(session.date) ? (moved.get(session.date) ?? null) : session.date;
      return on === null || !inside(on) ? [] : [sessionBlock(session, on, catalogue, options.unit, words)];
    });
    if (sessions.length === 0) return [];
    const block = words.block(week.emphasis);
    const kind = week.deload && week.emphasis !== 'deload' ? `${block}, ${words.block('deload')}` : block;
    const title = text.week(day(week.from), day(addDays(week.from, 6)), kind);
    return [`<h2>${shown(title)}</h2>`, ...sessions];
  });
  const paced = plan.weeks.some(({ sessions }) => sessions.some(({ slots }) => slots.some(({ sets }) => sets[0]?.tempo != null)));
  const inTurn = plan.weeks.some(({ sessions }) => sessions.some(({ turns = [] }) => turns.length > 0));
  const legends = [...(paced ? [text.tempoLegend] : []), ...(inTurn ? [text.turnLegend] : [])];
  const legend = weeks.length > 0 ? legends.map((line) => `<p class="small">${shown(line)}</p>`) : [];
  const body = weeks.length > 0 ? [...legend, ...weeks].join('\n') : `<p>${shown(text.noPlannedSession)}</p>`;
  const title = text.planFrom(day(options.from ?? plan.from));
  return paperPage(title, options.paper, `<h1>${shown(text.planTitle)}</h1>\n${body}`, words);
}

function sessionBlock(session: PlannedSession, on: IsoDate, catalogue: Catalogue, unit: MassUnit, words: PaperWords): string {
  const { text, number } = words;
  const name = (id: string): string => words.name(id, catalogue.movement.get(id)?.name ?? id);
  const rows = session.slots.map((slot) => {
    const first = slot.sets[0];
    const details = [
      first?.tempo ?? '',
      first === undefined
        ? ''
        : text.rest(number(restInTurn(session.turns, session.slots, slot.id, 0))).replaceAll(' ', '\u00a0'),
    ].filter((part) => part !== '');
    return [
      `${turnMark(session, slot.id)}${name(slot.exercise)}`,
      // A number stays with its unit: a line ends after a comma only.
      setsText(slot.sets, unit, words, catalogue.movement.get(slot.exercise)?.implements === 2).replaceAll(
        /(?<![,;]) /g,
        '\u00a0',
      ),
      details.join(', '),
    ];
  });
  const parts = [
    `<h3>${shown(text.dayMinutes(words.longDay(on), number(session.minutes)))}</h3>`,
    ...drillsLine(text.warmUp, session.warmUp, catalogue, words),
    paperTable(
      [
        { name: text.exercise, share: 29 },
        { name: `${text.sets} (${unit})`, share: 31 },
        { name: text.tempoRest, share: 20 },
        { name: text.done, share: 20, toFill: true },
      ],
      rows,
    ),
    ...drillsLine(text.coolDown, session.coolDown, catalogue, words),
  ];
  return `<section>\n${parts.join('\n')}\n</section>`;
}

/** `A1 ` before the first of a turn, `A2 ` before the second, the next turn of the page with B; nothing before what is done alone. */
function turnMark({ turns = [], slots }: PlannedSession, slot: string): string {
  const head = (turn: (typeof turns)[number]): number => slots.findIndex(({ id }) => turn.slots.includes(id));
  const inOrder = [...turns].sort((one, other) => head(one) - head(other));
  const at = inOrder.findIndex((turn) => turn.slots.includes(slot));
  const turn = inOrder[at];
  return turn === undefined ? '' : `${String.fromCodePoint(65 + at)}${turn.slots[0] === slot ? 1 : 2}\u00a0`;
}

function drillsLine(title: string, drills: readonly DrillDose[], catalogue: Catalogue, words: PaperWords): string[] {
  if (drills.length === 0) return [];
  const told = drills.map((dose) => {
    const rounds = (dose.sets ?? 1) > 1 ? `${words.number(dose.sets ?? 1)}\u00a0×\u00a0` : '';
    const held = dose.seconds === undefined ? '' : ` ${rounds}${words.number(dose.seconds)}\u00a0s`;
    const amount = dose.reps === undefined ? held : ` ${rounds === '' ? '×\u00a0' : rounds}${words.number(dose.reps)}`;
    const side = dose.perSide === true ? ` ${words.text.eachSide}` : '';
    const name = words.name(dose.drill, catalogue.drill.get(dose.drill)?.name ?? dose.drill);
    // Each drill reads in its own direction, also between words of another.
    return `<bdi>${shown(`${name}${amount}${side}`)}</bdi>`;
  });
  return [`<p class="small">${shown(title)}: ${told.join('; ')}</p>`];
}

export interface LogPageOptions {
  readonly paper: Paper;
  readonly unit: MassUnit;
  readonly from?: IsoDate;
  readonly until?: IsoDate;
  /** English when left out. */
  readonly words?: PaperWords;
}

/** What was done as a page to print, the oldest session first. */
export function writeLogPage(state: LedgerState, catalogue: Catalogue, options: LogPageOptions): string {
  const { unit, from, until, words = ENGLISH_PAPER } = options;
  const { text } = words;
  const sessions = sessionsToWrite(state).filter(
    ({ session }) => (from === undefined || session.date >= from) && (until === undefined || session.date <= until),
  );
  const blocks = sessions.map(({ session, sets }) => {
    const rows: string[][] = [];
    for (const set of sets) {
      const name = words.name(set.exercise, nameFor(set, catalogue, null));
      const done = doneText(set, unit, words, catalogue.movement.get(set.exercise));
      const last = rows[rows.length - 1];
      if (last?.[0] === name) {
        last[1] = `${last[1]}; ${done}`;
        if (set.note !== undefined) last[2] = last[2] === '' ? set.note : `${last[2]}\n${set.note}`;
      } else rows.push([name, done, set.note ?? '']);
    }
    const title = `${words.longDay(session.date)}${session.title === undefined ? '' : `, ${words.said(session.title)}`}`;
    const table = paperTable(
      [
        { name: text.exercise, share: 28 },
        { name: text.sets, share: 46 },
        { name: text.notes, share: 26 },
      ],
      rows,
    );
    const note = session.note === undefined ? '' : `<p class="small">${shown(session.note)}</p>`;
    return `<section>\n<h3>${shown(title)}</h3>\n${table}\n${note}</section>`;
  });
  const body = blocks.length > 0 ? blocks.join('\n') : `<p>${shown(text.noSession)}</p>`;
  return paperPage(text.logTitle, options.paper, `<h1>${shown(text.logTitle)}</h1>\n${body}`, words);
}

/** `8 × 60 kg, RPE 8 (drop)`, held together on one line; both sides of what is done with one arm or leg, where no side is told apart. */
function doneText(set: LoggedSet, unit: MassUnit, { text, number }: PaperWords, movement: Movement | undefined): string {
  const load = loadIn(set, unit);
  const amount = [
    set.reps === undefined ? '' : number(set.reps),
    set.seconds === undefined ? '' : `${number(set.seconds)} s`,
    set.millimetres === undefined ? '' : `${number(set.millimetres / 1000)} m`,
  ].filter((part) => part !== '');
  const both = movement?.laterality === 'unilateral' ? ` ${text.eachSide}` : '';
  const side = set.side === undefined ? both : ` ${text[set.side]}`;
  const kind = set.kind === 'working' || set.kind === 'unknown' ? '' : ` (${text.kinds[set.kind]})`;
  const weight =
    load === null || load === 0
      ? ''
      : ` × ${number(readableLoad(load, unit))} ${unit}${movement?.implements === 2 ? ` ${text.eachHand}` : ''}`;
  const effort = set.rpe === undefined ? '' : `, RPE ${number(set.rpe / 2)}`;
  return `${amount.join(', ')}${side}${weight}${effort}${kind}`.replaceAll(' ', '\u00a0');
}

/** The coach's summary on one page of paper. */
export function writeSummaryPage(input: SummaryInput, paper: Paper): string {
  const words = input.words ?? ENGLISH_PAPER;
  return paperPage(words.text.summaryTitle, paper, `<pre>${shown(writeCoachSummary(input))}</pre>`, words);
}
