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
import type { SideValue } from '../../app/training/sides.ts';

export interface Row {
  /** `r0`, `w2`: stable within its slot. */
  readonly key: string;
  readonly kind: 'ramp' | 'work';
  readonly number: string;
  /** Which set of the slot it is, or is a part of; ramp sets count for themselves. */
  readonly position: number;
  readonly target: TargetSet;
  readonly performed: LoggedSet | null;
  readonly loadKg: number | null;
  readonly unit: 'reps' | 'seconds' | 'metres';
  readonly amount: number;
  readonly rpe: number | null;
  /** Left and right are recorded, each. */
  readonly sided: boolean;
  /** The right side where it differs from the left; null when both are as above. */
  readonly right: SideValue | null;
  /** The right side as recorded; `performed` is then the left. */
  readonly performedRight: LoggedSet | null;
  /** The load or amount differs from what was written. */
  readonly edited: boolean;
}

/** Ids say which row a set answers, so that rows may be done in any order and on any device. */
export function setIdFor(
  session: string,
  slot: string,
  row: string,
  logged: LoggedSession | null,
  side?: 'left' | 'right',
  /** Two devices that fill the same row while apart log two sets, not one that hides the other. */
  device = '',
): SetId {
  const place = `${session}/${slot}/${row}/${side === undefined ? '' : `${side}/`}`;
  const before = logged?.sets.filter((set) => set.set.startsWith(place)).length ?? 0;
  return `${place}${before}${device === '' ? '' : `.${device}`}` as SetId;
}

function performedIn(
  logged: LoggedSession | null,
  session: string,
  slot: string,
  row: string,
): { readonly first: LoggedSet | null; readonly right: LoggedSet | null } {
  const sets = logged?.sets.filter((set) => !set.removed && set.set.startsWith(`${session}/${slot}/${row}/`)) ?? [];
  const right = sets.find((set) => set.side === 'right') ?? null;
  const first = sets.find((set) => set.side !== 'right') ?? right;
  return { first, right: right === first ? null : right };
}

function amountDone(set: LoggedSet): { readonly unit: Row['unit']; readonly amount: number } {
  if (set.seconds !== undefined) return { unit: 'seconds', amount: set.seconds };
  if (set.millimetres !== undefined) return { unit: 'metres', amount: set.millimetres / 1000 };
  return { unit: 'reps', amount: set.reps ?? 0 };
}

function loadDone(set: LoggedSet): number | null {
  return set.loadGrams === undefined ? null : kilogramsFrom(set.loadGrams);
}

function same(a: SideValue, b: SideValue): boolean {
  return a.amount === b.amount && a.loadKg === b.loadKg;
}

/** Loads read in pounds come back a few grams off. */
const SAME_LOAD_KG = 0.05;

/** Letters of the parts of one set. */
const PARTS = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

export function rowsOf(desk: Desk, slot: PreparedSlot, logged: LoggedSession | null): readonly Row[] {
  const added = desk.added[slot.slot] ?? 0;
  const lastSet = slot.sets.at(-1);
  const extra = lastSet
    ? Array.from({ length: added }, (_, index) => ({ ...lastSet, index: slot.sets.length + index, last: null }))
    : [];
  const row = (kind: Row['kind'], target: TargetSet, position: number, part = 0, of = 1): Row => {
    const key = `${kind === 'ramp' ? 'r' : 'w'}${position}${part === 0 ? '' : `.${part}`}`;
    const { first: performed, right: performedRight } = performedIn(logged, desk.session, slot.slot, key);
    const edit = desk.edits[`${slot.slot}/${key}`];
    const written = amountOf(target);
    const number = `${position + 1}${kind === 'work' && of > 1 ? (PARTS[part] ?? '') : ''}`;
    if (performed) {
      const { unit, amount } = amountDone(performed);
      const loadKg = loadDone(performed);
      const other =
        performedRight === null ? null : { amount: amountDone(performedRight).amount, loadKg: loadDone(performedRight) };
      return {
        key,
        kind,
        number,
        position,
        target,
        performed,
        performedRight,
        sided: performedRight !== null,
        right: other === null || same(other, { amount, loadKg }) ? null : other,
        unit,
        amount,
        edited: false,
        loadKg,
        rpe: performed.rpe === undefined ? null : performed.rpe / 2,
      };
    }
    const left: SideValue = { amount: edit?.amount ?? written.value, loadKg: edit?.loadKg ?? target.loadKg };
    const right: SideValue = { amount: edit?.rightAmount ?? left.amount, loadKg: edit?.rightLoadKg ?? left.loadKg };
    // Ramp sets are one entry whatever the side: they never count.
    const sided = kind === 'work' && target.side === 'each';
    return {
      key,
      kind,
      number,
      position,
      target,
      performed: null,
      performedRight: null,
      sided,
      right: sided && !same(left, right) ? right : null,
      unit: written.unit,
      ...left,
      rpe: edit?.rpe ?? null,
      edited: (edit?.amount ?? written.value) !== written.value || (edit?.loadKg ?? target.loadKg) !== target.loadKg,
    };
  };
  const shaped = desk.shaped[slot.slot];
  const work = (target: TargetSet, position: number): readonly Row[] => {
    const parts = shaped?.parts[position] ?? [target];
    // A set done whole before its form was changed stays whole; the drops after it can still be done.
    const whole = row('work', target, position);
    if (parts.length === 1 || (shaped?.form === 'cluster' && whole.performed !== null && whole.performed.kind !== 'cluster'))
      return [row('work', whole.performed === null ? (parts[0] ?? target) : target, position)];
    return parts.map((part, at) => row('work', part, position, at, parts.length));
  };
  return [
    ...slot.rampSets.map((target, position) => row('ramp', target, position)),
    ...[...slot.sets, ...extra].flatMap((target, position) => work(target, position)),
  ];
}

/** A done set that fell short of what was asked, in load or amount, on either side; more than asked is none, nor is a set to the limit. */
export function isShort({ kind, performed, right, target, ...left }: Row): boolean {
  if (kind === 'ramp' || performed === null || target.kind === 'amrap') return false;
  const asked = amountOf(target).value;
  return [left, ...(right === null ? [] : [right])].some(
    (side) =>
      side.amount < asked || (target.loadKg !== null && side.loadKg !== null && side.loadKg < target.loadKg - SAME_LOAD_KG),
  );
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

/** Open rows that were to be done with the same load. */
export function sameTarget(row: Row, next: Row): boolean {
  return row.performed === null && row.kind === next.kind && row.target.kind === next.target.kind;
}
