// Decides what of the catalogue is said in another language, keyed by the ids of the English entries.

/** The words of one movement. What is missing is read in English. */
export interface MovementWords {
  readonly name: string;
  readonly summary?: string;
  readonly rangeStandard?: string;
  readonly breathing?: string;
  /** By fault id. */
  readonly faults?: Readonly<Record<string, string>>;
  /** Other names it is looked for by. */
  readonly aliases?: readonly string[];
}

/** The words of one drill; the steps in the order of the English ones. */
export interface DrillWords {
  readonly name: string;
  readonly summary: string;
  readonly steps: readonly string[];
}

/** Everything of the catalogue that a person reads, in one language. */
export interface CatalogueWords {
  /** The language, as the `lang` attribute names it. */
  readonly language: string;
  readonly movements: Readonly<Record<string, MovementWords>>;
  readonly drills: Readonly<Record<string, DrillWords>>;
  readonly cues: Readonly<Record<string, string>>;
  readonly markers: Readonly<Record<string, string>>;
}
