// Decides what a touched row shows before the ledger has followed: ticked at once, called saved only when it is durable.
import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let pressed: ReadonlySet<string> = new Set();

function put(next: ReadonlySet<string>): void {
  pressed = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** False where the row was pressed already and is not yet durable: a bounced touch records nothing twice. */
export function press(row: string): boolean {
  if (pressed.has(row)) return false;
  put(new Set([...pressed, row]));
  return true;
}

export function release(row: string): void {
  if (!pressed.has(row)) return;
  put(new Set([...pressed].filter((other) => other !== row)));
}

/** Everything is durable, or another session begins. */
export function releaseAll(): void {
  if (pressed.size > 0) put(new Set());
}

/** Whether the row was pressed and is not durable yet; wakes only the rows that changed. */
export function usePressed(row: string): boolean {
  return useSyncExternalStore(subscribe, () => pressed.has(row));
}
