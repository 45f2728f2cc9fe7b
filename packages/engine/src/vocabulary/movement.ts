// Decides what the engine needs to know of a movement. The catalogue holds them as data; the engine receives them as an argument.
import type { Joint, Muscle, Tissue } from './body.ts';
import type {
  HoldIntent,
  Laterality,
  LoadMode,
  MuscleLength,
  Pattern,
  Plane,
  Position,
  SlotRole,
  Stage,
  TrackedBy,
} from './training.ts';
import type { Equipment, GateId } from './world.ts';

/** One way to be equipped: all of these together. A movement is possible when any one of its set-ups is. */
export type EquipmentSet = readonly Equipment[];

/** How hard the movement is on one joint at a working load: 1 little, 2 moderate, 3 much. Descriptive, grade E unless cited. */
export type JointLoad = 1 | 2 | 3;

/** A fault that a coach sees, and the cue that answers it. */
export interface FaultCue {
  /** Stable id, e.g. `lumbar-rounding`. */
  readonly fault: string;
  readonly text: string;
  /** Id of a cue in the cue library. */
  readonly cue: string;
}

export interface Movement {
  /** kebab-case, stable for ever. */
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly pattern: Pattern;
  /** Other patterns it serves in part. */
  readonly alsoTrains: readonly Pattern[];
  readonly plane: Plane;
  readonly laterality: Laterality;
  readonly stage: Stage;
  readonly roles: readonly SlotRole[];
  readonly loadMode: LoadMode;
  readonly trackedBy: TrackedBy;
  /** Fraction of body mass moved, 0-1; 0 when the load is external only. */
  readonly bodyMassFraction: number;
  /** 2 when two implements are held and the load is entered per hand. */
  readonly implements: 1 | 2;
  /** Weekly fractional sets per set performed: 1 direct, 0.5 indirect (rule `vol.fraction`). */
  readonly muscles: Readonly<Partial<Record<Muscle, number>>>;
  readonly joints: Readonly<Partial<Record<Joint, JointLoad>>>;
  readonly tissues: readonly Tissue[];
  /** Lumbar cost ladder 0-5 (assessments, section 5). */
  readonly lumbarCost: 0 | 1 | 2 | 3 | 4 | 5;
  /** Spinal compression from the load itself, 0 none to 3 high. */
  readonly axialLoad: 0 | 1 | 2 | 3;
  readonly gripLoad: 0 | 1 | 2 | 3;
  readonly position: Position;
  /** Any one of these sets of equipment makes it possible; `[[]]` needs nothing. */
  readonly equipment: readonly EquipmentSet[];
  readonly setUpSeconds: number;
  /** 1 easy to learn … 5 needs a coach. */
  readonly technicalDemand: 1 | 2 | 3 | 4 | 5;
  /** Lowering-pause-lifting-pause in seconds, `X` explosive, e.g. `3-1-1-0`; null where tempo has no meaning. */
  readonly tempo: string | null;
  /** Seconds one repetition (or one metre for carries) takes at that tempo. */
  readonly secondsPerRep: number;
  readonly rangeStandard: string;
  readonly breathing: string;
  /** Sensible bounds of one working set in its `trackedBy` unit. */
  readonly doseRange: { readonly min: number; readonly max: number };
  /** Of a hold: what it asks, and the angle it is held at; 180 degrees is a straight joint. Absent where nothing is held. */
  readonly hold?: {
    readonly intent: HoldIntent;
    readonly joint: Joint;
    readonly degrees: number;
    readonly length: MuscleLength;
  };
  /** Estimated 1RM relative to a reference lift, for a first load guess: `{ lift: 'barbell-row', ratio: 0.4 }` means 40 % of its e1RM (per hand where two implements; all that is moved, body share included, where the body moves). */
  readonly loadGuess: { readonly lift: string; readonly ratio: number } | null;
  /** Smallest usual load step in kilograms with common equipment. */
  readonly loadStepKg: number;
  /** Least that there is to load it with in the athlete's gym, kilograms (per hand where two implements); absent where that is not known. */
  readonly leastLoadKg?: number;
  readonly gates: readonly GateId[];
  readonly regressions: readonly string[];
  readonly progressions: readonly string[];
  /** Ids of technique markers, most telling first. */
  readonly technique: readonly string[];
  readonly cues: readonly string[];
  readonly faults: readonly FaultCue[];
  /** Names in other systems, matched after normalising. */
  readonly aliases: Readonly<
    Partial<Record<'strong' | 'hevy' | 'fitnotes' | 'jefit' | 'fitbod' | 'wger' | 'other', readonly string[]>>
  >;
  /** Free tags that findings and preferences refer to, e.g. `supported`, `neutral-grip`, `overhead`, `dead-hang`, `eccentric`, `isometric`. */
  readonly tags: readonly string[];
}

/** A mobility, activation, release or breathing drill. */
export interface Drill {
  readonly id: string;
  readonly name: string;
  readonly kind: 'raise' | 'activate' | 'mobilise' | 'release' | 'breathe' | 'stretch' | 'cool-down' | 'cardio';
  readonly summary: string;
  readonly steps: readonly string[];
  readonly targets: readonly (Joint | Muscle)[];
  readonly equipment: readonly EquipmentSet[];
  readonly dose: {
    readonly sets: number;
    readonly reps: number | null;
    readonly secondsPerSet: number | null;
    readonly perSide: boolean;
  };
  readonly minutes: number;
  /** Patterns it prepares, for the warm-up. */
  readonly prepares: readonly Pattern[];
  /** Joints it must not be done on while they complain at 4/10 or more. */
  readonly avoidWhenSore: readonly Joint[];
  readonly rule: string;
}

/** A coaching cue: at most eight words. */
export interface Cue {
  readonly id: string;
  readonly text: string;
  readonly focus: 'internal' | 'external' | 'analogy';
  readonly phase: 'set-up' | 'lowering' | 'lifting' | 'whole' | 'finish';
  readonly answers: readonly string[];
}

/** One thing to watch on every repetition. A red line ends the set. */
export interface TechniqueMarker {
  readonly id: string;
  readonly text: string;
  readonly redLine: boolean;
}

/** Everything that can be trained, indexed once. Arrays are in id order. */
export interface Catalogue {
  readonly version: string;
  readonly movements: readonly Movement[];
  readonly drills: readonly Drill[];
  readonly cues: readonly Cue[];
  readonly markers: readonly TechniqueMarker[];
  /** Movement by id. */
  readonly movement: ReadonlyMap<string, Movement>;
  readonly drill: ReadonlyMap<string, Drill>;
  readonly cue: ReadonlyMap<string, Cue>;
  readonly marker: ReadonlyMap<string, TechniqueMarker>;
}
