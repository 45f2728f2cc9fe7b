// Decides which words a page for paper needs, so that it can be printed in the reader's language; English where nobody brings another.
import { type BlockKind, type IsoDate, type Joint, type Side, weekdayName, weekdayOf } from '@strongback/engine';

/** The texts of a language. Numbers and dates that go in are written already. */
export interface PaperText {
  readonly planTitle: string;
  readonly planFrom: (day: string) => string;
  readonly week: (from: string, to: string, block: string) => string;
  readonly noPlannedSession: string;
  readonly dayMinutes: (day: string, minutes: string) => string;
  readonly warmUp: string;
  readonly coolDown: string;
  readonly exercise: string;
  readonly sets: string;
  readonly tempoRest: string;
  /** How the four signs of a tempo are read. */
  readonly tempoLegend: string;
  /** How A1 and A2 before two exercises are read. */
  readonly turnLegend: string;
  readonly done: string;
  readonly notes: string;
  readonly rest: (seconds: string) => string;
  readonly eachSide: string;
  readonly eachHand: string;
  readonly left: string;
  readonly right: string;
  /** Kinds of set that are named beside the set. */
  readonly kinds: Readonly<Record<'warm-up' | 'drop' | 'failure' | 'amrap' | 'cluster', string>>;
  readonly logTitle: string;
  readonly noSession: string;
  readonly summaryTitle: string;
  readonly athlete: string;
  readonly span: (from: string, to: string) => string;
  readonly training: string;
  readonly weekDone: (from: string, sessions: number, sets: number) => string;
  readonly minutes: (minutes: string) => string;
  readonly goals: string;
  readonly noGoal: string;
  readonly repetitions: (reps: number) => string;
  readonly goal: (exercise: string, amount: string) => string;
  readonly goalBy: (goal: string, day: string) => string;
  readonly amounts: (load: string, reps: string) => string;
  readonly strength: string;
  readonly nothingLogged: string;
  readonly single: (exercise: string, load: string, range: string, day: string) => string;
  readonly complaints: string;
  readonly none: string;
  readonly complaint: (joint: string, severity: string, day: string) => string;
  readonly weak: string;
  readonly nothingFound: string;
  readonly lastNotes: string;
}

/** A language with everything that depends on it. */
export interface PaperWords {
  /** Language tag of the page, e.g. `de`. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly text: PaperText;
  readonly block: (kind: BlockKind) => string;
  readonly joint: (joint: Joint, side: Side | null) => string;
  /** A day with its weekday, and one without. */
  readonly longDay: (date: IsoDate) => string;
  readonly day: (date: IsoDate) => string;
  readonly number: (value: number) => string;
  /** A movement or drill, from its id and its English name. */
  readonly name: (id: string, english: string) => string;
  /** A sentence of the engine, which speaks English. */
  readonly said: (text: string) => string;
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

const ENGLISH_TEXT: PaperText = {
  planTitle: 'Training plan',
  planFrom: (day) => `Training plan from ${day}`,
  week: (from, to, block) => `Week of ${from} to ${to}: ${block}`,
  noPlannedSession: 'No session falls into these days.',
  dayMinutes: (day, minutes) => `${day}, ${minutes} min`,
  warmUp: 'Warm-up',
  coolDown: 'Cool-down',
  exercise: 'Exercise',
  sets: 'Sets',
  tempoRest: 'Tempo, rest',
  tempoLegend: 'Tempo: lowering - pause - lifting - pause, in seconds; X: as fast as possible.',
  turnLegend: 'A1 and A2: in turn, a set of one, a set of the other; each row says the rest after its set.',
  done: 'Done',
  notes: 'Notes',
  rest: (seconds) => `rest ${seconds} s`,
  eachSide: 'each side',
  eachHand: 'each hand',
  left: 'left',
  right: 'right',
  kinds: { 'warm-up': 'warm-up', drop: 'drop', failure: 'failure', amrap: 'amrap', cluster: 'cluster' },
  logTitle: 'Training log',
  noSession: 'No finished session falls into these days.',
  summaryTitle: "Coach's summary",
  athlete: 'Athlete',
  span: (from, to) => `${from} to ${to}`,
  training: 'Training',
  weekDone: (from, sessions, sets) => `Week from ${from}: ${counted(sessions, 'session')}, ${counted(sets, 'set')}`,
  minutes: (minutes) => `${minutes} min`,
  goals: 'Goals',
  noGoal: 'none set',
  repetitions: (reps) => counted(reps, 'repetition'),
  goal: (exercise, amount) => `${exercise} ${amount}`,
  goalBy: (goal, day) => `${goal} by ${day}`,
  amounts: (load, reps) => `${load} for ${reps}`,
  strength: 'Strength (estimated single)',
  nothingLogged: 'nothing logged yet',
  single: (exercise, load, range, day) => `${exercise}: ${load} (${range}), last ${day}`,
  complaints: 'Complaints',
  none: 'none',
  complaint: (joint, severity, day) => `${joint}: ${severity}/10 since ${day}`,
  weak: 'Weak, stiff or untested',
  nothingFound: 'nothing found',
  lastNotes: 'Last notes',
};

export const ENGLISH_PAPER: PaperWords = {
  language: 'en',
  direction: 'ltr',
  text: ENGLISH_TEXT,
  block: (kind) => kind,
  joint: (joint, side) => (side === null ? joint : `${side} ${joint}`),
  longDay: (date) => `${weekdayName(weekdayOf(date))} ${date}`,
  day: (date) => date,
  number: String,
  name: (_, english) => english,
  said: (text) => text,
};
