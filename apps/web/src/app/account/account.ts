// Decides what this device knows of its account: who, and the session's secret. Its end never touches the ledger.
import { readPreference, writePreference } from '../../platform/preferences.ts';

export interface Account {
  readonly account: string;
  readonly token: string;
  readonly login: string;
  /** Whether anybody was ever coached from here: the list gets a place of its own. */
  readonly coaches: boolean;
}

const listeners = new Set<() => void>();
let current: Account | null | undefined;

function read(): Account | null {
  try {
    return JSON.parse(readPreference('account') ?? 'null') as Account | null;
  } catch {
    return null;
  }
}

/** The account signed in on this device, or null. */
export function account(): Account | null {
  if (current === undefined) current = read();
  return current;
}

export function keepAccount(next: Account | null): void {
  current = next;
  writePreference('account', next === null ? null : JSON.stringify(next));
  for (const listener of listeners) listener();
}

export function onAccount(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
