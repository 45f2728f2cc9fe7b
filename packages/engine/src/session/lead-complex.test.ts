// Examples of a complex that is led: one place whose sets are rounds, what it counts as, when it may not be, and what it leaves alone.
import { describe, expect, test } from 'vitest';
import { believe } from '../athlete/believe.ts';
import { rule } from '../evidence/rulebook.ts';
import type { EventBody } from '../ledger/event.types.ts';
import { catalogueOf, movementOf } from '../testing-fixtures/catalogue.ts';
import { day, kg, ledgerOf, profiled, sessionFacts, sets } from '../testing-fixtures/ledger.ts';
import { planOf, plannedSession, slotOf } from '../testing-fixtures/plan.ts';
import type { SessionId, SetId } from '../units/brand.ts';
import {
  addComplex,
  type ComplexContext,
  type ComplexOrder,
  complexAdvice,
  complexBarrier,
  complexName,
  complexNamed,
  complexSession,
} from './lead-complex.ts';
import { prepareSession } from './prepare.ts';

const bar = (id: string, pattern: 'hinge' | 'squat' | 'vertical-press' | 'horizontal-pull', joint: 'hip' | 'shoulder') =>
  movementOf({ id, pattern, equipment: [['barbell']], muscles: { 'upper-back': 1 }, joints: { [joint]: 3 }, secondsPerRep: 3 });
const catalogue = catalogueOf([
  bar('romanian-deadlift', 'hinge', 'hip'),
  bar('barbell-row', 'horizontal-pull', 'hip'),
  bar('press', 'vertical-press', 'shoulder'),
  movementOf({ id: 'bench', pattern: 'horizontal-press', position: 'supine', equipment: [['barbell']] }),
]);
const ORDER: ComplexOrder = {
  lifts: ['romanian-deadlift', 'barbell-row', 'press'],
  reps: 4,
  rounds: 3,
  restSeconds: 90,
  loadKg: 40,
};
const HOME: EventBody = { type: 'EquipmentChanged', place: 'home', equipment: ['barbell', 'rack'] };
const PLAN = planOf([
  plannedSession('2026-01-12', [slotOf('barbell-row', 3)]),
  plannedSession('2026-01-14', [slotOf('romanian-deadlift', 3, {}, { heavy: true })]),
]);

function context(date: string, facts: readonly EventBody[] = [], plan: ComplexContext['plan'] = PLAN): ComplexContext {
  const state = ledgerOf([profiled, HOME, ...facts]);
  return { state, view: believe(state, catalogue, day(date)), plan, date: day(date), catalogue };
}

/** A complex done on its own: one set for each lift of each round. */
function done(date: string, rounds = 3): readonly EventBody[] {
  const session = `complex-${date}` as SessionId;
  return [
    { type: 'SessionStarted', session, date: day(date), plan: complexName(ORDER) },
    ...Array.from({ length: rounds }, (_, round) =>
      ORDER.lifts.map(
        (exercise, at): EventBody => ({
          type: 'SetPerformed',
          session,
          set: `${session}/complex/w${round}/${at}/0` as SetId,
          exercise,
          slot: 'complex',
          superset: 'complex',
          kind: 'working',
          reps: 4,
          loadGrams: kg(40),
        }),
      ),
    ).flat(),
    { type: 'SessionFinished', session },
  ];
}

describe('a complex in the player', () => {
  test('[complex.dose] B18: alone, it is one place whose sets are rounds: one load, its rest, easy rounds before', () => {
    const alone = complexSession(ORDER, 'c' as SessionId, context('2026-01-12'));
    const [slot, ...others] = alone?.slots ?? [];
    expect(others).toEqual([]);
    expect(slot).toMatchObject({
      slot: 'complex',
      exercise: 'romanian-deadlift',
      complex: ['romanian-deadlift', 'barbell-row', 'press'],
    });
    expect(slot?.sets.map((set) => [set.reps, set.loadKg, set.restSeconds])).toEqual([1, 2, 3].map(() => [4, 40, 90]));
    expect(slot?.rampSets.length).toBeGreaterThan(0);
    for (const set of slot?.rampSets ?? []) expect(set.loadKg).toBeLessThan(40);
    // Three lifts of four repetitions at three seconds, then the rest.
    expect(slot?.timing?.setSeconds[0]).toBeGreaterThanOrEqual(3 * 4 * 3 + 90);
    expect(slot?.timing?.setSeconds[0]).toBeLessThan(3 * 4 * 5 + 90);
  });

  test('B18: at the end of a session it joins what is there, a second one beside the first', () => {
    const about = context('2026-01-09');
    const prepared = prepareSession({ ...about, plan: planOf([plannedSession('2026-01-09', [slotOf('barbell-row', 3)])]) });
    if (prepared === null) throw new Error('nothing was prepared');
    const once = addComplex(prepared, ORDER, about);
    const twice = once.ok ? addComplex(once.value, ORDER, about) : once;
    if (!once.ok || !twice.ok) throw new Error('refused');
    expect(once.value.slots.slice(0, -1)).toEqual(prepared.slots);
    expect(once.value.minutes).toBeGreaterThan(prepared.minutes);
    expect(twice.value.slots.map((slot) => slot.slot).slice(-2)).toEqual(['complex', 'complex-2']);
  });

  test('[complex.dose] B18: not within two days before near maximal work, not with what hurts, not without a bar', () => {
    const verdict = (about: ComplexContext, underWay = false) => {
      const said = complexBarrier(ORDER, about, underWay);
      return said.ok ? null : said.code;
    };
    expect(verdict(context('2026-01-12'))).toBeNull();
    expect(verdict(context('2026-01-13'))).toBe('complex.peak');
    expect(verdict(context('2026-01-14'))).toBe('complex.peak');
    expect(verdict(context('2026-01-14'), true)).toBeNull();
    expect(verdict(context('2026-01-15'))).toBeNull();
    const test15 = planOf([plannedSession('2026-01-12', [slotOf('barbell-row', 3)])], {
      tests: [{ date: day('2026-01-15'), kind: 'test', exercise: 'romanian-deadlift', sets: [], reasons: [] }],
    });
    expect(verdict(context('2026-01-14', [], test15))).toBe('complex.peak');
    const sore: EventBody = {
      type: 'JointComplained',
      complaint: 'c1',
      joint: 'shoulder',
      severity: 6,
      since: day('2026-01-08'),
      provokedBy: ['press'],
    };
    expect(verdict(context('2026-01-12', [sore]))).toBe('complex.pain');
    expect(verdict(context('2026-01-12', [{ ...HOME, equipment: ['dumbbells'] }]))).toBe('complex.kit');
    expect(
      complexBarrier({ ...ORDER, lifts: ['romanian-deadlift', 'barbell-row', 'bench'] }, context('2026-01-12'), false),
    ).toMatchObject({
      code: 'complex.lift',
    });
  });

  test('B18: what it was started as is read back from the fact, on any device; other plans are no complex', () => {
    expect(complexNamed(complexName(ORDER))).toEqual(ORDER);
    expect(complexNamed(complexName({ ...ORDER, loadKg: 42.5 }))?.loadKg).toBe(42.5);
    for (const plan of [undefined, 'plan-3', 'complex:', 'complex:3x4:90s:40000g:']) expect(complexNamed(plan)).toBeNull();
  });

  test('[complex.dose] B18: a round over the effort of the rule, or one that slips, ends it', () => {
    const slot = complexSession(ORDER, 'c' as SessionId, context('2026-01-12'))?.slots[0];
    if (slot === undefined) throw new Error('nothing was prepared');
    const { maxRpe } = rule('complex.dose').numbers;
    expect(complexAdvice(slot, { rpe: null, broken: false })).toBeNull();
    expect(complexAdvice(slot, { rpe: maxRpe, broken: false })).toBeNull();
    expect(complexAdvice(slot, { rpe: maxRpe + 0.5, broken: false })).toMatchObject({ action: 'end-exercise' });
    expect(complexAdvice(slot, { rpe: null, broken: true })).toMatchObject({ action: 'end-exercise' });
  });
});

describe('what is believed of a complex done', () => {
  test('[complex.dose] B18: each lift of a round counts as half a set, and as training of the day', () => {
    const { view } = context('2026-01-13', done('2026-01-12'));
    const perSet = rule('complex.dose').numbers.setsPerMuscle;
    expect(view.weeklySets['upper-back']?.thisWeek).toBeCloseTo(perSet * 3 * 3, 6);
    expect(view.lastTrainedOn).toBe('2026-01-12');
  });

  test('B18: it says nothing about the strength of its lifts, and takes no step of them back', () => {
    const rows = ['2026-01-05', '2026-01-07', '2026-01-09'].flatMap((date) =>
      sessionFacts(date, sets(3, { exercise: 'barbell-row', kg: 80, reps: 8, rpe: 8 })),
    );
    const before = context('2026-01-13', rows).view;
    const after = context('2026-01-13', [...rows, ...done('2026-01-12')]).view;
    expect(after.strength.get('barbell-row')).toEqual(before.strength.get('barbell-row'));
    expect(after.exposures.get('barbell-row')?.exposure.date).toBe('2026-01-09');
    expect(after.strength.has('press')).toBe(before.strength.has('press'));
  });

  test('B18: done on a training day, it does not stand for the session of the plan', () => {
    const about = context('2026-01-12', done('2026-01-12'));
    expect(prepareSession({ ...about, plan: PLAN })?.plannedDate).toBe('2026-01-12');
    const own = sessionFacts('2026-01-12', sets(3, { exercise: 'barbell-row', kg: 60, reps: 8 }));
    expect(prepareSession({ ...context('2026-01-12', own), plan: PLAN })?.plannedDate).toBe('2026-01-14');
  });
});
