// Decides how states share structure: a fold copies each container once, the first time it writes to it.
import type { LedgerState } from './state.types.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Writable<T> = T extends ReadonlyMap<infer K, infer V> ? Map<K, V> : T extends readonly (infer E)[] ? E[] : never;
/** What is always there; locks and habits are replaced whole, what imports told of days has its own file. */
type Held = Omit<
  LedgerState,
  'locks' | 'toldOfDays' | 'habits' | 'ownExercises' | 'templates' | 'workshops' | 'flags' | 'aim' | 'inTurn' | 'bells' | 'added'
>;
type ContainerField = { [K in keyof Held]: Writable<Held[K]> extends never ? never : K }[keyof Held];

/** A state under way. What it owns may be written in place; everything else belongs to states already handed out. */
export interface Draft {
  readonly state: Mutable<LedgerState>;
  /** Maps, arrays and objects made by this draft. */
  owned: Set<object>;
}

export function draftOf(state: LedgerState): Draft {
  return { state: { ...state }, owned: new Set() };
}

/** The state as it stands; the draft may go on and will not touch it. */
export function snapshot(draft: Draft): LedgerState {
  draft.owned = new Set();
  return { ...draft.state };
}

/** The state of a draft that is finished with. */
export function finish(draft: Draft): LedgerState {
  return draft.state;
}

/** The field's map or array, ready to be written. */
export function writable<K extends ContainerField>(draft: Draft, field: K): Writable<LedgerState[K]> {
  const held = draft.state[field] as object;
  if (draft.owned.has(held)) return held as Writable<LedgerState[K]>;
  const copy = held instanceof Map ? new Map(held) : [...(held as readonly unknown[])];
  draft.owned.add(copy);
  (draft.state as Record<ContainerField, unknown>)[field] = copy;
  return copy as unknown as Writable<LedgerState[K]>;
}

/** An array inside a record, ready to be written; the caller puts it back. */
export function writableList<T>(draft: Draft, list: readonly T[]): T[] {
  if (draft.owned.has(list)) return list as T[];
  const copy = [...list];
  draft.owned.add(copy);
  return copy;
}

/** A record, ready to be written; the caller puts it back. */
export function writableRecord<T extends object>(draft: Draft, record: T): Mutable<T> {
  if (draft.owned.has(record)) return record;
  const copy = { ...record };
  draft.owned.add(copy);
  return copy;
}
