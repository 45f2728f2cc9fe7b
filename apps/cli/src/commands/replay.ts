// Decides what `strongback replay` shows: what a ledger says after all its events, and whether its lines are sound.
import { type LedgerState, readLedger, replay } from '@strongback/engine';
import type { Command } from '../command.types.ts';
import { readArguments } from '../terminal/arguments.ts';
import { textOf } from '../terminal/files.ts';
import { DAMAGED, DONE, type ExitCode, Stop, USAGE } from '../terminal/outcome.ts';

const HELP = `
strongback replay LEDGER.jsonl [--json]

Folds a ledger from its first event and prints what it holds: the person, sessions, sets, assessments, complaints, plans, and
events of a newer version that are kept. A damaged line is named; the rest is still folded.

Example:  strongback replay me.jsonl
`;

export const replayCommand: Command = {
  help: HELP,
  run,
};

function run(args: readonly string[]): ExitCode {
  const given = readArguments(args, {});
  const path = given.positionals[0];
  if (path === undefined || given.positionals.length > 1)
    throw new Stop(USAGE, 'name one ledger: strongback replay LEDGER.jsonl');
  const read = readLedger(textOf(path));
  if (read.events.length === 0) {
    const first = read.faults[0];
    throw new Stop(DAMAGED, `${path}: holds no readable event${first ? `; line ${first.line}: ${first.reason}` : ''}`);
  }
  for (const fault of read.faults.slice(0, 20)) process.stderr.write(`${path}: line ${fault.line}: ${fault.reason}\n`);
  if (read.faults.length > 20) process.stderr.write(`${path}: and ${read.faults.length - 20} more damaged lines\n`);
  const summary = summaryOf(replay(read.events), read.faults.length);
  process.stdout.write(
    given.flag('json')
      ? `${JSON.stringify(summary)}\n`
      : `${Object.entries(summary)
          .map(([name, value]) => `${name.padEnd(18)}${String(value)}`)
          .join('\n')}\n`,
  );
  return read.faults.length > 0 ? DAMAGED : DONE;
}

function summaryOf(state: LedgerState, damaged: number): Record<string, string | number | null> {
  const sessions = [...state.sessions.values()];
  const done = sessions.filter((session) => session.status === 'finished');
  const dates = done.map((session) => session.date).sort();
  const sets = done.reduce((sum, session) => sum + session.sets.filter((set) => !set.removed).length, 0);
  return {
    athlete: state.athlete,
    events: state.applied,
    damagedLines: damaged,
    sessions: done.length,
    openSessions: sessions.filter((session) => session.status === 'open').length,
    sets,
    firstDay: dates[0] ?? null,
    lastDay: dates[dates.length - 1] ?? null,
    imported: sessions.filter((session) => session.app !== undefined).length,
    assessments: state.assessments.length,
    complaints: state.complaints.size,
    checkIns: state.checkIns.size,
    plan: state.plan?.plan ?? null,
    keptForNewerVersion: state.unknown.length,
  };
}
