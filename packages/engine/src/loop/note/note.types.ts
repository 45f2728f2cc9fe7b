// Decides what a coach's note is: short sections of sentences, each sentence with the rules it rests on.

export interface NoteLine {
  readonly text: string;
  /** Ids of the rules behind the sentence; empty where it only repeats a fact of the ledger. */
  readonly rules: readonly string[];
}

export interface NoteSection {
  readonly heading: string;
  readonly lines: readonly NoteLine[];
}

export interface CoachNote {
  /** Who, and on which day. */
  readonly title: string;
  /** The important first; sections without anything to say are left out. */
  readonly sections: readonly NoteSection[];
}
