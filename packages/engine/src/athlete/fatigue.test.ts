// Decides by example what other sport leaves in the body, what it asks of a session, a review and a plan, and what stays unknown.
import { describe, expect, it } from 'vitest';
import type { CalendarEntry, EventBody } from '../ledger/event.types.ts';
import { sportHabits } from '../loop/sport-habits.ts';
import { fatigueSigns } from '../review/signs.ts';
import { review } from '../review/review.ts';
import { prepareSession } from '../session/prepare.ts';
import type { PreparedSlot } from '../session/session.types.ts';
import { FIXTURE_CATALOGUE as catalogue } from '../testing-fixtures/catalogue.ts';
import { day, kg, ledgerOf, profiled, rpe, sessionFacts, sets } from '../testing-fixtures/ledger.ts';
import { planOf, plannedSession, slotOf } from '../testing-fixtures/plan.ts';
import { addDays, weekdayOf } from '../units/calendar.ts';
import { believe } from './believe.ts';
import type { FatigueBelief } from './fatigue.types.ts';
import type { AthleteView } from './view.types.ts';

const TODAY = day('2026-03-05');
let entries = 0;
const sport = (ago: number, name: string, minutes?: number, rpe?: number): EventBody => {
  const from = addDays(TODAY, -ago);
  entries += 1;
  return calendar({
    entry: `sport-${entries}`,
    kind: 'sport',
    from,
    to: from,
    sport: name,
    ...(minutes === undefined ? {} : { minutes }),
    ...(rpe === undefined ? {} : { rpe }),
  });
};
const calendar = (entry: CalendarEntry): EventBody => ({ type: 'CalendarEntryAdded', entry });
const viewOf = (...facts: readonly EventBody[]): AthleteView => believe(ledgerOf([profiled, ...facts]), catalogue, TODAY);
const fatigueOf = (...facts: readonly EventBody[]): FatigueBelief => viewOf(...facts).fatigue;
const part = (belief: FatigueBelief, name: string) => belief.sport?.parts.find((one) => one.part === name);

describe('[fatigue.sport] what other sport leaves', () => {
  it('is unknown where none was told, and where the last lies too far back', () => {
    expect(fatigueOf().sport).toBeNull();
    expect(fatigueOf(sport(90, 'running', 60, 8)).sport).toBeNull();
  });

  it('lowers the day after a hard hour, holds the one after that, and has gone in a week', () => {
    expect(part(fatigueOf(sport(1, 'running', 60, 7)), 'legs')).toMatchObject({ action: 'lower', load: 255 });
    expect(part(fatigueOf(sport(2, 'running', 60, 7)), 'legs')).toMatchObject({ action: 'hold', load: 155 });
    expect(part(fatigueOf(sport(3, 'running', 60, 7)), 'legs')).toMatchObject({ action: 'none', load: 94 });
    expect(part(fatigueOf(sport(8, 'running', 60, 7)), 'legs')).toBeUndefined();
    expect(part(fatigueOf(sport(1, 'running', 30, 4)), 'legs')?.action).toBe('none');
  });

  it('sits where the sport works: running in the legs, climbing in the back and half in the shoulders', () => {
    const ran = fatigueOf(sport(1, 'running', 60, 8));
    expect([part(ran, 'back'), part(ran, 'shoulders')]).toEqual([undefined, undefined]);
    const climbed = fatigueOf(sport(1, 'climbing', 90, 8));
    expect(part(climbed, 'legs')).toBeUndefined();
    expect(part(climbed, 'back')?.action).toBe('lower');
    expect(part(climbed, 'shoulders')?.load).toBeCloseTo((part(climbed, 'back')?.load ?? 0) / 2, -1);
  });

  it('[srpe] adds up effort times minutes of seven days, and says what was assumed', () => {
    const told = fatigueOf(sport(1, 'running', 30, 5), sport(6, 'cycling', 60, 4), sport(8, 'running', 60, 9));
    expect(told.sport).toMatchObject({ week: 390, times: 2, assumed: false, lastOn: addDays(TODAY, -1) });
    expect(fatigueOf(sport(1, 'running')).sport).toMatchObject({ week: 360, assumed: true });
    expect(part(fatigueOf(sport(1, 'running')), 'legs')?.because).toMatch(/^After running yesterday, the legs have more/);
  });

  it('asks nothing where the same weekday has seen it for weeks', () => {
    const habit = [1, 8, 15, 22, 29].map((ago) => sport(ago, 'running', 60, 8));
    expect(part(fatigueOf(...habit), 'legs')).toMatchObject({ action: 'none', beyondUsual: 0 });
    const weekly = calendar({
      entry: 'w',
      kind: 'sport',
      weekday: weekdayOf(addDays(TODAY, -1)),
      sport: 'running',
      minutes: 60,
      rpe: 8,
    });
    expect(part(fatigueOf(weekly), 'legs')).toMatchObject({ action: 'none', beyondUsual: 0 });
  });

  it('leaves sport of today alone: whether it comes before or after is not told', () => {
    expect(fatigueOf(sport(0, 'running', 90, 9)).sport).toBeNull();
  });

  it('knows the load of lifting only where minutes and effort were told', () => {
    const lifted = sessionFacts(addDays(TODAY, -2), sets(3, { exercise: 'barbell-row', kg: 60, reps: 8 }));
    expect(fatigueOf().lifting).toBeNull();
    expect(fatigueOf(...lifted).lifting).toMatchObject({ week: null, sessions: 1, unknown: 1 });
    const told = lifted.map((fact): EventBody => (fact.type === 'SessionFinished' ? { ...fact, minutes: 50, effort: 7 } : fact));
    expect(fatigueOf(...told).lifting).toMatchObject({ week: 350, sessions: 1, unknown: 0, lastOn: addDays(TODAY, -2) });
  });
});

describe('[fatigue.sport] what it asks of today', () => {
  const easyTwice = [9, 2].flatMap((ago) =>
    sessionFacts(
      addDays(TODAY, -ago),
      sets(3, {
        exercise: 'barbell-row',
        kg: 60,
        reps: 8,
        rpe: 6.5,
        slot: 'slot-barbell-row',
        asked: { loadGrams: kg(60), reps: 8, rpe: rpe(8) },
      }),
    ),
  );
  const prepared = (...facts: readonly EventBody[]): PreparedSlot => {
    const state = ledgerOf([profiled, ...easyTwice, ...facts]);
    const plan = planOf([plannedSession(TODAY, [slotOf('barbell-row', 4, { reps: 8, loadKg: 60, rpe: 8 })])]);
    const slot = prepareSession({ state, view: believe(state, catalogue, TODAY), plan, date: TODAY, catalogue })?.slots[0];
    if (slot === undefined) throw new Error('nothing was prepared');
    return slot;
  };

  it('a step waits after climbing, with the reason, and comes without it', () => {
    expect(prepared().verdict.kind).toBe('step');
    const held = prepared(sport(2, 'climbing', 60, 7));
    expect(held.verdict).toMatchObject({ kind: 'hold', rule: 'fatigue.sport' });
    expect(held.verdict.because).toContain('60 minutes of climbing 2 days ago');
    expect(held.sets).toHaveLength(4);
    expect(held.reasons.some((reason) => reason.rule === 'fatigue.sport')).toBe(true);
  });

  it('after a hard climb there are fewer sets and more in reserve; after a run the row stays as it is', () => {
    const lower = prepared(sport(1, 'climbing', 60, 8));
    expect(lower.sets).toHaveLength(3);
    expect(lower.sets[0]?.rpe).toBe(7);
    expect(lower.sets[0]?.loadKg ?? 0).toBeLessThan(60);
    expect(prepared(sport(1, 'running', 60, 8)).verdict).toEqual(prepared().verdict);
  });
});

describe('[fatigue.sport] what the review and the plan make of it', () => {
  const much = [1, 2, 3, 4].map((ago) => sport(ago, 'running', 60, 8));

  it('many days beyond the usual are a sign that agrees with others and is none alone', () => {
    const view = viewOf(...much);
    expect(fatigueSigns(view).map((sign) => sign.id)).toEqual(['sport']);
    expect(review(view, [], TODAY)).toEqual([]);
  });

  it('a run on the same weekday in three of four weeks is planned around; twice is none, and an entry by hand stands', () => {
    const runs = [2, 9, 16].map((ago) => sport(ago, 'running', 50, 7));
    const [habit] = sportHabits(ledgerOf([profiled, ...runs]), TODAY);
    expect(habit?.entry).toMatchObject({ weekday: weekdayOf(addDays(TODAY, -2)), sport: 'running', minutes: 50, rpe: 7 });
    expect(sportHabits(ledgerOf([profiled, ...runs.slice(1)]), TODAY)).toEqual([]);
    const byHand = calendar({ entry: 'w', kind: 'sport', weekday: weekdayOf(addDays(TODAY, -2)), sport: 'running' });
    expect(sportHabits(ledgerOf([profiled, ...runs, byHand]), TODAY)).toEqual([]);
  });
});
