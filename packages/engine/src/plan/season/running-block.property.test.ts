// Decides that a plan made anew goes on where the plan before stood, however often it is made anew.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { IsoDate } from '../../units/brand.ts';
import { addDays } from '../../units/calendar.ts';
import { plan } from '../plan.ts';
import type { Plan } from '../plan.types.ts';
import { planDays } from './plan-day.ts';
import type { PlanRequest } from '../request.types.ts';
import { runningBlock } from './running-block.ts';
import { cyclesBefore, planSeason, type SeasonWeek } from './season.ts';
import { blocksOf } from './season-blocks.ts';
import { smallCatalogue } from '../testing/small-catalogue.ts';
import { smallRequest } from '../testing/small-request.ts';

const WEEKS = 12;
const emphases = (season: readonly SeasonWeek[]): string[] => season.map(({ phase, cycle }) => `${phase} ${cycle}`);

const shell = plan(smallRequest({ weeks: 1 }), smallCatalogue());

function season(request: PlanRequest): { weeks: SeasonWeek[]; made: Plan } {
  const weeks = planSeason(request, planDays(request, 7 * WEEKS));
  return {
    weeks,
    made: {
      ...shell,
      from: request.from,
      blocks: blocksOf(request.from, weeks, runningBlock(request)),
      cycles: Object.fromEntries(cyclesBefore(request)),
    },
  };
}

test('[plan.prefer-stable] made anew on the same day, once or three times, the season stays as it was', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: WEEKS - 1 }),
      fc.integer({ min: 0, max: 6 }),
      fc.constantFrom('novice', 'intermediate', 'advanced' as const),
      (later, loaded, level) => {
        const base = smallRequest({ weeks: WEEKS });
        const first = season({ ...base, athlete: { ...base.athlete, level } });
        const from: IsoDate = addDays(base.from, 7 * later);
        const asked: PlanRequest = {
          ...base,
          athlete: { ...base.athlete, level },
          from,
          before: { ...base.before, loadedWeeks: loaded },
          previous: first.made,
        };
        let made = season(asked);
        const kept = emphases(made.weeks);
        // What was under way goes on, or what was to come begins sooner; it never falls back.
        expect(emphases(first.weeks).slice(later)).toContain(kept[0]);
        for (let again = 0; again < 3; again++) {
          made = season({ ...asked, previous: made.made });
          expect(emphases(made.weeks)).toEqual(kept);
        }
      },
    ),
  );
});
