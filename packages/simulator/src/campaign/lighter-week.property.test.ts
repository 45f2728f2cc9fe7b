// Holds the engine's lighter week against the watch's: what the engine takes for rest, the watch must take for rest too.
import { catalogue } from '@strongback/catalogue';
import {
  addDays,
  believe,
  type EventBody,
  type HalfRpe,
  type IsoDate,
  type Grams,
  type SessionId,
  type SetId,
} from '@strongback/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openJournal } from '../policy/journal.ts';
import { watchWeeks } from './safety.ts';

const START = '2024-01-01' as IsoDate;
const all = catalogue();

interface Week {
  readonly sets: number;
  /** The effort that was asked for, in half points. */
  readonly asked: number;
}

/** What is believed on the Monday after weeks of barbell rows. */
function believedAfter(weeks: readonly Week[]): { readonly loaded: number; readonly lastWeekWasLighter: boolean } {
  const journal = openJournal('weeks');
  for (const [n, week] of weeks.entries()) {
    const days = Math.ceil(week.sets / 12);
    for (let at = 0; at < days; at++) {
      const date = addDays(START, n * 7 + at * 2);
      journal.write(date, session(date, week, Math.floor((week.sets + at) / days)));
    }
  }
  const today = addDays(START, weeks.length * 7);
  const view = believe(journal.state(), all, today);
  return { loaded: view.loadedWeeks, lastWeekWasLighter: view.lastDeloadEnd === addDays(today, -1) };
}

function session(date: IsoDate, week: Week, count: number): readonly EventBody[] {
  const id = `s-${date}` as SessionId;
  const effort = week.asked as HalfRpe;
  return [
    { type: 'SessionStarted', session: id, date, plan: 'plan', plannedDate: date },
    ...Array.from({ length: count }, (_, n): EventBody => {
      const dose = { loadGrams: 60_000 as Grams, reps: 8, rpe: effort };
      return {
        type: 'SetPerformed',
        session: id,
        set: `${id}#${n}` as SetId,
        exercise: 'barbell-row',
        slot: 'row',
        kind: 'working',
        ...dose,
        asked: dose,
      };
    }),
    { type: 'SessionFinished', session: id, minutes: 60, effort: 7 },
  ];
}

/** Loaded weeks in a row before the last Monday, and whether the last was a lighter one, as the watch sees it. */
function watchedOver(weeks: readonly Week[]): { readonly loaded: number; readonly lastWeekWasLighter: boolean } {
  const isLighter = watchWeeks();
  let loaded = 0;
  let light = false;
  for (const { sets } of weeks) {
    light = isLighter(sets, sets);
    loaded = light ? 0 : loaded + 1;
  }
  return { loaded, lastWeekWasLighter: light };
}

const week = fc.record({
  sets: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 18, max: 34 }) },
    { weight: 3, arbitrary: fc.integer({ min: 6, max: 24 }) },
    { weight: 1, arbitrary: fc.constant(0) },
  ),
  asked: fc.constantFrom(12, 16),
});

describe('[plan.deload-cap] a lighter week', () => {
  it('of the engine is one for the watch as well, whatever the weeks held and however easily they were asked for', () => {
    fc.assert(
      fc.property(fc.array(week, { minLength: 3, maxLength: 20 }), (weeks) => {
        const believed = believedAfter(weeks);
        const watched = watchedOver(weeks);
        if (believed.lastWeekWasLighter) expect(watched.lastWeekWasLighter).toBe(true);
        expect(believed.loaded).toBeGreaterThanOrEqual(watched.loaded);
      }),
      { numRuns: 300 },
    );
  });
  it('is not an easy week of technique with a day missed: as many sets as people train with put off no rest', () => {
    const weeks = [22, 31, 24, 20, 20, 21].map((sets, n): Week => ({ sets, asked: n === 4 ? 12 : 16 }));
    expect(believedAfter(weeks).loaded).toBe(6);
  });
});
