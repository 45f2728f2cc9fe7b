// Decides what each touch in the player records, and what the player remembers of it.
import { useCallback, useEffect, useMemo, useState } from 'react';
import {
  askedOf,
  gramsFrom,
  type Catalogue,
  type EventBody,
  type HalfRpe,
  type LoggedSession,
  type PreparedSlot,
  type SetId,
  type TechniqueGrade,
} from '@strongback/engine';
import { useBook, useBookState } from '../../app/book-context.tsx';
import { nowMs, wallTime } from '../../platform/clock.ts';
import { slotOf, writeDesk, type Desk, type Edit } from './desk.ts';
import { nextRow, rowsOf, setIdFor, slotDone, type Row } from './rows.ts';
import type { SideValue } from '../../app/sides.ts';

export interface Player {
  readonly desk: Desk;
  readonly logged: LoggedSession;
  readonly slot: PreparedSlot | null;
  readonly rows: readonly Row[];
  readonly next: Row | null;
  readonly change: (change: (desk: Desk) => Desk) => void;
  readonly complete: (row: Row) => void;
  readonly correct: (sets: readonly SetId[], changes: Extract<EventBody, { type: 'SetCorrected' }>['changes']) => void;
  readonly grade: (sets: readonly SetId[], grade: TechniqueGrade, markers: readonly string[]) => void;
  readonly remove: (sets: readonly SetId[]) => void;
  readonly edit: (slot: string, rows: readonly Row[], edit: Edit) => void;
}

/** Grams and what was typed, from kilograms in the person's unit. */
export function loadFields(
  kilograms: number,
  unit: 'kg' | 'lb',
): {
  readonly loadGrams: ReturnType<typeof gramsFrom>;
  readonly entered: { readonly value: number; readonly unit: 'kg' | 'lb' };
} {
  const value = unit === 'kg' ? Math.round(kilograms * 1000) / 1000 : Math.round((kilograms / 0.45359237) * 100) / 100;
  return { loadGrams: gramsFrom(value, unit), entered: { value, unit } };
}

export function usePlayer(first: Desk, logged: LoggedSession, catalogue: Catalogue): Player {
  const book = useBook();
  const { ledger } = useBookState();
  const [desk, setDesk] = useState(first);
  useEffect(() => writeDesk(desk), [desk]);
  const change = useCallback((step: (desk: Desk) => Desk) => setDesk(step), []);
  const unit = ledger.profile?.units ?? 'kg';
  const { session } = desk;

  const slot = slotOf(desk, desk.current);
  const rows = useMemo(() => (slot ? rowsOf(desk, slot, logged) : []), [desk, slot, logged]);
  const next = nextRow(rows);

  // When an exercise is done the next open one comes up by itself.
  useEffect(() => {
    if (slot && !slotDone(rows) && !desk.skipped.includes(slot.slot)) return;
    const open = desk.order.find((id) => {
      const other = slotOf(desk, id);
      return other !== null && !desk.skipped.includes(id) && !slotDone(rowsOf(desk, other, logged));
    });
    if (open !== undefined && open !== desk.current) setDesk({ ...desk, current: open });
  }, [desk, slot, rows, logged]);

  const complete = (row: Row): void => {
    if (!slot) return;
    const movement = catalogue.movement.get(slot.exercise);
    const fields = ({ amount, loadKg }: SideValue) => ({
      ...(row.unit === 'reps'
        ? { reps: Math.round(amount) }
        : row.unit === 'seconds'
          ? { seconds: Math.round(amount) }
          : { millimetres: Math.round(amount * 1000) }),
      ...(loadKg === null
        ? movement?.loadMode === 'bodyweight'
          ? { loadGrams: gramsFrom(0, 'kg') }
          : {}
        : loadFields(loadKg, unit)),
    });
    const at = wallTime();
    const done = (value: SideValue, side: 'left' | 'right' | undefined): Extract<EventBody, { type: 'SetPerformed' }> => ({
      type: 'SetPerformed',
      session,
      set: setIdFor(session, slot.slot, row.key, logged, row.sided ? side : undefined),
      exercise: slot.exercise,
      slot: slot.slot,
      kind: row.kind === 'ramp' ? 'warm-up' : row.target.kind,
      at,
      ...fields(value),
      ...(side === undefined ? {} : { side }),
      ...(row.rpe === null ? {} : { rpe: (row.rpe * 2) as HalfRpe }),
      // What the screen asked stands beside what was done: the next session is judged against it.
      ...(row.kind === 'ramp' ? {} : { asked: askedOf(row.target) }),
    });
    const { side } = row.target;
    const bodies = row.sided
      ? [done(row, 'left'), done(row.right ?? row, 'right')]
      : [done(row, side === 'left' || side === 'right' ? side : undefined)];
    void book.record(bodies);
    const set = bodies.at(-1)?.set ?? '';
    const seconds = row.target.restSeconds;
    change((old) => ({ ...old, rest: { endMs: nowMs() + seconds * 1000, totalSeconds: seconds, set } }));
  };

  return {
    desk,
    logged,
    slot,
    rows,
    next,
    change,
    complete,
    correct: (sets, changes) => void book.record(sets.map((set) => ({ type: 'SetCorrected', session, set, changes }))),
    grade: (sets, grade, markers) =>
      void book.record(sets.map((set) => ({ type: 'TechniqueGraded', session, set, grade, markers }))),
    remove: (sets) => {
      void book.record(sets.map((set) => ({ type: 'SetRemoved', session, set })));
      change((old) => (sets.some((set) => set === old.rest?.set) ? { ...old, rest: null } : old));
    },
    edit: (id, targets, edit) =>
      change((old) => {
        const edits = { ...old.edits };
        for (const row of targets) edits[`${id}/${row.key}`] = { ...edits[`${id}/${row.key}`], ...edit };
        return { ...old, edits };
      }),
  };
}
