// Decides what the player remembers beside the ledger: the prepared session, order, skips, edits of sets to come, rest, place.
import type { PreparedSession, PreparedSlot, SessionId, TargetSet } from '@strongback/engine';
import { readPreference, writePreference } from '../../platform/preferences.ts';

export interface Edit {
  readonly loadKg?: number;
  readonly amount?: number;
  readonly rpe?: number;
  /** The right side, where it differs. */
  readonly rightLoadKg?: number;
  readonly rightAmount?: number;
}

export interface Desk {
  readonly session: SessionId;
  readonly startedAtMs: number;
  readonly prepared: PreparedSession;
  /** Slot ids in the order chosen. */
  readonly order: readonly string[];
  readonly skipped: readonly string[];
  /** Sets added beyond the plan, by slot. */
  readonly added: Readonly<Record<string, number>>;
  /** Changes to sets not yet done, by `slot/row`. */
  readonly edits: Readonly<Record<string, Edit>>;
  readonly warmedUp: boolean;
  readonly current: string | null;
  readonly rest: { readonly endMs: number; readonly totalSeconds: number; readonly set: string } | null;
}

export function newDesk(prepared: PreparedSession, session: SessionId, startedAtMs: number): Desk {
  return {
    session,
    startedAtMs,
    prepared,
    order: prepared.slots.map((slot) => slot.slot),
    skipped: [],
    added: {},
    edits: {},
    warmedUp: prepared.warmUp.length === 0,
    current: prepared.slots[0]?.slot ?? null,
    rest: null,
  };
}

export function readDesk(session: SessionId): Desk | null {
  try {
    const kept = JSON.parse(readPreference('desk') ?? 'null') as Desk | null;
    return kept?.session === session ? kept : null;
  } catch {
    return null;
  }
}

export function writeDesk(desk: Desk | null): void {
  writePreference('desk', desk === null ? null : JSON.stringify(desk));
}

export function slotOf(desk: Desk, id: string | null): PreparedSlot | null {
  return desk.prepared.slots.find((slot) => slot.slot === id) ?? null;
}

export function withSlot(desk: Desk, slot: PreparedSlot): Desk {
  const slots = desk.prepared.slots.map((old) => (old.slot === slot.slot ? slot : old));
  const prefix = `${slot.slot}/`;
  const edits = Object.fromEntries(Object.entries(desk.edits).filter(([key]) => !key.startsWith(prefix)));
  return { ...desk, prepared: { ...desk.prepared, slots }, edits };
}

export function moveSlot(desk: Desk, id: string, by: -1 | 1): Desk {
  const at = desk.order.indexOf(id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= desk.order.length) return desk;
  const order = [...desk.order];
  order.splice(at, 1);
  order.splice(to, 0, id);
  return { ...desk, order };
}

/** What a target counts in, and how much. */
export function amountOf(set: Pick<TargetSet, 'reps' | 'seconds' | 'metres'>): {
  readonly unit: 'reps' | 'seconds' | 'metres';
  readonly value: number;
} {
  if (set.seconds !== null) return { unit: 'seconds', value: set.seconds };
  if (set.metres !== null) return { unit: 'metres', value: set.metres };
  return { unit: 'reps', value: set.reps ?? 0 };
}
