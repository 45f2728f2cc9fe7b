// Decides how strong a person is in any movement: a share of the quality it rests on, with a knack of their own.
import { type Movement, type Pattern, seededRandom, seedFor } from '@strongback/engine';
import type { Quality, VirtualBody } from '../body/body.types.ts';
import { normal } from '../life/chance.ts';
import type { Person } from './person.types.ts';

const OF_PATTERN: Readonly<Partial<Record<Pattern, Quality>>> = {
  'horizontal-pull': 'row',
  'vertical-pull': 'pulldown',
  'horizontal-press': 'bench',
  'vertical-press': 'press',
  hinge: 'hinge',
  squat: 'squat',
  lunge: 'squat',
  carry: 'grip',
  grip: 'grip',
  'anti-extension': 'trunk',
  'anti-rotation': 'trunk',
  'anti-lateral-flexion': 'trunk',
};
const OF_LIFT: Readonly<Record<string, Quality>> = {
  'barbell-row': 'row',
  'lat-pulldown': 'pulldown',
  'bench-press': 'bench',
  'overhead-press': 'press',
  deadlift: 'hinge',
  'back-squat': 'squat',
};

export interface Ability {
  /** What it trains; null for what trains none of the qualities (isolation, drills). */
  readonly trains: Quality | null;
  readonly also: readonly Quality[];
  /** Kilograms of the body that move with the load. */
  readonly bodyKg: number;
  /** One-repetition strength at the start, body included; null where only time, way or repetitions count. */
  readonly startKg: number | null;
  /** The quality that its strength follows. */
  readonly follows: Quality;
  /** Repetitions, seconds or metres to failure at the start without load. */
  readonly startAmount: number;
}

/** Strength in a movement, found once per person and movement. */
export function abilities(person: Person, seed: number): (movement: Movement) => Ability {
  const known = new Map<string, Ability>();
  return (movement) => {
    let found = known.get(movement.id);
    if (found === undefined) known.set(movement.id, (found = abilityOf(person, movement, seed)));
    return found;
  };
}

function abilityOf(person: Person, movement: Movement, seed: number): Ability {
  const random = seededRandom(seedFor(seed, `knack-${person.number}-${movement.id}`));
  const knack = Math.exp(normal(random) * 0.09);
  const guess = movement.loadGuess;
  const trains = OF_PATTERN[movement.pattern] ?? null;
  const follows = (guess === null ? undefined : OF_LIFT[guess.lift]) ?? trains ?? 'trunk';
  const bodyKg = movement.bodyMassFraction * person.bodyMassKg;
  const ratio = guess?.ratio ?? 0;
  const reference = person.startKg[follows] * ratio * knack;
  // The ratio speaks of all that is moved; whoever moves the body can just do so.
  const whole = bodyKg > 0 ? Math.max(reference, bodyKg * 1.02) : reference;
  const loaded =
    guess !== null &&
    ratio > 0 &&
    movement.trackedBy === 'reps' &&
    movement.loadMode !== 'banded' &&
    movement.loadMode !== 'none';
  const also = new Set<Quality>();
  for (const pattern of movement.alsoTrains) {
    const quality = OF_PATTERN[pattern];
    if (quality !== undefined && quality !== trains) also.add(quality);
  }
  const level = person.trainingYears < 1 ? 1 : person.trainingYears < 4 ? 1.25 : 1.5;
  const usual = movement.trackedBy === 'reps' ? 20 : movement.trackedBy === 'seconds' ? 55 : 70;
  return {
    trains,
    also: [...also],
    bodyKg,
    startKg: loaded ? whole : null,
    follows,
    startAmount: usual * level * knack * Math.exp(normal(random) * 0.15),
  };
}

/** True strength now in a movement, kilograms moved (body included); null where load does not decide. */
export function strengthNow(ability: Ability, body: VirtualBody): number | null {
  return ability.startKg === null ? null : ability.startKg * body.now(ability.follows);
}
