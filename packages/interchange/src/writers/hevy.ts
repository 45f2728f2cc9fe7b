// Decides our Hevy-shaped CSV: every text quoted, one pair of unit columns, English months, superset numbers within a workout.
import { addDays, type Catalogue, type IsoDate, type LedgerState, type LoggedSet, type MassUnit } from '@strongback/engine';
import { numberCell, textCell } from './cells.ts';
import { clockText, distinctStarts, loadIn, nameFor, sessionsToWrite } from './rows.ts';
import { HEVY_KINDS } from '../words/hevy-kinds.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const COLUMNS = 'title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,set_index,set_type';
const METRES_PER_MILE = 1609.344;

/** Loses sides, tempo, rest, speed and technique; times are kept to the minute. */
export function writeHevy(state: LedgerState, catalogue: Catalogue, unit: MassUnit): string {
  const [weight, distance] = unit === 'kg' ? ['weight_kg', 'distance_km'] : ['weight_lbs', 'distance_miles'];
  const header = [...COLUMNS.split(','), weight, 'reps', distance, 'duration_seconds', 'rpe'];
  const lines = [header.map((name) => `"${name}"`).join(',')];
  const rows = sessionsToWrite(state);
  const starts = distinctStarts(rows, 60);
  for (const { session, sets } of rows) {
    const start = starts.get(session.session) ?? 0;
    const head = [
      textCell(session.title ?? 'Workout'),
      textCell(timeText(session.date, start)),
      textCell(timeText(session.date, start + Math.round(session.minutes ?? 0) * 60)),
      textCell(escaped(session.note ?? '')),
    ].join(',');
    const supersets = new Map<string, number>();
    let before: string | null = null;
    let index = 0;
    for (const set of sets) {
      const name = nameFor(set, catalogue, 'hevy');
      index = name === before ? index + 1 : 0;
      before = name;
      if (set.superset !== undefined && !supersets.has(set.superset)) supersets.set(set.superset, supersets.size);
      const metres = set.millimetres === undefined ? null : set.millimetres / 1000;
      lines.push(
        [
          head,
          textCell(name),
          set.superset === undefined ? '' : String(supersets.get(set.superset)),
          textCell(escaped(set.note ?? '')),
          String(index),
          textCell(HEVY_KINDS[set.kind]),
          numberCell(loadIn(set, unit)),
          numberCell(set.reps),
          metres === null ? '' : String(metres / (unit === 'kg' ? 1000 : METRES_PER_MILE)),
          numberCell(set.seconds),
          rpeCell(set),
        ].join(','),
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

/** `2 Mar 2026, 18:04`, the day after for what ends past midnight. */
function timeText(day: IsoDate, secondsOfDay: number): string {
  const date = addDays(day, Math.floor(secondsOfDay / 86_400));
  const month = MONTHS[Number(date.slice(5, 7)) - 1] ?? 'Jan';
  return `${Number(date.slice(8, 10))} ${month} ${date.slice(0, 4)}, ${clockText(secondsOfDay % 86_400).slice(0, 5)}`;
}

function escaped(text: string): string {
  return text.replaceAll('\n', '\\n');
}

/** Hevy knows RPE 6 to 10. */
function rpeCell(set: LoggedSet): string {
  return set.rpe === undefined || set.rpe < 12 ? '' : String(set.rpe / 2);
}
