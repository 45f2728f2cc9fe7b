// Decides by example what is believed after given facts.
import { describe, expect, it } from 'vitest';
import type { EventBody } from '../ledger/event.types.ts';
import { addDays } from '../units/calendar.ts';
import { FIXTURE_CATALOGUE as catalogue } from '../testing-fixtures/catalogue.ts';
import { day, kg, ledgerOf, profiled, rpe, sessionFacts, sets } from '../testing-fixtures/ledger.ts';
import { believe } from './believe.ts';

const row = (kgs: number, reps: number, effort?: number) => ({
  exercise: 'barbell-row',
  kg: kgs,
  reps,
  ...(effort === undefined ? {} : { rpe: effort }),
});

/** The same session on each date. */
const weekly = (dates: readonly string[], reps: number, effort: number, over: object = {}): EventBody[] =>
  dates.flatMap((d) => [...sessionFacts(d, sets(3, { ...row(60, reps, effort), ...over }))]);

const earnedRow = (facts: readonly EventBody[], today: string) =>
  believe(ledgerOf([profiled, ...facts]), catalogue, day(today)).earned.get('barbell-row');

describe('an earned step', () => {
  it('[prog.two-week-step] is given after two clean sessions and two weeks: one repetition more', () => {
    const earned = earnedRow(weekly(['2026-01-05', '2026-01-12'], 8, 8), '2026-01-19');
    expect(earned).toMatchObject({ verdict: 'step', reps: 9, loadKg: 60, sets: 3, rule: 'prog.guide' });
  });
  it('waits for the second clean session', () => {
    expect(earnedRow(weekly(['2026-01-05'], 8, 8), '2026-01-12')).toMatchObject({ verdict: 'hold', reps: 8, clean: 1 });
  });
  it('[prog.two-week-step] waits for the fortnight', () => {
    expect(earnedRow(weekly(['2026-01-05', '2026-01-08', '2026-01-12'], 8, 8), '2026-01-15')).toMatchObject({
      verdict: 'hold',
      reps: 8,
      rule: 'prog.guide',
    });
  });
  it('is not given when the effort was 9.5', () => {
    const earned = earnedRow([...weekly(['2026-01-05', '2026-01-12'], 8, 8), ...weekly(['2026-01-19'], 9, 9.5)], '2026-02-02');
    expect(earned?.verdict).not.toBe('step');
  });
  it('[review.step] is not given after a failed set', () => {
    const failed = sessionFacts('2026-01-12', [row(60, 8, 8), row(60, 8, 9), row(60, 6, 9)]);
    expect(earnedRow([...weekly(['2026-01-05'], 8, 8), ...failed], '2026-01-19')).toMatchObject({
      verdict: 'hold',
      rule: 'review.step',
    });
  });
  it('is not given after a lighter load', () => {
    const lighter = sessionFacts('2026-01-12', sets(3, row(50, 8, 6)));
    expect(earnedRow([...weekly(['2026-01-05'], 8, 8), ...lighter], '2026-01-19')).toMatchObject({ verdict: 'hold', loadKg: 60 });
  });
  it('[prog.technique-hold] is not given while technique breaks, and broken twice takes load off', () => {
    const once = [...weekly(['2026-01-05'], 8, 8), ...weekly(['2026-01-12'], 8, 8, { technique: 'broken' })];
    expect(earnedRow(once, '2026-01-19')).toMatchObject({ verdict: 'hold', rule: 'prog.technique-hold' });
    const twice = [...once, ...weekly(['2026-01-19'], 8, 8, { technique: 'broken' })];
    expect(earnedRow(twice, '2026-01-26')).toMatchObject({ verdict: 'back', loadKg: 57 });
  });
  it('is a load step once the ladder is climbed', () => {
    const facts = [
      ...weekly(['2026-01-05', '2026-01-12'], 8, 8),
      ...weekly(['2026-01-19', '2026-01-26'], 9, 8),
      ...weekly(['2026-02-02', '2026-02-09'], 10, 8),
    ];
    expect(earnedRow(facts, '2026-02-16')).toMatchObject({ verdict: 'step', loadKg: 62.5, reps: 8, rule: 'prog.reps_or_load' });
  });
  it('comes by load when the last set beats its target by two, twice', () => {
    const planned = { slot: 'x' };
    const facts = [...weekly(['2026-01-05'], 8, 7, planned), ...weekly(['2026-01-08', '2026-01-12'], 10, 8, planned)];
    expect(earnedRow(facts, '2026-01-15')).toMatchObject({ verdict: 'step', loadKg: 62.5, rule: 'prog.2for2' });
  });
  it('[sore] waits while the muscle is sore', () => {
    const sore: EventBody = { type: 'CheckInRecorded', date: day('2026-01-19'), soreness: { 'upper-back': 3 } };
    expect(earnedRow([...weekly(['2026-01-05', '2026-01-12'], 8, 8), sore], '2026-01-19')).toMatchObject({
      verdict: 'hold',
      reps: 8,
      rule: 'review.soreness',
    });
  });
});

describe('a break', () => {
  const before = weekly(['2026-01-05', '2026-01-12'], 8, 8);
  it('[prog.break] restarts at 90 % of the load after two weeks and 80 % after four', () => {
    expect(earnedRow(before, '2026-01-26')).toMatchObject({ verdict: 'back', loadKg: 54, sets: 2, rule: 'prog.break' });
    expect(earnedRow(before, '2026-02-16')).toMatchObject({ verdict: 'back', loadKg: 48, sets: 2, rule: 'prog.break' });
  });
  it('[prog.break] climbs back clean session by clean session, no higher than before', () => {
    const back = [...before, ...sessionFacts('2026-01-26', sets(2, row(54, 8, 7)))];
    expect(earnedRow(back, '2026-01-29')).toMatchObject({ verdict: 'step', loadKg: 57, sets: 3, rule: 'prog.break' });
    const more = [...back, ...sessionFacts('2026-01-29', sets(3, row(57, 8, 7)))];
    expect(earnedRow(more, '2026-02-02')).toMatchObject({ loadKg: 60, sets: 3 });
  });
  it('[prog.break] climbs back by a whole load step where a twentieth would be rounded away, no higher than before', () => {
    const light = (date: string, kgs: number): EventBody[] => [...sessionFacts(date, sets(3, row(kgs, 8, 7)))];
    const back = [...light('2026-01-05', 20), ...light('2026-01-12', 20), ...light('2026-02-16', 16)];
    expect(earnedRow(back, '2026-02-19')).toMatchObject({ verdict: 'step', loadKg: 18.5, rule: 'prog.break' });
    expect(earnedRow([...back, ...light('2026-02-19', 18.5)], '2026-02-23')).toMatchObject({ loadKg: 20 });
  });
});

describe('strength', () => {
  it('comes from the log, nearer to the truth with more readings', () => {
    const one = believe(ledgerOf([profiled, ...weekly(['2026-01-05'], 8, 8)]), catalogue, day('2026-01-06')).strength.get(
      'barbell-row',
    );
    const many = believe(
      ledgerOf([profiled, ...weekly(['2026-01-05', '2026-01-08', '2026-01-12', '2026-01-15'], 8, 8)]),
      catalogue,
      day('2026-01-16'),
    ).strength.get('barbell-row');
    expect(one?.source).toBe('log');
    expect(one?.e1rmKg).toBeGreaterThan(74);
    expect(one?.e1rmKg).toBeLessThan(84);
    expect(many?.sigmaPercent).toBeLessThan(one?.sigmaPercent ?? 0);
  });
  it('is shared with related lifts, and a lift told counts', () => {
    const told: EventBody = {
      type: 'PerformanceReported',
      exercise: 'deadlift',
      date: day('2026-01-01'),
      loadGrams: kg(140),
      reps: 5,
      rpe: rpe(9),
    };
    const view = believe(ledgerOf([profiled, told]), catalogue, day('2026-01-05'));
    expect(view.strength.get('deadlift')).toMatchObject({ source: 'reported' });
    const rdl = view.strength.get('romanian-deadlift');
    expect(rdl?.source).toBe('related-lift');
    expect(rdl?.e1rmKg).toBeCloseTo((view.strength.get('deadlift')?.e1rmKg ?? 0) * 0.75, 0);
    expect(rdl?.sigmaPercent).toBeGreaterThan(19);
  });
  it('ignores warm-ups nobody flagged', () => {
    const warm = sessionFacts('2026-01-05', [row(20, 10), row(40, 5), ...sets(3, row(60, 8, 8))]);
    const view = believe(ledgerOf([profiled, ...warm]), catalogue, day('2026-01-06'));
    expect(view.exposures.get('barbell-row')?.exposure.sets).toHaveLength(3);
    expect(view.earned.get('barbell-row')).toMatchObject({ sets: 3, reps: 8, loadKg: 60 });
  });
  it('counts body mass in lifts that move the body', () => {
    const view = believe(
      ledgerOf([profiled, ...sessionFacts('2026-01-05', sets(3, { exercise: 'pull-up', kg: 0, reps: 8, rpe: 8 }))]),
      catalogue,
      day('2026-01-06'),
    );
    const belief = view.strength.get('pull-up');
    expect(belief?.bodyShareKg).toBe(80);
    expect(belief?.e1rmKg).toBeGreaterThan(15);
    expect(belief?.e1rmKg).toBeLessThan(35);
  });
  it('reads a ratio as all that is moved: a pulldown is no load on top of the body', () => {
    const movements = catalogue.movements.map((one) =>
      one.id === 'pull-up' ? { ...one, loadMode: 'external' as const, loadGuess: { lift: 'lat-pulldown', ratio: 1.05 } } : one,
    );
    const related = { ...catalogue, movements, movement: new Map(movements.map((one) => [one.id, one])) };
    const pulls = sessionFacts('2026-01-05', sets(3, { exercise: 'lat-pulldown', kg: 50, reps: 8, rpe: 8 }));
    const strength = believe(ledgerOf([profiled, ...pulls]), related, day('2026-01-06')).strength;
    const pulldown = strength.get('lat-pulldown')?.e1rmKg ?? 0;
    expect(pulldown).toBeGreaterThan(50);
    expect((strength.get('pull-up')?.e1rmKg ?? 0) + 80).toBeCloseTo(pulldown * 1.05, 0);
  });
  it('says nothing where nothing is known', () => {
    expect(believe(ledgerOf([]), catalogue, day('2026-01-05')).strength.size).toBe(0);
  });
});

describe('weeks and volume', () => {
  it('counts fractional sets and loaded weeks, and sees a deload', () => {
    const facts: EventBody[] = [];
    for (let week = 0; week < 6; week++) {
      const n = week === 3 ? 1 : 4;
      facts.push(
        ...sessionFacts(addDays(day('2026-01-05'), week * 7), sets(n, row(60, 8, 8))),
        ...sessionFacts(addDays(day('2026-01-08'), week * 7), sets(n, row(60, 8, 8))),
      );
    }
    const view = believe(ledgerOf([profiled, ...facts]), catalogue, day('2026-02-16'));
    expect(view.loadedWeeks).toBe(2);
    expect(view.lastDeloadEnd).toBe('2026-02-01');
    const sunday = believe(ledgerOf([profiled, ...facts]), catalogue, day('2026-02-15'));
    expect(sunday.weeklySets['lats']?.thisWeek).toBe(8);
    expect(sunday.weeklySets['biceps']?.thisWeek).toBe(4);
    expect(sunday.weeklyPatternSets['horizontal-pull']?.last4).toBe(6.5);
  });
  it('is the same when read again, and when read from a state built in one go', () => {
    const facts = [profiled, ...weekly(['2026-01-05', '2026-01-12', '2026-01-19'], 8, 8)];
    const grown = believe(ledgerOf(facts.slice(10), ledgerOf(facts.slice(0, 10))), catalogue, day('2026-01-20'));
    expect(grown.earned).toEqual(believe(ledgerOf(facts), catalogue, day('2026-01-20')).earned);
    expect(grown.strength).toEqual(believe(ledgerOf(facts), catalogue, day('2026-01-20')).strength);
  });
});

describe('finding the load', () => {
  const asked = { loadGrams: kg(60), reps: 8, rpe: rpe(8) };
  const easy = (date: string, kgs: number, effort: number): EventBody[] => [
    ...sessionFacts(date, sets(3, { ...row(kgs, 8, effort), slot: 'x', asked: { ...asked, loadGrams: kg(kgs) } })),
  ];
  it('[prog.start] goes up by one small step a session while everything since the first time was clearly easier than asked', () => {
    expect(earnedRow(easy('2026-01-05', 60, 6), '2026-01-07')).toMatchObject({
      verdict: 'step',
      loadKg: 62.5,
      reps: 8,
      rule: 'prog.start',
    });
    expect(earnedRow([...easy('2026-01-05', 60, 6), ...easy('2026-01-07', 62.5, 6.5)], '2026-01-09')).toMatchObject({
      verdict: 'step',
      loadKg: 65,
      rule: 'prog.start',
    });
  });
  it('ends for good with the first session that is not', () => {
    const facts = [...easy('2026-01-05', 60, 6), ...easy('2026-01-07', 62.5, 8), ...easy('2026-01-09', 62.5, 7)];
    expect(earnedRow(facts, '2026-01-12')).toMatchObject({ verdict: 'hold' });
  });
  it('needs to know what was asked', () => {
    expect(earnedRow([...sessionFacts('2026-01-05', sets(3, row(60, 8, 6)))], '2026-01-07')).toMatchObject({ verdict: 'hold' });
  });
});

describe('what was asked', () => {
  const told = (kgs: number) => ({ slot: 'x', asked: { loadGrams: kg(kgs), reps: 8, rpe: rpe(8) } });
  it('makes a planned lighter day neutral: the step is still there for the next full one', () => {
    const full = (d: string): EventBody[] => [...sessionFacts(d, sets(3, { ...row(60, 8, 8), ...told(60) }))];
    const light = sessionFacts('2026-01-15', sets(3, { ...row(50, 8, 6), ...told(50) }));
    expect(earnedRow([...full('2026-01-05'), ...full('2026-01-12'), ...light], '2026-01-19')).toMatchObject({
      verdict: 'step',
      reps: 9,
      loadKg: 60,
    });
  });
  it('holds when less was done than asked', () => {
    const full = sessionFacts('2026-01-05', sets(3, { ...row(60, 8, 8), ...told(60) }));
    const less = sessionFacts('2026-01-12', sets(3, { ...row(50, 8, 8), ...told(60) }));
    expect(earnedRow([...full, ...less], '2026-01-19')).toMatchObject({ verdict: 'hold', rule: 'review.step', loadKg: 60 });
  });
});

describe('a lift left alone while training goes on', () => {
  const other = (d: string): EventBody[] => [...sessionFacts(d, sets(3, { exercise: 'bench-press', kg: 60, reps: 8, rpe: 8 }))];
  const going = [
    ...weekly(['2026-01-05', '2026-01-12'], 8, 8),
    ...['2026-01-19', '2026-01-26', '2026-02-02', '2026-02-09', '2026-02-16', '2026-02-23', '2026-03-02', '2026-03-09'].flatMap(
      other,
    ),
  ];
  it('comes back at the same dose after a month, a little lower after two', () => {
    expect(earnedRow(going, '2026-02-12')).toMatchObject({ verdict: 'hold', reps: 8, loadKg: 60, rule: 'prog.break' });
    expect(earnedRow(going, '2026-03-12')).toMatchObject({ verdict: 'back', loadKg: 57, rule: 'prog.break' });
  });
});

describe('an easy call', () => {
  it('may lift what is believed, never lower it', () => {
    const strong: EventBody = {
      type: 'PerformanceReported',
      exercise: 'barbell-row',
      date: day('2026-01-01'),
      loadGrams: kg(90),
      reps: 3,
      rpe: rpe(9),
    };
    const before = believe(ledgerOf([profiled, strong]), catalogue, day('2026-01-20')).strength.get('barbell-row')?.e1rmKg ?? 0;
    const easyDay = sessionFacts('2026-01-12', sets(3, row(50, 8, 6)));
    const after =
      believe(ledgerOf([profiled, strong, ...easyDay]), catalogue, day('2026-01-20')).strength.get('barbell-row')?.e1rmKg ?? 0;
    expect(after).toBeGreaterThan(before * 0.99);
  });
});
