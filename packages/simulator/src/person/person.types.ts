// Decides what a virtual person is: a body's traits, a way to lift and to tell, a week, a place, and a life of days.
import type { Availability, Equipment, IsoDate, Joint, Sex } from '@strongback/engine';
import type { BodyTraits, Quality } from '../body/body.types.ts';

/** How a person trains and tells. */
export interface Manner {
  /** Steepness of the repetitions curve: p = 1/(k·(n−1)+1). */
  readonly k: number;
  /** Repetitions by which reserve is told too low, and the spread of calls. */
  readonly reserveBias: number;
  readonly reserveSpread: number;
  /** Shares of sessions missed, of sets whose effort is told, of sessions rushed. */
  readonly missed: number;
  readonly tells: number;
  readonly rushed: number;
  /** Share of sets entered wrongly, and of warm-ups entered as working sets. */
  readonly typos: number;
  readonly warmUpsUnflagged: number;
  /** Share of days with a check-in. */
  readonly checksIn: number;
}

/** One day of a life: the same whatever the plan is. */
export interface LifeDay {
  readonly date: IsoDate;
  /** How well a night restores, 1 usual. */
  readonly recovery: number;
  readonly sleepMinutes: number;
  /** 1 bad to 5 good. */
  readonly calm: number;
  readonly ill: boolean;
  readonly away: boolean;
  /** Other sport, in hard sets. */
  readonly otherLoad: number;
  /** Form shared by all lifts today, a share of strength. */
  readonly form: number;
  readonly missesSession: boolean;
  readonly rushes: boolean;
  readonly checksIn: boolean;
}

export interface Person {
  readonly number: number;
  readonly sex: Sex;
  readonly born: IsoDate;
  readonly bodyMassKg: number;
  readonly trainingYears: number;
  readonly days: readonly Availability[];
  readonly equipment: readonly Equipment[];
  readonly traits: BodyTraits;
  readonly manner: Manner;
  /** One-repetition strength at the start, kilograms, by quality. */
  readonly startKg: Readonly<Record<Quality, number>>;
  /** Whether screens and tests were done before the start. */
  readonly tested: boolean;
  /** A joint that hurts on the first day. */
  readonly complaint: { readonly joint: Joint; readonly severity: number } | null;
  readonly life: readonly LifeDay[];
}
