// Decides the random athletes of the campaigns: every combination of days, minutes, equipment, age, complaints, gates and calendar, from one seed.
import {
  addDays,
  EQUIPMENT,
  GATES,
  JOINTS,
  seededRandom,
  STRENGTH_PATTERNS,
  WEEKDAYS,
  type Catalogue,
  type Equipment,
  type IsoDate,
  type PlanRequest,
  type Random,
} from '@strongback/engine';
import { wanting } from './random-lifters.ts';

const KITS: readonly (readonly Equipment[])[] = [
  [],
  ['bands'],
  ['dumbbells'],
  ['kettlebells'],
  ['dumbbells', 'bands'],
  ['pull-up-bar', 'bands'],
  ['dumbbells', 'bench', 'bands', 'pull-up-bar'],
  ['barbell', 'plates'],
  ['barbell', 'rack', 'bench', 'plates', 'pull-up-bar'],
  ['barbell', 'rack', 'bench', 'dumbbells', 'cable', 'bands', 'pull-up-bar'],
  ['machines', 'cable', 'dumbbells', 'bench'],
  ['trap-bar', 'plates', 'bands', 'pull-up-bar'],
  ['landmine', 'barbell', 'plates', 'bands'],
  ['rings', 'bands'],
  [...EQUIPMENT],
];
const SPORTS = ['climbing', 'running', 'judo', 'football', 'tennis', 'chess-boxing', 'swimming'];
const ZONES = ['Asia/Tokyo', 'America/New_York', 'Europe/Paris', 'Australia/Sydney', 'Mars/Base'];

function pick<T>(random: Random, values: readonly T[]): T {
  return values[random.below(values.length)] as T;
}

function chance(random: Random, percent: number): boolean {
  return random.below(100) < percent;
}

/** One random request of at most `mostWeeks` weeks; the same seed gives the same request. */
export function randomRequest(seed: number, catalogue: Catalogue, mostWeeks = 24): PlanRequest {
  const random = seededRandom(seed);
  const from = addDays('2026-11-23' as IsoDate, random.below(400));
  const weeks = Math.min(mostWeeks, 1 + random.below(24));
  const count = 1 + random.below(6);
  const days = [...WEEKDAYS]
    .map((weekday) => ({ weekday, order: random.below(1_000_000) }))
    .sort((a, b) => a.order - b.order)
    .slice(0, count);
  const same = 15 + 5 * random.below(22);
  const availability = days.map(({ weekday }) => ({ weekday, minutes: chance(random, 50) ? same : 15 + random.below(106) }));
  const age = 14 + random.below(67);
  const trained = chance(random, 60);
  const level = trained ? pick(random, ['novice', 'intermediate', 'advanced'] as const) : 'novice';
  const equipment = chance(random, 75) ? pick(random, KITS) : EQUIPMENT.filter(() => chance(random, 35));
  const strength = new Map<
    string,
    { e1rmKg: number; sigmaPercent: number; k: number; lastOn: IsoDate; source: 'log' | 'reported' | 'related-lift' | 'guess' }
  >();
  const earned = new Map<string, PlanRequest['earned'] extends ReadonlyMap<string, infer E> ? E : never>();
  if (trained) {
    for (const movement of catalogue.movements) {
      if (!chance(random, 30)) continue;
      const bodyweight = movement.loadMode === 'bodyweight' || movement.loadMode === 'assisted';
      strength.set(movement.id, {
        e1rmKg: (bodyweight ? -10 : 10) + random.below(120),
        sigmaPercent: 3 + random.below(15),
        k: (20 + random.below(25)) / 1000,
        lastOn: addDays(from, -1 - random.below(40)),
        source: pick(random, ['log', 'reported', 'related-lift', 'guess'] as const),
      });
      if (chance(random, 30) && movement.trackedBy === 'reps')
        earned.set(movement.id, {
          sets: 2 + random.below(3),
          reps: 3 + random.below(13),
          loadKg: bodyweight || movement.loadStepKg <= 0 ? null : movement.loadStepKg * (2 + random.below(12)),
          lastOn: addDays(from, -3),
          verdict: pick(random, ['step', 'hold', 'back'] as const),
          because: 'last time',
          rule: 'prog.two-week-step',
        });
    }
  }
  const calendar: PlanRequest['calendar'][number][] = [];
  const someDay = (): IsoDate => addDays(from, random.below(weeks * 7));
  for (let i = random.below(3); i > 0; i--) {
    const start = someDay();
    calendar.push({
      entry: `away${i}`,
      kind: pick(random, ['away', 'holiday'] as const),
      from: start,
      to: addDays(start, random.below(12)),
    });
  }
  for (let i = random.below(3); i > 0; i--) {
    const start = someDay();
    calendar.push({
      entry: `trip${i}`,
      kind: 'trip',
      from: start,
      to: addDays(start, random.below(14)),
      ...(chance(random, 70) ? { zone: pick(random, ZONES) } : {}),
      ...(chance(random, 80) ? { equipment: pick(random, KITS) } : {}),
    });
  }
  for (let i = random.below(3); i > 0; i--)
    calendar.push({
      entry: `sport${i}`,
      kind: 'sport',
      weekday: pick(random, WEEKDAYS),
      sport: pick(random, SPORTS),
      minutes: 30 + random.below(120),
      rpe: 4 + random.below(6),
    });
  if (chance(random, 35))
    calendar.push({
      entry: 'test',
      kind: pick(random, ['test', 'competition'] as const),
      from: someDay(),
      exercises: ['deadlift'],
    });
  if (chance(random, 8)) calendar.push({ entry: 'test2', kind: 'test', from: someDay(), exercises: ['bench-press'] });
  const complaints: PlanRequest['complaints'][number][] = [];
  if (chance(random, 45))
    for (let i = 1 + random.below(2); i > 0; i--)
      complaints.push({
        joint: pick(random, JOINTS),
        severity: 1 + random.below(8),
        since: addDays(from, -10),
        provokedBy: chance(random, 40) ? [pick(random, catalogue.movements).id] : [],
      });
  const opened = random.below(101);
  const sinceDeload = chance(random, 50) ? 1 + random.below(60) : null;
  const request: PlanRequest = {
    athlete: {
      id: `r${seed}`,
      born: chance(random, 90) ? addDays(from, -Math.floor(age * 365.25) - random.below(300)) : null,
      sex: pick(random, ['female', 'male', null] as const),
      bodyMassKg: chance(random, 85) ? 45 + random.below(75) : null,
      trainingYears: trained ? random.below(15) : null,
      units: 'kg',
      level,
    },
    from,
    weeks,
    seed,
    effort: 'quick',
    zone: 'Europe/Berlin',
    availability,
    equipment,
    calendar,
    goals: chance(random, 50) ? [{ exercise: pick(random, catalogue.movements).id }] : [],
    findings: [],
    gates: GATES.map((gate) => ({ gate, open: chance(random, opened), needs: [] })),
    complaints,
    preferences: { likes: [pick(random, catalogue.movements).id], dislikes: [pick(random, catalogue.movements).id] },
    strength,
    earned,
    before: {
      loadedWeeks: trained ? Math.min(random.below(8), sinceDeload === null ? 8 : Math.floor(sinceDeload / 7)) : 0,
      lastDeloadEnd: trained && sinceDeload !== null ? addDays(from, -sinceDeload) : null,
      lastHeavyBackOn: trained && chance(random, 50) ? addDays(from, -1 - random.below(3)) : null,
      lastHeavyHingeOn: trained && chance(random, 50) ? addDays(from, -1 - random.below(5)) : null,
      weeklySets:
        trained && chance(random, 60)
          ? {
              lats: random.below(18),
              'upper-back': random.below(18),
              glutes: random.below(12),
              hamstrings: random.below(12),
              quads: random.below(12),
              chest: random.below(12),
            }
          : {},
      trainingSince: trained ? addDays(from, -random.below(900)) : null,
      exercises: [],
    },
    readiness: chance(random, 20) ? { z: -1, setsFactor: 0.7, rirPlus: 1 } : { z: null, setsFactor: 1, rirPlus: 0 },
    adjustments: chance(random, 10)
      ? [{ kind: 'early-deload', subject: 'week', until: addDays(from, 7), because: 'tired', rule: 'deload.early' }]
      : [],
    locks: chance(random, 15) ? [{ kind: 'never', exercise: pick(random, catalogue.movements).id }] : [],
    previous: null,
    limits: {
      noStraining: chance(random, 8),
      noMaximalTests: age < 16,
      maxPercent1RM: chance(random, 5) ? 70 : null,
      forbidden: chance(random, 5) ? ['overhead'] : [],
      training: chance(random, 3) ? 'ask-first' : 'open',
    },
    assumptions: [],
  };
  return { ...request, ...later(random, catalogue, request) };
}

/** Drawn after all the rest: locks of exercises and days, findings with their changes, undulating weeks. */
function later(random: Random, catalogue: Catalogue, request: PlanRequest): Partial<PlanRequest> {
  const locks: PlanRequest['locks'][number][] = [...request.locks];
  if (chance(random, 15)) {
    const weekday = pick(random, request.availability).weekday;
    locks.push({
      kind: 'exercise',
      exercise: pick(random, catalogue.movements).id,
      ...(chance(random, 50) ? { weekday } : {}),
    });
  }
  if (chance(random, 10)) locks.push({ kind: 'day', date: addDays(request.from, random.below(request.weeks * 7)), rest: true });
  const findings: PlanRequest['findings'][number][] = [];
  if (chance(random, 30)) for (let i = 1 + random.below(3); i > 0; i--) findings.push(randomFinding(random, catalogue, i));
  return { locks, findings, undulating: chance(random, 20), ...wanting(random, { ...request, locks }) };
}

function randomFinding(random: Random, catalogue: Catalogue, index: number): PlanRequest['findings'][number] {
  const pattern = pick(random, STRENGTH_PATTERNS);
  const severity = pick(random, [1, 2, 3] as const);
  const change = pick<PlanRequest['findings'][number]['changes'][number]>(random, [
    { kind: 'cap-percent', pattern, maxPercent1RM: 60 + random.below(25), minRir: random.below(4) },
    { kind: 'close-gate', gate: pick(random, GATES) },
    { kind: 'cap-lumbar-cost', patterns: [pattern], maxLumbarCost: 1 + random.below(3) },
    { kind: 'cap-carry', maxPercentBodyMassPerHand: 15 + random.below(30) },
    { kind: 'avoid-exercise', exercise: pick(random, catalogue.movements).id },
    { kind: 'prefer-exercise', exercise: pick(random, catalogue.movements).id },
    { kind: 'more-sets', muscle: pick(random, ['lats', 'upper-back', 'glutes', 'rear-delts'] as const), factor: 1.3 },
    { kind: 'pull-per-press', ratio: 1.5, weeks: 6 },
    { kind: 'no-added-load', patterns: [pattern] },
    { kind: 'hold-sets', patterns: [pattern] },
    { kind: 'straps', fromPercent1RM: 70 + random.below(20) },
    { kind: 'weaker-side-first', side: pick(random, ['left', 'right'] as const), patterns: [pattern] },
    { kind: 'breathing', rule: pick(random, ['no-breath-hold', 'exhale-past-sticking'] as const), maxPercent1RM: 80 },
  ]);
  return {
    id: `test.random-${index}`,
    source: 'test',
    test: null,
    side: null,
    date: '2026-11-01',
    value: 1,
    unit: '',
    norm: '',
    severity,
    domain: 'hinge',
    score: -1,
    rule: 'plan.finding',
    grade: 'E',
    status: 'confirmed',
    citation: '',
    because: 'a random finding',
    changes: [change],
    changesText: '',
  };
}
