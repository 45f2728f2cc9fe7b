// Decides what `strongback export` writes: a ledger in another app's form, as our table, or whole as JSON lines.
import { catalogue } from '@strongback/catalogue';
import { ledgerText } from '@strongback/engine';
import { writeHevy, writeOwnCsv, writeStrong } from '@strongback/interchange';
import type { Command } from '../command.types.ts';
import { readArguments } from '../terminal/arguments.ts';
import { writeWhole } from '../terminal/files.ts';
import { openLedger } from '../terminal/ledger-file.ts';
import { DONE, type ExitCode, Stop, USAGE } from '../terminal/outcome.ts';

const HELP = `
strongback export LEDGER.jsonl --as strong|hevy|csv|json [--unit kg|lb] [--to FILE]

  json    every event, without loss: importing it gives the same ledger
  csv     one row a set with all we keep about sets; loses plans, tests and decisions
  strong  Strong's form; loses supersets, sides, speed and technique; carries no unit
  hevy    Hevy's form; loses sides, rest, speed and technique

Example:  strongback export me.jsonl --as strong --unit kg --to strong-kg.csv
`;

export const exportCommand: Command = { help: HELP, run };

function run(args: readonly string[]): ExitCode {
  const given = readArguments(args, { as: { type: 'string' }, unit: { type: 'string' }, to: { type: 'string' } });
  const path = given.positionals[0];
  const form = given.choice('as', ['strong', 'hevy', 'csv', 'json']);
  if (path === undefined || form === undefined)
    throw new Stop(USAGE, 'name a ledger and a form: strongback export LEDGER.jsonl --as strong|hevy|csv|json');
  const { events, state } = openLedger(path);
  const unit = given.choice('unit', ['kg', 'lb']) ?? state.profile?.units ?? 'kg';
  const all = catalogue();
  const text =
    form === 'json'
      ? ledgerText(events)
      : form === 'csv'
        ? writeOwnCsv(state, all)
        : form === 'hevy'
          ? writeHevy(state, all, unit)
          : writeStrong(state, all, unit);
  const to = given.text('to');
  if (to === undefined) process.stdout.write(text);
  else {
    writeWhole(to, text);
    process.stderr.write(`${to}: written\n`);
  }
  return DONE;
}
