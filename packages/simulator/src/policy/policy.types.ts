// Decides what every way of planning is asked for: a session for today, a word after each set, and to take note of what happened.
import type { EventBody, IsoDate, PreparedSlot, SlotTiming, TechniqueGrade } from '@strongback/engine';

export const POLICY_NAMES = ['ours', 'as-written', 'linear', 'percentages', 'one-more-rep'] as const;
export type PolicyName = (typeof POLICY_NAMES)[number];

/** One set to do; exactly one of reps, seconds, metres is a number. */
export interface AskedSet {
  readonly reps: number | null;
  readonly seconds: number | null;
  readonly metres: number | null;
  /** Null: find it by feel. */
  readonly loadKg: number | null;
  readonly rpe: number | null;
  /** As many repetitions as leave one in reserve. */
  readonly open?: true;
}

export interface AskedSlot {
  readonly slot: string;
  readonly exercise: string;
  readonly sets: readonly AskedSet[];
  readonly warmUpsKg: readonly number[];
  /** What it takes of the day's minutes, by the engine's own accounting. */
  readonly timing: SlotTiming;
  /** Rest after each working set. */
  readonly restSeconds: number;
  /** The engine's own slot, where the engine asked. */
  readonly prepared?: PreparedSlot;
}

export interface AskedSession {
  readonly slots: readonly AskedSlot[];
}

/** One set as it was done, and as it was entered. */
export interface DoneSet {
  readonly asked: AskedSet;
  readonly kind: 'working' | 'warm-up';
  readonly loadKg: number | null;
  readonly reps: number | null;
  readonly seconds: number | null;
  readonly metres: number | null;
  /** True repetitions in reserve. */
  readonly reserve: number;
  /** RPE as told; null where it was not. */
  readonly rpe: number | null;
  readonly technique: TechniqueGrade;
  /** What was entered by mistake instead of the load. */
  readonly enteredKg: number | null;
  /** A warm-up that was entered as a working set. */
  readonly unflagged: boolean;
}

export interface DoneSlot {
  readonly asked: AskedSlot;
  readonly exercise: string;
  readonly sets: readonly DoneSet[];
}

export interface DoneSession {
  readonly date: IsoDate;
  readonly slots: readonly DoneSlot[];
  readonly minutes: number;
  readonly effort: number;
}

export interface NextSet {
  readonly loadKg: number | null;
  readonly reps: number | null;
  readonly stop: boolean;
}

export interface Policy {
  readonly name: PolicyName;
  /** What the person says in the morning: check-in, pain, pain that is over. */
  tell(date: IsoDate, facts: readonly EventBody[]): void;
  /** Mondays, before training. */
  week(date: IsoDate): void;
  /** The session for a training day; null where there is none. */
  session(date: IsoDate): AskedSession | null;
  /** After a working set; null keeps to what was asked. `pain` is the worst told in a joint that the exercise loads, 0-10. */
  next(slot: AskedSlot, done: readonly DoneSet[], pain: number): NextSet | null;
  finish(done: DoneSession): void;
  /** Gates closed for the person, for the safety watch: ids the plan itself took for closed. Null where the policy knows none. */
  closedGates(): ReadonlySet<string> | null;
  /** Everything that its ledger holds, oldest first; nothing where it keeps none. */
  facts(): readonly EventBody[];
  /** How many plans were made. */
  plansMade(): number;
}
