// Decides which movements a workshop may teach, at which level, and which of them spare somebody who has to mind something.
import { rule } from '../evidence/rulebook.ts';
import type { Catalogue, Movement } from '../vocabulary/movement.ts';
import { JOINTS, type Joint } from '../vocabulary/body.ts';
import type { Pattern } from '../vocabulary/training.ts';
import type { Pieces, WorkshopCare, WorkshopLevel, WorkshopTheme, WorkshopVersion } from './workshop.ts';

const SCALE = rule('workshop.scale').numbers;
const MAX_JOINT_SORE = rule('plan.complaint').numbers.maxJointLoadSore;

export const PATTERNS_OF: Readonly<Record<WorkshopTheme, readonly Pattern[]>> = {
  hinge: ['hinge'],
  row: ['horizontal-pull'],
  'vertical-pull': ['vertical-pull'],
  press: ['horizontal-press', 'vertical-press'],
  squat: ['squat'],
  carry: ['carry'],
  brace: ['anti-extension', 'anti-rotation', 'anti-lateral-flexion'],
};

/** Fast, far out or only for whom one knows: nothing for a room full of strangers. */
const NOT_HERE: ReadonlySet<string> = new Set([
  'power',
  'ballistic',
  'plyometric',
  'olympic',
  'overcoming',
  'eccentric',
  'landing',
]);
const TAUGHT: ReadonlySet<string> = new Set(['main', 'secondary', 'trunk', 'carry']);

export const DEMAND: Readonly<Record<WorkshopLevel, number>> = {
  new: SCALE.easyDemand,
  some: SCALE.someDemand,
  able: SCALE.ableDemand,
};

/** True for what people nobody has tested may do: no gate, not heavy, not fast, no machine that the room may not have. */
export function isOpenToAll(movement: Movement): boolean {
  return (
    movement.gates.length === 0 &&
    movement.stage !== 'heavy' &&
    !movement.tags.some((tag) => NOT_HERE.has(tag)) &&
    movement.equipment.some((set) => !set.includes('machines'))
  );
}

/** Every movement of a theme that a station may be built around, in id order. */
export function teachable(theme: WorkshopTheme, catalogue: Catalogue): readonly Movement[] {
  return openTo(theme, catalogue).filter(
    (movement) => movement.roles.some((role) => TAUGHT.has(role)) || movement.tags.includes('technique'),
  );
}

/** Every movement of a theme that anybody may do, in id order. */
export function openTo(theme: WorkshopTheme, catalogue: Catalogue): readonly Movement[] {
  const patterns = PATTERNS_OF[theme];
  return catalogue.movements.filter((movement) => patterns.includes(movement.pattern) && isOpenToAll(movement));
}

const isJoint = (care: WorkshopCare): care is Joint => (JOINTS as readonly string[]).includes(care);
/** Holds and strains that raise the pressure longest. */
const STRAINS: ReadonlySet<string> = new Set(['isometric', 'overcoming', 'yielding']);
/** Lying, hanging, propped on the hands: nothing for who expects a child and is not known here. */
const NOT_PREGNANT: ReadonlySet<string> = new Set(['prone', 'supine', 'hanging', 'plank']);

/** Why somebody who minds this should not do the movement; null where nothing speaks against it. */
export function redLine(movement: Movement, care: WorkshopCare): 'joint' | 'position' | 'strain' | null {
  if (isJoint(care)) {
    if ((movement.joints[care] ?? 0) > MAX_JOINT_SORE) return 'joint';
    return care === 'shoulder' && movement.tags.includes('overhead') ? 'joint' : null;
  }
  if (movement.tags.some((tag) => STRAINS.has(tag))) return 'strain';
  const unsure = NOT_PREGNANT.has(movement.position) || movement.axialLoad > 1 || movement.tags.includes('balance');
  return care === 'pregnancy' && unsure ? 'position' : null;
}

/** What each way to be equipped asks of one person who works, in pieces; machines left out. */
export function kitsOf(movement: Movement): readonly Pieces[] {
  return movement.equipment
    .filter((set) => !set.includes('machines'))
    .map((set) => {
      const pieces: Pieces = {};
      for (const item of set)
        pieces[item] = movement.implements === 2 && (item === 'dumbbells' || item === 'kettlebells') ? 2 : 1;
      return pieces;
    });
}

/** Enough of each kind for whoever does either. */
export function together(one: Pieces, other: Pieces): Pieces {
  const both: Pieces = { ...one };
  for (const [item, count] of entries(other)) both[item] = Math.max(both[item] ?? 0, count);
  return both;
}

export const times = (pieces: Pieces, count: number): Pieces =>
  Object.fromEntries(entries(pieces).map(([item, each]) => [item, each * count]));

export const fits = (wanted: Pieces, there: Pieces): boolean =>
  entries(wanted).every(([item, count]) => (there[item] ?? 0) >= count);

export function without(there: Pieces, taken: Pieces): Pieces {
  const left: Pieces = { ...there };
  for (const [item, count] of entries(taken)) left[item] = Math.max(0, (left[item] ?? 0) - count);
  return left;
}

export function entries(pieces: Pieces): readonly (readonly [keyof Pieces, number])[] {
  return Object.entries(pieces).flatMap(([item, count]) => (count === undefined ? [] : [[item as keyof Pieces, count] as const]));
}

/** What one turn of work asks: what fits its seconds, inside the bounds of the movement and of `workshop.scale`. */
export function versionOf(movement: Movement, workSeconds: number): WorkshopVersion {
  const { min, max } = movement.doseRange;
  const unit = movement.trackedBy === 'metres' ? 'metres' : movement.trackedBy === 'seconds' ? 'seconds' : 'reps';
  const most = unit === 'reps' ? SCALE.maxReps : unit === 'seconds' ? SCALE.maxHoldSeconds : max;
  // Who lifts themselves in a hard way does few: it is practice, not a test.
  const hard = movement.loadMode === 'bodyweight' && movement.stage !== 'foundation' ? min + 1 : most;
  const perSide = movement.laterality === 'unilateral' ? 2 : 1;
  const inTime = Math.floor(workSeconds / (Math.max(0.5, movement.secondsPerRep) * perSide));
  return { exercise: movement.id, amount: Math.max(1, Math.min(inTime, hard, Math.max(min, most))), unit };
}
