// Decides how a number or text carries its meaning in the type.

declare const brand: unique symbol;
/** A value of `Base` that only its own constructor makes. */
export type Branded<Base, Name extends string> = Base & { readonly [brand]: Name };

export type AthleteId = Branded<string, 'AthleteId'>;
export type DeviceId = Branded<string, 'DeviceId'>;
/** An id of a session, a set, a slot or an import, unique within an athlete. */
export type SessionId = Branded<string, 'SessionId'>;
export type SetId = Branded<string, 'SetId'>;
/** A movement of the catalogue, or `custom:…` for one the athlete made. */
export type ExerciseId = Branded<string, 'ExerciseId'>;
/** A civil date `YYYY-MM-DD`, no zone. */
export type IsoDate = Branded<string, 'IsoDate'>;
/** A civil time of day `HH:MM:SS` as the wall clock showed it. */
export type WallTime = Branded<string, 'WallTime'>;
/** Integer grams. Negative is assistance. */
export type Grams = Branded<number, 'Grams'>;
/** Integer half points of RPE: 20 is RPE 10, 15 is RPE 7.5. */
export type HalfRpe = Branded<number, 'HalfRpe'>;
/** Integer millimetres per second, mean concentric velocity. */
export type MillimetresPerSecond = Branded<number, 'MillimetresPerSecond'>;
