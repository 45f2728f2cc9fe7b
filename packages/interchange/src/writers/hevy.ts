// Decides our Hevy-shaped CSV: every text quoted, one pair of unit columns, English months, superset numbers within a workout.
import type { Catalogue, LedgerState, LoggedSession, LoggedSet, MassUnit, SetKind } from '@strongback/engine';
import { numberCell, textCell } from './cells.ts';
import { loadIn, nameFor, sessionsToWrite } from './rows.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const TYPES: Readonly<Record<SetKind, string>> = {
  'warm-up': 'warmup',
  working: 'normal',
  drop: 'dropset',
  failure: 'failure',
  amrap: 'normal',
  cluster: 'normal',
  unknown: 'normal',
};
const METRES_PER_MILE = 1609.344;

/** Loses sides, tempo, rest, speed and technique; times are kept to the minute. */
export function writeHevy(state: LedgerState, catalogue: Catalogue, unit: MassUnit): string {
  const pair = unit === 'kg' ? ['weight_kg', 'distance_km'] : ['weight_lbs', 'distance_miles'];
  const lines = [
    [
      'title',
      'start_time',
      'end_time',
      'description',
      'exercise_title',
      'superset_id',
      'exercise_notes',
      'set_index',
      'set_type',
      pair[0],
      'reps',
      pair[1],
      'duration_seconds',
      'rpe',
    ]
      .map((name) => `"${name}"`)
      .join(','),
  ];
  for (const { session, sets } of sessionsToWrite(state)) {
    const supersets = new Map<string, number>();
    let index = 0;
    sets.forEach((set, at) => {
      const name = nameFor(set, catalogue, 'hevy');
      const before = sets[at - 1];
      index = before && nameFor(before, catalogue, 'hevy') === name ? index + 1 : 0;
      if (set.superset !== undefined && !supersets.has(set.superset)) supersets.set(set.superset, supersets.size);
      const metres = set.millimetres === undefined ? null : set.millimetres / 1000;
      lines.push(
        [
          textCell(session.title ?? 'Workout'),
          textCell(timeText(session, 0)),
          textCell(timeText(session, session.minutes ?? 0)),
          textCell(escaped(session.note ?? '')),
          textCell(name),
          set.superset === undefined ? '' : String(supersets.get(set.superset)),
          textCell(escaped(set.note ?? '')),
          String(index),
          textCell(TYPES[set.kind]),
          numberCell(loadIn(set, unit)),
          numberCell(set.reps),
          metres === null ? '' : String(metres / (unit === 'kg' ? 1000 : METRES_PER_MILE)),
          numberCell(set.seconds),
          rpeCell(set),
        ].join(','),
      );
    });
  }
  return `${lines.join('\n')}\n`;
}

function timeText(session: LoggedSession, addMinutes: number): string {
  const [hours = 0, minutes = 0] = (session.at ?? '00:00').split(':').map(Number);
  // A workout that ends after midnight ends at 23:59 here: the format holds the day of the start.
  const total = Math.min(hours * 60 + minutes + addMinutes, 23 * 60 + 59);
  const two = (value: number): string => String(value).padStart(2, '0');
  const month = MONTHS[Number(session.date.slice(5, 7)) - 1] ?? 'Jan';
  return `${Number(session.date.slice(8, 10))} ${month} ${session.date.slice(0, 4)}, ${two(Math.floor(total / 60))}:${two(total % 60)}`;
}

function escaped(text: string): string {
  return text.replace(/\n/g, '\\n');
}

/** Hevy knows RPE 6 to 10. */
function rpeCell(set: LoggedSet): string {
  return set.rpe === undefined || set.rpe < 12 ? '' : String(set.rpe / 2);
}
