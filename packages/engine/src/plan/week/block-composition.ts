// Decides which composition a week uses: solved once per block and shape of days, reused, made again when it would ramp too fast.
import type { Muscle } from '../../vocabulary/body.ts';
import type { Catalogue } from '../../vocabulary/movement.ts';
import { seedFor } from '../../units/random.ts';
import { type Composition, composeWeek } from './compose-week.ts';
import type { DayRole } from './day-roles.ts';
import type { FamiliarWeek } from './familiar-week.ts';
import type { Person } from '../person.ts';
import type { PlanDay } from '../season/plan-day.ts';
import type { SeasonWeek } from '../season/season.ts';
import { recentSets, rememberComposition, type SeasonMemory } from '../season/season-memory.ts';
import { muscleTargets } from './targets.ts';

/** One week before it is composed. */
export interface OpenWeek {
  readonly week: SeasonWeek;
  /** Its seven days, and what those that are trained on are for. */
  readonly days: readonly PlanDay[];
  readonly roles: readonly DayRole[];
  readonly familiar: FamiliarWeek;
}

/** The composition of a week: the one that its block already has for such days, or a new one, which `memory` then keeps. */
export function compositionFor(
  person: Person,
  catalogue: Catalogue,
  { week, days, roles, familiar }: OpenWeek,
  memory: SeasonMemory,
): Composition {
  const kind = week.kind === 'travel' ? 'travel' : week.phase;
  const sport = sportSets(days);
  const shape = roles
    .map(({ day, lead, hard }) => `${day.weekday}${day.minutes}${lead ?? ''}${hard ? 'h' : ''}${day.equipmentKey}`)
    .join(';');
  const key = `${week.block}|${week.phase}|${kind}|${shape}|${JSON.stringify(sport)}`;
  const before = recentSets(memory);
  const held = memory.compositions.get(key);
  if (held !== undefined && (week.deload || !rampsTooFast(person, held, week, before, sport))) return held;
  const { request } = person;
  // The weeks at hand get the full effort; what lies a block ahead is planned again before it comes, and later shapes of a block start from its first.
  const near = memory.compositions.size === 0;
  const effort = near || request.effort === 'long' ? request.effort : 'quick';
  const composition = composeWeek(
    {
      person,
      catalogue,
      phase: week.phase,
      kind,
      cycle: week.cycle,
      weekIndex: week.index,
      roles,
      before,
      sport,
      blockMovements: memory.blockMovements,
      placed: memory.placed,
      familiar: familiar.placed,
      // A plan asked for quickly is made again soon: it is searched near the weeks before it.
      ...(request.effort === 'quick' ? { lately: memory.lately } : {}),
      steps: memory.steps,
      lastMovements: memory.lastMovements,
      blocksUsed: memory.blocksUsed,
      seed: seedFor(request.seed, `${week.block}`),
    },
    effort,
  );
  memory.compositions.set(key, composition);
  if (kind !== 'travel') rememberComposition(memory, composition, roles);
  return composition;
}

function sportSets(days: readonly PlanDay[]): Partial<Record<Muscle, number>> {
  const sport: Partial<Record<Muscle, number>> = {};
  for (const day of days)
    for (const load of day.sports)
      for (const [muscle, sets] of Object.entries(load.sets) as [Muscle, number][]) sport[muscle] = (sport[muscle] ?? 0) + sets;
  return sport;
}

/** A composition solved weeks ago may ask more than the last weeks allow, after days away or a trip (rule `vol.ramp`). */
function rampsTooFast(
  person: Person,
  composition: Composition,
  week: SeasonWeek,
  before: Readonly<Partial<Record<Muscle, number>>>,
  sport: Readonly<Partial<Record<Muscle, number>>>,
): boolean {
  const sums: Partial<Record<Muscle, number>> = {};
  const stepped = week.weekInBlock >= 2;
  for (const { movement, sets } of composition.assigned) {
    const more = stepped && composition.steps.get(movement.id) === 'set' ? 1 : 0;
    for (const [muscle, share] of Object.entries(movement.muscles) as [Muscle, number][])
      sums[muscle] = (sums[muscle] ?? 0) + share * (sets + more);
  }
  return muscleTargets(person, week.phase, composition.context.kind, before, sport).some(
    ({ muscle, most }) => (sums[muscle] ?? 0) > most + 0.005,
  );
}
