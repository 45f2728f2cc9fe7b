// Decides the facts of how somebody trains: rests, units, exercises and bells of their own, templates, the sport it is for, what became of a coach's flag.
import type { Grams, IsoDate, SessionId } from '../units/brand.ts';
import type { Muscle } from '../vocabulary/body.ts';
import type { Pattern, TrackedBy } from '../vocabulary/training.ts';
import type { Equipment, MassUnit } from '../vocabulary/world.ts';

/**
 * What an exercise, or everything loaded with one kind of equipment, is like for this athlete. Told in parts: what is left out stays,
 * `null` takes it back. A rest is chosen for an exercise only.
 */
export interface HabitKept {
  readonly type: 'HabitKept';
  readonly exercise?: string;
  readonly equipment?: Equipment;
  /** Rest after each set, in seconds, instead of the one written. */
  readonly restSeconds?: number | null;
  /** Unit that its loads are typed and shown in; they are kept in grams. */
  readonly unit?: MassUnit | null;
}

/** An exercise that the athlete made. A later telling with the same id replaces it; a retired one keeps its history. */
export interface OwnExercise {
  /** Begins with `own-`, so that it never meets an id of the catalogue. */
  readonly id: string;
  readonly name: string;
  readonly pattern: Pattern;
  /** All that is needed at once; none is an empty list. */
  readonly equipment: readonly Equipment[];
  /** Most important first: the first counts whole, the others half. */
  readonly muscles: readonly Muscle[];
  readonly trackedBy: TrackedBy;
  /** One side after the other, each logged. */
  readonly perSide: boolean;
  /** Two implements: the load is that of one hand. */
  readonly perHand: boolean;
  /** The body is what is moved; a load is added to it. */
  readonly bodyweight: boolean;
  /** The planner may choose it as accessory work; otherwise only the athlete does. */
  readonly planned: boolean;
  readonly retired?: boolean;
}
export interface ExerciseMade {
  readonly type: 'ExerciseMade';
  readonly exercise: OwnExercise;
}

/** A template of accessory slots, as canonical JSON text; null takes it off. At most one is chosen: plans are made with it. */
export interface TemplateKept {
  readonly type: 'TemplateKept';
  readonly name: string;
  readonly body: string | null;
  readonly chosen: boolean;
}

/** The sport that the gym work is for, and whether its season is on; null takes it back. */
export interface SportAimSet {
  readonly type: 'SportAimSet';
  /** A name such as `running`; what has no profile is kept as it was told. */
  readonly sport: string | null;
  readonly inSeason: boolean;
}

/** What may be done in turn where a day would not hold it one after the other: nothing, small work in the rests of lifts, opposing lifts as well. */
export interface TurnsChosen {
  readonly type: 'TurnsChosen';
  readonly turns: 'never' | 'small' | 'opposites';
}

/** The kettlebells of a place; null where nothing is known of them, and bells of every cast size are taken for granted. */
export interface BellsOwned {
  readonly type: 'BellsOwned';
  readonly place: string;
  /** One entry a bell: a size that stands twice is there in a pair. */
  readonly grams: readonly Grams[] | null;
}

/** What a session holds beyond what was prepared for it, so that every device lists it; told again with `out` it is taken off. */
export interface ExerciseAdded {
  readonly type: 'ExerciseAdded';
  readonly session: SessionId;
  /** Its place in the session, as its sets name it. */
  readonly slot: string;
  /** An exercise, or a complex by its name (see `complexName`). */
  readonly exercise: string;
  readonly out?: boolean;
}

/** A workshop that whoever teaches keeps, as canonical JSON text (see `readWorkshop`); null takes it off. A later telling with the same id replaces it. */
export interface WorkshopKept {
  readonly type: 'WorkshopKept';
  readonly workshop: string;
  readonly name: string;
  readonly body: string | null;
}

export type FlagDecision = 'monitor' | 'adjust' | 'ask' | 'refer' | 'ignore';
/** What a coach did about something that came up by itself. It is quiet until `until`, or until it gets worse than `level`. */
export interface FlagDecided {
  readonly type: 'FlagDecided';
  /** What came up, e.g. `pain`, `missed`. */
  readonly flag: string;
  readonly date: IsoDate;
  readonly decision: FlagDecision;
  /** How bad it was when it was decided; more than this brings it back. */
  readonly level?: number;
  readonly until?: IsoDate;
  readonly note?: string;
}

/** Every fact of how somebody trains. */
export type HabitFact =
  | HabitKept
  | ExerciseMade
  | TemplateKept
  | WorkshopKept
  | FlagDecided
  | SportAimSet
  | TurnsChosen
  | BellsOwned
  | ExerciseAdded;
