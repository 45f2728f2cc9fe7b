// Decides by whole plans over the real catalogue that a plan leans towards the sport it is for, and breaks nothing for it.
import { catalogue } from '@strongback/catalogue';
import { GATES, type Plan, plan, type PlanRequest, type Sport, SPORTS, sportProfile, sportWeek } from '@strongback/engine';
import { describe, expect, test } from 'vitest';
import type { AskedJson, CatalogueJson, PlanJson } from './audit.types.ts';
import { nastyRequests } from './nasty-requests.ts';
import { auditPlan } from './plan-audit.ts';
import { randomRequest } from './random-request.ts';

const all = catalogue();
const { request: base } = nastyRequests(all)[0] as ReturnType<typeof nastyRequests>[number];
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const plain = asJson({ movements: all.movements, drills: all.drills }) as CatalogueJson;
const audit = (made: Plan, asked: PlanRequest): string[] =>
  auditPlan(asJson(made) as PlanJson, asJson(asked) as AskedJson, plain).map((one) => `${one.rule} ${one.at} ${one.what}`);

/** Somebody of two hours in a full gym who names no goal. */
const somebody = (over: Partial<PlanRequest> = {}): PlanRequest => ({
  ...base,
  weeks: 4,
  effort: 'quick',
  athlete: { ...base.athlete, level: 'intermediate' },
  equipment: ['barbell', 'rack', 'bench', 'dumbbells', 'kettlebells', 'cable', 'machines', 'bands', 'pull-up-bar', 'box'],
  availability: (['tue', 'sat'] as const).map((weekday) => ({ weekday, minutes: 60 })),
  goals: [],
  calendar: [],
  gates: GATES.map((gate) => ({ gate, open: true, needs: [] })),
  // One exercise after the other: what a sport asks for is seen where time is short.
  inTurn: 'never',
  ...over,
});
const aimed = (sport: Sport, inSeason = false): PlanRequest => somebody({ aim: { sport, inSeason } });
const first = (made: Plan) => made.weeks[0] as Plan['weeks'][number];
const setsIn = (week: Plan['weeks'][number]): number =>
  week.sessions.reduce((sum, session) => sum + session.slots.reduce((more, slot) => more + slot.sets.length, 0), 0);

const neutral = plan(somebody(), all);

describe('[sport.profile] a plan for a sport', () => {
  // What each profile changes most, and the rule that says so.
  test.each([
    ['sport.running', 'running', 'single-leg'],
    ['sport.sprinting', 'sprinting', 'single-leg'],
    ['sport.cycling', 'cycling', 'anti-extension'],
    ['sport.swimming', 'swimming', 'shoulder-blade'],
    ['sport.rowing', 'rowing', 'anti-extension'],
    ['sport.climbing', 'climbing', 'row'],
    ['sport.football', 'football', 'sideways'],
    ['sport.rugby', 'rugby', 'row'],
    ['sport.court', 'basketball', 'sideways'],
    ['sport.court', 'volleyball', 'single-leg'],
    ['sport.overhead', 'tennis', 'rotation'],
    ['sport.overhead', 'throwing', 'external-rotation'],
    ['sport.combat', 'combat', 'rotation'],
    ['sport.powerlifting', 'powerlifting', 'squat'],
    ['sport.weightlifting', 'weightlifting', 'squat'],
    ['sport.strongman', 'strongman', 'grip'],
    ['sport.skiing', 'skiing', 'single-leg'],
  ] as const)('%s: %s gets more %s than the same person without, every ask met, no rule broken', (rule, sport, most) => {
    const request = aimed(sport);
    const made = plan(request, all);
    expect(audit(made, request)).toEqual([]);
    const given = sportWeek(sport, first(made), all);
    const without = sportWeek(sport, first(neutral), all);
    for (const ask of given.asks) expect(ask.given, `${sport} ${ask.work}`).toBeGreaterThanOrEqual(ask.asked);
    const of = (week: typeof given): number => week.asks.find((ask) => ask.work === most)?.given ?? 0;
    expect(of(given)).toBeGreaterThan(of(without));
    expect(given.profile.rule).toBe(rule);
    expect(made.aim?.reasons.map((reason) => reason.rule)).toContain(rule);
    expect(first(made).sessions.flatMap((session) => session.slots.flatMap((slot) => slot.reasons))).toContainEqual(
      expect.objectContaining({ rule }),
    );
    // Only reordered and weighed: the work of the week stays what it was.
    expect(setsIn(first(made))).toBeLessThanOrEqual(setsIn(first(neutral)) + 3);
  });

  test('[sport.general] general fitness changes nothing', () => {
    expect(plan(aimed('general'), all)).toEqual(neutral);
    expect(neutral.aim).toBeUndefined();
  });

  test('[sport.season] in season the week holds less, the same lifts at the same loads, and no rule is broken', () => {
    const four = (['mon', 'tue', 'thu', 'sat'] as const).map((weekday) => ({ weekday, minutes: 60 }));
    const usual = plan(somebody({ availability: four }), all);
    for (const sport of ['running', 'throwing', 'rugby'] as const) {
      const request = somebody({ availability: four, aim: { sport, inSeason: true } });
      const made = plan(request, all);
      expect(audit(made, request)).toEqual([]);
      expect(setsIn(first(made))).toBeLessThan(0.75 * setsIn(first(usual)));
      const rpes = (one: Plan): number[] =>
        first(one).sessions.flatMap((session) =>
          session.slots.filter((slot) => slot.intent.role === 'main').flatMap((slot) => slot.sets.map((set) => set.rpe ?? 0)),
        );
      expect(Math.max(...rpes(made))).toBe(Math.max(...rpes(usual)));
    }
  });

  test('breaks no hard rule for whoever names one, whatever limits them', { timeout: 120_000 }, () => {
    const broken: string[] = [];
    SPORTS.forEach((sport, at) => {
      for (const seed of [7_000 + at, 7_100 + at]) {
        const request = { ...randomRequest(seed, all), weeks: 6, aim: { sport, inSeason: seed % 2 === 0 } };
        broken.push(...audit(plan(request, all), request).map((one) => `${sport} seed ${seed}: ${one}`));
      }
    });
    expect(broken).toEqual([]);
  });

  test('every profile names a rule, asks no more than a week may hold, and never both loads and lacks a muscle', () => {
    for (const sport of SPORTS) {
      const profile = sportProfile(sport);
      expect(profile.rule.startsWith('sport.'), sport).toBe(true);
      for (const ask of profile.asks) expect(ask.timesPerWeek, `${sport} ${ask.work}`).toBeLessThanOrEqual(3);
      expect(profile.loads.filter((muscle) => profile.weak.includes(muscle))).toEqual([]);
    }
  });
});
