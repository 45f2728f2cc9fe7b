// Decides the rows of one exercise: ramp sets, planned sets, added sets, each open or done, from the desk and the ledger.
import {
  kilogramsFrom,
  type LoggedSession,
  type LoggedSet,
  type PreparedSlot,
  type SetId,
  type TargetSet,
} from '@strongback/engine';
import { amountOf, type Desk } from './desk.ts';

export interface Row {
  /** `r0`, `w2`: stable within its slot. */
  readonly key: string;
  readonly kind: 'ramp' | 'work';
  readonly number: string;
  readonly target: TargetSet;
  readonly performed: LoggedSet | null;
  readonly loadKg: number | null;
  readonly unit: 'reps' | 'seconds' | 'metres';
  readonly amount: number;
  readonly rpe: number | null;
  /** The load or amount differs from what was written. */
  readonly edited: boolean;
}

/** Ids say which row a set answers, so that rows may be done in any order and on any device. */
export function setIdFor(session: string, slot: string, row: string, logged: LoggedSession | null): SetId {
  const before = logged?.sets.filter((set) => set.set.startsWith(`${session}/${slot}/${row}/`)).length ?? 0;
  return `${session}/${slot}/${row}/${before}` as SetId;
}

function performedIn(logged: LoggedSession | null, session: string, slot: string, row: string): LoggedSet | null {
  return logged?.sets.find((set) => !set.removed && set.set.startsWith(`${session}/${slot}/${row}/`)) ?? null;
}

function amountDone(set: LoggedSet): { readonly unit: Row['unit']; readonly amount: number } {
  if (set.seconds !== undefined) return { unit: 'seconds', amount: set.seconds };
  if (set.millimetres !== undefined) return { unit: 'metres', amount: set.millimetres / 1000 };
  return { unit: 'reps', amount: set.reps ?? 0 };
}

export function rowsOf(desk: Desk, slot: PreparedSlot, logged: LoggedSession | null): readonly Row[] {
  const added = desk.added[slot.slot] ?? 0;
  const lastSet = slot.sets.at(-1);
  const extra = lastSet
    ? Array.from({ length: added }, (_, index) => ({ ...lastSet, index: slot.sets.length + index, last: null }))
    : [];
  const row = (kind: Row['kind'], target: TargetSet, position: number): Row => {
    const key = `${kind === 'ramp' ? 'r' : 'w'}${position}`;
    const performed = performedIn(logged, desk.session, slot.slot, key);
    const edit = desk.edits[`${slot.slot}/${key}`];
    const written = amountOf(target);
    const number = kind === 'ramp' ? `R${position + 1}` : String(position + 1);
    if (performed) {
      const { unit, amount } = amountDone(performed);
      return {
        key,
        kind,
        number,
        target,
        performed,
        unit,
        amount,
        edited: false,
        loadKg: performed.loadGrams === undefined ? null : kilogramsFrom(performed.loadGrams),
        rpe: performed.rpe === undefined ? null : performed.rpe / 2,
      };
    }
    return {
      key,
      kind,
      number,
      target,
      performed: null,
      unit: written.unit,
      amount: edit?.amount ?? written.value,
      loadKg: edit?.loadKg ?? target.loadKg,
      rpe: edit?.rpe ?? null,
      edited: (edit?.amount ?? written.value) !== written.value || (edit?.loadKg ?? target.loadKg) !== target.loadKg,
    };
  };
  return [
    ...slot.rampSets.map((target, position) => row('ramp', target, position)),
    ...[...slot.sets, ...extra].map((target, position) => row('work', target, position)),
  ];
}

export function nextRow(rows: readonly Row[]): Row | null {
  // Working sets done before their ramp sets make the ramp pointless.
  const workDone = rows.some((row) => row.kind === 'work' && row.performed);
  return rows.find((row) => !row.performed && !(row.kind === 'ramp' && workDone)) ?? null;
}

export function slotDone(rows: readonly Row[]): boolean {
  return nextRow(rows) === null;
}

/** Open rows and done rows of the whole session. */
export function countWork(desk: Desk, logged: LoggedSession | null): { readonly done: number; readonly open: number } {
  let done = 0;
  let open = 0;
  for (const slot of desk.prepared.slots) {
    for (const row of rowsOf(desk, slot, logged)) {
      if (row.kind === 'ramp') continue;
      if (row.performed) done += 1;
      else if (!desk.skipped.includes(slot.slot)) open += 1;
    }
  }
  return { done, open };
}
