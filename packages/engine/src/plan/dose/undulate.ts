// Decides which days of an undulating block are heavy and which hold volume (rule `plan.undulate`).
import type { SlotRole } from '../../vocabulary/training.ts';
import type { Phase } from '../season/phases.ts';
import type { SeasonWeek } from '../season/season.ts';

/** The dose table of a lift on the `turn`th training day: heavy and volume alternate from day to day and change places every week. Technique blocks and lighter weeks stay as they are. */
export function undulatingPhase(week: SeasonWeek, role: SlotRole, turn: number): Phase {
  if (week.phase === 'technique' || week.deload || week.kind !== week.phase) return week.phase;
  if (role !== 'main' && role !== 'secondary') return week.phase;
  return (week.weekInBlock + turn) % 2 === 0 ? 'hypertrophy' : 'strength';
}
