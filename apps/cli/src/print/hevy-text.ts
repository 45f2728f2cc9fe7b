// Decides how the connection with Hevy is told about: what came, what went, what stays and why, and what is asked.
import type { GoneQuestion, ImportReport, PushPlan } from '@strongback/interchange';
import { counted } from './counted.ts';

export function pullText(report: ImportReport | null, alreadyHere: number, dry: boolean): string {
  if (report === null) return 'Hevy: nothing changed\n';
  const { sessions, sets } = report.imported;
  const lines = [
    `Hevy: ${dry ? 'would take over' : 'took over'} ${counted(sessions, 'new session')}, ${counted(sets, 'set')}; ${report.changed} changed, ${report.alreadyThere + alreadyHere} already there`,
    ...report.conflicts.map((conflict) => `  ${conflict.date}: ${conflict.reason}`),
    ...report.skipped.map((note) => `  left out: ${note.reason}`),
    ...report.flagged.map((note) => `  look at: ${note.reason}`),
    ...report.unmapped.map(
      ({ name, sets: count }) => `  kept in the log only, the catalogue does not know it: ${name} (${counted(count, 'set')})`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

export function pushText(plan: PushPlan, dry: boolean): string {
  const lines = [
    `Hevy: ${dry ? 'would send' : 'to send'} ${counted(plan.outgoing.length, 'session')}; ${plan.upToDate} are there as they are`,
    ...plan.outgoing.flatMap((entry) => [
      `  ${entry.date} ${entry.title}, ${counted(entry.sets, 'set')}${entry.workout === null ? '' : ', in place of its older form'}`,
      ...entry.losses.map((loss) => `    ${loss}`),
    ]),
    ...plan.held.map((entry) => `  ${entry.date} stays here: ${entry.reason}`),
  ];
  return `${lines.join('\n')}\n`;
}

export function gonesText(gone: readonly GoneQuestion[], ledger: string): string {
  return gone
    .map(
      ({ workout, date, title }) =>
        `Deleted at Hevy, still here: ${date}, ${title}. Take it out here too? strongback hevy gone --into ${ledger} --discard ${workout} (or --keep ${workout})\n`,
    )
    .join('');
}
