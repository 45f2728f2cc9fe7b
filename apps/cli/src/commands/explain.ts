// Decides what `strongback explain` prints: what a ledger lets us believe, what is weak, what is open, and what is proposed.
import { catalogue } from '@strongback/catalogue';
import { proposalsFor, understand, withOwnExercises } from '@strongback/engine';
import type { Command } from '../command.types.ts';
import { explanationJson, explanationText } from '../print/explain-text.ts';
import { readArguments } from '../terminal/arguments.ts';
import { todayHere } from '../terminal/clock.ts';
import { openLedger } from '../terminal/ledger-file.ts';
import { DONE, type ExitCode, Stop, USAGE } from '../terminal/outcome.ts';

const HELP = `
strongback explain LEDGER.jsonl [--on DATE] [--json]

Findings, beliefs, gates and proposals on a day, each with its reason, its rule and the grade of its evidence.

Example:  strongback explain me.jsonl --on 2026-11-23
`;

export const explainCommand: Command = {
  help: HELP,
  run,
};

function run(args: readonly string[]): ExitCode {
  const given = readArguments(args, { on: { type: 'string' } });
  const path = given.positionals[0];
  if (path === undefined || given.positionals.length > 1)
    throw new Stop(USAGE, 'name one ledger: strongback explain LEDGER.jsonl');
  const { state } = openLedger(path);
  const today = given.date('on') ?? todayHere();
  const all = withOwnExercises(catalogue(), state);
  const known = understand(state, all, today);
  const proposals = proposalsFor(state, all, today);
  process.stdout.write(
    given.flag('json')
      ? `${JSON.stringify(explanationJson(state, known, proposals, all))}\n`
      : explanationText(state, known, proposals, all),
  );
  return DONE;
}
