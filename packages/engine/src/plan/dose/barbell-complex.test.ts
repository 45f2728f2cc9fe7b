// Examples of complexes: the weakest lift sets the load, time and density follow, and what is no complex is refused.
import { expect, test } from 'vitest';
import { movementOf } from '../../testing-fixtures/catalogue.ts';
import { barbellComplex, type ComplexWish, fitsComplex } from './barbell-complex.ts';

const bar = (id: string, pattern: 'hinge' | 'squat' | 'vertical-press' | 'horizontal-pull') =>
  movementOf({ id, pattern, equipment: [['barbell']], muscles: { 'upper-back': 0.5 }, secondsPerRep: 3 });
const LIFTS = [
  { movement: bar('row', 'horizontal-pull'), e1rmKg: 90 },
  { movement: bar('squat', 'squat'), e1rmKg: 130 },
  { movement: bar('press', 'vertical-press'), e1rmKg: 60 },
];
const WISH: ComplexWish = {
  lifts: LIFTS,
  reps: 4,
  rounds: 3,
  restSeconds: 90,
  loadable: (wantedKg) => Math.max(20, Math.floor(wantedKg / 2.5) * 2.5),
};
const made = (over: Partial<ComplexWish> = {}) => {
  const done = barbellComplex({ ...WISH, ...over });
  if (!done.ok) throw new Error(done.reason);
  return done.value;
};

test('[complex.dose] B18: the weakest lift sets the load, 60 to 70 % of its single, rounded down to what the bar holds', () => {
  expect(made()).toMatchObject({ weakest: 'press', loadKg: 40 });
  expect(made({ reps: 6 }).loadKg).toBe(35);
  expect(made().percentOfWeakest).toBeCloseTo(66.7, 1);
  for (const { percent } of made().shares) expect(percent).toBeLessThanOrEqual(70);
});

test('B18: a stronger second lift changes nothing, a weaker one lowers the bar', () => {
  const second = (e1rmKg: number) => LIFTS.map((one, at) => (at === 1 ? { ...one, e1rmKg } : one));
  expect(made({ lifts: second(200) }).loadKg).toBe(made().loadKg);
  expect(made({ lifts: second(45) })).toMatchObject({ weakest: 'squat', loadKg: 30 });
});

test('B18: time, work, density and sets follow from rounds and rests', () => {
  const one = made();
  expect(one.roundSeconds).toBe(36);
  expect(one.minutes).toBeCloseTo((3 * 36 + 2 * 90) / 60, 6);
  expect(one.workKg).toBe(40 * 4 * 3 * 3);
  expect(one.kgPerMinute).toBeCloseTo(one.workKg / one.minutes, 6);
  expect(one.sets).toEqual({ 'upper-back': 0.5 * 0.5 * 3 * 3 });
  expect(made({ restSeconds: 180 }).kgPerMinute).toBeLessThan(one.kgPerMinute);
});

test('[complex.dose] B18: too few lifts, too many rounds, or a lift that lets go of the bar are refused', () => {
  expect(barbellComplex({ ...WISH, lifts: LIFTS.slice(1) })).toMatchObject({ ok: false, code: 'complex.lifts' });
  for (const over of [{ rounds: 6 }, { reps: 3 }, { restSeconds: 30 }])
    expect(barbellComplex({ ...WISH, ...over })).toMatchObject({ ok: false, code: 'complex.dose' });
  const bench = movementOf({ id: 'bench', pattern: 'horizontal-press', position: 'supine', equipment: [['barbell']] });
  expect(fitsComplex(bench)).toBe(false);
  expect(barbellComplex({ ...WISH, lifts: [...LIFTS, { movement: bench, e1rmKg: 100 }] })).toMatchObject({
    ok: false,
    code: 'complex.lift',
  });
});

test('B18: a bar that is heavier than the weakest lift allows is said, not lifted', () => {
  const weak = LIFTS.map((one, at) => (at === 2 ? { ...one, e1rmKg: 25 } : one));
  expect(barbellComplex({ ...WISH, lifts: weak })).toMatchObject({ ok: false, code: 'complex.bar' });
});

test('B18: rows and squats follow without letting go; pulls from blocks and squats from pins do not', () => {
  const able = (over: Parameters<typeof movementOf>[0]) => fitsComplex(movementOf({ equipment: [['barbell']], ...over }));
  expect(able({ id: 'barbell-row', pattern: 'horizontal-pull', position: 'bent-over' })).toBe(true);
  expect(able({ id: 'front-squat', pattern: 'squat', equipment: [['barbell', 'rack']] })).toBe(true);
  expect(able({ id: 'block-pull', pattern: 'hinge', equipment: [['barbell', 'plates']] })).toBe(false);
  expect(able({ id: 'pin-squat', pattern: 'squat', tags: ['dead-stop'] })).toBe(false);
});
