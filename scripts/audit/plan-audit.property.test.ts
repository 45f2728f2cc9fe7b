// Decides whether every plan holds the hard rules: 500 seeded random athletes (half of them here, half beside), judged by the auditor; and the laws of whole plans.
import { catalogue } from '@strongback/catalogue';
import { canonicalText, plan, replanWeek, type Plan, type PlanRequest } from '@strongback/engine';
import { describe, expect, test } from 'vitest';
import type { AskedJson, CatalogueJson, PlanJson } from './audit.types.ts';
import { auditPlan } from './plan-audit.ts';
import { randomRequest } from './random-request.ts';

const all = catalogue();
const plainCatalogue = JSON.parse(JSON.stringify({ movements: all.movements, drills: all.drills })) as CatalogueJson;
const FIRST_SEED = 1;
const ATHLETES = 250;

function judge(made: Plan, request: PlanRequest): string[] {
  const violations = auditPlan(
    JSON.parse(JSON.stringify(made)) as PlanJson,
    JSON.parse(JSON.stringify(request)) as AskedJson,
    plainCatalogue,
  );
  return violations.map((one) => `seed ${request.seed}: ${one.rule} ${one.at} ${one.what}`);
}

function text(made: Plan): string {
  return canonicalText(JSON.parse(JSON.stringify(made)));
}

describe('plans of random athletes', () => {
  // The auditor reads plans as files, with numbers of its own. It names each of these when it is broken:
  // [plan.away] [plan.complaint] [plan.deload-cap] [plan.equipment] [plan.gates] [plan.hinge-weekly] [plan.carry-weekly]
  // [plan.trunk-weekly] [plan.prevention] [plan.pull-days] [plan.joint-budget] [plan.minutes] [plan.session-cap]
  // [plan.spacing-heavy-back] [plan.stage] [taper.template] [travel.dose] [prog.two-week-step] [vol.ramp] [load.heavy]
  test(`no hard rule is broken for ${ATHLETES} athletes from seed ${FIRST_SEED}`, { timeout: 900_000 }, () => {
    const broken: string[] = [];
    for (let seed = FIRST_SEED; seed < FIRST_SEED + ATHLETES; seed++) {
      const request = randomRequest(seed, all);
      broken.push(...judge(plan(request, all), request));
    }
    expect(broken).toEqual([]);
  });

  test('the same request gives the same bytes', { timeout: 300_000 }, () => {
    for (let seed = 5001; seed <= 5012; seed++) {
      const request = randomRequest(seed, all);
      expect(text(plan(request, all))).toBe(text(plan(randomRequest(seed, all), all)));
    }
  });

  test('another seed gives another plan that holds the same rules', { timeout: 300_000 }, () => {
    for (let seed = 5101; seed <= 5110; seed++) {
      const request = {
        ...randomRequest(seed, all),
        limits: { noStraining: false, noMaximalTests: false, maxPercent1RM: null, forbidden: [], training: 'open' as const },
      };
      const other = plan({ ...request, seed: seed + 100_000 }, all);
      expect(judge(other, request)).toEqual([]);
      expect(text({ ...other, seed: 0 })).not.toBe(text({ ...plan(request, all), seed: 0 }));
    }
  });

  test('deload laws hold for every length from 1 to 24 weeks', { timeout: 300_000 }, () => {
    const request = randomRequest(5201, all);
    for (let weeks = 1; weeks <= 24; weeks++) {
      for (const loadedWeeks of [0, 6]) {
        const asked: PlanRequest = {
          ...request,
          weeks,
          calendar: [],
          before: { ...request.before, loadedWeeks, lastDeloadEnd: null },
          athlete: { ...request.athlete, born: null, level: 'novice' },
        };
        const made = plan(asked, all);
        expect(judge(made, asked)).toEqual([]);
        if (weeks > 6) expect(made.weeks.some((week) => week.deload)).toBe(true);
      }
    }
  });

  test('a re-planned week keeps the days before it and breaks no rule of its days', { timeout: 300_000 }, () => {
    for (let seed = 5301; seed <= 5330; seed++) {
      const request = randomRequest(seed, all);
      const made = plan(request, all);
      const week = made.weeks.findIndex((one) => one.sessions.length >= 2);
      const second = made.weeks[week]?.sessions[1];
      if (second === undefined) continue;
      const { plan: changed } = replanWeek(made, request, { kind: 'missed', date: second.date }, second.date, all);
      expect(changed.weeks[week]?.sessions[0]).toEqual(made.weeks[week]?.sessions[0]);
      expect(changed.weeks[week]?.sessions.some((session) => session.date === second.date)).toBe(false);
      for (const session of changed.weeks[week]?.sessions ?? [])
        expect(session.minutes).toBeLessThanOrEqual(session.budgetMinutes);
      changed.weeks.forEach((other, index) => {
        if (index !== week) expect(other).toBe(made.weeks[index]);
      });
    }
  });
});
