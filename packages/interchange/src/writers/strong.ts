// Decides our Strong-shaped CSV: the header other apps read, English, comma, point, LF, no byte-order mark.
import type { Catalogue, LedgerState, LoggedSet, MassUnit } from '@strongback/engine';
import { numberCell, textCell } from './cells.ts';
import { clockText, distinctStarts, loadIn, nameFor, sessionsToWrite } from './rows.ts';

const HEADER = 'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE';

/** Strong's main form. It carries no unit, so the caller chooses one and says it in the file's name. Loses supersets, sides, tempo, speed and technique. */
export function writeStrong(state: LedgerState, catalogue: Catalogue, unit: MassUnit): string {
  const lines = [HEADER];
  const rows = sessionsToWrite(state);
  const starts = distinctStarts(rows, 1);
  for (const { session, sets } of rows) {
    const head = [
      `${session.date} ${clockText(starts.get(session.session) ?? 0)}`,
      textCell(session.title ?? 'Workout'),
      durationText(session.minutes),
    ].join(',');
    let before: string | null = null;
    let order = 0;
    sets.forEach((set, index) => {
      const name = nameFor(set, catalogue, 'strong');
      if (name !== before) order = 0;
      before = name;
      const label = labelOf(set);
      if (label === null) order++;
      const row = [
        head,
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
        lines.push([head, textCell(name), 'Rest Timer', '0', '0', '0', numberCell(set.restSeconds), '""', '""', ''].join(','));
    });
  }
  return `${lines.join('\n')}\n`;
}

function labelOf(set: LoggedSet): string | null {
  return set.kind === 'warm-up' ? 'W' : set.kind === 'drop' ? 'D' : set.kind === 'failure' ? 'F' : null;
}

/** `1h 12m`; a length without whole minutes is written in seconds too, so that nothing is rounded away. */
function durationText(minutes: number | undefined): string {
  if (minutes === undefined) return '';
  const seconds = Math.round(minutes * 60);
  const parts = [
    [Math.floor(seconds / 3600), 'h'],
    [Math.floor(seconds / 60) % 60, 'm'],
    [seconds % 60, 's'],
  ] as const;
  return (
    parts
      .filter(([value]) => value > 0)
      .map(([value, word]) => `${value}${word}`)
      .join(' ') || '0m'
  );
}
