// Decides by example when heavy days follow one another, what a weekend's plan makes of them, and that other weeks know nothing of it.
import { describe, expect, test } from 'vitest';
import { rule } from '../evidence/rulebook.ts';
import type { IsoDate } from '../units/brand.ts';
import type { Weekday } from '../vocabulary/world.ts';
import { heavyRun, isHardSlot } from './heavy-run.ts';
import { plan } from './plan.ts';
import type { Plan } from './plan.types.ts';
import { replanWeek } from './replan-week.ts';
import { smallCatalogue } from './testing/small-catalogue.ts';
import { smallRequest } from './testing/small-request.ts';

const catalogue = smallCatalogue();
const patternOf = (id: string) => catalogue.movement.get(id)?.pattern;
const on = (...days: Weekday[]): Plan =>
  plan(
    smallRequest({
      equipment: ['barbell', 'rack', 'bench', 'dumbbells', 'cable', 'pull-up-bar'],
      gates: smallRequest().gates.map((gate) => ({ ...gate, open: true })),
      before: { ...smallRequest().before, trainingSince: '2026-01-05' as IsoDate },
      availability: days.map((weekday) => ({ weekday, minutes: 75 })),
    }),
    catalogue,
  );
const BACK = new Set(['horizontal-pull', 'vertical-pull', 'hinge']);

describe('a weekend of heavy days', () => {
  const weekend = on('sat', 'sun');
  const loaded = weekend.weeks.filter((week) => !week.deload && week.sessions.length === 2);

  test('[rec.order] [rec.hours] hard squats and presses stand on the first day, hard pulls and hinges on the last', () => {
    let hard = 0;
    for (const week of loaded)
      week.sessions.forEach((session, day) => {
        for (const slot of session.slots.filter(isHardSlot)) {
          hard += 1;
          expect(BACK.has(slot.pattern) ? 1 : 0, `${session.date} ${slot.exercise}`).toBe(day);
        }
      });
    expect(hard).toBeGreaterThan(loaded.length);
  });

  test('[plan.spacing-heavy-back] no hard back work on both days', () => {
    for (const week of loaded)
      expect(
        week.sessions.filter((one) => one.slots.some((slot) => BACK.has(slot.pattern) && isHardSlot(slot))).length,
      ).toBeLessThan(2);
  });

  test('[rec.order] [rec.fail] the run says its order and what helps between, each with its own rule and grade', () => {
    const runs = loaded.flatMap((week) => week.sessions.slice(1).flatMap((one) => heavyRun(weekend, one.date, patternOf) ?? []));
    expect(runs.length).toBeGreaterThan(0);
    for (const run of runs) {
      expect(run.days).toHaveLength(2);
      expect(run.order[0]?.rule).toBe('rec.order');
      expect(run.between.map((one) => one.rule)).toEqual(['rec.fail', 'prot', 'carb', 'sleep', 'easy.day', 'cold']);
      expect(run.between[0]?.grade).toBe(rule('rec.fail').grade);
      expect(run.days[0]?.groups.some((group) => group === 'pull' || group === 'hinge')).toBe(false);
    }
  });
});

describe('a weekend planned anew on its second day', () => {
  test('[rec.hours] what was heavy on the day before stays light', () => {
    const request = smallRequest({
      equipment: ['barbell', 'rack', 'bench', 'dumbbells', 'cable', 'pull-up-bar'],
      gates: smallRequest().gates.map((gate) => ({ ...gate, open: true })),
      before: { ...smallRequest().before, trainingSince: '2026-01-05' as IsoDate },
      availability: [
        { weekday: 'sat', minutes: 75 },
        { weekday: 'sun', minutes: 75 },
      ],
    });
    const made = plan(request, catalogue);
    const index = made.weeks.findIndex((week) =>
      week.sessions[0]?.slots.some((slot) => slot.pattern === 'horizontal-press' && isHardSlot(slot)),
    );
    const sunday = made.weeks[index]?.sessions[1]?.date;
    if (sunday === undefined) throw new Error('no heavy weekend');
    const anew = replanWeek(made, request, { kind: 'shortened', date: sunday, minutes: 60 }, sunday, catalogue).plan;
    const session = anew.weeks[index]?.sessions.find((one) => one.date === sunday);
    expect(session?.slots.length).toBeGreaterThan(0);
    for (const slot of session?.slots ?? [])
      if (slot.pattern.endsWith('press')) expect(isHardSlot(slot), slot.exercise).toBe(false);
  });
});

describe('other weeks', () => {
  test('[rec.order] days that leave a choice are no run, also where two of them touch', () => {
    for (const days of [
      ['mon', 'wed', 'sat'],
      ['mon', 'tue', 'thu', 'fri'],
      ['mon', 'tue', 'wed', 'thu', 'fri'],
    ] as const) {
      const made = on(...days);
      for (const session of made.weeks.flatMap((week) => week.sessions))
        expect(heavyRun(made, session.date, patternOf)).toBeNull();
    }
  });

  test('[rec.order] tests on days in a row are a run, whatever stands around them', () => {
    const base = on('mon', 'wed', 'sat');
    const [first] = base.weeks;
    if (first === undefined) throw new Error('no week');
    const test = (date: string, exercise: string) => ({
      date: date as IsoDate,
      kind: 'competition' as const,
      exercise,
      sets: [],
      reasons: [],
    });
    const press = catalogue.movements.find((one) => one.pattern === 'horizontal-press')?.id ?? '';
    const hinge = catalogue.movements.find((one) => one.pattern === 'hinge')?.id ?? '';
    const meet = {
      ...base,
      weeks: [{ ...first, tests: [test('2026-11-26', press), test('2026-11-27', hinge)] }, ...base.weeks.slice(1)],
    };
    const run = heavyRun(meet, '2026-11-27' as IsoDate, patternOf);
    expect(run?.days.map(({ kind, groups }) => [kind, ...groups])).toEqual([
      ['test', 'press'],
      ['test', 'hinge'],
    ]);
    expect(run?.order).toEqual([]);
    expect(run?.between.length).toBeGreaterThan(0);
  });
});
