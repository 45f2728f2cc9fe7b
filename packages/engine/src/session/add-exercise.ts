// Decides how an exercise joins a session under way: as small work, at an easy effort, with the load from what is believed of it.
import type { AthleteView } from '../athlete/view.types.ts';
import { rule } from '../evidence/rulebook.ts';
import type { PrescribedSet } from '../plan/plan.types.ts';
import type { Outcome } from '../units/refusal.ts';
import { accept, refuse } from '../units/refusal.ts';
import type { Catalogue } from '../vocabulary/movement.ts';
import { cuesFor } from './cues.ts';
import type { Kit } from './loadable.ts';
import { targetsOf } from './prepare.ts';
import type { PreparedSession, PreparedSlot } from './session.types.ts';
import { painBarrier, rederived } from './substitutes.ts';
import { secondsOf, timingOf } from './timing.ts';

const NUMBERS = rule('session.add').numbers;
const REST = rule('rest.compound').numbers.accessorySeconds;

/** The session with one exercise more at its end. Refuses what is in it already and what loads a joint that hurts. */
export function addExercise(
  prepared: PreparedSession,
  exercise: string,
  catalogue: Catalogue,
  view: AthleteView,
  kit?: Kit,
): Outcome<PreparedSession> {
  const movement = catalogue.movement.get(exercise);
  if (movement === undefined)
    return refuse('session.no-movement', `${exercise} is not in the catalogue; nothing was changed.`, 'exercise');
  if (prepared.slots.some((slot) => slot.exercise === exercise))
    return refuse('session.there', `${movement.name} is in this session already; add a set to it.`, 'exercise');
  const barrier = painBarrier(movement, view.complaints);
  if (barrier !== null) return refuse('session.pain', `${movement.name} is left out: ${barrier}.`, 'exercise');
  const blank: PrescribedSet = {
    reps: movement.trackedBy === 'reps' ? NUMBERS.reps : null,
    seconds: movement.trackedBy === 'seconds' ? movement.doseRange.min : null,
    metres: movement.trackedBy === 'metres' ? movement.doseRange.min : null,
    loadKg: null,
    rpe: NUMBERS.rpe,
    percent1RM: null,
    tempo: movement.tempo,
    restSeconds: REST,
    side: null,
  };
  const intent = { pattern: movement.pattern, role: 'accessory' as const, muscles: [] };
  const sets = rederived(
    {
      id: exercise,
      exercise,
      pattern: movement.pattern,
      stage: movement.stage,
      heavy: false,
      intent,
      sets: Array.from({ length: NUMBERS.sets }, () => blank),
      technique: movement.technique,
      reasons: [],
    },
    movement,
    view,
    kit,
  );
  const timing = timingOf(movement, sets, []);
  const slot: PreparedSlot = {
    slot: `own-${exercise}`,
    exercise,
    intent,
    heavy: false,
    rampSets: [],
    sets: targetsOf(sets, view.exposures.get(exercise)),
    technique: movement.technique.slice(0, 3),
    cues: cuesFor(movement, view.exposures.get(exercise), catalogue),
    reasons: [{ rule: 'session.add', because: 'You added it today.', grade: 'E' }],
    verdict: { kind: 'first', because: '', rule: 'session.add' },
    timing,
  };
  return accept({
    ...prepared,
    minutes: prepared.minutes + Math.ceil(secondsOf(timing) / 60),
    slots: [...prepared.slots, slot],
  });
}
