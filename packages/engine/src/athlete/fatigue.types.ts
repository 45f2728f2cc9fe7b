// Decides what is believed about load and the tiredness it leaves: each with a date, null where nothing was told.
import type { IsoDate } from '../units/brand.ts';
import type { BodyPart } from './sport-load.ts';

/** The other sport that still weighs most; null is not told (and was assumed in the sum). */
export interface SportDay {
  readonly date: IsoDate;
  readonly sport: string;
  readonly minutes: number | null;
  readonly rpe: number | null;
}

export interface PartFatigue {
  readonly part: BodyPart;
  /** Effort times minutes that is left today of the sport of the last days. */
  readonly load: number;
  /** Of that, what is beyond the usual of this weekday; at least 0. */
  readonly beyondUsual: number;
  /** It may hold a step or lower the dose, never raise (rule `fatigue.sport`). */
  readonly action: 'none' | 'hold' | 'lower';
  readonly most: SportDay;
  readonly because: string;
}

export interface FatigueBelief {
  /** Null: no other sport was told for the last weeks, which is unknown rather than none. */
  readonly sport: {
    readonly lastOn: IsoDate;
    /** Effort times minutes of the last seven days, today left out. */
    readonly week: number;
    readonly times: number;
    /** Minutes or effort of some of it were assumed. */
    readonly assumed: boolean;
    /** Days of the last seven, today included, on which some part had clearly more to bear than usual. */
    readonly daysAbove: number;
    readonly parts: readonly PartFatigue[];
  } | null;
  /** Null: nothing was lifted yet. `week` is null while effort or minutes of a session are unknown. */
  readonly lifting: {
    readonly lastOn: IsoDate;
    readonly week: number | null;
    readonly sessions: number;
    readonly unknown: number;
  } | null;
}
