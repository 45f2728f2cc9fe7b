// Decides how a test day is laid out: attempts from a cautious target, or a set of five where maximal attempts are not open.
import { attemptTargetKg, proposedAttempts } from '../../evidence/formulas/meet.ts';
import type { Catalogue, Movement } from '../../vocabulary/movement.ts';
import { gatesOf } from '../week/barriers.ts';
import { floorToStep, plannedLoad } from '../dose/load.ts';
import type { Person } from '../person.ts';
import type { PlanDay } from '../season/plan-day.ts';
import type { PlannedTest, PrescribedSet, Reason } from '../plan.types.ts';
import { reason } from './reasons.ts';

/** Between attempts, seconds (rule `rest.compound`: long rests before maximal work; grade E). */
const REST_SECONDS = 300;
const SUBMAXIMAL = { reps: 5, rpe: 8, percent: 85 } as const;

/** Tests and meets of these days, one entry a lift; a lift behind a closed gate is left out and said with the plan's concessions. */
export function plannedTests(person: Person, catalogue: Catalogue, days: readonly PlanDay[]): PlannedTest[] {
  const out: PlannedTest[] = [];
  for (const day of days) {
    const { event } = day;
    if (event === null || person.request.limits.training !== 'open') continue;
    if (event.kind !== 'test' && event.kind !== 'competition') continue;
    for (const exercise of event.exercises ?? []) {
      const movement = catalogue.movement.get(exercise);
      if (movement === undefined || movement.trackedBy !== 'reps') continue;
      if (gatesOf(movement).some((gate) => !person.openGates.has(gate))) continue;
      out.push({ date: day.date, kind: event.kind, exercise, ...layOut(person, movement) });
    }
  }
  return out;
}

function layOut(person: Person, movement: Movement): { sets: PrescribedSet[]; reasons: Reason[] } {
  const { request } = person;
  const belief = request.strength.get(movement.id);
  const body = request.athlete.bodyMassKg;
  const limit = whyNoMaximum(person);
  if (limit === null && belief !== undefined && (movement.bodyMassFraction === 0 || body !== null)) {
    const carried = movement.bodyMassFraction * (body ?? 0);
    const whole = belief.e1rmKg + carried;
    const target = attemptTargetKg(whole, (whole * belief.sigmaPercent) / 100);
    const loads = proposedAttempts(target).map((kg) => floorToStep(kg - carried, movement.loadStepKg));
    if (loads.every((kg) => kg > 0))
      return {
        sets: loads.map((kg) => single(movement, 1, kg, null, Math.round((1000 * (kg + carried)) / whole) / 10)),
        reasons: [
          reason('attempt.ours', 'three attempts from the estimate less half its doubt: the first one is sure'),
          reason('taper.template', 'rest in the two days before, easy days after'),
        ],
      };
  }
  const { loadKg, percent1RM } = plannedLoad({
    movement,
    belief,
    reps: SUBMAXIMAL.reps,
    rir: 10 - SUBMAXIMAL.rpe,
    maxPercent: Math.min(SUBMAXIMAL.percent, request.limits.maxPercent1RM ?? 100),
    bodyMassKg: body,
  });
  return {
    sets: [single(movement, SUBMAXIMAL.reps, loadKg, SUBMAXIMAL.rpe, percent1RM)],
    reasons: [
      reason(
        limit === null ? 'prog.start' : 'gate.max-effort',
        limit ?? 'nothing is known of this lift yet: five repetitions with two in reserve tell enough',
      ),
    ],
  };
}

/** Why this person takes no maximal attempt; null when nothing speaks against it. */
function whyNoMaximum(person: Person): string | null {
  const { limits } = person.request;
  const open = person.request.gates.length === 0 || person.openGates.has('max-effort');
  if (limits.noMaximalTests || limits.noStraining || limits.maxPercent1RM !== null || (person.age !== null && person.age < 16))
    return 'no maximal attempts: five repetitions with two in reserve show the same';
  return open ? null : 'the gate max-effort is closed: five repetitions with two in reserve show the same';
}

function single(
  movement: Movement,
  reps: number,
  loadKg: number | null,
  rpe: number | null,
  percent1RM: number | null,
): PrescribedSet {
  return {
    reps,
    loadKg,
    rpe,
    percent1RM,
    tempo: null,
    restSeconds: REST_SECONDS,
    seconds: null,
    metres: null,
    side: movement.laterality === 'unilateral' ? 'each' : null,
  };
}
