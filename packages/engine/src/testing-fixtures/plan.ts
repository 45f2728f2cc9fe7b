// Decides a small hand-written plan for tests: sessions with a few slots on given dates.
import type { Plan, PlannedSession, PlannedWeek, PrescribedSet, Slot } from '../plan/plan.types.ts';
import type { IsoDate } from '../units/brand.ts';
import { mondayOf } from '../units/calendar.ts';
import type { Movement } from '../vocabulary/movement.ts';
import { FIXTURE_CATALOGUE } from './catalogue.ts';
import { day } from './ledger.ts';

export const setOf = (over: Partial<PrescribedSet> = {}): PrescribedSet => ({
  reps: 8,
  loadKg: 60,
  rpe: 8,
  percent1RM: null,
  tempo: null,
  restSeconds: 120,
  seconds: null,
  metres: null,
  side: null,
  ...over,
});

/** A slot of `n` like sets for a movement of the fixture. */
export function slotOf(exercise: string, n: number, set: Partial<PrescribedSet> = {}, over: Partial<Slot> = {}): Slot {
  const movement = FIXTURE_CATALOGUE.movement.get(exercise) as Movement;
  const muscles = (Object.entries(movement.muscles) as [keyof Movement['muscles'], number][])
    .filter(([, share]) => share >= 1)
    .map(([m]) => m);
  return {
    id: `slot-${exercise}`,
    exercise,
    pattern: movement.pattern,
    stage: movement.stage,
    heavy: false,
    intent: { pattern: movement.pattern, role: 'main', muscles },
    sets: Array.from({ length: n }, () => setOf(set)),
    technique: movement.technique,
    reasons: [],
    ...over,
  };
}

export function plannedSession(date: string, slots: readonly Slot[], minutes = 60): PlannedSession {
  return {
    date: day(date),
    minutes,
    budgetMinutes: minutes,
    roles: slots.slice(0, 2).map((s) => s.pattern),
    warmUp: [{ drill: 'brisk-walk', seconds: 180 }],
    slots,
    coolDown: [{ drill: 'brisk-walk', seconds: 180 }],
  };
}

/** A plan of the given sessions, put into their weeks. */
export function planOf(sessions: readonly PlannedSession[], week: Partial<PlannedWeek> = {}): Plan {
  const mondays = [...new Set(sessions.map((s) => mondayOf(s.date)))].sort();
  const from = mondays[0] ?? ('2026-01-05' as IsoDate);
  return {
    engine: 'test',
    seed: 1,
    athlete: 'a1',
    from,
    concessions: [],
    blocks: [],
    gates: [],
    assumptions: [],
    weeks: mondays.map((monday) => ({
      from: monday,
      emphasis: 'hypertrophy',
      deload: false,
      sessions: sessions.filter((s) => mondayOf(s.date) === monday),
      daily: [],
      setsPerMuscle: {},
      ...week,
    })),
    optimality: { value: 0, bound: 0, gapPercent: 0, milliseconds: null },
  };
}
