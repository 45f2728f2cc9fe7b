// Decides by whole plans over the real catalogue that effort divides as each block asks, and that a lift whose technique slips gets its day of practice.
import { catalogue } from '@strongback/catalogue';
import { effortBalance, GATES, type IsoDate, type Plan, plan, type PlanRequest } from '@strongback/engine';
import { describe, expect, test } from 'vitest';
import type { AskedJson, CatalogueJson, PlanJson } from './audit.types.ts';
import { nastyRequests } from './nasty-requests.ts';
import { auditPlan } from './plan-audit.ts';
import { randomRequest } from './random-request.ts';

const all = catalogue();
const { request: base } = nastyRequests(all)[0] as ReturnType<typeof nastyRequests>[number];
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const plain = asJson({ movements: all.movements, drills: all.drills }) as CatalogueJson;
const strength: PlanRequest['strength'] = new Map(
  Object.entries({ 'back-squat': 150, 'bench-press': 110, 'barbell-row': 95, deadlift: 180 }).map(([id, e1rmKg]) => [
    id,
    { e1rmKg, sigmaPercent: 4, k: 0.033, lastOn: '2026-11-20' as IsoDate, source: 'log' as const },
  ]),
);
const lifter = (over: Partial<PlanRequest> = {}): PlanRequest => ({
  ...base,
  weeks: 14,
  effort: 'quick',
  athlete: { ...base.athlete, level: 'advanced', bodyMassKg: 85, trainingYears: 6 },
  equipment: ['barbell', 'rack', 'bench', 'dumbbells', 'cable', 'machines', 'pull-up-bar'],
  availability: (['mon', 'wed', 'fri'] as const).map((weekday) => ({ weekday, minutes: 75 })),
  gates: GATES.map((gate) => ({ gate, open: true, needs: [] })),
  goals: [{ exercise: 'back-squat' }, { exercise: 'bench-press' }],
  calendar: [],
  strength,
  ...over,
});
const balanceOf = (made: Plan, at: number, asked: PlanRequest) =>
  effortBalance(made, made.weeks[at] as Plan['weeks'][number], {
    level: asked.athlete.level,
    unsteady: asked.unsteady ?? [],
    catalogue: all,
  });
const row = (balance: ReturnType<typeof balanceOf>, kind: string) => balance.rows.find((one) => one.kind === kind);

const request = lifter();
const made = plan(request, all);
const weekOf = (emphasis: string, of = made): number =>
  of.weeks.findLastIndex((week) => week.emphasis === emphasis && !week.deload);

describe('the balance of effort in a week', () => {
  test('[balance.effort] every set of a lift is one of four kinds, and each kind stands where its block wants it', () => {
    made.weeks.forEach((_, at) => {
      const balance = balanceOf(made, at, request);
      expect(balance.rows.reduce((sum, one) => sum + one.sets, 0)).toBe(balance.total);
      for (const one of balance.rows) expect(one.from, one.kind).toBeLessThanOrEqual(one.to);
    });
    const technique = balanceOf(made, weekOf('technique'), request);
    expect(row(technique, 'technique')?.sets).toBe(technique.total);
    const growth = balanceOf(made, weekOf('hypertrophy'), request);
    expect(row(growth, 'volume')?.sets).toBeGreaterThan(growth.total / 2);
    const heavy = balanceOf(made, weekOf('strength'), request);
    expect(row(heavy, 'heavy')?.sets).toBeGreaterThan(heavy.total / 4);
    expect(heavy.rows.map((one) => one.standing)).toEqual(['within', 'within', 'within', 'within']);
  });

  test('[balance.share] more maximal work is asked near a test than far from it, and none of newcomers or behind its gate', () => {
    const day = '2027-02-13' as IsoDate;
    const asked = lifter({ calendar: [{ entry: 't', kind: 'test', from: day, to: day, exercises: ['back-squat'] }] });
    const tested = plan(asked, all);
    const test = balanceOf(tested, weekOf('test', tested), asked);
    const before = balanceOf(tested, weekOf('strength', tested), asked);
    expect(row(test, 'maximal')?.sets).toBeGreaterThan(row(before, 'maximal')?.sets ?? 0);
    expect((row(test, 'maximal')?.to ?? 0) / test.total).toBeGreaterThan((row(before, 'maximal')?.to ?? 1) / before.total);
    const strong = tested.weeks[weekOf('strength', tested)] as Plan['weeks'][number];
    const novice = effortBalance(tested, strong, { level: 'novice', unsteady: [], catalogue: all });
    expect(row(novice, 'maximal')).toMatchObject({ from: 0, to: 0 });
    expect(row(novice, 'technique')?.to).toBeGreaterThan(row(before, 'technique')?.to ?? 0);
    const needs = [{ text: 'a brace that holds', have: null, need: 3 }];
    const closed: Plan = { ...tested, gates: tested.gates.map((gate) => ({ ...gate, open: gate.gate !== 'max-effort', needs })) };
    const shut = effortBalance(closed, strong, { level: 'advanced', unsteady: [], catalogue: all });
    expect(row(shut, 'maximal')).toMatchObject({ from: 0, to: 0 });
    expect(shut.opens).toEqual(['a brace that holds']);
  });

  test('[balance.share] no plan gives more maximal work than asked, nor heavy work in technique blocks and lighter weeks', () => {
    for (let seed = 8_001; seed <= 8_015; seed++) {
      const asked = { ...randomRequest(seed, all), weeks: 8 };
      const some = plan(asked, all);
      some.weeks.forEach((week, at) => {
        const balance = balanceOf(some, at, asked);
        if (week.emphasis !== 'test' && week.tests === undefined)
          expect(row(balance, 'maximal')?.standing, `seed ${seed} week ${at}`).not.toBe('over');
        if (week.deload || week.emphasis === 'technique') expect(row(balance, 'heavy')?.sets, `seed ${seed}`).toBe(0);
        if (balance.total > 0) expect(balance.reasons[0]?.rule).toBe('balance.share');
      });
    }
  });

  test('[balance.steady] a lift whose technique slips is practised lightly on the last of its days, for two weeks', () => {
    // A plan that goes on with strength, where the lifts would be heavy.
    const going = {
      weeks: 4,
      locks: [{ kind: 'block' as const, emphasis: 'strength' as const, from: base.from, to: '2026-12-20' as IsoDate }],
    };
    const steady = lifter(going);
    const slips = lifter({ ...going, unsteady: ['bench-press'] });
    const [usual, eased] = [plan(steady, all), plan(slips, all)];
    const found = auditPlan(asJson(eased) as PlanJson, asJson(slips) as AskedJson, plain);
    expect(found.map((one) => `${one.rule} ${one.at} ${one.what}`)).toEqual([]);
    const days = (of: Plan, at: number) =>
      of.weeks[at]?.sessions.flatMap((session) => session.slots.filter((slot) => slot.exercise === 'bench-press')) ?? [];
    for (const at of [0, 1]) {
      const last = days(eased, at).at(-1);
      expect(last?.sets.every((set) => (set.percent1RM ?? 0) <= 75 && (set.rpe ?? 0) <= 6)).toBe(true);
      expect(last?.maxPercent1RM).toBeLessThanOrEqual(75);
      expect(last?.reasons.map((reason) => reason.rule)).toContain('balance.steady');
      expect(balanceOf(eased, at, slips).steadied).toEqual([{ exercise: 'bench-press', on: expect.any(String) }]);
      expect(days(eased, at).length).toBe(days(usual, at).length);
    }
    expect(
      days(eased, 2)
        .at(-1)
        ?.reasons.map((reason) => reason.rule),
    ).not.toContain('balance.steady');
    expect(plan(lifter({ ...going, unsteady: [] }), all)).toEqual(usual);
  });
});
