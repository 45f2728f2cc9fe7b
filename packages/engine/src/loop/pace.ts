// Decides how fast somebody trains beside what sets, rests and set-up say: from the minutes of their own logged sessions.
import { rule } from '../evidence/rulebook.ts';
import type { LedgerState, LoggedSession, LoggedSet } from '../ledger/state.types.ts';
import { doseFrame } from '../plan/dose/dose-frame.ts';
import { coolDownSeconds, warmUpSeconds, workSeconds } from '../plan/day/minutes.ts';
import { slotRole } from '../plan/week/slot-role.ts';
import type { IsoDate } from '../units/brand.ts';
import { daysBetween } from '../units/calendar.ts';
import type { Catalogue } from '../vocabulary/movement.ts';

const PACE = rule('session.pace').numbers;
const RAMP_REST_SECONDS = 60;

export interface Pace {
  /** Minutes taken for each minute estimated; 1.1 is a tenth slower. */
  readonly factor: number;
  /** Sessions it was read from. */
  readonly sessions: number;
}

/** The own pace, once enough sessions of the last weeks hold their minutes; null before, and while it is about what is estimated (rule `session.pace`). */
export function ownPace(state: LedgerState, catalogue: Catalogue, today: IsoDate): Pace | null {
  const ratios: number[] = [];
  const recent = [...state.sessions.values()]
    .filter(
      (session) =>
        session.status === 'finished' &&
        session.app === undefined &&
        session.minutes !== undefined &&
        session.date <= today &&
        daysBetween(session.date, today) <= 7 * PACE.withinWeeks,
    )
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.session < b.session ? 1 : -1));
  for (const session of recent) {
    if (ratios.length >= PACE.mostSessions) break;
    const minutes = session.minutes ?? 0;
    const seconds = expectedSeconds(session, minutes, catalogue);
    if (seconds === null) continue;
    const ratio = (minutes * 60) / seconds;
    // A session left open over lunch says nothing about a pace.
    if (ratio >= PACE.believed[0] && ratio <= PACE.believed[1]) ratios.push(ratio);
  }
  if (ratios.length < PACE.minSessions) return null;
  ratios.sort((a, b) => a - b);
  const middle = ((ratios[(ratios.length - 1) >> 1] ?? 1) + (ratios[ratios.length >> 1] ?? 1)) / 2;
  const factor = Math.round(20 * Math.min(PACE.used[1], Math.max(PACE.used[0], middle))) / 20;
  return Math.abs(factor - 1) < PACE.fromShare ? null : { factor, sessions: ratios.length };
}

/** What the sets that were done take by set-up, work and rest; null where too few sets of known exercises are there. */
function expectedSeconds(session: LoggedSession, minutes: number, catalogue: Catalogue): number | null {
  const byExercise = new Map<string, LoggedSet[]>();
  for (const set of session.sets) if (!set.removed) byExercise.set(set.exercise, [...(byExercise.get(set.exercise) ?? []), set]);
  let total = warmUpSeconds(minutes) + coolDownSeconds(minutes);
  let working = 0;
  for (const [exercise, sets] of byExercise) {
    const movement = catalogue.movement.get(exercise);
    if (movement === undefined) return null;
    const frame = doseFrame(movement, { role: slotRole(movement), phase: 'hypertrophy', kind: 'hypertrophy', brisk: false });
    total += Math.max(20, movement.setUpSeconds);
    for (const set of sets) {
      const amount = set.reps ?? set.seconds ?? (set.millimetres ?? 0) / 1000;
      // A set of one side is half of what the catalogue calls a set.
      const sides = movement.laterality === 'unilateral' && set.side !== undefined ? 2 : 1;
      const rest = set.kind === 'warm-up' ? RAMP_REST_SECONDS : frame.restSeconds;
      total += (workSeconds(movement, amount, frame.tempo) + rest) / sides;
      if (set.kind !== 'warm-up') working += 1 / sides;
    }
  }
  return working < PACE.minSets ? null : total;
}
