// Decides when two states are the same: their text is. For laws, golden files and comparing devices.
import { canonicalText } from './canonical-text.ts';
import type { LedgerState } from './state.types.ts';

/** The whole state as canonical text; maps become lists of pairs in their own order, for that order is part of the state. */
export function stateText(state: LedgerState): string {
  return canonicalText(plain(state));
}

function plain(value: unknown): unknown {
  if (value instanceof Map) return [...value].map(([key, held]) => [key, plain(held)]);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, plain(held)]));
}
