// Decides our Strong-shaped CSV: the header other apps read, English, comma, point, LF, no byte-order mark.
import type { Catalogue, LedgerState, LoggedSet, MassUnit } from '@strongback/engine';
import { numberCell, textCell } from './cells.ts';
import { loadIn, nameFor, sessionsToWrite, startOf } from './rows.ts';

const HEADER = 'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE';

/** Strong's main form. It carries no unit, so the caller chooses one and says it in the file's name. Loses supersets, sides, tempo, speed and technique. */
export function writeStrong(state: LedgerState, catalogue: Catalogue, unit: MassUnit): string {
  const lines = [HEADER];
  for (const { session, sets } of sessionsToWrite(state)) {
    const counts = new Map<string, number>();
    sets.forEach((set, index) => {
      const name = nameFor(set, catalogue, 'strong');
      const first = index === 0 || nameFor(sets[index - 1] as LoggedSet, catalogue, 'strong') !== name;
      const label = labelOf(set);
      if (first) counts.set(name, 0);
      const order = (counts.get(name) ?? 0) + (label === null ? 1 : 0);
      counts.set(name, order);
      const row = [
        startOf(session),
        textCell(session.title ?? 'Workout'),
        durationText(session.minutes),
        textCell(name),
        label ?? String(order),
        numberCell(loadIn(set, unit) ?? 0),
        numberCell(set.reps ?? 0),
        numberCell(set.millimetres === undefined ? 0 : set.millimetres / 1000),
        numberCell(set.seconds ?? 0),
        textCell(set.note ?? ''),
        textCell(index === 0 ? (session.note ?? '') : ''),
        numberCell(set.rpe === undefined ? null : set.rpe / 2),
      ];
      lines.push(row.join(','));
      if (set.restSeconds)
        lines.push(
          [
            startOf(session),
            textCell(session.title ?? 'Workout'),
            durationText(session.minutes),
            textCell(name),
            'Rest Timer',
            '0',
            '0',
            '0',
            numberCell(set.restSeconds),
            '""',
            '""',
            '',
          ].join(','),
        );
    });
  }
  return `${lines.join('\n')}\n`;
}

function labelOf(set: LoggedSet): string | null {
  return set.kind === 'warm-up' ? 'W' : set.kind === 'drop' ? 'D' : set.kind === 'failure' ? 'F' : null;
}

function durationText(minutes: number | undefined): string {
  if (minutes === undefined) return '';
  const hours = Math.floor(minutes / 60);
  return [hours > 0 ? `${hours}h` : '', minutes % 60 > 0 || hours === 0 ? `${minutes % 60}m` : ''].filter(Boolean).join(' ');
}
