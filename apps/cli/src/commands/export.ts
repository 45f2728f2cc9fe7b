// Decides what `strongback export` writes: a ledger in another app's form, for a watch or a calendar, as our table or a page, or whole as JSON lines.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '@strongback/catalogue';
import {
  type IsoDate,
  ledgerText,
  type LedgerState,
  type MassUnit,
  type Plan,
  understand,
  withOwnExercises,
} from '@strongback/engine';
import {
  writeCalendar,
  writeCoachSummary,
  writeFitActivities,
  type LogPageOptions,
  PAPERS,
  writeFitWorkouts,
  writeHevy,
  writeLogPage,
  writeOwnCsv,
  writePlanPage,
  writeStrong,
  writeSummaryPage,
} from '@strongback/interchange';
import type { Command } from '../command.types.ts';
import { counted } from '../print/counted.ts';
import { type Arguments, readArguments } from '../terminal/arguments.ts';
import { nowMs, todayHere } from '../terminal/clock.ts';
import { writeWhole } from '../terminal/files.ts';
import { openLedger } from '../terminal/ledger-file.ts';
import { DONE, type ExitCode, REFUSED, Stop, USAGE } from '../terminal/outcome.ts';

const FORMS = ['strong', 'hevy', 'csv', 'json', 'fit', 'ics', 'summary', 'plan-page', 'log-page', 'summary-page'] as const;
type PaperOptions = Omit<LogPageOptions, 'unit'>;
type TextForm = Exclude<(typeof FORMS)[number], 'fit'>;

const HELP = `
strongback export LEDGER.jsonl --as strong|hevy|csv|json|fit|ics|summary|plan-page|log-page|summary-page [--unit kg|lb] [--to FILE]

  json     every event, without loss: importing it gives the same ledger
  csv      one row a set with all we keep about sets; loses plans, tests and decisions
  strong   Strong's form; loses supersets, sides, speed and technique; carries no unit
  hevy     Hevy's form; loses sides, rest, speed and technique
  fit      --to FOLDER: one activity a session for Garmin and other watches, with our set ids beside it; loses RPE, kinds of set,
           supersets, sides, distances, notes and assistance. With --planned: one workout a planned session from today on
  ics      the plan as a calendar; days that were moved or given up are followed
  summary  one page of text for a coach: four weeks, strength, complaints, what is weak
  plan-page, log-page, summary-page
           the same for paper: one HTML file to print from a browser, with --paper a4|letter, --from DATE and --until DATE

Example:  strongback export me.jsonl --as strong --unit kg --to strong-kg.csv
`;

export const exportCommand: Command = { help: HELP, run };

function run(args: readonly string[]): ExitCode {
  const given = readArguments(args, {
    as: { type: 'string' },
    unit: { type: 'string' },
    to: { type: 'string' },
    on: { type: 'string' },
    planned: { type: 'boolean' },
    paper: { type: 'string' },
    from: { type: 'string' },
    until: { type: 'string' },
  });
  const path = given.positionals[0];
  const form = given.choice('as', FORMS);
  if (path === undefined || form === undefined)
    throw new Stop(USAGE, `name a ledger and a form: strongback export LEDGER.jsonl --as ${FORMS.join('|')}`);
  const { events, state } = openLedger(path);
  const unit = given.choice('unit', ['kg', 'lb']) ?? state.profile?.units ?? 'kg';
  const today = given.date('on') ?? todayHere();
  const to = given.text('to');
  const asked: AskedExport = { path, state, unit, today };
  if (form === 'fit') return writeFitFolder(asked, given.flag('planned'), to);
  const text = form === 'json' ? ledgerText(events) : textOf(asked, form, onPaper(given));
  if (to === undefined) process.stdout.write(text);
  else {
    writeWhole(to, text);
    process.stderr.write(`${to}: written\n`);
  }
  return DONE;
}

function onPaper(given: Arguments): PaperOptions {
  const from = given.date('from');
  const until = given.date('until');
  return {
    paper: given.choice('paper', PAPERS) ?? 'a4',
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  };
}

/** The ledger that is written out, and in which unit. */
interface AskedExport {
  readonly path: string;
  readonly state: LedgerState;
  readonly unit: MassUnit;
  readonly today: IsoDate;
}

function textOf({ path, state, unit, today }: AskedExport, form: Exclude<TextForm, 'json'>, paper: PaperOptions): string {
  const all = withOwnExercises(catalogue(), state);
  switch (form) {
    case 'csv':
      return writeOwnCsv(state, all);
    case 'hevy':
      return writeHevy(state, all, unit);
    case 'strong':
      return writeStrong(state, all, unit);
    case 'ics': {
      const { plan, moves } = planIn(path, state);
      const stamp = `${new Date(nowMs()).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
      return writeCalendar(plan, all, { stamp, unit, moves });
    }
    case 'summary': {
      const { view, findings } = understand(state, all, today);
      return writeCoachSummary({ state, view, findings, catalogue: all, unit });
    }
    case 'plan-page':
      return writePlanPage(planIn(path, state).plan, all, { ...paper, unit, moves: planIn(path, state).moves });
    case 'log-page':
      return writeLogPage(state, all, { ...paper, unit });
    case 'summary-page': {
      const { view, findings } = understand(state, all, today);
      return writeSummaryPage({ state, view, findings, catalogue: all, unit }, paper.paper);
    }
  }
}

function writeFitFolder({ path, state, unit, today }: AskedExport, planned: boolean, to: string | undefined): ExitCode {
  if (to === undefined) throw new Stop(USAGE, 'FIT files are one a session: name a folder with --to FOLDER');
  mkdirSync(to, { recursive: true });
  let written = 0;
  if (planned) {
    const { plan, moves } = planIn(path, state);
    for (const file of writeFitWorkouts(plan, withOwnExercises(catalogue(), state), {
      unit,
      moves,
      from: today,
      name: (day) => `Strongback ${day}`,
    })) {
      writeWhole(join(to, file.name), file.bytes);
      written++;
    }
  } else
    for (const file of writeFitActivities(state, withOwnExercises(catalogue(), state))) {
      writeWhole(join(to, file.name), file.bytes);
      writeWhole(join(to, `${file.name}.sets.json`), `${JSON.stringify(file.sets)}\n`);
      written++;
    }
  process.stderr.write(`${to}: ${counted(written, 'file')} written\n`);
  return DONE;
}

function planIn(path: string, state: LedgerState): { plan: Plan; moves: LedgerState['moves'] } {
  const issued = state.plan;
  if (issued === null) throw new Stop(REFUSED, `${path}: holds no plan; make one with strongback plan --ledger ${path} --keep`);
  return { plan: JSON.parse(issued.body) as Plan, moves: state.moves.filter((move) => move.plan === issued.plan) };
}
