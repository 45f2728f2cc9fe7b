// Decides the field's words for training: patterns, stages, planes, blocks, roles, kinds of set. Tuples become types.

export const PATTERNS = [
  'horizontal-pull',
  'vertical-pull',
  'horizontal-press',
  'vertical-press',
  'hinge',
  'squat',
  'lunge',
  'carry',
  'anti-extension',
  'anti-rotation',
  'anti-lateral-flexion',
  'scapular',
  'external-rotation',
  'grip',
  'mobility',
  'breathing',
  'conditioning',
  'isolation',
] as const;
/** A movement pattern: what a movement trains, independent of equipment. `isolation` is one-joint or trunk-flexion work: accessory only, never counted as a press or a pull. */
export type Pattern = (typeof PATTERNS)[number];

/** The twelve patterns that carry strength work (no drills, no conditioning). */
export const STRENGTH_PATTERNS = [
  'horizontal-pull',
  'vertical-pull',
  'horizontal-press',
  'vertical-press',
  'hinge',
  'squat',
  'lunge',
  'carry',
  'anti-extension',
  'anti-rotation',
  'anti-lateral-flexion',
  'external-rotation',
] as const satisfies readonly Pattern[];

export const STAGES = ['foundation', 'build', 'heavy'] as const;
/** How far along a movement stands: supported first, free in the middle, heavy compounds last. */
export type Stage = (typeof STAGES)[number];

export const BLOCK_KINDS = [
  'technique',
  'hypertrophy',
  'strength',
  'power',
  'deload',
  'taper',
  'test',
  'travel',
  'maintain',
] as const;
/** What a stretch of weeks is for. */
export type BlockKind = (typeof BLOCK_KINDS)[number];

export const PLANES = ['sagittal', 'frontal', 'transverse'] as const;
export type Plane = (typeof PLANES)[number];

export const LATERALITIES = ['bilateral', 'unilateral', 'alternating'] as const;
/** Unilateral movements are prescribed and logged per side. */
export type Laterality = (typeof LATERALITIES)[number];

export const LOAD_MODES = ['external', 'bodyweight', 'assisted', 'banded', 'carried', 'none'] as const;
/** Where the resistance comes from. `bodyweight` may take added load; `assisted` stores assistance as negative load. */
export type LoadMode = (typeof LOAD_MODES)[number];

export const TRACKED_BY = ['reps', 'seconds', 'metres'] as const;
/** What one set of the movement is counted in. */
export type TrackedBy = (typeof TRACKED_BY)[number];

export const SIDES = ['left', 'right'] as const;
export type Side = (typeof SIDES)[number];

export const SET_KINDS = ['warm-up', 'working', 'drop', 'failure', 'amrap', 'cluster', 'unknown'] as const;
/** `unknown`: the source did not say; never pretended to be working. */
export type SetKind = (typeof SET_KINDS)[number];

export const SLOT_ROLES = ['main', 'secondary', 'accessory', 'prevention', 'trunk', 'carry', 'power'] as const;
/** The part a slot plays in a session. */
export type SlotRole = (typeof SLOT_ROLES)[number];

export const POSITIONS = [
  'standing',
  'seated',
  'chest-supported',
  'supine',
  'prone',
  'side-lying',
  'kneeling',
  'half-kneeling',
  'hanging',
  'quadruped',
  'plank',
  'bent-over',
  'split-stance',
  'walking',
] as const;
export type Position = (typeof POSITIONS)[number];

export const HOLD_INTENTS = ['overcoming', 'yielding'] as const;
/** What a hold asks: to push or pull against what does not move, or to keep a load from moving. */
export type HoldIntent = (typeof HOLD_INTENTS)[number];

export const MUSCLE_LENGTHS = ['long', 'middle', 'short'] as const;
/** How long the working muscle is while it holds. */
export type MuscleLength = (typeof MUSCLE_LENGTHS)[number];

/** How a slot is handled where a finding asks for it. */
export const HANDLINGS = ['straps', 'left-first', 'right-first', 'no-breath-hold', 'exhale-past-sticking'] as const;
export type Handling = (typeof HANDLINGS)[number];
