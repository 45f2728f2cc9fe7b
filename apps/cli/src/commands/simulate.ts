// Decides what `strongback simulate` does: virtual people under several ways of planning, in several bodies, and the table of what came of it.
import { catalogue } from '@strongback/catalogue';
import {
  BODY_NAMES,
  type CampaignRow,
  type Interval,
  POLICY_NAMES,
  tabulate,
  VIOLATIONS,
  type YearOutcome,
  yearsOf,
} from '@strongback/simulator';
import type { Command } from '../command.types.ts';
import { readArguments } from '../terminal/arguments.ts';
import { DONE, type ExitCode, Stop, USAGE } from '../terminal/outcome.ts';

const HELP = `
strongback simulate [--athletes 10] [--weeks 52] [--seed 1] [--policy NAME] [--body NAME] [--json]

Lets virtual people train for a year under this program's plan and under four others, in bodies that work differently, and
prints strength gained, days in pain, overreached weeks, sessions done and breaches of safety, with 95 % intervals over people.
The people are made up; what holds for them need not hold for you. The same seed gives the same table.

  --athletes N   people in each cell (1 to 10000; a year of the full loop takes a second or more of one core)
  --weeks N      4 to 520
  --policy NAME  only one of: ${POLICY_NAMES.join(', ')}
  --body NAME    only one of: ${BODY_NAMES.join(', ')}

Example:  strongback simulate --athletes 5 --body impulse
`;

export const simulateCommand: Command = {
  help: HELP,
  run,
};

function run(args: readonly string[]): ExitCode {
  const given = readArguments(args, {
    athletes: { type: 'string' },
    weeks: { type: 'string' },
    seed: { type: 'string' },
    policy: { type: 'string' },
    body: { type: 'string' },
  });
  if (given.positionals.length > 0) throw new Stop(USAGE, 'simulate takes options only; --help shows an example');
  const policy = given.choice('policy', POLICY_NAMES);
  const body = given.choice('body', BODY_NAMES);
  const weeks = given.integer('weeks', 4, 520, 52);
  const seed = given.integer('seed', 0, 2147483647, 1);
  const years: YearOutcome[] = [];
  const setting = {
    catalogue: catalogue(),
    athletes: given.integer('athletes', 1, 10_000, 10),
    weeks,
    seed,
    bodies: body === undefined ? BODY_NAMES : [body],
    policies: policy === undefined ? POLICY_NAMES : [policy],
  };
  for (const year of yearsOf(setting)) years.push(year);
  const rows = tabulate(years, weeks, seed);
  if (given.flag('json')) process.stdout.write(`${JSON.stringify({ athletes: setting.athletes, weeks, seed, rows })}\n`);
  else process.stdout.write(tableText(rows));
  return DONE;
}

function tableText(rows: readonly CampaignRow[]): string {
  const lines = [
    ['body', 'policy', 'strength gained, %', 'days in pain', 'overreached weeks', 'sessions done, %', 'breaches of safety'],
    ...rows.map((row) => [
      row.body,
      row.policy,
      spread(row.gainPercent),
      spread(row.painDays),
      spread(row.overreachedWeeks),
      (100 * row.adherence.mean).toFixed(0),
      VIOLATIONS.filter((name) => row.violations[name] > 0)
        .map((name) => `${name} ${row.violations[name]}`)
        .join(', ') || 'none',
    ]),
  ];
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  return lines
    .map(
      (line) =>
        `${line
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

function spread(one: Interval): string {
  return `${one.mean.toFixed(1)} (${one.low.toFixed(1)} to ${one.high.toFixed(1)})`;
}
