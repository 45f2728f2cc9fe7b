// Decides the lockout block of a lift that stalls: a push at the angle where it stalls, a lift of that part of the path, and a fast one.
import { rule } from '../../evidence/rulebook.ts';
import type { Movement } from '../../vocabulary/movement.ts';
import type { Equipment } from '../../vocabulary/world.ts';
import { isPinPush } from '../dose/dose-frame.ts';
import { isFast } from './special-work.ts';

export const STICKING_PLACES = ['start', 'middle', 'finish'] as const;
/** Where the bar slows most, seen over its path from where the lift begins to where it ends. */
export type StickingPlace = (typeof STICKING_PLACES)[number];

/** Tags of lifts that train one part of the path, most telling first. */
const TRAINS: Readonly<Record<StickingPlace, readonly string[]>> = {
  start: ['long-range', 'pause', 'eccentric'],
  middle: ['dead-stop', 'pause', 'partial'],
  finish: ['lockout', 'partial', 'dead-stop'],
};

const HOLD = rule('dose.hold').numbers;

export interface LockoutBlock {
  /** A push or pull against what does not move, a little below the place; null where nothing of the kind fits. */
  readonly hold: {
    readonly exercise: string;
    readonly seconds: readonly [number, number];
    readonly rpe: number;
    readonly timesPerWeek: number;
  } | null;
  /** A lift of that part of the path, at its own tempo. */
  readonly part: { readonly exercise: string; readonly tempo: string | null } | null;
  /** A fast lift of the same kind. */
  readonly fast: { readonly exercise: string } | null;
}

/** The block for one lift, from movements of its own pattern that the equipment allows; `null` equipment allows everything. */
export function lockoutBlock(
  lift: Movement,
  place: StickingPlace,
  movements: readonly Movement[],
  equipment: readonly Equipment[] | null,
): LockoutBlock {
  const able = movements.filter(
    (one) =>
      one.id !== lift.id &&
      one.pattern === lift.pattern &&
      (equipment === null || one.equipment.some((set) => set.every((item) => equipment.includes(item)))),
  );
  const hold = first(able.filter(isPinPush), () => 1);
  const part = first(
    able.filter((one) => one.trackedBy === 'reps' && one.hold === undefined && !isFast(one)),
    (one) => partValue(lift, place, one),
  );
  const fast = first(able.filter(isFast), (one) => 1 + sharedImplements(lift, one));
  return {
    hold:
      hold === null
        ? null
        : { exercise: hold.id, seconds: HOLD.overcomingSeconds, rpe: HOLD.overcomingRpe, timesPerWeek: HOLD.timesPerWeek },
    part: part === null ? null : { exercise: part.id, tempo: part.tempo },
    fast: fast === null ? null : { exercise: fast.id },
  };
}

/** The likeness of a lift counts a little, the part of the path it trains counts most; nothing for one that trains another part. */
function partValue(lift: Movement, place: StickingPlace, one: Movement): number {
  const tags = TRAINS[place];
  const at = tags.findIndex((tag) => one.tags.includes(tag));
  return at < 0 ? 0 : tags.length - at + sharedImplements(lift, one) / 2;
}

function sharedImplements(lift: Movement, one: Movement): number {
  return lift.equipment.some((set) => one.equipment.some((other) => other.includes('barbell') === set.includes('barbell')))
    ? 1
    : 0;
}

function first(movements: readonly Movement[], value: (one: Movement) => number): Movement | null {
  let best: Movement | null = null;
  let most = 0;
  for (const one of movements) {
    const worth = value(one);
    if (worth > most || (worth === most && best !== null && worth > 0 && one.id < best.id)) [best, most] = [one, worth];
  }
  return best;
}
