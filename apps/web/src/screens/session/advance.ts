// Decides what follows a set by itself: its next part, the partner, the next exercise, and the rest before it.
import { groupOf, nextInGroup, type FlowGroup, type LoggedSession, type PreparedSlot } from '@strongback/engine';
import { slotOf, type Desk } from './desk.ts';
import { nextRow, rowsOf, slotDone, type Row } from './rows.ts';

export interface Advance {
  readonly current: string | null;
  readonly restSeconds: number;
}

/** The slot after this row of `slot`, and the rest before its set. Nothing else of the session is taken as done than is logged. */
export function advanceAfter(desk: Desk, logged: LoggedSession, slot: string, row: Row): Advance {
  const here = slotOf(desk, slot);
  const rest = row.target.restSeconds;
  if (here === null) return { current: slot, restSeconds: rest };
  const rows = rowsOf(desk, here, logged).filter((other) => other.key !== row.key);
  const next = nextRow(rows);
  const ramps = row.kind === 'ramp' ? partnerToRamp(desk, logged, slot, next?.kind === 'ramp') : null;
  if (ramps !== null) return ramps;
  // Ramp sets and the parts of one set belong together.
  if (row.kind === 'ramp' || (next !== null && next.position === row.position)) return { current: slot, restSeconds: rest };
  const group = groupOf(desk.prepared, slot);
  if (group !== null) {
    const step = inGroup(desk, logged, group, slot, row);
    if (step.slot !== null) return { current: step.slot, restSeconds: step.restSeconds };
  }
  if (next !== null) return { current: slot, restSeconds: rest };
  return { current: nextOpen(desk, logged, slot) ?? slot, restSeconds: rest };
}

function inGroup(desk: Desk, logged: LoggedSession, group: FlowGroup, slot: string, row: Row) {
  const left = new Map(group.slots.map((id) => [id, openIn(desk, logged, id, id === slot ? row.key : null)]));
  return nextInGroup(group, slot, left, row.target.restSeconds);
}

/** A rest that belongs to a group: on the way to its next exercise, or after a whole round. */
export interface TurnRest {
  readonly group: string;
  readonly of: 'betweenSeconds' | 'roundSeconds';
}

/** The rest after the next working set of an exercise: its own, or that of its turn as long as a partner has sets left. */
export function restAfterNext(
  desk: Desk,
  logged: LoggedSession,
  slot: PreparedSlot,
): { readonly seconds: number; readonly turn: TurnRest | null } {
  const own = { seconds: slot.sets[0]?.restSeconds ?? 0, turn: null };
  const group = groupOf(desk.prepared, slot.slot);
  const work = rowsOf(desk, slot, logged).filter((row) => row.kind === 'work');
  const row = work.find((one) => one.performed === null) ?? work.at(-1);
  if (group === null || row === undefined) return own;
  const step = inGroup(desk, logged, group, slot.slot, row);
  if (step.slot === null || step.slot === slot.slot) return own;
  const onward = group.slots.indexOf(step.slot) > group.slots.indexOf(slot.slot);
  return { seconds: step.restSeconds, turn: { group: group.id, of: onward ? 'betweenSeconds' : 'roundSeconds' } };
}

/** After a ramp set of a lift in turn: the partner whose ramp is to do, or, when all are warm, who is behind in the round; null where the lift goes on alone. */
function partnerToRamp(desk: Desk, logged: LoggedSession, slot: string, more: boolean): Advance | null {
  const group = groupOf(desk.prepared, slot);
  if (group === null || group.kind === 'contrast' || (more && group.rampSeconds === undefined)) return null;
  const open = group.slots.filter((id) => openIn(desk, logged, id, null) > 0);
  const rampOf = (id: string): Row | null => {
    const one = slotOf(desk, id);
    const row = one === null ? null : nextRow(rowsOf(desk, one, logged));
    return row?.kind === 'ramp' ? row : null;
  };
  const waits = open.find((id) => id !== slot && rampOf(id) !== null);
  if (waits !== undefined) return { current: waits, restSeconds: group.rampSeconds ?? rampOf(waits)?.target.restSeconds ?? 0 };
  if (more) return null;
  const behind = Math.min(...open.map((id) => doneIn(desk, logged, id)));
  const first = open.find((id) => doneIn(desk, logged, id) === behind);
  return first === undefined || first === slot ? null : { current: first, restSeconds: group.betweenSeconds };
}

/** Working sets done of a slot. */
function doneIn(desk: Desk, logged: LoggedSession, id: string): number {
  const slot = slotOf(desk, id);
  return slot === null ? 0 : rowsOf(desk, slot, logged).filter((row) => row.kind === 'work' && row.performed !== null).length;
}

function openIn(desk: Desk, logged: LoggedSession, id: string, without: string | null): number {
  const slot = slotOf(desk, id);
  if (slot === null || desk.skipped.includes(id)) return 0;
  return rowsOf(desk, slot, logged).filter((row) => row.kind === 'work' && row.performed === null && row.key !== without).length;
}

/** The first exercise of the order that still has a set to do, other than `but`. */
export function nextOpen(desk: Desk, logged: LoggedSession, but: string | null): string | null {
  return desk.order.find((id) => id !== but && openIn(desk, logged, id, null) > 0) ?? null;
}

/** The exercise on the page: the one chosen while it has something to do or was gone back to, else the first open one. */
export function currentSlot(desk: Desk, logged: LoggedSession): string | null {
  const { current } = desk;
  const here = slotOf(desk, current);
  if (here !== null && (desk.stay === current || (!desk.skipped.includes(here.slot) && !slotDone(rowsOf(desk, here, logged)))))
    return current;
  return nextOpen(desk, logged, null) ?? current;
}
