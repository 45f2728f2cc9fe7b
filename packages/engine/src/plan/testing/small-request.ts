// Decides an ordinary request for the planner's own tests; every field can be overridden.
import type { IsoDate } from '../../units/brand.ts';
import { GATES } from '../../vocabulary/world.ts';
import type { PlanRequest } from '../request.types.ts';

/** A healthy intermediate with three days, all gates closed, nothing logged. */
export function smallRequest(over: Partial<PlanRequest> = {}): PlanRequest {
  return {
    athlete: {
      id: 't',
      born: '1990-01-01' as IsoDate,
      sex: null,
      bodyMassKg: 80,
      trainingYears: 2,
      units: 'kg',
      level: 'intermediate',
    },
    from: '2026-11-23' as IsoDate,
    weeks: 10,
    seed: 1,
    effort: 'quick',
    availability: [
      { weekday: 'mon', minutes: 60 },
      { weekday: 'wed', minutes: 45 },
      { weekday: 'sat', minutes: 60 },
    ],
    equipment: [],
    calendar: [],
    goals: [],
    findings: [],
    gates: GATES.map((gate) => ({ gate, open: false, needs: [] })),
    complaints: [],
    preferences: { likes: [], dislikes: [] },
    strength: new Map(),
    earned: new Map(),
    before: {
      loadedWeeks: 0,
      lastDeloadEnd: null,
      lastHeavyBackOn: null,
      lastHeavyHingeOn: null,
      weeklySets: {},
      trainingSince: null,
      exercises: [],
    },
    readiness: { z: null, setsFactor: 1, rirPlus: 0 },
    adjustments: [],
    locks: [],
    previous: null,
    limits: { noStraining: false, noMaximalTests: false, maxPercent1RM: null, forbidden: [], training: 'open' },
    assumptions: [],
    ...over,
  };
}
