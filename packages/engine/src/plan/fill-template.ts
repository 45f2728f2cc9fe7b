// Decides which exercise fills each slot of a template for one person, and the locks that the planner then works around.
import type { HalfRpe } from '../units/brand.ts';
import { seedFor } from '../units/random.ts';
import type { Movement, Catalogue } from '../vocabulary/movement.ts';
import { hasEquipment, personBarrier, stageBarrier } from './week/barriers.ts';
import { setsValues } from './week/movement-value.ts';
import { type Person, personOf } from './person.ts';
import type { Lock, PlanRequest } from './request.types.ts';
import type { AccessoryTemplate, TemplateSlot } from './template.ts';
import type { WeekContext } from './week/week-context.ts';

export interface FilledTemplate {
  readonly locks: readonly Lock[];
  readonly filled: readonly { readonly slot: string; readonly exercise: string; readonly because: string }[];
  /** Slots that stay empty, and why. */
  readonly open: readonly { readonly slot: string; readonly because: string }[];
}

/** Fills every slot: allowed for the person, with their equipment, not disliked; what a finding asks for first, then what is worth most. No exercise twice. */
export function fillTemplate(template: AccessoryTemplate, request: PlanRequest, catalogue: Catalogue): FilledTemplate {
  const person = personOf(request, catalogue);
  const worth = worthOf(person, catalogue);
  const taken = new Set<string>(request.locks.flatMap((lock) => (lock.kind === 'exercise' ? [lock.exercise] : [])));
  const filled: FilledTemplate['filled'][number][] = [];
  const open: FilledTemplate['open'][number][] = [];
  const locks: Lock[] = [];
  for (const slot of template.slots) {
    const wanted = catalogue.movements.filter((movement) => suits(slot, movement));
    const may = wanted.filter(
      (movement) =>
        !taken.has(movement.id) &&
        !person.dislikes.has(movement.id) &&
        personBarrier(person, movement) === null &&
        stageBarrier(person, movement, 'technique', 0) === null &&
        hasEquipment(movement, request.equipment),
    );
    const asked = may.filter((movement) => askedBy(person, movement) !== null);
    const best = first(asked.length > 0 ? asked : slot.when === 'finding' ? [] : may, worth);
    if (best === null) {
      open.push({ slot: slot.name, because: emptyBecause(slot, wanted, may, person, request) });
      continue;
    }
    taken.add(best.id);
    const because =
      askedBy(person, best) ??
      (slot.exercise === undefined ? 'nothing else of its kind suits better here' : 'named in the template');
    filled.push({ slot: slot.name, exercise: best.id, because });
    locks.push({ kind: 'exercise', exercise: best.id, ...(slot.weekday === undefined ? {} : { weekday: slot.weekday }) });
    const dose = doseOf(slot);
    if (dose !== null) locks.push({ kind: 'dose', exercise: best.id, ...dose });
  }
  return { locks, filled, open };
}

function suits(slot: TemplateSlot, movement: Movement): boolean {
  if (slot.exercise !== undefined) return movement.id === slot.exercise;
  if (slot.patterns !== undefined && !slot.patterns.includes(movement.pattern)) return false;
  if (slot.muscle !== undefined && (movement.muscles[slot.muscle] ?? 0) < 1) return false;
  return (slot.tags ?? []).every((tag) => movement.tags.includes(tag));
}

/** The finding that asks for this movement, in its words; null where none does. */
function askedBy(person: Person, movement: Movement): string | null {
  const named = person.preferExercises.get(movement.id);
  if (named !== undefined) return named.because;
  const tagged = person.preferTags.find(
    ({ tag, patterns }) => movement.tags.includes(tag) && (patterns === null || patterns.includes(movement.pattern)),
  );
  if (tagged !== undefined) return tagged.finding.because;
  const more = person.moreSets.find(
    ({ change }) =>
      change.pattern === movement.pattern || (change.muscle !== undefined && (movement.muscles[change.muscle] ?? 0) >= 1),
  );
  return more?.finding.because ?? null;
}

function first(among: readonly Movement[], worth: (movement: Movement) => number): Movement | null {
  let best: Movement | null = null;
  let most = -Infinity;
  for (const movement of among) {
    const value = worth(movement);
    if (value > most) [best, most] = [movement, value];
  }
  return best;
}

/** Worth as in a growth block without a past: liking, findings, set-up and ease count, continuity does not. */
function worthOf(person: Person, catalogue: Catalogue): (movement: Movement) => number {
  const context: WeekContext = {
    person,
    catalogue,
    phase: 'hypertrophy',
    kind: 'hypertrophy',
    cycle: 1,
    weekIndex: 0,
    roles: [],
    before: {},
    sport: {},
    blockMovements: new Set(),
    placed: new Map(),
    steps: new Map(),
    lastMovements: new Set(),
    blocksUsed: new Map(),
    seed: seedFor(person.request.seed, 'template'),
  };
  return (movement) => setsValues(context, movement)(3, false);
}

function doseOf(slot: TemplateSlot): { sets?: number; amount?: number; rpe?: HalfRpe } | null {
  const dose = {
    ...(slot.sets === undefined ? {} : { sets: slot.sets }),
    ...(slot.amount === undefined ? {} : { amount: slot.amount }),
    ...(slot.rpe === undefined ? {} : { rpe: (2 * slot.rpe) as HalfRpe }),
  };
  return Object.keys(dose).length === 0 ? null : dose;
}

function emptyBecause(
  slot: TemplateSlot,
  wanted: readonly Movement[],
  may: readonly Movement[],
  person: Person,
  request: PlanRequest,
): string {
  if (wanted.length === 0) return 'the catalogue holds nothing of this kind';
  if (may.length > 0 && slot.when === 'finding') return 'no finding asks for it';
  const here = wanted.filter((movement) => hasEquipment(movement, request.equipment));
  if (here.length === 0) return 'its equipment is not here';
  const barrier = here.map((movement) => personBarrier(person, movement)).find((one) => one !== null);
  return barrier?.because ?? 'what would fit stands already, is disliked, or waits for later';
}
