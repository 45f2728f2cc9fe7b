// Decides by whole plans over the real catalogue that clusters, contrast pairs and holds stand where they are called for, and that cycles differ.
import { catalogue } from '@strongback/catalogue';
import { addDays, GATES, type IsoDate, type Plan, plan, type PlanRequest, type Slot } from '@strongback/engine';
import { describe, expect, test } from 'vitest';
import type { AskedJson, CatalogueJson, PlanJson } from './audit.types.ts';
import { nastyRequests } from './nasty-requests.ts';
import { auditPlan } from './plan-audit.ts';

const all = catalogue();
const { request: base } = nastyRequests(all)[0] as ReturnType<typeof nastyRequests>[number];
const RECORD = { 'back-squat': 170, 'bench-press': 125, deadlift: 200, 'barbell-row': 100, 'overhead-press': 75 };
const strength: PlanRequest['strength'] = new Map(
  Object.entries(RECORD).map(([id, e1rmKg]) => [
    id,
    { e1rmKg, sigmaPercent: 4, k: 0.033, lastOn: '2026-11-20' as IsoDate, source: 'log' as const },
  ]),
);
const rugby = { entry: 'r', kind: 'sport' as const, sport: 'rugby', weekday: 'tue' as const, minutes: 80, rpe: 7 };
/** An advanced lifter of four days who wants a squat and a bench press. */
const lifter = (over: Partial<PlanRequest> = {}): PlanRequest => ({
  ...base,
  weeks: 24,
  athlete: { ...base.athlete, level: 'advanced', bodyMassKg: 95, trainingYears: 8 },
  availability: (['mon', 'wed', 'fri', 'sat'] as const).map((weekday) => ({ weekday, minutes: 75 })),
  gates: GATES.map((gate) => ({ gate, open: true, needs: [] })),
  strength,
  goals: [{ exercise: 'back-squat' }, { exercise: 'bench-press' }],
  calendar: [],
  ...over,
});
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const plain = asJson({ movements: all.movements, drills: all.drills }) as CatalogueJson;
const audit = (made: Plan, asked: PlanRequest): string[] =>
  auditPlan(asJson(made) as PlanJson, asJson(asked) as AskedJson, plain).map((one) => `${one.rule} ${one.at} ${one.what}`);
const slotsIn = (made: Plan, emphasis: string): Slot[] =>
  made.weeks
    .filter((week) => week.emphasis === emphasis && !week.deload)
    .flatMap((week) => week.sessions.flatMap((session) => session.slots));

const request = lifter();
const strong = plan(request, all);
const fast = plan(lifter({ calendar: [rugby] }), all);

describe('special work', () => {
  test('[dose.cluster] goal lifts are done in clusters late in a strength block, never in other blocks', () => {
    const clustered = slotsIn(strong, 'strength').filter((slot) => slot.method?.kind === 'cluster');
    expect(new Set(clustered.map((slot) => slot.exercise)).size).toBeGreaterThanOrEqual(2);
    for (const slot of clustered) {
      expect(slot.sets.every((set) => (set.reps ?? 0) >= 4 && (set.percent1RM ?? 0) >= 75)).toBe(true);
      expect(slot.reasons.map((reason) => reason.rule)).toContain('dose.cluster');
    }
    for (const emphasis of ['technique', 'hypertrophy', 'deload'])
      expect(slotsIn(strong, emphasis).some((slot) => slot.method?.kind === 'cluster')).toBe(false);
  });

  test('[dose.contrast] who needs speed gets heavy and fast in turn, minutes between; nobody else does', () => {
    const heavy = slotsIn(fast, 'strength').filter((slot) => slot.method?.kind === 'contrast' && slot.method.part === 'heavy');
    expect(heavy.length).toBeGreaterThan(2);
    for (const slot of heavy) {
      expect(slot.heavy).toBe(true);
      expect(slot.sets[0]?.restSeconds).toBeGreaterThanOrEqual(300);
    }
    expect(slotsIn(strong, 'strength').some((slot) => slot.method?.kind === 'contrast')).toBe(false);
    const young = plan(lifter({ calendar: [rugby], athlete: { ...request.athlete, level: 'intermediate' }, weeks: 16 }), all);
    expect(slotsIn(young, 'strength').some((slot) => slot.method?.kind === 'contrast')).toBe(false);
  });

  test('[dose.hold] [iso.long] a push against pins stands in the pattern of a goal, with angle, intent and short seconds', () => {
    const pushes = slotsIn(strong, 'strength').filter(
      (slot) => slot.method?.kind === 'hold' && slot.method.intent === 'overcoming' && (slot.sets[0]?.seconds ?? 99) <= 6,
    );
    expect(pushes.length).toBeGreaterThan(3);
    for (const slot of pushes) {
      expect(['squat', 'horizontal-press']).toContain(slot.pattern);
      expect(slot.sets.length).toBeGreaterThanOrEqual(3);
      if (slot.method?.kind === 'hold') expect(slot.method.degrees).toBeGreaterThan(60);
    }
    // None while tapering: the last two weeks before a test are for the lift itself.
    const pinned = (made: Plan): string[] =>
      made.weeks.flatMap((week) =>
        week.sessions.flatMap(({ date, slots }) =>
          slots.flatMap((slot) => (slot.method?.kind === 'hold' && slot.method.intent === 'overcoming' ? [date] : [])),
        ),
      );
    const day = pinned(strong)[2] as IsoDate;
    const test = { entry: 't', kind: 'test' as const, from: addDays(day, 6), exercises: ['back-squat'] };
    const before = pinned(plan(lifter({ calendar: [test] }), all));
    expect(before.filter((date) => date > addDays(test.from, -14) && date < test.from)).toEqual([]);
    const limits = { ...request.limits, noStraining: true };
    const spared = plan(lifter({ limits, weeks: 16 }), all);
    expect(
      spared.weeks
        .flatMap((w) => w.sessions.flatMap((s) => s.slots))
        .some(({ exercise }) => /isometric-.*pin|mid-thigh/.test(exercise)),
    ).toBe(false);
  });

  test('[dose.hold] a knee that complains a little is loaded by a quiet hold', () => {
    const complaint = { joint: 'knee' as const, severity: 3, since: '2026-11-10' as IsoDate, provokedBy: [] };
    const made = plan({ ...base, complaints: [complaint] }, all);
    const holds = made.weeks.filter((week) =>
      week.sessions.some(({ slots }) => slots.some(({ method }) => method?.kind === 'hold' && method.joint === 'knee')),
    );
    expect(holds.length).toBeGreaterThanOrEqual(made.weeks.length - 1);
  });

  test('[cycle.vary] the second growth block has more repetitions, the second strength block fewer, and both say so', () => {
    const cycles = strong.blocks.filter((block) => block.cycle === 2).map((block) => block.kind);
    expect(cycles).toEqual(['hypertrophy', 'strength']);
    const repsOf = (kind: string, cycle: number): number => {
      const blocks = strong.blocks.filter((block) => block.kind === kind && (block.cycle ?? 1) === cycle);
      const reps = strong.weeks
        .filter((week) => blocks.some((block) => week.from >= block.from && week.from <= block.to))
        .flatMap((week) => week.sessions.flatMap(({ slots }) => slots))
        .filter((slot) => slot.exercise === 'back-squat' || slot.exercise === 'bench-press')
        .flatMap((slot) => slot.sets.map((set) => set.reps ?? 0));
      return reps.reduce((sum, one) => sum + one, 0) / Math.max(1, reps.length);
    };
    expect(repsOf('hypertrophy', 2)).toBeGreaterThan(repsOf('hypertrophy', 1) + 0.5);
    expect(repsOf('strength', 2)).toBeLessThan(repsOf('strength', 1) - 0.5);
    const second = slotsIn(strong, 'strength').filter((slot) => slot.reasons.some((reason) => reason.rule === 'cycle.vary'));
    expect(second.length).toBeGreaterThan(4);
  });

  test('[cycle.vary] a plan made anew inside the second round knows that it is the second', () => {
    const at = strong.blocks.find((block) => block.kind === 'strength' && block.cycle === 2);
    const from = at?.from ?? ('' as IsoDate);
    const later = plan(
      { ...request, from, weeks: 4, previous: { ...strong, blocks: strong.blocks.filter((b) => b.from < from) } },
      all,
    );
    expect(later.blocks[0]).toMatchObject({ cycle: 2 });
  });

  test('[per.blocks] inside a block the dose of main lifts moves from week to week', () => {
    let same = 0;
    let pairs = 0;
    strong.weeks.forEach((week, index) => {
      const before = strong.weeks[index - 1];
      if (before === undefined || week.deload || before.deload || before.emphasis !== week.emphasis) return;
      for (const slot of week.sessions.flatMap(({ slots }) => slots).filter(({ intent }) => intent.role === 'main')) {
        const old = before.sessions.flatMap(({ slots }) => slots).filter(({ exercise }) => exercise === slot.exercise);
        if (old.length !== 1) continue;
        pairs += 1;
        if (JSON.stringify(old[0]?.sets) === JSON.stringify(slot.sets)) same += 1;
      }
    });
    expect(pairs).toBeGreaterThan(40);
    // What a lighter day caps may stand still.
    expect(same / pairs).toBeLessThan(0.2);
  });

  test('every plan with special work keeps the hard rules', () => {
    expect(audit(strong, request)).toEqual([]);
    expect(audit(fast, lifter({ calendar: [rugby] }))).toEqual([]);
  });

  const SPOILS: readonly (readonly [rule: string, spoil: (slot: Record<string, unknown>) => void])[] = [
    ['dose.contrast', (slot) => delete slot['method']],
    ['dose.contrast', (slot) => (((slot['sets'] as { restSeconds: number }[])[0] as { restSeconds: number }).restSeconds = 90)],
    ['dose.contrast', (slot) => (((slot['sets'] as { percent1RM: number }[])[0] as { percent1RM: number }).percent1RM = 70)],
  ];
  test('the auditor sees a pair taken apart, a short rest, a light heavy half', () => {
    for (const [rule, spoil] of SPOILS) {
      const made = asJson(fast) as { weeks: { sessions: { slots: Record<string, unknown>[] }[] }[] };
      const slot = made.weeks
        .flatMap((week) => week.sessions.flatMap((session) => session.slots))
        .find((one) => (one['method'] as { part?: string } | undefined)?.part === 'heavy');
      if (slot === undefined) throw new Error('no pair to spoil');
      spoil(slot);
      const found = auditPlan(made as unknown as PlanJson, asJson(lifter({ calendar: [rugby] })) as AskedJson, plain);
      expect(found.map((one) => one.rule)).toContain(rule);
    }
  });

  test('the auditor sees clusters for a newcomer and a hold that says nothing', () => {
    const asked = asJson({ ...request, athlete: { ...request.athlete, level: 'novice' } }) as AskedJson;
    expect(auditPlan(asJson(strong) as PlanJson, asked, plain).map((one) => one.rule)).toContain('dose.cluster');
    const made = asJson(strong) as { weeks: { sessions: { slots: Record<string, unknown>[] }[] }[] };
    for (const one of made.weeks.flatMap((week) => week.sessions.flatMap((session) => session.slots)))
      if ((one['method'] as { kind?: string } | undefined)?.kind === 'hold') delete one['method'];
    expect(auditPlan(made as unknown as PlanJson, asJson(request) as AskedJson, plain).map((one) => one.rule)).toContain(
      'dose.hold',
    );
  });
});
