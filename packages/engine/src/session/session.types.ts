// Decides what the phone is handed before and during a session.
import type { IsoDate, SessionId } from '../units/brand.ts';
import type { Handling, SetKind, Side } from '../vocabulary/training.ts';
import type { DrillDose, Intent, PrescribedSet, Reason, Slot, SlotMethod } from '../plan/plan.types.ts';

/** A set still to do, with last time's values for the same set beside it. */
export interface TargetSet extends PrescribedSet {
  readonly index: number;
  readonly kind: SetKind;
  readonly last: {
    readonly date: IsoDate;
    readonly loadKg: number | null;
    readonly reps: number | null;
    readonly rpe: number | null;
    /** Where it was held or carried; absent where it was counted in repetitions. */
    readonly seconds?: number;
    readonly metres?: number;
  } | null;
}

export interface PreparedSlot {
  readonly slot: string;
  readonly exercise: string;
  readonly intent: Intent;
  readonly heavy: boolean;
  /** Ceiling of the plan that no advice in the session goes beyond, percent of 1RM; absent when only effort decides. */
  readonly maxPercent1RM?: number;
  /** Generated from the first working set; never count as volume. */
  readonly rampSets: readonly TargetSet[];
  readonly sets: readonly TargetSet[];
  readonly technique: readonly string[];
  /** At most two cue ids, chosen by the last faults. */
  readonly cues: readonly string[];
  /** How it is handled, where a finding asks for it. */
  readonly handling?: readonly Handling[];
  /** Lifts of a complex in the order they are done; `exercise` is the first. Each set is then a round of all of them. */
  readonly complex?: readonly string[];
  /** A special form of work; absent where sets are plain, and after a swap. */
  readonly method?: SlotMethod;
  readonly reasons: readonly Reason[];
  /** What the way back did: an earned step, a hold, a step back. */
  readonly verdict: { readonly kind: 'first' | 'step' | 'hold' | 'back'; readonly because: string; readonly rule: string };
  /** What was rounded to what this gym can load, in words; absent when nothing was. */
  readonly loading?: { readonly wantedKg: number; readonly loadKg: number; readonly because: string };
  /** The slot as the plan wrote it, for "as written". */
  readonly written?: { readonly exercise: string; readonly sets: readonly PrescribedSet[] };
  /** Set when the exercise is not the planned one. */
  readonly swapped?: { readonly from: string; readonly why: 'pain' | 'equipment' | 'preference'; readonly because: string };
  /** Seconds this slot takes. */
  readonly timing?: { readonly setUpSeconds: number; readonly rampSeconds: number; readonly setSeconds: readonly number[] };
}

/** Exercises done in turn. */
export interface FlowGroup {
  readonly id: string;
  /** `contrast`: as planned, a heavy set, minutes of rest, a fast one. */
  readonly kind: 'superset' | 'circuit' | 'contrast';
  /** Slot ids in the order of their turn. */
  readonly slots: readonly string[];
  /** Rest on the way to the next exercise, and after a whole round, in seconds. */
  readonly betweenSeconds: number;
  readonly roundSeconds: number;
  /** Rest between ramp sets, which alternate too, in seconds; absent where they are done one lift after the other. */
  readonly rampSeconds?: number;
}

export interface PreparedSession {
  readonly session: SessionId;
  readonly date: IsoDate;
  readonly plannedDate: IsoDate;
  readonly minutes: number;
  readonly budgetMinutes: number;
  readonly title: string;
  readonly warmUp: readonly DrillDose[];
  readonly slots: readonly PreparedSlot[];
  readonly coolDown: readonly DrillDose[];
  /** Why another day's session stands here, in words; absent when it is the day's own. */
  readonly moved?: string;
  /** What shortening or swapping gave up, in words. */
  readonly gaveUp: readonly string[];
  /** What differs from the plan as written, and why, in one sentence; absent where nothing does. */
  readonly other?: string;
  /** What a longer day added, in words. */
  readonly gained?: readonly string[];
  /** What keeps the week from taking one more set of something; absent where nothing does. */
  readonly full?: Reason;
  /** Why minutes of a longer day stay free; absent where none do. */
  readonly free?: Reason;
  /** Where the day stands among heavy days in a row; absent where none are. */
  readonly run?: {
    readonly place: number;
    readonly of: number;
    readonly since: IsoDate;
    /** What soreness and check-in took from the main work, in words. */
    readonly eased: readonly string[];
  };
  /** Exercises done in turn; absent when none are. */
  readonly groups?: readonly FlowGroup[];
}

export interface Substitute {
  readonly exercise: string;
  readonly score: number;
  readonly sets: readonly PrescribedSet[];
  /** What stays and what changes, one sentence. */
  readonly keeps: string;
  readonly changes: string;
}

/** What to do next, after a set. */
export interface NextSetAdvice {
  readonly action: 'as-planned' | 'lighter' | 'heavier' | 'fewer-reps' | 'end-exercise' | 'stop-session';
  readonly loadKg: number | null;
  readonly reps: number | null;
  readonly because: string;
  readonly rule: string;
}

export interface SwapRequest {
  readonly slot: Slot;
  readonly why: 'pain' | 'equipment' | 'preference';
  readonly joint?: string;
  readonly side?: Side;
  readonly severity?: number;
}
