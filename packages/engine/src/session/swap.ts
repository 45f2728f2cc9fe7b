// Decides what a swap in the gym leaves standing: the slot, its intent, the sets already done; the rest is worked out anew.
import type { AthleteView } from '../athlete/view.types.ts';
import type { Slot } from '../plan/plan.types.ts';
import type { Outcome } from '../units/refusal.ts';
import { accept, refuse } from '../units/refusal.ts';
import type { Catalogue } from '../vocabulary/movement.ts';
import { cuesFor } from './cues.ts';
import type { Kit } from './loadable.ts';
import { targetsOf } from './prepare.ts';
import { rampSets } from './ramp.ts';
import type { PreparedSession, PreparedSlot } from './session.types.ts';
import { rederived } from './substitutes.ts';
import { timingOf } from './timing.ts';

export interface SwapInput {
  readonly prepared: PreparedSession;
  readonly slot: string;
  readonly to: string;
  readonly why: 'pain' | 'equipment' | 'preference';
  /** Working sets of the slot already done; they stay as they were logged. */
  readonly doneSets: number;
  readonly catalogue: Catalogue;
  readonly view: AthleteView;
  readonly kit?: Kit;
}

/** The session with one slot's exercise exchanged. Only the sets still to do change; ramp sets are rebuilt for the new load. */
export function swapExercise({
  prepared,
  slot: id,
  to,
  why,
  doneSets,
  catalogue,
  view,
  kit,
}: SwapInput): Outcome<PreparedSession> {
  const slot = prepared.slots.find((s) => s.slot === id);
  if (slot === undefined) return refuse('session.no-slot', `This session has no slot ${id}; nothing was changed.`, 'slot');
  const movement = catalogue.movement.get(to);
  if (movement === undefined) return refuse('session.no-movement', `${to} is not in the catalogue; nothing was changed.`, 'to');
  const from = catalogue.movement.get(slot.exercise);
  const left = slot.sets.slice(Math.min(doneSets, slot.sets.length));
  const asSlot = slotOf(slot, left);
  const sets = rederived(asSlot, movement, view, kit);
  const first = sets[0];
  const known = kit ?? { equipment: [], bar: null, dumbbellsGrams: [] };
  const ramped = first !== undefined && (slot.intent.role === 'main' || slot.intent.role === 'secondary');
  const ramp = ramped ? rampSets({ first, movement, kit: known, warm: doneSets > 0 }) : [];
  const own = view.strength.get(to)?.source;
  const swapped: PreparedSlot = {
    ...slot,
    exercise: to,
    rampSets: ramp,
    sets: targetsOf(sets, view.exposures.get(to)),
    technique: movement.technique.slice(0, 3),
    cues: cuesFor(movement, view.exposures.get(to), catalogue),
    reasons: [
      {
        rule: 'session.swap',
        because: `Instead of ${(from?.name ?? slot.exercise).toLowerCase()}: it trains the same.`,
        grade: 'E',
      },
      ...slot.reasons,
    ],
    verdict: {
      kind: 'first',
      rule: 'session.swap',
      because:
        own === 'log' || own === 'reported'
          ? 'Swapped: the load comes from the log of this lift.'
          : 'Swapped: the load is a careful guess until a set is logged.',
    },
    swapped: { from: slot.swapped?.from ?? slot.exercise, why, because: 'Swapped in this session.' },
    timing: timingOf(movement, sets, ramp),
  };
  return accept({ ...prepared, slots: prepared.slots.map((s) => (s.slot === id ? swapped : s)) });
}

/** A prepared slot read as a planned one. */
export function slotOf(slot: PreparedSlot, sets: Slot['sets'] = slot.sets): Slot {
  return {
    id: slot.slot,
    exercise: slot.exercise,
    pattern: slot.intent.pattern,
    stage: 'build',
    heavy: slot.heavy,
    intent: slot.intent,
    ...(slot.maxPercent1RM === undefined ? {} : { maxPercent1RM: slot.maxPercent1RM }),
    sets: sets.map(plainSet),
    technique: slot.technique,
    reasons: slot.reasons,
  };
}

function plainSet(set: Slot['sets'][number]): Slot['sets'][number] {
  const { reps, loadKg, rpe, percent1RM, tempo, restSeconds, seconds, metres, side } = set;
  return { reps, loadKg, rpe, percent1RM, tempo, restSeconds, seconds, metres, side };
}
