// Decides what is written down of a sport: what it asks, loads and leaves, with the rule that carries the evidence.
import type { Muscle } from '../vocabulary/body.ts';
import type { Quality, Sport, SportRemainder, SportWork } from '../vocabulary/sports.ts';
import type { Plane } from '../vocabulary/training.ts';
import type { RuleId } from './rulebook.ts';

/** 0 hardly, 1 some, 2 much, 3 it decides. */
export type Weight = 0 | 1 | 2 | 3;

export interface SportAsk {
  readonly work: SportWork;
  /** Exposures a week, from the rule of the sport. */
  readonly timesPerWeek: number;
  /** Why the sport asks for it. */
  readonly because: string;
}

export interface SportProfile {
  readonly sport: Sport;
  /** The rule that carries grade and sources. */
  readonly rule: RuleId & `sport.${string}`;
  /** Absent is 0. */
  readonly qualities: Readonly<Partial<Record<Quality, Weight>>>;
  readonly planes: Readonly<Record<Plane, Weight>>;
  /** The sport works one limb at a time. */
  readonly oneSided: boolean;
  readonly speed: 'slow' | 'mixed' | 'fast';
  /** Muscles that the sport itself loads much: the gym does less. */
  readonly loads: readonly Muscle[];
  /** Muscles that the sport leaves behind or wears: the gym does more. */
  readonly weak: readonly Muscle[];
  /** Most telling first. */
  readonly asks: readonly SportAsk[];
  readonly leaves: readonly SportRemainder[];
}
