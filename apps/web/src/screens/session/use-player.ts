// Decides what each touch in the player records, what the player remembers of it, and how it is taken back.
import { startTransition, useCallback, useEffect, useMemo, useState } from 'react';
import {
  askedOf,
  gramsFrom,
  groupOf,
  type Catalogue,
  type EventBody,
  type HalfRpe,
  type LoggedSession,
  type LoggedSet,
  type PreparedSlot,
  type SetId,
  type TechniqueGrade,
} from '@strongback/engine';
import { useBook, useFacts } from '../../app/book/book-context.tsx';
import { kitNow } from '../../app/training/coach.ts';
import { unitOf } from '../../app/training/own-habits.ts';
import { afterPaint, nowMs, wallTime } from '../../platform/clock.ts';
import type { SideValue } from '../../app/training/sides.ts';
import { advanceAfter, currentSlot } from './advance.ts';
import { roundFacts } from './complex-slot.ts';
import { slotOf, withRampFor, withUndo, writeDesk, type Desk, type Edit, type Undoable } from './desk.ts';
import { press, release } from './pressed.ts';
import { restTaken } from './own-rests.ts';
import { nextRow, rowsOf, setIdFor, type Row } from './rows.ts';
import { asBefore, doneAgain } from './taken-back.ts';

type Step = (desk: Desk) => Desk;

export interface Player {
  readonly desk: Desk;
  readonly logged: LoggedSession;
  readonly slot: PreparedSlot | null;
  readonly rows: readonly Row[];
  readonly next: Row | null;
  readonly change: (step: Step) => void;
  /** A step that can be taken back: `counter` answers the facts recorded with it. */
  readonly perform: (what: Undoable, step: Step, bodies?: readonly EventBody[], counter?: readonly EventBody[]) => void;
  readonly complete: (row: Row, done?: SideValue) => void;
  readonly correct: (sets: readonly SetId[], changes: Extract<EventBody, { type: 'SetCorrected' }>['changes']) => void;
  readonly grade: (sets: readonly SetId[], grade: TechniqueGrade, markers: readonly string[]) => void;
  readonly remove: (sets: readonly LoggedSet[]) => void;
  readonly edit: (slot: string, rows: readonly Row[], edit: Edit) => void;
  readonly undo: () => void;
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
  // Grams come from the load itself: what is read in pounds moves nothing.
  return { loadGrams: gramsFrom(kilograms, 'kg'), entered: { value, unit } };
}

/** Effort as the ledger keeps it. */
export function halfRpe(rpe: number | null): HalfRpe | null {
  return rpe === null ? null : ((rpe * 2) as HalfRpe);
}

export const pressKey = (slot: string, row: string): string => `${slot}/${row}`;

export function usePlayer(first: Desk, logged: LoggedSession, catalogue: Catalogue): Player {
  const book = useBook();
  const { ledger } = useFacts();
  const [desk, setDesk] = useState(first);
  useEffect(() => writeDesk(desk), [desk]);
  const { session } = desk;

  // When an exercise is done or skipped the next open one comes up by itself, in the same frame.
  const current = useMemo(() => currentSlot(desk, logged), [desk, logged]);
  const slot = slotOf(desk, current);
  const rows = useMemo(() => (slot ? rowsOf(desk, slot, logged) : []), [desk, slot, logged]);
  const next = nextRow(rows);

  const change = useCallback((step: Step) => setDesk(step), []);
  const perform: Player['perform'] = (what, step, bodies = [], counter = []) => {
    if (bodies.length > 0) void book.record(bodies);
    change((old) => withUndo(old, step(old), what, counter));
  };

  const complete: Player['complete'] = (row, given) => {
    if (!slot) return;
    // What a touch works with is what is newest, also when the screen is a frame behind.
    const now = book.state().ledger.sessions.get(session) ?? logged;
    if (rowsOf(desk, slot, now).find((one) => one.key === row.key)?.performed || !press(pressKey(slot.slot, row.key))) return;
    const movement = catalogue.movement.get(slot.exercise);
    const unit = unitOf(ledger.habits, movement, ledger.profile?.units ?? 'kg');
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
    const ended = nowMs();
    const newest = now.sets.findLast((one) => !one.removed)?.set ?? null;
    const rested = restTaken(desk.lastDone, newest, ended, workOf(row, secondsPerRepOf(slot, catalogue)));
    const group = row.kind === 'ramp' ? null : groupOf(desk.prepared, slot.slot);
    const done = (
      value: SideValue,
      side: 'left' | 'right' | undefined,
      place = row.key,
    ): Extract<EventBody, { type: 'SetPerformed' }> => ({
      type: 'SetPerformed',
      session,
      set: setIdFor(session, slot.slot, place, now, row.sided ? side : undefined, book.device),
      exercise: slot.exercise,
      slot: slot.slot,
      kind: row.kind === 'ramp' ? 'warm-up' : row.target.kind,
      at,
      ...fields(value),
      ...(side === undefined ? {} : { side }),
      ...(group === null ? {} : { superset: group.id }),
      ...(row.rpe === null ? {} : { rpe: (row.rpe * 2) as HalfRpe }),
      // What the screen asked stands beside what was done: the next session is judged against it.
      ...(row.kind === 'ramp' ? {} : { asked: askedOf(row.target) }),
    });
    const { side } = row.target;
    const left = given ?? row;
    const all =
      slot.complex !== undefined
        ? roundFacts(slot.complex, slot.slot, row.kind === 'ramp', (_, at) => done(left, undefined, `${row.key}/${at}`))
        : row.sided
          ? [done(left, 'left'), done(given ?? row.right ?? row, 'right')]
          : [done(left, side === 'left' || side === 'right' ? side : undefined)];
    const bodies =
      rested === null
        ? all
        : all.map((body, index) =>
            index === 0 ? { ...body, rested: { after: rested.after as SetId, seconds: rested.seconds } } : body,
          );
    const key = pressKey(slot.slot, row.key);
    const set = bodies.at(-1)?.set ?? '';
    const counter = bodies.map((body) => ({ type: 'SetRemoved', session, set: body.set }) as const);
    afterPaint(() =>
      startTransition(() =>
        setDesk((old) => {
          const { current, restSeconds } = advanceAfter(old, now, slot.slot, row);
          const rest = restSeconds > 0 ? { endMs: ended + restSeconds * 1000, totalSeconds: restSeconds, set } : null;
          return withUndo(
            old,
            { ...old, current, stay: null, rest, hold: null, touchedAtMs: ended, lastDone: { set, atMs: ended } },
            'set',
            counter,
          );
        }),
      ),
    );
    void book.record(bodies, true).then((durable) => {
      if (durable) release(key);
    });
  };

  return {
    desk,
    logged,
    slot,
    rows,
    next,
    change,
    perform,
    complete,
    correct: (sets, changes) => {
      const before = sets.flatMap((id) => logged.sets.find((set) => set.set === id) ?? []);
      const counter = before.map((set) => asBefore(set, changes));
      perform(
        'correct',
        (old) => old,
        sets.map((set) => ({ type: 'SetCorrected', session, set, changes })),
        counter,
      );
    },
    grade: (sets, grade, markers) =>
      void book.record(sets.map((set) => ({ type: 'TechniqueGraded', session, set, grade, markers }))),
    remove: (sets) =>
      perform(
        'correct',
        (old) => (sets.some((set) => set.set === old.rest?.set) ? { ...old, rest: null } : old),
        sets.map((set) => ({ type: 'SetRemoved', session, set: set.set })),
        // A set taken back comes back as the next try of its row: what was removed stays removed.
        sets.map(doneAgain),
      ),
    edit: (id, targets, edit) =>
      perform('numbers', (old) => {
        const edits = { ...old.edits };
        for (const row of targets) edits[`${id}/${row.key}`] = { ...edits[`${id}/${row.key}`], ...edit };
        const changed = { ...old, edits };
        // Ramp sets lead to the first working set: another load there, another ramp, while none of it is done.
        const movement = catalogue.movement.get(slotOf(old, id)?.exercise ?? '');
        const leads = targets.some((row) => row.kind === 'work' && row.position === 0);
        const begun = rows.some((row) => row.performed !== null);
        return edit.loadKg === undefined || !leads || begun || movement === undefined
          ? changed
          : withRampFor(changed, id, edit.loadKg, movement, kitNow(ledger, old.prepared.date));
      }),
    undo: () => {
      const last = desk.undo.at(-1);
      if (last === undefined) return;
      if (last.bodies.length > 0) void book.record(last.bodies);
      change((old) => ({ ...old, ...last.fields, undo: old.undo.slice(0, -1) }));
    },
  };
}

/** Seconds of one repetition; of a complex, of one repetition of each lift. */
function secondsPerRepOf({ exercise, complex = [exercise] }: PreparedSlot, catalogue: Catalogue): number {
  return complex.reduce((sum, id) => sum + (catalogue.movement.get(id)?.secondsPerRep ?? 1), 0);
}

/** About how long the set itself takes, in seconds; both sides where both are done. */
function workOf(row: Row, secondsPerRep: number): number {
  return row.amount * (row.unit === 'seconds' ? 1 : secondsPerRep) * (row.sided ? 2 : 1);
}
