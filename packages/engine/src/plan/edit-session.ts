// Decides what a plan is after a person changed one exercise of one session: numbers follow, everything else stays to the byte.
import type { IsoDate } from '../units/brand.ts';
import type { Catalogue, Movement } from '../vocabulary/movement.ts';
import { countSets } from './week/count-sets.ts';
import { isHeavy } from './dose/heavy.ts';
import { withExpectedEffort } from './dose/expected-effort.ts';
import { known, percentOf, plannedLoad } from './dose/load.ts';
import { restInTurn } from './day/in-turn.ts';
import { workSeconds } from './day/minutes.ts';
import type { Plan, PlannedSession, PrescribedSet, Slot } from './plan.types.ts';
import type { PlanRequest } from './request.types.ts';

/** What a person types. Fields left out stay; `amount` counts in what the exercise is counted in; `loadKg` as logged. */
export interface SlotEdit {
  readonly exercise?: string;
  readonly sets?: number;
  readonly amount?: number;
  readonly loadKg?: number;
  readonly rpe?: number;
  readonly remove?: true;
}

/** A change of one slot of the session on one date. */
export interface SlotChange {
  readonly date: IsoDate;
  readonly slot: string;
  readonly edit: SlotEdit;
  /** Whose decision it is, as the slot's reason says it. */
  readonly who: string;
}

/** The plan with the slot changed. A slot or a session that is not there leaves the plan as it was. */
export function editSession(plan: Plan, change: SlotChange, request: PlanRequest, catalogue: Catalogue): Plan {
  const { date, edit, who } = change;
  const weeks = plan.weeks.map((week) => {
    const session = week.sessions.find((one) => one.date === date);
    const slot = session?.slots.find((one) => one.id === change.slot);
    if (session === undefined || slot === undefined) return week;
    const changed = edit.remove === true ? null : editedSlot(slot, edit, request, catalogue, who);
    const slots = session.slots.flatMap((one) => (one !== slot ? [one] : changed === null ? [] : [changed]));
    const sessions = week.sessions.map((one) =>
      one === session ? withSlots(session, slots, catalogue, request.pace ?? 1) : one,
    );
    return { ...week, sessions, setsPerMuscle: countSets(catalogue, sessions) };
  });
  return { ...plan, weeks };
}

function editedSlot(slot: Slot, edit: SlotEdit, request: PlanRequest, catalogue: Catalogue, who: string): Slot {
  const exercise = edit.exercise ?? slot.exercise;
  const movement = catalogue.movement.get(exercise);
  const first = slot.sets[0];
  if (movement === undefined || first === undefined) return slot;
  const swapped = exercise !== slot.exercise;
  const belief = request.strength.get(exercise);
  const body = request.athlete.bodyMassKg;
  const amount = edit.amount ?? (swapped ? fitting(movement, first) : (first.reps ?? first.seconds ?? first.metres ?? 1));
  const rpe = edit.rpe ?? first.rpe;
  const asked =
    swapped && edit.loadKg === undefined && movement.trackedBy === 'reps'
      ? plannedLoad({
          movement,
          belief,
          reps: amount,
          rir: 10 - (rpe ?? 7),
          maxPercent: slot.maxPercent1RM ?? 100,
          bodyMassKg: body,
        })
      : null;
  const loadKg = asked !== null ? asked.loadKg : (edit.loadKg ?? first.loadKg);
  const percent1RM =
    asked !== null
      ? asked.percent1RM
      : loadKg === null || belief === undefined || movement.trackedBy !== 'reps'
        ? null
        : percentOf(movement, loadKg, belief, body);
  const edited: PrescribedSet = {
    ...first,
    reps: movement.trackedBy === 'reps' ? amount : null,
    seconds: movement.trackedBy === 'seconds' ? amount : null,
    metres: movement.trackedBy === 'metres' ? amount : null,
    loadKg,
    rpe,
    percent1RM,
    side: movement.laterality === 'unilateral' ? 'each' : null,
  };
  const set = withExpectedEffort(edited, known(movement, belief, body));
  const sets = Array.from({ length: Math.max(0, Math.round(edit.sets ?? slot.sets.length)) }, () => set);
  const { alternative: _, ...rest } = slot;
  return {
    ...rest,
    exercise,
    pattern: movement.pattern,
    stage: movement.stage,
    heavy: sets.some(isHeavy),
    sets,
    technique: swapped ? movement.technique.slice(0, 2) : slot.technique,
    reasons: [
      { rule: 'plan.concession', because: who, grade: 'E' },
      ...slot.reasons.filter((reason) => reason.because !== who && !swapped),
    ],
  };
}

/** As many as before where they are counted alike, else the least of the movement's own range. */
function fitting(movement: Movement, before: PrescribedSet): number {
  const same = movement.trackedBy === 'reps' ? before.reps : movement.trackedBy === 'seconds' ? before.seconds : before.metres;
  if (same === null) return movement.doseRange.min;
  return Math.min(movement.doseRange.max, Math.max(movement.doseRange.min, same));
}

/** The session with other slots; the minutes follow what was added and taken away. A turn ends where one of its two is gone or has become heavy. */
function withSlots(session: PlannedSession, slots: readonly Slot[], catalogue: Catalogue, pace: number): PlannedSession {
  const { turns: before, ...rest } = session;
  const stays = (id: string): boolean => slots.some((slot) => slot.id === id && !slot.heavy && slot.sets.length > 0);
  const turns = before?.filter((turn) => turn.slots.every(stays)) ?? [];
  const seconds = (list: readonly Slot[], inTurn: PlannedSession['turns']): number =>
    list.reduce((sum, slot) => {
      const movement = catalogue.movement.get(slot.exercise);
      if (movement === undefined) return sum;
      return (
        sum +
        Math.max(20, movement.setUpSeconds) +
        slot.sets.reduce(
          (all, set, at) =>
            all +
            workSeconds(movement, set.reps ?? set.seconds ?? set.metres ?? 0, set.tempo) +
            restInTurn(inTurn, list, slot.id, at),
          0,
        )
      );
    }, 0);
  const minutes = Math.ceil(session.minutes + (pace * (seconds(slots, turns) - seconds(session.slots, before))) / 60);
  return { ...rest, minutes, slots, ...(turns.length === 0 ? {} : { turns }) };
}
