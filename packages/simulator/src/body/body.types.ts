// Decides what every virtual body can be asked: its strength, tiredness and pain, and how it answers to work and to nights.
import type { Joint, JointLoad } from '@strongback/engine';

/** What can grow by itself: the six big movements, the hands and the trunk. */
export const QUALITIES = ['row', 'pulldown', 'bench', 'press', 'hinge', 'squat', 'grip', 'trunk'] as const;
export type Quality = (typeof QUALITIES)[number];
/** The qualities that a campaign counts as strength. */
export const LIFTS = ['row', 'pulldown', 'bench', 'press', 'hinge', 'squat'] as const satisfies readonly Quality[];

export const BODY_NAMES = ['impulse', 'saturating', 'fragile'] as const;
export type BodyName = (typeof BODY_NAMES)[number];

/** One exercise of a session as the body felt it. */
export interface LiftWork {
  readonly quality: Quality;
  /** Other qualities it trains in part. */
  readonly also: readonly Quality[];
  readonly sets: number;
  /** Load as a share of the true one-repetition strength of the day, 0-1. */
  readonly intensity: number;
  /** Mean true reserve, repetitions. */
  readonly reserve: number;
  readonly joints: Readonly<Partial<Record<Joint, JointLoad>>>;
}

/** What makes one body another than the next. */
export interface BodyTraits {
  /** Strength won in 28 days of usual training at the start, as a share. */
  readonly monthlyGain: number;
  /** Most that can still be won, as a share of the start. */
  readonly room: number;
  /** Days to lose about two thirds of local and of shared tiredness. */
  readonly localDays: number;
  readonly sharedDays: number;
  /** Days of the quick part of fitness. */
  readonly quickDays: number;
  /** How much work the person digests, 1 usual. */
  readonly capacity: number;
  /** How much the joints bear, 1 usual. */
  readonly toughness: number;
}

export interface VirtualBody {
  readonly name: BodyName;
  /** Strength when rested, as a multiple of the start. */
  rested(quality: Quality): number;
  /** Strength now, tiredness and pain included, as a multiple of the start. */
  now(quality: Quality): number;
  /** 0 fresh; from 1 on the body is overreached. */
  tiredness(): number;
  /** Local soreness of a quality, 0 none to 4 bad. */
  soreness(quality: Quality): number;
  /** Joints that hurt, 0-10. */
  pain(): ReadonlyMap<Joint, number>;
  /** One session. */
  train(work: readonly LiftWork[]): void;
  /** One night. `recovery` 1 is usual; `otherLoad` is sport and the like, in hard sets. */
  night(recovery: number, otherLoad: number): void;
}
