// Decides how large a fact may be: beyond these a file is damaged or hostile, not training.

/** Longest text of each kind in UTF-16 code units, most items of a list, widest numbers. */
export const LIMITS = {
  idLength: 200,
  nameLength: 500,
  noteLength: 10_000,
  /** A half-year plan as canonical text is about 0.4 MB. */
  planLength: 4_000_000,
  listItems: 200,
  importedSets: 2_000,
  /** 100 tonnes either way. */
  grams: 100_000_000,
  /** Reps of one set. */
  reps: 100_000,
  /** About four months. */
  seconds: 10_000_000,
  millimetres: 1_000_000_000,
  minutes: 100_000,
  /** Depth of nesting and number of values of an event that this build does not know. */
  unknownDepth: 32,
  unknownValues: 100_000,
  /** One line of a ledger file. */
  lineLength: 8_000_000,
} as const;
