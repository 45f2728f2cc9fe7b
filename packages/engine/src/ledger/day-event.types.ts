// Decides the facts of days: the calendar, body mass, mornings. Part of the one list in `event.types.ts`.
import type { Grams, IsoDate } from '../units/brand.ts';
import type { SorenessRegion } from '../vocabulary/body.ts';
import type { CalendarKind, Equipment, Weekday } from '../vocabulary/world.ts';

/** A dated or weekly entry of the calendar. `sport` repeats on its weekday. */
export interface CalendarEntry {
  readonly entry: string;
  readonly kind: CalendarKind;
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly weekday?: Weekday;
  readonly exercises?: readonly string[];
  readonly zone?: string;
  readonly equipment?: readonly Equipment[];
  readonly sport?: string;
  readonly minutes?: number;
  readonly rpe?: number;
}
export interface CalendarEntryAddedV1 {
  readonly type: 'CalendarEntryAdded';
  readonly entry: CalendarEntry;
}
/** Since version 2 what a file told carries its import, and leaves with it. */
export interface CalendarEntryAdded extends CalendarEntryAddedV1 {
  readonly import?: string;
}
export interface CalendarEntryRemoved {
  readonly type: 'CalendarEntryRemoved';
  readonly entry: string;
}

export interface BodyMassRecordedV1 {
  readonly type: 'BodyMassRecorded';
  readonly date: IsoDate;
  readonly grams: Grams;
}
/** Since version 2 what a file told carries its import, and leaves with it. */
export interface BodyMassRecorded extends BodyMassRecordedV1 {
  readonly import?: string;
}

/** Scales run 1 worst to 5 best, except soreness: 0 none to 4 bad. */
export interface CheckInRecordedV1 {
  readonly type: 'CheckInRecorded';
  readonly date: IsoDate;
  readonly sleepMinutes?: number;
  readonly sleepQuality?: number;
  readonly energy?: number;
  readonly calm?: number;
  readonly mood?: number;
  readonly soreness?: Readonly<Partial<Record<SorenessRegion, number>>>;
  readonly gripLeftGrams?: Grams;
  readonly gripRightGrams?: Grams;
}
/** Since version 2 what a file told carries its import, and leaves with it. */
export interface CheckInRecorded extends CheckInRecordedV1 {
  readonly import?: string;
}
