// Decides random people who train for a lift or for speed, some of them in a block that comes again.
import { addDays, GATES, type Grams, type HalfRpe, type PlanRequest, type Random, WEEKDAYS } from '@strongback/engine';

const chance = (random: Random, percent: number): boolean => random.below(100) < percent;
const pick = <T>(random: Random, list: readonly T[]): T => list[random.below(list.length)] as T;

/** People who train for a lift or for speed, some of them in a cycle that comes again. */
export function wanting(random: Random, request: PlanRequest): Partial<PlanRequest> {
  if (!chance(random, 30)) return {};
  const strength = new Map(request.strength);
  for (const exercise of MAIN_LIFTS)
    strength.set(exercise, {
      e1rmKg: 60 + random.below(160),
      sigmaPercent: 4,
      k: 0.033,
      lastOn: addDays(request.from, -4),
      source: 'log',
    });
  const sport = { entry: 'fast', kind: 'sport' as const, weekday: pick(random, WEEKDAYS), sport: 'rugby', minutes: 60, rpe: 6 };
  const again = chance(random, 60);
  const locks: PlanRequest['locks'][number][] = [...request.locks];
  if (chance(random, 25)) {
    const start = 7 * random.below(request.weeks);
    locks.push({
      kind: 'block',
      emphasis: pick(random, ['technique', 'hypertrophy', 'strength'] as const),
      from: addDays(request.from, start),
      to: addDays(request.from, start + 6 + 7 * random.below(6)),
    });
  }
  if (chance(random, 25))
    locks.push({
      kind: 'dose',
      exercise: pick(random, MAIN_LIFTS),
      ...(chance(random, 70) ? { sets: 2 + random.below(4) } : {}),
      ...(chance(random, 70) ? { amount: 1 + random.below(12) } : {}),
      ...(chance(random, 50) ? { rpe: (10 + random.below(11)) as HalfRpe } : {}),
      ...(chance(random, 40) ? { loadGrams: (1000 * (20 + random.below(150))) as Grams } : {}),
    });
  const block = (kind: 'hypertrophy' | 'strength', from: number, to: number) => ({
    kind,
    from: addDays(request.from, from),
    to: addDays(request.from, to),
    cycle: 1 + random.below(3),
  });
  return {
    locks,
    strength,
    ...(chance(random, 40) ? { pace: 0.85 + random.below(9) / 20 } : {}),
    athlete: { ...request.athlete, level: pick(random, ['intermediate', 'advanced', 'advanced'] as const) },
    goals: [{ exercise: pick(random, MAIN_LIFTS) }],
    calendar: chance(random, 60) ? [...request.calendar, sport] : request.calendar,
    gates: chance(random, 60) ? GATES.map((gate) => ({ gate, open: true, needs: [] })) : request.gates,
    previous: again
      ? {
          engine: '0',
          seed: 1,
          athlete: request.athlete.id,
          from: addDays(request.from, -70),
          concessions: [],
          blocks: [block('hypertrophy', -70, -36), block('strength', -35, -1 + 7 * random.below(3))],
          weeks: [],
          gates: [],
          optimality: { value: 0, bound: 0, gapPercent: 0, milliseconds: null },
          assumptions: [],
        }
      : null,
  };
}

const MAIN_LIFTS = ['back-squat', 'bench-press', 'deadlift', 'barbell-row', 'overhead-press'] as const;
