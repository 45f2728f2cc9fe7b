// Decides what a sensor is to us: a reader that turns a device's file into readings. A new device is one more reader; nothing else changes.
import type { Outcome, Side } from '@strongback/engine';
import type { LineNote, SourceUnit } from '../source.types.ts';

/** The speed of one set. What the device did not say is null. */
export interface SetSpeed {
  readonly kind: 'set-speed';
  /** Line of the file on which the set begins. */
  readonly line: number;
  readonly date: string;
  /** Wall time as written, `HH:MM:SS`. */
  readonly time: string | null;
  /** Name of the movement in the device's words. */
  readonly exercise: string;
  readonly weight: number | null;
  /** Null: the file never says. */
  readonly unit: SourceUnit | null;
  /** Repetitions that the device saw. */
  readonly reps: number | null;
  /** Mean concentric speed: of the fastest repetition, or of the whole set where no repetitions are told. Millimetres per second. */
  readonly millimetresPerSecond: number;
  readonly basis: 'fastest-rep' | 'set-mean';
  /** Of every repetition in order, millimetres per second; empty where the file has one row a set. */
  readonly repSpeeds: readonly number[];
}

/** One squeeze of one hand. */
export interface GripReading {
  readonly kind: 'grip';
  readonly line: number;
  readonly date: string;
  readonly side: Side;
  readonly grams: number;
}

export type SensorReading = SetSpeed | GripReading;

/** What only a person can know. Nothing is taken over while one is open. */
export interface SensorQuestion {
  readonly ask: 'unit' | 'speed-unit' | 'day-first' | 'date';
  readonly text: string;
  readonly choices: readonly string[];
}

export interface SensorAnswers {
  readonly unit?: SourceUnit;
  readonly speedUnit?: SpeedUnit;
  readonly dayFirst?: boolean;
  /** Day of a file that holds none. */
  readonly date?: string;
}

export const SPEED_UNITS = ['m/s', 'cm/s', 'mm/s'] as const;
export type SpeedUnit = (typeof SPEED_UNITS)[number];

export interface SensorResult {
  /** Data rows met. */
  readonly read: number;
  readonly readings: readonly SensorReading[];
  readonly skipped: readonly LineNote[];
  readonly flagged: readonly LineNote[];
  readonly questions: readonly SensorQuestion[];
  /** Columns that no reading takes. */
  readonly extraColumns: readonly string[];
}

/** One kind of file. Pure: text in, readings out, the same every time. */
export interface SensorReader {
  /** Short name, kept with what it brings. */
  readonly id: string;
  /** True when the text is of this kind, by what it holds and never by a file's name. */
  recognises(text: string): boolean;
  /** The readings. Refuses what is damaged as a whole; a row that cannot be read is skipped with its line and the reason. */
  read(text: string, answers: SensorAnswers): Outcome<SensorResult>;
}
