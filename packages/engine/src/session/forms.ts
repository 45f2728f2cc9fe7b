// Decides what a planned set becomes in another form: as many as possible, drop sets, clusters. Loads and pauses come from rules.
import { rule } from '../evidence/rulebook.ts';
import type { Movement } from '../vocabulary/movement.ts';
import type { Kit } from './loadable.ts';
import { nearestLoadable } from './loadable.ts';
import type { PreparedSlot, TargetSet } from './session.types.ts';

export const SET_FORMS = ['straight', 'amrap', 'drop', 'cluster'] as const;
/** How the working sets of a slot are done: `amrap` and `drop` concern the last set, `cluster` every set. */
export type SetForm = (typeof SET_FORMS)[number];

const DROP = rule('session.drop').numbers;
const CLUSTER = rule('session.cluster').numbers;

/** Why a form does not suit a slot, as a key; null where it does. */
export function formBarrier(
  form: SetForm,
  sets: readonly TargetSet[],
  movement: Movement,
): 'not-repetitions' | 'no-load' | 'too-few' | null {
  if (form === 'straight') return null;
  const first = sets[0];
  if (first === undefined || movement.trackedBy !== 'reps') return 'not-repetitions';
  if (form === 'drop' && (movement.loadMode !== 'external' || first.loadKg === null || first.loadKg <= 0)) return 'no-load';
  if (form === 'cluster' && (first.reps ?? 0) < 2 * CLUSTER.minReps) return 'too-few';
  return null;
}

/**
 * The parts each working set is done in, by the place of the set; one part is the set itself. A form that does not suit leaves
 * every set as it was. The parts of a cluster add up to the repetitions of its set; every drop is lighter than the part before.
 */
export function shapeSets(
  sets: readonly TargetSet[],
  form: SetForm,
  movement: Movement,
  kit: Kit = NO_KIT,
): readonly (readonly TargetSet[])[] {
  const whole = sets.map((set) => [set]);
  if (form === 'straight' || formBarrier(form, sets, movement) !== null) return whole;
  if (form === 'cluster') return sets.map((set) => clusterOf(set));
  return sets.map((set, at) => {
    if (at < sets.length - 1) return [set];
    return form === 'amrap' ? [{ ...set, kind: 'amrap' as const }] : dropsOf(set, movement, kit);
  });
}

function dropsOf(set: TargetSet, movement: Movement, kit: Kit): readonly TargetSet[] {
  const parts: TargetSet[] = [{ ...set, restSeconds: DROP.pauseSeconds }];
  let load = set.loadKg ?? 0;
  for (let drop = 0; drop < DROP.drops; drop++) {
    const next = nearestLoadable(load * (1 - DROP.dropPercent / 100), movement, kit, Math.max(0, load - 0.001)).loadKg;
    if (next <= 0 || next >= load) break;
    load = next;
    parts.push({ ...set, kind: 'drop', loadKg: load, percent1RM: null, rpe: null, restSeconds: DROP.pauseSeconds, last: null });
  }
  return parts.map((part, at) => (at === parts.length - 1 ? { ...part, restSeconds: set.restSeconds } : part));
}

/** The parts of every set of a slot that the plan wants in clusters; null where it wants none. */
export function plannedClusters(slot: Pick<PreparedSlot, 'method' | 'sets'>): readonly (readonly TargetSet[])[] | null {
  return slot.method?.kind === 'cluster' ? slot.sets.map((set) => clusterOf(set)) : null;
}

function clusterOf(set: TargetSet): readonly TargetSet[] {
  const reps = set.reps ?? 0;
  const count = Math.max(1, Math.min(CLUSTER.parts, Math.floor(reps / CLUSTER.minReps)));
  if (count < 2) return [set];
  return Array.from({ length: count }, (_, at) => ({
    ...set,
    kind: 'cluster' as const,
    reps: Math.floor(reps / count) + (at < reps % count ? 1 : 0),
    restSeconds: at === count - 1 ? set.restSeconds : CLUSTER.restSeconds,
    last: at === 0 ? set.last : null,
  }));
}

const NO_KIT: Kit = { equipment: [], bar: null, dumbbellsGrams: [] };
