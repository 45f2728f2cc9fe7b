// Decides which exercises of a day are done in turn so that the day holds them, and what rests that leaves (rules `session.pair`, `session.fill-rest`).
import { rule } from '../../evidence/rulebook.ts';
import type { Movement } from '../../vocabulary/movement.ts';
import type { Pattern, SlotRole } from '../../vocabulary/training.ts';
import { nameInside } from '../../vocabulary/proper-names.ts';
import { isHeavy } from '../dose/heavy.ts';
import type { PlannedTurn, PrescribedSet, Reason } from '../plan.types.ts';
import { HORIZONTAL, mayAlternate, mayFillRests, PRESS, type TurnsAllowed } from '../week/shared-rest.ts';
import { isLiftRole } from '../week/slot-role.ts';
import { workSeconds } from './minutes.ts';
import { reason } from './reasons.ts';

const PAIR = rule('session.pair').numbers;
const FILL = rule('session.fill-rest').numbers;

/** What of a slot decides whether it may share its rests. */
export interface TurnPart {
  readonly movement: Movement;
  readonly part: SlotRole;
  readonly sets: readonly PrescribedSet[];
  /** Clusters and contrast pairs: nothing stands in their rests. */
  readonly closed: boolean;
}

/** Two parts of a day done in turn, by their places. */
export interface Turn {
  readonly first: number;
  readonly second: number;
  /** Two lifts in turn; otherwise small work in the rests of one. */
  readonly lifts: boolean;
  readonly betweenSeconds: number;
  readonly roundSeconds: number;
  /** Against both done one after the other. */
  readonly savedSeconds: number;
}

/** What bends the trunk under load: nothing tires the trunk before it. */
const BENT: ReadonlySet<Pattern> = new Set<Pattern>(['hinge', 'squat', 'lunge']);

/** The turns that a day could have, opposing lifts first; each part stands in one at most. */
export function turnsOf(parts: readonly TurnPart[], allowed: TurnsAllowed): readonly Turn[] {
  if (allowed === 'never') return [];
  const taken = new Set<number>();
  const turns: Turn[] = [];
  const free = (at: number): TurnPart | null => {
    const one = parts[at];
    return one === undefined || taken.has(at) || one.closed || one.sets.length === 0 || one.sets.some(nearMaximal) ? null : one;
  };
  const join = (first: number, second: number, lifts: boolean): void => {
    const [a, b] = [parts[first], parts[second]];
    if (a === undefined || b === undefined) return;
    const rests = lifts ? liftRests(a, b) : fillRests(a, b);
    const saved = restOf(a) + restOf(b) - rests.betweenSeconds - rests.roundSeconds;
    if (saved <= 0) return;
    taken.add(first).add(second);
    turns.push({ first, second, lifts, ...rests, savedSeconds: Math.min(a.sets.length, b.sets.length) * saved });
  };
  parts.forEach((_, first) => {
    const lift = free(first);
    if (allowed !== 'opposites' || lift === null || !mayAlternate(lift.movement, lift.part)) return;
    const opposite = (at: number): boolean => {
      const other = at > first ? free(at) : null;
      return other !== null && mayAlternate(other.movement, other.part) && opposed(lift.movement, other.movement);
    };
    const places = [...parts.keys()].filter(opposite);
    const second = places.find((at) => samePlane(lift, parts[at])) ?? places[0];
    if (second !== undefined) join(first, second, true);
  });
  const lastBent = parts.findLastIndex(({ movement }) => BENT.has(movement.pattern));
  parts.forEach((_, second) => {
    const small = free(second);
    if (small === null || !mayFillRests(small.part)) return;
    const first = parts.findIndex((__, at) => {
      const lift = at < second ? free(at) : null;
      if (lift === null || !isLiftRole(lift.part) || (small.part === 'trunk' && at <= lastBent)) return false;
      return !shareMuscles(lift.movement, small.movement);
    });
    if (first >= 0) join(first, second, false);
  });
  return turns;
}

const nearMaximal = (set: PrescribedSet): boolean => isHeavy(set) || (set.percent1RM ?? 0) >= PAIR.notFromPercent1RM;

/** A press and a pull that are not done for the same muscles. */
const opposed = (a: Movement, b: Movement): boolean => PRESS.has(a.pattern) !== PRESS.has(b.pattern) && !shareMuscles(a, b);

const samePlane = (a: TurnPart, b: TurnPart | undefined): boolean =>
  b !== undefined && HORIZONTAL.has(a.movement.pattern) === HORIZONTAL.has(b.movement.pattern);

/** Both are done for one muscle, or both are held hard: neither rests while the other works. */
function shareMuscles(a: Movement, b: Movement): boolean {
  if (Math.min(a.gripLoad, b.gripLoad) >= HELD_HARD) return true;
  const other: Readonly<Record<string, number>> = b.muscles;
  return Object.entries(a.muscles).some(([muscle, share]) => share >= MEANT && (other[muscle] ?? 0) >= MEANT);
}
const MEANT = 0.5;
const HELD_HARD = 2;

const restOf = ({ sets }: TurnPart): number => sets[0]?.restSeconds ?? 0;

function workOf({ movement, sets }: TurnPart): number {
  const set = sets[0];
  return set === undefined ? 0 : workSeconds(movement, set.reps ?? set.seconds ?? set.metres ?? 0, set.tempo);
}

/** Each of two lifts rests at least as long as it would alone. */
function liftRests(a: TurnPart, b: TurnPart): Pick<Turn, 'betweenSeconds' | 'roundSeconds'> {
  const [least] = PAIR.restSeconds;
  return {
    betweenSeconds: least,
    roundSeconds: toFive(Math.max(least, restOf(a) - least - workOf(b), restOf(b) - least - workOf(a))),
  };
}

/** The lift rests at least as long as it would alone; the small work stands inside. */
function fillRests(lift: TurnPart, small: TurnPart): Pick<Turn, 'betweenSeconds' | 'roundSeconds'> {
  const { changeSeconds, leastRestSeconds } = FILL;
  return {
    betweenSeconds: changeSeconds,
    roundSeconds: toFive(Math.max(leastRestSeconds, restOf(lift) - changeSeconds - workOf(small))),
  };
}

const toFive = (seconds: number): number => Math.ceil(seconds / 5) * 5;

/** Those of the turns that the day needs: lifts stand alone again where it holds them so, then small work, later ones first. */
export function neededTurns(turns: readonly Turn[], fits: (turns: readonly Turn[]) => boolean): readonly Turn[] {
  let kept = turns;
  for (const turn of turns.toReversed().sort((a, b) => Number(b.lifts) - Number(a.lifts))) {
    const without = kept.filter((one) => one !== turn);
    if (fits(without)) kept = without;
  }
  return kept;
}

/** Places of the parts with the second of each turn right behind its first. */
export function inOrderOfTurns(count: number, turns: readonly Turn[]): readonly number[] {
  const behind = new Map(turns.map(({ first, second }) => [first, second]));
  const moved = new Set(behind.values());
  return Array.from({ length: count }, (_, at) => at)
    .filter((at) => !moved.has(at))
    .flatMap((at) => {
      const second = behind.get(at);
      return second === undefined ? [at] : [at, second];
    });
}

/** Why the part at a place is done in turn; null where it is done alone. */
export function turnReason(parts: readonly TurnPart[], turns: readonly Turn[], at: number): Reason | null {
  const turn = turns.find(({ first, second }) => first === at || second === at);
  const other = parts[turn === undefined ? -1 : turn.first === at ? turn.second : turn.first];
  if (turn === undefined || other === undefined) return null;
  const name = nameInside(other.movement.name);
  if (turn.lifts)
    return reason('session.pair', `in turn with ${name}, so that the day holds both: each rests as long as it would alone`);
  return turn.second === at
    ? reason('session.fill-rest', `in the rests of ${name}, so that the day holds both`)
    : reason('session.fill-rest', `${name} stands in its rests, which stay as long as they are`);
}

/** Rest after a set of a slot: that of its turn as long as both of the turn have sets, else its own. */
export function restInTurn(
  turns: readonly PlannedTurn[] | undefined,
  slots: readonly { readonly id: string; readonly sets: readonly PrescribedSet[] }[],
  slot: string,
  set: number,
): number {
  const { sets } = slots.find(({ id }) => id === slot) ?? { sets: [] };
  const turn = turns?.find((one) => one.slots.includes(slot));
  const own = sets[set]?.restSeconds ?? 0;
  if (turn === undefined) return own;
  const rounds = Math.min(...turn.slots.map((id) => slots.find((one) => one.id === id)?.sets.length ?? 0));
  return set >= rounds ? own : slot === turn.slots[0] ? turn.betweenSeconds : turn.roundSeconds;
}
