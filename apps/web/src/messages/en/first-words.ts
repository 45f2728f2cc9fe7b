// English of the first screen: what stands before any other word has arrived.
import { allHeld } from '../every-text.ts';
import { first } from './first.ts';
import { shell } from './shell.ts';

export const firstWords = allHeld({
  shell,
  first,
  /** A sentence of the engine, which speaks English. */
  said: (text: string, _names: ReadonlyMap<string, string>): string => text,
} as const);
