// Decides what a tool is, and what it may use: the ledger as it is now, the day, and one way to append facts.
import type { EventBody, IsoDate, LedgerState } from '@strongback/engine';
import type { Input, InputSchema } from './input.ts';

export interface Desk {
  /** The ledger as it is now. */
  state(): LedgerState;
  today(): IsoDate;
  /** Wall time of this machine, `HH:MM:SS`. */
  timeOfDay(): string;
  /** Makes facts durable, all or none, computed from the ledger as it is at that moment. */
  append(bodies: (state: LedgerState) => readonly EventBody[]): void;
}

export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: InputSchema;
  readonly writes: boolean;
  /** The result as an object; a `Refused` tells the assistant what to do instead. */
  run(input: Input, desk: Desk): Readonly<Record<string, unknown>>;
}

/** The input is well-formed, and the ledger or the catalogue says no. Nothing was changed. */
export class Refused extends Error {}
