// A routine lasts as long as was asked, whatever the length; a sore joint and missing equipment are respected; the small practice changes daily.
import { catalogue } from '@strongback/catalogue';
import { addDays, type IsoDate } from '@strongback/engine';
import { expect, test } from 'vitest';
import { drillsFor, practiceOf, ROUTINE_MINUTES, routineOf } from './routine.ts';

const all = catalogue();
const PLANNED = ['open-book', 'wall-slide'].filter((id) => all.drill.has(id));
const MONDAY = '2026-11-23' as IsoDate;

test('[mob.daily] every length from four minutes on is filled to the second, the planned drills first', () => {
  const drills = drillsFor(all, PLANNED, [], new Map());
  expect(drills.slice(0, PLANNED.length).map((drill) => drill.id)).toEqual(PLANNED);
  for (let minutes: number = ROUTINE_MINUTES.min; minutes <= ROUTINE_MINUTES.max; minutes++) {
    const steps = routineOf(drills, minutes);
    expect(
      steps.reduce((sum, step) => sum + step.seconds, 0),
      `${minutes} minutes`,
    ).toBe(minutes * 60);
    for (const step of steps) expect(step.seconds).toBeGreaterThanOrEqual(20);
  }
  expect(routineOf([], 8)).toEqual([]);
});

test('a joint that complains is left alone, and nothing asks for what is not there', () => {
  const free = drillsFor(all, PLANNED, [], new Map());
  for (const drill of free) expect(drill.equipment.some((set) => set.length === 0)).toBe(true);
  const careful = drillsFor(all, PLANNED, [], new Map([['shoulder', 6]]));
  expect(careful.length).toBeGreaterThan(0);
  for (const drill of careful) expect(drill.avoidWhenSore).not.toContain('shoulder');
});

test('the small practice is one drill of two minutes, another one the next day', () => {
  const drills = drillsFor(all, PLANNED, [], new Map()).slice(0, 3);
  const days = [0, 1, 2, 3].map((day) => practiceOf(drills, MONDAY, addDays(MONDAY, day)));
  expect(days.map((steps) => steps.map((step) => step.seconds))).toEqual([[120], [120], [120], [120]]);
  expect(days[0]?.[0]?.drill).not.toBe(days[1]?.[0]?.drill);
  expect(days[0]).toEqual(days[3]);
});
