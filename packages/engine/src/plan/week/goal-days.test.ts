// Decides by example that goals come twice a week, that an empty bar may be too heavy, and which emphasis follows strength.
import { describe, expect, test } from 'vitest';
import { goalDays } from './goal-days.ts';
import { planDays } from '../season/plan-day.ts';
import { plan } from '../plan.ts';
import { planSeason } from '../season/season.ts';
import type { PlanRequest } from '../request.types.ts';
import { RowBuilder } from './row-builder.ts';
import { movement, smallCatalogue } from '../testing/small-catalogue.ts';
import { smallRequest } from '../testing/small-request.ts';
import type { WeekContext } from './week-context.ts';

const catalogue = smallCatalogue();
const base = smallRequest();
const slots = (over: Partial<PlanRequest>) =>
  plan(smallRequest(over), catalogue).weeks.flatMap((week) =>
    week.sessions.flatMap((session) =>
      session.slots.map((slot) => ({ ...slot, date: session.date, deload: week.deload, week: week.from })),
    ),
  );

describe('a goal', () => {
  test('[vol.strength] has its pattern trained on two days of every loaded week', () => {
    const lungeDays = (goals: PlanRequest['goals']): readonly number[] => {
      // One exercise after the other: in turn there is time for lunges without a goal too.
      const made = slots({ goals, weeks: 4, inTurn: 'never' }).filter((slot) => !slot.deload);
      return [...new Set(made.map((slot) => slot.week))].map(
        (week) => new Set(made.filter((slot) => slot.week === week && slot.pattern === 'lunge').map((slot) => slot.date)).size,
      );
    };
    expect(Math.min(...lungeDays([{ exercise: 'split-squat' }]))).toBeGreaterThanOrEqual(2);
    expect(Math.min(...lungeDays([]))).toBeLessThan(2);
  });

  test('[vol.strength] is asked for on other days than one, on a third where there are three, and with the sets that still answer', () => {
    const asked = (count: number): readonly string[] => {
      const goal = movement('bench', { pattern: 'horizontal-press', roles: ['main'] });
      const context = {
        roles: Array.from({ length: count }, () => ({})),
        person: { goalExercises: new Set(['bench']), serving: new Set(['bench']) },
        catalogue: { movement: new Map([['bench', goal]]) },
      } as unknown as WeekContext;
      const builder = new RowBuilder();
      for (const [on, sets] of [
        [0, 2],
        [0, 3],
        [1, 2],
      ] as const)
        builder.variable(0, on, sets, 0, 1);
      goalDays(builder, context, () => goal, 7000);
      const { rows, lo, price, meaning } = builder.build(1, count, [2, 3], []);
      return Array.from(
        { length: rows },
        (_, r) => `${meaning[r]?.subject.replace('goal pattern horizontal-press', '')}:${lo[r]}:${price[r]}`,
      );
    };
    expect(asked(1)).toEqual([]);
    expect(asked(2)).toEqual([':2:7000', '|but 0:1:7000', '|but 1:1:7000', '|sets:5:6300']);
    const third = ['|but 0 1:1:7000', '|but 0 2:1:7000', '|but 1 2:1:7000'];
    expect(asked(3)).toEqual([':2:7000', '|but 0:2:7000', '|but 1:2:7000', '|but 2:2:7000', ...third, '|sets:6:6300']);
  });

  test('[vol.strength] comes on each of three days where both pulls are goals, not twice on two of them', () => {
    const pulls = ['horizontal-pull', 'vertical-pull'];
    const goals = [{ exercise: 'row' }, { exercise: 'pulldown' }];
    const made = slots({ goals, weeks: 4 }).filter((slot) => !slot.deload && pulls.includes(slot.pattern));
    const dates = (pattern: string, week: string): number =>
      new Set(made.filter((slot) => slot.week === week && slot.pattern === pattern).map((slot) => slot.date)).size;
    const weeks = [...new Set(made.map((slot) => slot.week))];
    expect(weeks.map((week) => pulls.map((pattern) => dates(pattern, week)))).toEqual(weeks.map(() => [3, 3]));
  });
});

describe('an empty bar', () => {
  const withBar = smallCatalogue([
    movement('bench', { pattern: 'horizontal-press', muscles: { chest: 1 }, equipment: [['barbell']] }),
  ]);
  const benches = (e1rmKg: number): boolean => {
    const known = { e1rmKg, sigmaPercent: 5, k: 0.035, lastOn: base.from, source: 'log' as const };
    const made = plan(
      smallRequest({
        goals: [{ exercise: 'bench' }],
        equipment: ['barbell'],
        barKg: 20,
        strength: new Map([...base.strength, ['bench', known]]),
        weeks: 2,
      }),
      withBar,
    );
    return made.weeks.some((week) => week.sessions.some((session) => session.slots.some((slot) => slot.exercise === 'bench')));
  };
  test('[load.bar] keeps a barbell lift out of the plan while it is most of the maximum', () => {
    expect(benches(60)).toBe(true);
    expect(benches(24)).toBe(false);
  });
});

describe('after strength', () => {
  const kinds = (level: 'novice' | 'intermediate'): readonly string[] => {
    const request = smallRequest({ weeks: 24, athlete: { ...base.athlete, level } });
    return planSeason(request, planDays(request, 24 * 7))
      .filter((week) => !week.deload)
      .map((week) => week.phase);
  };
  test('[per.technique] the first round begins with technique, later ones go on with growth, for newcomers too', () => {
    const again = (phases: readonly string[]): boolean => phases.lastIndexOf('technique') > phases.indexOf('strength');
    expect(again(kinds('novice'))).toBe(false);
    expect(kinds('novice')[0]).toBe('technique');
    expect(again(kinds('intermediate'))).toBe(false);
    expect(kinds('intermediate')[0]).toBe('technique');
  });
});
