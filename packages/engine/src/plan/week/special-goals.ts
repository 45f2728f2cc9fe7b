// Decides what somebody trains for that calls for special forms of work: speed, or the most that a lift can be.
import type { Catalogue, Movement } from '../../vocabulary/movement.ts';
import { rule } from '../../evidence/rulebook.ts';
import type { PlanRequest } from '../request.types.ts';
import { sportAimOf } from './sport-aim.ts';

/** `power`: speed decides the sport or the goal; `strength`: a lift is to grow or will be tested. */
export type Calling = 'power' | 'strength';

/** Sports in which speed of force decides. */
const FAST_SPORTS: ReadonlySet<string> = new Set([
  'rugby',
  'football',
  'soccer',
  'american-football',
  'basketball',
  'handball',
  'volleyball',
  'hockey',
  'baseball',
  'tennis',
  'badminton',
  'squash',
  'throwing',
  'track-and-field',
  'sprinting',
  'judo',
  'wrestling',
  'boxing',
  'mma',
  'weightlifting',
]);

const AGES = rule('dose.contrast').numbers;

/** Null where special forms are not called for, or not for this person: newcomers, under 16, from 60 on, limits from the health screen. */
export function callingOf(request: PlanRequest, catalogue: Catalogue, age: number | null): Calling | null {
  if (request.athlete.level === 'novice') return null;
  if (age !== null && (age < AGES.minAge || age >= AGES.belowAge)) return null;
  if (request.limits.noStraining || request.limits.maxPercent1RM !== null) return null;
  const tested = request.calendar.flatMap((entry) =>
    entry.kind === 'test' || entry.kind === 'competition' ? (entry.exercises ?? []) : [],
  );
  const wanted = [...request.goals.map(({ exercise }) => exercise), ...tested].flatMap((id) => catalogue.movement.get(id) ?? []);
  const fast = request.calendar.some((entry) => entry.kind === 'sport' && FAST_SPORTS.has((entry.sport ?? '').toLowerCase()));
  const aimedAt = sportAimOf(request)?.profile.speed === 'fast';
  if (fast || aimedAt || wanted.some((movement) => movement.roles.includes('power'))) return 'power';
  return wanted.some((movement) => movement.trackedBy === 'reps' && movement.roles.includes('main')) ? 'strength' : null;
}

const FAMILY: Readonly<Partial<Record<Movement['pattern'], 'legs' | 'press' | 'pull'>>> = {
  squat: 'legs',
  lunge: 'legs',
  hinge: 'legs',
  'horizontal-press': 'press',
  'vertical-press': 'press',
  'horizontal-pull': 'pull',
  'vertical-pull': 'pull',
};

type Family = 'legs' | 'press' | 'pull';

/** Patterns of like kind: a fast movement follows a heavy one of its own family. */
export function familyOf(movement: Movement): Family | null {
  return FAMILY[movement.pattern] ?? null;
}

/** The same for a pattern alone. */
export function familyOfPattern(pattern: Movement['pattern']): Family | null {
  return FAMILY[pattern] ?? null;
}
