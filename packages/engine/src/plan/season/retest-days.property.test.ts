// Decides laws of the re-tests in a plan: never in a deload week, never the day after training, never before they are due, each once.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../assess/finding.types.ts';
import { isTestId, TEST_IDS } from '../../assess/test-ids.ts';
import { assessmentOf } from '../../assess/tests/all.ts';
import type { IsoDate } from '../../units/brand.ts';
import { addDays } from '../../units/calendar.ts';
import { plan } from '../plan.ts';
import { planDays } from './plan-day.ts';
import type { PlannedWeek } from '../plan.types.ts';
import { withRetests } from './retest-days.ts';
import { smallCatalogue } from '../testing/small-catalogue.ts';
import { smallRequest } from '../testing/small-request.ts';

const FROM = smallRequest().from;

const measured = (test: string, dueIn: number): Finding => ({
  id: `test.${test}`,
  source: 'test',
  test,
  side: null,
  date: addDays(FROM, -14),
  value: 1,
  unit: 'deg',
  norm: '2 deg',
  severity: 1,
  domain: 'thoracic-mobility',
  score: 0,
  rule: 'as.severity',
  grade: 'E',
  status: 'confirmed',
  citation: '',
  because: 'short of the norm',
  changes: [],
  changesText: '',
  retestOn: addDays(FROM, dueIn),
});

const retestsOf = (weeks: readonly PlannedWeek[]) => weeks.flatMap((week) => week.retests ?? []);

/** A season with lighter weeks and sessions wherever the generator puts them. */
const season = fc.array(fc.record({ deload: fc.boolean(), days: fc.uniqueArray(fc.nat(6), { maxLength: 7 }) }), {
  minLength: 1,
  maxLength: 12,
});

describe('re-tests in the plan', () => {
  test('[plan.retest] [as.retest] in any season: not in a deload week, not the day after training, not early, each test once, at most fifteen minutes a day', () => {
    fc.assert(
      fc.property(season, fc.array(fc.integer({ min: -30, max: 90 }), { maxLength: 10 }), (drawn, dues) => {
        const weeks = drawn.map(({ deload, days }, index): PlannedWeek => {
          const from = addDays(FROM, 7 * index);
          return {
            from,
            emphasis: 'hypertrophy',
            deload,
            daily: [],
            setsPerMuscle: {},
            sessions: days.map((day) => ({
              date: addDays(from, day),
              minutes: 30,
              budgetMinutes: 30,
              roles: [],
              warmUp: [],
              slots: [],
              coolDown: [],
            })),
          };
        });
        const request = smallRequest({ findings: dues.map((due, index) => measured(TEST_IDS[index] ?? '', due)) });
        const made = withRetests(weeks, planDays(request, 7 * weeks.length + 1), request);
        const trained = new Set<IsoDate>(weeks.flatMap((week) => week.sessions.map((session) => session.date)));
        for (const week of made) {
          if (week.deload) expect(week.retests).toBeUndefined();
          for (const retest of week.retests ?? []) {
            expect(retest.on >= week.from && retest.on < addDays(week.from, 7)).toBe(true);
            expect(trained.has(addDays(retest.on, -1))).toBe(false);
            const finding = request.findings.find((one) => one.test === retest.test);
            expect(retest.on >= (finding?.retestOn ?? '9')).toBe(true);
          }
        }
        const days = Map.groupBy(retestsOf(made), (retest) => retest.on);
        for (const own of days.values()) {
          const minutes = own.reduce((sum, { test: id }) => sum + (isTestId(id) ? assessmentOf(id).minutes : 0), 0);
          expect(own.length === 1 || minutes <= 15).toBe(true);
        }
        const tests = retestsOf(made).map((retest) => retest.test);
        expect(new Set(tests).size).toBe(tests.length);
      }),
    );
  });

  test('[plan.retest] a season planned whole has its tests outside its deload weeks, before a session where one comes', () => {
    const findings = TEST_IDS.slice(0, 8).map((id, index) => measured(id, 7 * index));
    const made = plan(smallRequest({ weeks: 10, findings }), smallCatalogue());
    expect(made.weeks.some((week) => week.deload)).toBe(true);
    const retests = retestsOf(made.weeks);
    expect(retests.length).toBe(8);
    const training = new Set(made.weeks.flatMap((week) => week.sessions.map((session) => session.date)));
    expect(retests.every((retest) => training.has(retest.on))).toBe(true);
    for (const week of made.weeks.filter((one) => one.deload)) expect(week.retests).toBeUndefined();
    const lighter = made.weeks.find((week) => week.deload)?.from ?? FROM;
    const inside = plan(
      smallRequest({ weeks: 10, findings: [measured('thoracic-rotation', 0)].map((one) => ({ ...one, retestOn: lighter })) }),
      smallCatalogue(),
    );
    expect(retestsOf(inside.weeks)[0]?.on).toBe(addDays(lighter, 7));
  });

  test('[plan.retest] none while away, on a trip, or when training has to wait', () => {
    const findings = [measured('thoracic-rotation', 0)];
    const away = smallRequest({
      findings,
      calendar: [{ entry: 'a', kind: 'away', from: FROM, to: addDays(FROM, 13) }],
    });
    expect(retestsOf(plan(away, smallCatalogue()).weeks)[0]?.on).toBe(addDays(FROM, 14));
    const waiting = smallRequest({ findings });
    expect(retestsOf(plan({ ...waiting, limits: { ...waiting.limits, training: 'wait' } }, smallCatalogue()).weeks)).toEqual([]);
  });
});
