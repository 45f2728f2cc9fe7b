// Decides how Hevy's interface is reached and what is remembered about it. Nothing here knows a key, a clock or a network: those are handed in.
import type { WallTime } from '@strongback/engine';

/** Most entries a page that Hevy gives: more is refused with 400. */
export const WORKOUTS_A_PAGE = 10;
export const TEMPLATES_A_PAGE = 100;
/** RPE values that Hevy takes when written to. It reads 6.5 from its own app and refuses it from others. */
export const WRITABLE_RPE: readonly number[] = [6, 7, 7.5, 8, 8.5, 9, 9.5, 10];

export interface HevyRequest {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Path below the base address, with its query. */
  readonly path: string;
  readonly body?: unknown;
}

export interface HevyResponse {
  /** 0: no answer came. */
  readonly status: number;
  readonly text: string;
  readonly retryAfterSeconds: number | null;
}

/** The way to Hevy, which adds the key. `send` never throws. */
export interface HevyTransport {
  send(request: HevyRequest): Promise<HevyResponse>;
  wait(milliseconds: number): Promise<void>;
}

/** The athlete's zone: Hevy speaks in instants, a ledger in civil days and wall times. */
export interface ZoneClock {
  wall(ms: number): { readonly date: string; readonly time: WallTime; readonly offsetMinutes: number };
  instant(date: string, time: string): number;
}

/** What is known about one of our sessions that stands for a workout of Hevy's. */
export interface HevyLink {
  readonly session: string;
  /** Set for a session that we sent: its content then, and when Hevy had it. */
  readonly sent?: { readonly content: string; readonly updatedAt: string | null };
}

/** A session that was about to be sent when the program ended: whether Hevy has it must be looked up. */
export interface Unsure {
  readonly session: string;
  readonly startTime: string;
  readonly title: string;
  readonly content: string;
}

/** A workout that is gone at Hevy: nothing is taken out here unasked. */
export interface GoneQuestion {
  readonly workout: string;
  readonly session: string;
  readonly date: string;
  readonly title: string;
  readonly deletedAt: string;
}

/** What is remembered between two runs, beside the ledger; losing it costs one long walk and the questions still open. No key, no training. */
export interface HevyMemory {
  readonly version: 1;
  /** Latest change of Hevy's that was taken over, ISO 8601; null before the first. */
  readonly lastSeen: string | null;
  readonly links: Readonly<Record<string, HevyLink>>;
  readonly gone: readonly GoneQuestion[];
  readonly unsure: readonly Unsure[];
}

export const NO_MEMORY: HevyMemory = { version: 1, lastSeen: null, links: {}, gone: [], unsure: [] };
