// Decides what `strongback rules` prints: every coaching rule with its numbers, grade, status and source.
import { allRules, sourcesOf } from '@strongback/engine';
import type { Command } from '../command.types.ts';
import { readArguments } from '../terminal/arguments.ts';
import { DONE, type ExitCode, REFUSED, Stop } from '../terminal/outcome.ts';

const HELP = `
strongback rules [ID] [--json]

Every rule that decides something, one by its id, or all whose id begins so ("prog"): statement, numbers with units, evidence grade (A to E), status, source.
"verify" means that the number has not been checked against the original yet.

Example:  strongback rules prog.two-week-step
`;

export const rulesCommand: Command = { help: HELP, run };

function run(args: readonly string[]): ExitCode {
  const given = readArguments(args, {}, 1);
  const wanted = given.positionals[0];
  const exact = allRules.filter((rule) => rule.id === wanted);
  const rules = exact.length > 0 ? exact : allRules.filter((rule) => rule.id.startsWith(wanted ?? ''));
  if (rules.length === 0)
    throw new Stop(REFUSED, `no rule is called or begins with "${wanted?.slice(0, 60)}"; strongback rules lists them`);
  const rows = rules.map((rule) => ({ ...rule, citation: sourcesOf(rule.id) }));
  if (given.flag('json')) process.stdout.write(`${JSON.stringify(rows)}\n`);
  else
    for (const row of rows)
      process.stdout.write(
        `${row.id} [${row.grade}${row.status === 'verify' ? ', not yet checked' : ''}] ${row.statement}\n    ${row.citation}\n`,
      );
  return DONE;
}
