// Decides what the player remembers beside the ledger: the prepared session, order, skips, edits of sets to come, rest, place, what can be undone.
import { plannedClusters } from '@strongback/engine';
import {
  rampSets,
  type EventBody,
  type Joint,
  type KeptHabit,
  type Kit,
  type Movement,
  type PreparedSession,
  type PreparedSlot,
  type SessionId,
  type SetForm,
  type Side,
  type TargetSet,
} from '@strongback/engine';
import { readPreference, writePreference } from '../../platform/preferences.ts';
import { withOwnRest, writtenRests, type LastDone } from './own-rests.ts';

export interface Edit {
  readonly loadKg?: number;
  readonly amount?: number;
  readonly rpe?: number;
  /** The right side, where it differs. */
  readonly rightLoadKg?: number;
  readonly rightAmount?: number;
}

/** What a step back is called. */
export type Undoable = 'set' | 'numbers' | 'swap' | 'skip' | 'order' | 'add' | 'minutes' | 'form' | 'join' | 'correct' | 'rest';

/** One step that can be taken back: how the desk stood, and the facts that answer those recorded. */
export interface UndoStep {
  readonly what: Undoable;
  readonly fields: Partial<Omit<Desk, 'undo'>>;
  readonly bodies: readonly EventBody[];
}

export interface Hold {
  /** `slot/row`. */
  readonly row: string;
  readonly startedAtMs: number;
  /** The left side as held, once the right is on. */
  readonly left: number | null;
}

export interface Soreness {
  readonly joint: Joint;
  /** 1 to 10. */
  readonly severity: number;
  readonly side: Side | null;
}

/** How hard the session was as a whole, and a note. */
export interface Ending {
  readonly effort: number | null;
  readonly note: string;
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
  /** A done exercise that was gone back to, to look at it or to put it right. */
  readonly stay: string | null;
  readonly rest: { readonly endMs: number; readonly totalSeconds: number; readonly set: string } | null;
  /** Slots whose sets are done in another form, with the parts of each set. */
  readonly shaped: Readonly<
    Record<string, { readonly form: SetForm; readonly parts: readonly (readonly TargetSet[])[] } | undefined>
  >;
  /** A hold under way: by its start, so that it survives a lock or a restart. */
  readonly hold: Hold | null;
  /** When something was recorded last. */
  readonly touchedAtMs: number;
  /** The rest that was written, by slot, in seconds. */
  readonly writtenRests: Readonly<Record<string, number>>;
  /** The set marked done last, and when: what the rest before the next one is measured from. */
  readonly lastDone: LastDone | null;
  /** What was told to hurt in this session: other exercises may load it too. */
  readonly sore: readonly Soreness[];
  /** The end of the session as far as it is filled in; null while sets are done. */
  readonly ending: Ending | null;
  readonly undo: readonly UndoStep[];
}

const MOST_UNDO = 30;

export function newDesk(prepared: PreparedSession, session: SessionId, startedAtMs: number, habits?: readonly KeptHabit[]): Desk {
  return {
    session,
    startedAtMs,
    prepared: { ...prepared, slots: prepared.slots.map((slot) => withOwnRest(slot, habits)) },
    order: prepared.slots.map((slot) => slot.slot),
    skipped: [],
    added: {},
    edits: {},
    warmedUp: prepared.warmUp.length === 0,
    current: prepared.slots[0]?.slot ?? null,
    stay: null,
    rest: null,
    // What the plan wants in clusters begins in clusters.
    shaped: Object.fromEntries(
      prepared.slots.flatMap((slot) => {
        const parts = plannedClusters(slot);
        return parts === null ? [] : [[slot.slot, { form: 'cluster' as const, parts }]];
      }),
    ),
    hold: null,
    touchedAtMs: startedAtMs,
    writtenRests: writtenRests(prepared),
    lastDone: null,
    sore: [],
    ending: null,
    undo: [],
  };
}

/** The large parts are kept apart: they change seldom, and a tapped set should not write them again. */
const LARGE = ['prepared', 'undo', 'shaped', 'edits'] as const;
let written: Partial<Record<(typeof LARGE)[number], unknown>> = {};

export function readDesk(session: SessionId): Desk | null {
  try {
    const kept = JSON.parse(readPreference('desk') ?? 'null') as Partial<Desk> | null;
    if (kept?.session !== session) return null;
    const large = Object.fromEntries(
      LARGE.flatMap((name) => {
        const text = readPreference(`desk.${name}`);
        return text === null ? [] : [[name, JSON.parse(text) as unknown]];
      }),
    ) as Partial<Desk>;
    const prepared = kept.prepared ?? large.prepared;
    if (prepared === undefined || prepared.session !== session) return null;
    // What an older build did not know has its first value.
    return { ...newDesk(prepared, session, kept.startedAtMs ?? 0), ...kept, ...large };
  } catch {
    return null;
  }
}

export function writeDesk(desk: Desk | null): void {
  if (desk === null) {
    written = {};
    for (const name of ['desk', ...LARGE.map((one) => `desk.${one}`)]) writePreference(name, null);
    return;
  }
  const small: Partial<Record<keyof Desk, unknown>> = { ...desk };
  for (const name of LARGE) {
    delete small[name];
    if (written[name] === desk[name]) continue;
    writePreference(`desk.${name}`, JSON.stringify(desk[name]));
    written = { ...written, [name]: desk[name] };
  }
  writePreference('desk', JSON.stringify(small));
}

/** The desk after a step that can be taken back. `keys`: the fields that the step may have changed. */
export function withUndo(before: Desk, after: Desk, what: Undoable, bodies: readonly EventBody[]): Desk {
  const fields = Object.fromEntries(
    Object.entries(before).filter(([name, value]) => name !== 'undo' && after[name as keyof Desk] !== value),
  ) as UndoStep['fields'];
  if (Object.keys(fields).length === 0 && bodies.length === 0) return after;
  return { ...after, undo: [...before.undo, { what, fields, bodies }].slice(-MOST_UNDO) };
}

/** Puts the desk away as it stands: a session that is gone back into finds its exercises and its minutes again. */
export function closeDesk(desk: Desk | null): void {
  if (desk !== null) writeDesk({ ...desk, ending: null, rest: null, hold: null });
}

export function slotOf(desk: Desk, id: string | null): PreparedSlot | null {
  return desk.prepared.slots.find((slot) => slot.slot === id) ?? null;
}

/** The sets of a slot with the loads that the lifter gave them: a form of sets is laid out from what is really lifted. */
export function setsAsLoaded(desk: Pick<Desk, 'edits'>, slot: PreparedSlot): readonly TargetSet[] {
  return slot.sets.map((set, at) => {
    const loadKg = desk.edits[`${slot.slot}/w${at}`]?.loadKg;
    return loadKg === undefined ? set : { ...set, loadKg };
  });
}

export function withSlot(desk: Desk, slot: PreparedSlot): Desk {
  const slots = desk.prepared.slots.map((old) => (old.slot === slot.slot ? slot : old));
  const prefix = `${slot.slot}/`;
  const edits = Object.fromEntries(Object.entries(desk.edits).filter(([key]) => !key.startsWith(prefix)));
  const { [slot.slot]: _, ...shaped } = desk.shaped;
  return { ...desk, prepared: { ...desk.prepared, slots }, edits, shaped };
}

/** The desk with another rest after each set of one exercise; ramp sets and the short rests inside a set keep theirs. */
export function withRest(desk: Desk, id: string, restSeconds: number): Desk {
  const slot = slotOf(desk, id);
  const before = slot?.sets[0]?.restSeconds;
  if (slot === null || before === undefined) return desk;
  const rested = (set: TargetSet): TargetSet => (set.restSeconds === before ? { ...set, restSeconds } : set);
  const slots = desk.prepared.slots.map((old) => (old === slot ? { ...slot, sets: slot.sets.map(rested) } : old));
  const shape = desk.shaped[id];
  const shaped =
    shape === undefined
      ? desk.shaped
      : { ...desk.shaped, [id]: { ...shape, parts: shape.parts.map((parts) => parts.map(rested)) } };
  return { ...desk, prepared: { ...desk.prepared, slots }, shaped };
}

/** The desk with another rest in one of its turns. */
export function withTurnRest(desk: Desk, group: string, of: 'betweenSeconds' | 'roundSeconds', restSeconds: number): Desk {
  const groups = (desk.prepared.groups ?? []).map((one) => (one.id === group ? { ...one, [of]: restSeconds } : one));
  return { ...desk, prepared: { ...desk.prepared, groups } };
}

/** The desk with the ramp of one exercise made anew for another first load, in kilograms; no ramp set may have been done yet. */
export function withRampFor(desk: Desk, id: string, loadKg: number, movement: Movement, kit: Kit): Desk {
  const slot = slotOf(desk, id);
  const first = slot?.sets[0];
  if (slot === null || first === undefined || first.loadKg === null || first.loadKg <= 0 || slot.rampSets.length === 0)
    return desk;
  const percent1RM = first.percent1RM === null ? null : (first.percent1RM * loadKg) / first.loadKg;
  const ramp = rampSets({ first: { ...first, loadKg, percent1RM }, movement, kit, warm: slot.rampSets.length === 1 });
  const slots = desk.prepared.slots.map((old) => (old === slot ? { ...slot, rampSets: ramp } : old));
  const edits = Object.fromEntries(Object.entries(desk.edits).filter(([key]) => !key.startsWith(`${id}/r`)));
  return { ...desk, prepared: { ...desk.prepared, slots }, edits };
}

/** The session with other slots; the order chosen stays, what is new comes last. */
export function withPrepared(desk: Desk, prepared: PreparedSession): Desk {
  const ids = prepared.slots.map((slot) => slot.slot);
  const order = [...desk.order.filter((id) => ids.includes(id)), ...ids.filter((id) => !desk.order.includes(id))];
  return { ...desk, prepared, order };
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

/** Longest span that still is one session when it was left open. */
export const LONGEST_MINUTES = 240;

/** Whole minutes of a span; null where it is nothing, or too long to have been one session. */
export function minutesOf(spanMs: number): number | null {
  const minutes = Math.round(spanMs / 60_000);
  return minutes > 0 && minutes <= LONGEST_MINUTES ? minutes : null;
}
