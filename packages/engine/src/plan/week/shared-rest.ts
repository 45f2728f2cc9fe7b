// Decides what work may share the rests of other work, and how much of its own rest a week may count on sharing (rules `session.pair`, `session.fill-rest`).
import { rule } from '../../evidence/rulebook.ts';
import type { Movement } from '../../vocabulary/movement.ts';
import type { Pattern, SlotRole } from '../../vocabulary/training.ts';
import type { DoseFrame } from '../dose/dose-frame.ts';
import type { Person } from '../person.ts';
import { isLiftRole } from './slot-role.ts';

/** What may be done in turn: nothing, small work in the rests of lifts, opposing lifts as well. */
export type TurnsAllowed = 'never' | 'small' | 'opposites';

export const PRESS: ReadonlySet<Pattern> = new Set<Pattern>(['horizontal-press', 'vertical-press']);
const PULL: ReadonlySet<Pattern> = new Set<Pattern>(['horizontal-pull', 'vertical-pull']);
export const HORIZONTAL: ReadonlySet<Pattern> = new Set<Pattern>(['horizontal-press', 'horizontal-pull']);

/** A press or a pull that may be done in turn with its opposite. */
export function mayAlternate(movement: Movement, part: SlotRole): boolean {
  return isLiftRole(part) && movement.trackedBy === 'reps' && (PRESS.has(movement.pattern) || PULL.has(movement.pattern));
}

/** Small work that needs no station of its own: it may stand in the rests of a lift. */
export function mayFillRests(part: SlotRole): boolean {
  return part === 'prevention' || part === 'trunk';
}

/** What this person does in turn where a day would not hold it otherwise; opposing lifts too where nothing was said. */
export function turnsAllowed({ request }: Pick<Person, 'request'>): TurnsAllowed {
  return request.inTurn ?? 'opposites';
}

/** Rest that stays with a set of a lift in turn, seconds: a little more than the least, since not every lift finds its opposite. */
const LIFT_LEAVES = 75;
const SMALL_LEAVES = rule('session.fill-rest').numbers.changeSeconds;

/** Seconds of each set's rest that a week counts on for other work. */
export function sharedRestSeconds(person: Pick<Person, 'request'>, movement: Movement, part: SlotRole, frame: DoseFrame): number {
  const allowed = turnsAllowed(person);
  if (allowed === 'opposites' && mayAlternate(movement, part)) return Math.max(0, frame.restSeconds - LIFT_LEAVES);
  return allowed !== 'never' && mayFillRests(part) ? Math.max(0, frame.restSeconds - SMALL_LEAVES) : 0;
}
