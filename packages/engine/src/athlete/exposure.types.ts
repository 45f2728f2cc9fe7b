// Decides what one training of one exercise is reduced to, and what is carried from one exposure to the next.
import type { TechniqueGrade } from '../vocabulary/world.ts';
import type { SetKind, Side } from '../vocabulary/training.ts';
import type { IsoDate, SessionId } from '../units/brand.ts';

/** A set that counts as work. Loads are kilograms as logged; null is unknown. */
export interface WorkSet {
  readonly loadKg: number | null;
  readonly reps: number | null;
  readonly seconds: number | null;
  readonly metres: number | null;
  /** 6-10 in half points; null is unknown. */
  readonly rpe: number | null;
  readonly kind: SetKind;
  readonly side: Side | null;
  readonly technique: TechniqueGrade | null;
  readonly markers: readonly string[];
  readonly metresPerSecond: number | null;
  readonly slot: string | null;
  /** What the screen asked, where it did. */
  readonly asked: AskedDose | null;
}

/** What was asked of one set. */
export interface AskedDose {
  readonly loadKg: number | null;
  readonly amount: number | null;
  readonly rpe: number | null;
}

/** One exercise on one day. */
export interface Exposure {
  readonly exercise: string;
  readonly session: SessionId;
  readonly date: IsoDate;
  readonly day: number;
  readonly imported: boolean;
  /** `reported`: told without a session. */
  readonly source: 'log' | 'reported';
  readonly sets: readonly WorkSet[];
}

/** One estimate of strength from one exposure, in kilograms moved (body share included). */
export interface StrengthReading {
  readonly logE1rm: number;
  readonly sigmaPercent: number;
  readonly reps: number;
  readonly rirKnown: boolean;
  /** Called so easy that it only says "at least this strong". */
  readonly atLeast: boolean;
  /** Told at the lower end of the scale: the reserve may be anything above what was read. */
  readonly open?: true;
}

/** Level and slope of ln(e1RM) with their covariance; days since 1970. */
export interface StrengthState {
  readonly level: number;
  readonly slope: number;
  readonly varLevel: number;
  readonly covariance: number;
  readonly varSlope: number;
  readonly day: number;
  readonly k: number;
  readonly readings: number;
  readonly source: 'log' | 'reported';
  /** Every reading so far only said "at least": the level is a floor, not an estimate. */
  readonly floor?: boolean;
}

export interface Dose {
  readonly sets: number;
  readonly reps: number | null;
  readonly loadKg: number | null;
  readonly seconds: number | null;
  readonly metres: number | null;
}

export interface Progress {
  readonly dose: Dose;
  /** Day the present dose was first met. */
  readonly since: number;
  readonly sinceDate: IsoDate;
  /** Repetitions at which the present load was taken up: the bottom of the ladder. */
  readonly baseReps: number | null;
  /** Day the last step was taken up; null when there was none. */
  readonly steppedOn: number | null;
  /** Sets earned on top of the plan's own count. */
  readonly extraSets: number;
  readonly clean: number;
  readonly missed: number;
  readonly overshot: number;
  readonly broken: number;
  readonly lighter: number;
  /** Sessions in a row in which the last set beat its target by two repetitions. */
  readonly beaten: number;
  /** Sessions in a row with at least one repetition more in reserve than asked. */
  readonly easy: number;
  /** Sessions in a row at this load that were shown, done as shown and felt easier; absent is none. */
  readonly felt?: number;
  /** Of those, sessions in a row told at the easiest effort there is; absent is none. */
  readonly open?: number;
  /** RPE points by which the last session was easier than asked, where that was two or more; absent is none. */
  readonly gap?: number;
  /** The right load is still being found: every session so far was clearly easier than asked. */
  readonly finding: boolean;
  /** The dose before a break, climbed back to without waiting. */
  readonly memory: Dose | null;
  readonly lastDay: number;
  readonly lastDate: IsoDate;
  readonly lastVerdict: 'first' | 'met' | 'slipping' | 'missed' | 'overshot' | 'broken' | 'lighter' | 'changed' | 'short';
}

/** The chain of exposures of one exercise. */
export interface ExposureNode {
  readonly previous: ExposureNode | null;
  readonly exposure: Exposure;
  readonly reading: StrengthReading | null;
  readonly strength: StrengthState | null;
  /** One ladder a zone of repetitions, the one used last first. */
  readonly ladders: readonly Progress[];
  readonly length: number;
}
