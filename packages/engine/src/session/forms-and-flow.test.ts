// Decides by example and by law how sets change their form, exercises take turns, a longer day gains, and one more exercise joins.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { believe } from '../athlete/believe.ts';
import type { AthleteView } from '../athlete/view.types.ts';
import { rule } from '../evidence/rulebook.ts';
import type { EventBody } from '../ledger/event.types.ts';
import type { Slot } from '../plan/plan.types.ts';
import { FIXTURE_CATALOGUE as catalogue } from '../testing-fixtures/catalogue.ts';
import { day, ledgerOf, profiled, sessionFacts, sets } from '../testing-fixtures/ledger.ts';
import { planOf, plannedSession, setOf, slotOf } from '../testing-fixtures/plan.ts';
import type { Movement } from '../vocabulary/movement.ts';
import { addExercise } from './add-exercise.ts';
import { groupOf, joinSlots, nextInGroup, partSlots } from './flow.ts';
import { formBarrier, shapeSets } from './forms.ts';
import { prepareSession } from './prepare.ts';
import type { PreparedSession, TargetSet } from './session.types.ts';
import { roomInWeek } from './week-room.ts';

const home: EventBody = {
  type: 'EquipmentChanged',
  place: 'home',
  equipment: ['barbell', 'rack', 'bench', 'dumbbells', 'cable', 'pull-up-bar', 'landmine'],
};
const movement = catalogue.movement.get('barbell-row') as Movement;
const targets = (count: number, over: object = {}): readonly TargetSet[] =>
  Array.from({ length: count }, (_, index) => ({ ...setOf(over), index, kind: 'working' as const, last: null }));

function prepared(slots: readonly Slot[], minutes?: number, week: object = {}, facePulls = 5): PreparedSession {
  const state = ledgerOf([
    profiled,
    home,
    ...sessionFacts('2026-01-05', sets(3, { exercise: 'barbell-row', kg: 60, reps: 8, rpe: 8 })),
    ...(facePulls === 0 ? [] : sessionFacts('2026-01-04', sets(facePulls, { exercise: 'face-pull', kg: 20, reps: 12, rpe: 8 }))),
  ]);
  const date = day('2026-01-12');
  const found = prepareSession({
    state,
    view: believe(state, catalogue, date),
    plan: planOf([plannedSession('2026-01-12', slots)], week),
    date,
    catalogue,
    ...(minutes === undefined ? {} : { minutes }),
  });
  if (found === null) throw new Error('nothing was prepared');
  return found;
}
const small = (exercise: string, count = 3): Slot => {
  const slot = slotOf(exercise, count, { rpe: 7, loadKg: 20 });
  return { ...slot, intent: { ...slot.intent, role: 'accessory' } };
};

describe('a set in another form', () => {
  it('[session.drop] takes a share off at once, on the last set only, and rests as long at the end', () => {
    const [first, second] = shapeSets(targets(2, { loadKg: 100, restSeconds: 120 }), 'drop', movement);
    expect(first?.map((part) => part.kind)).toEqual(['working']);
    expect(second?.map((part) => [part.kind, part.loadKg, part.restSeconds])).toEqual([
      ['working', 100, 0],
      ['drop', 80, 0],
      ['drop', 65, 120],
    ]);
    expect(second).toHaveLength(1 + rule('session.drop').numbers.drops);
  });
  it('[session.cluster] splits every set into parts that add up, with short pauses between them', () => {
    const [first] = shapeSets(targets(2, { reps: 8, restSeconds: 150 }), 'cluster', movement);
    expect(first?.map((part) => [part.reps, part.restSeconds])).toEqual([
      [3, 20],
      [3, 20],
      [2, 150],
    ]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), (reps) => {
        const parts = shapeSets(targets(1, { reps }), 'cluster', movement)[0] ?? [];
        expect(parts.reduce((sum, part) => sum + (part.reps ?? 0), 0)).toBe(reps);
        for (const part of parts)
          expect(part.reps).toBeGreaterThanOrEqual(Math.min(reps, rule('session.cluster').numbers.minReps));
      }),
    );
  });
  it('asks for as many as possible on the last set, and leaves alone what a form does not suit', () => {
    expect(shapeSets(targets(3), 'amrap', movement).map((parts) => parts[0]?.kind)).toEqual(['working', 'working', 'amrap']);
    expect(formBarrier('drop', targets(1, { loadKg: null }), movement)).toBe('no-load');
    expect(formBarrier('cluster', targets(1, { reps: 3 }), movement)).toBe('too-few');
    expect(shapeSets(targets(2, { reps: 3 }), 'cluster', movement)).toEqual(targets(2, { reps: 3 }).map((set) => [set]));
  });
});

describe('exercises in turn', () => {
  const session = prepared([small('barbell-row'), small('bench-press'), small('face-pull', 2)]);
  const ids = session.slots.map((slot) => slot.slot);
  it('[session.pair] joins two to a superset with a shorter rest, three to a circuit, and never near maximal work', () => {
    const [a = '', b = '', c = ''] = ids;
    const two = joinSlots(session, [a, b]);
    if (!two.ok) throw new Error(two.reason);
    const [least, most] = rule('session.pair').numbers.restSeconds;
    expect(two.value.groups?.[0]).toMatchObject({ kind: 'superset', betweenSeconds: least, roundSeconds: most });
    expect(joinSlots(two.value, [b, c])).toMatchObject({ ok: false, code: 'session.joined' });
    expect(partSlots(two.value, groupOf(two.value, a)?.id ?? '').groups).toEqual([]);
    const three = joinSlots(session, [a, b, c]);
    expect(three.ok && three.value.groups?.[0]?.kind).toBe('circuit');
    const heavy = { ...session, slots: session.slots.map((slot) => (slot.slot === a ? { ...slot, heavy: true } : slot)) };
    expect(joinSlots(heavy, [a, b])).toMatchObject({ ok: false, code: 'session.pair' });
  });
  it('goes on by itself until nothing is left, whatever each has to do', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 5 }), (counts) => {
        const slots = counts.map((_, index) => `s${index}`);
        const group = { id: 'g', kind: 'circuit' as const, slots, betweenSeconds: 10, roundSeconds: 90 };
        const left = new Map(slots.map((slot, index) => [slot, counts[index] ?? 0]));
        let at = slots.find((slot) => (left.get(slot) ?? 0) > 0) ?? null;
        let done = 0;
        while (at !== null && done < 100) {
          left.set(at, (left.get(at) ?? 0) - 1);
          done += 1;
          const step = nextInGroup(group, at, left, 120);
          const others: boolean = slots.some((slot) => slot !== at && (left.get(slot) ?? 0) > 0);
          if (step.slot !== null && others) expect(step.slot).not.toBe(at);
          at = step.slot;
        }
        expect(done).toBe(counts.reduce((sum, count) => sum + count, 0));
      }),
    );
  });
  it('rests between exercises less than after a round', () => {
    const group = { id: 'g', kind: 'superset' as const, slots: ['a', 'b'], betweenSeconds: 60, roundSeconds: 90 };
    const left = new Map([
      ['a', 2],
      ['b', 3],
    ]);
    expect(nextInGroup(group, 'a', left, 120)).toEqual({ slot: 'b', restSeconds: 60 });
    expect(nextInGroup(group, 'b', left, 120)).toEqual({ slot: 'a', restSeconds: 90 });
    expect(nextInGroup(group, 'b', new Map([['b', 1]]), 120)).toEqual({ slot: 'b', restSeconds: 120 });
  });
});

describe('more than was planned', () => {
  it('[session.lengthen] adds single sets while there is time, a few at most, none to heavy work or in a lighter week', () => {
    const slots = [slotOf('barbell-row', 3, {}, { heavy: true }), small('bench-press'), small('face-pull')];
    const usual = prepared(slots);
    const longer = prepared(slots, 120);
    const extra = longer.slots.map((slot, at) => slot.sets.length - (usual.slots[at]?.sets.length ?? 0));
    expect(extra).toEqual([0, 1, 1]);
    expect(longer.minutes).toBeGreaterThan(usual.minutes);
    expect(longer.minutes).toBeLessThanOrEqual(120);
    expect(longer.gained).toHaveLength(2);
    expect(prepared(slots, 120, { deload: true }, 0).slots.map((slot) => slot.sets.length)).toEqual(
      usual.slots.map((slot) => slot.sets.length),
    );
  });
  it('[vol.ramp] adds no set where the week already holds as many as the last weeks allow, and says so', () => {
    const slots = [slotOf('barbell-row', 3, {}, { heavy: true }), small('face-pull')];
    const longer = prepared(slots, 120, {}, 1);
    expect(longer.gained).toEqual([]);
    expect(longer.slots.map((slot) => slot.sets.length)).toEqual(
      prepared(slots, undefined, {}, 1).slots.map((slot) => slot.sets.length),
    );
    expect(longer.full?.rule).toBe('vol.ramp');
    expect(longer.free?.rule).toBe('vol.ramp');
    expect(longer.free?.because).toMatch(
      /^\d+ minutes stay free: the sets of this week for the rear shoulders rise no faster than the last weeks allow\./,
    );
    // With more face pulls behind one, there is room for one set more.
    expect(prepared(slots, 120).gained).toHaveLength(1);
  });
  it('[plan.joint-budget] adds no set where a joint that complains has had its work for the week', () => {
    const complaint = { joint: 'shoulder', severity: 5 } as const;
    const usual = prepared([small('face-pull')], 120);
    const state = ledgerOf([profiled, home]);
    const view = believe(state, catalogue, day('2026-01-12'));
    const plan = planOf([
      plannedSession('2026-01-12', [small('face-pull')]),
      plannedSession('2026-01-13', [small('bench-press', 24)]),
    ]);
    const sore = {
      ...view,
      complaints: [{ ...complaint, since: day('2026-01-01'), provokedBy: [], id: 'c' }],
    } as unknown as AthleteView;
    const room = roomInWeek({ state, view: sore, plan, catalogue }, usual);
    expect(room('face-pull', [])).toMatchObject({
      rule: 'plan.joint-budget',
      because: 'the shoulder has had its work for this week',
    });
    expect(roomInWeek({ state, view, plan, catalogue }, usual)('face-pull', [])?.rule).not.toBe('plan.joint-budget');
  });
  it('[vol.ramp] never goes beyond the ceiling of a muscle, however long the day is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 2, max: 5 }),
        fc.integer({ min: 61, max: 200 }),
        (before, count, minutes) => {
          const slots = [small('face-pull', count), small('bench-press', count)];
          const longer = prepared(slots, minutes, {}, before);
          const sets = longer.slots.find((slot) => slot.exercise === 'face-pull')?.sets.length ?? 0;
          // Start of the band, a fifth or two sets more than the heaviest week: one set of a row counts half.
          if (sets > count) expect(sets).toBeLessThanOrEqual(Math.max(4, (before + 1.5) * 1.2, before + 3.5));
        },
      ),
      { numRuns: 40 },
    );
  });
  it('[session.add] lets an exercise join as small work, once', () => {
    const session = prepared([small('bench-press')]);
    const state = ledgerOf([profiled, home]);
    const view = believe(state, catalogue, day('2026-01-12'));
    const more = addExercise(session, 'face-pull', catalogue, view);
    if (!more.ok) throw new Error(more.reason);
    const { sets: count, rpe } = rule('session.add').numbers;
    expect(more.value.slots.at(-1)).toMatchObject({ slot: 'own-face-pull', exercise: 'face-pull', heavy: false });
    expect(more.value.slots.at(-1)?.sets).toHaveLength(count);
    expect(more.value.slots.at(-1)?.sets[0]?.rpe).toBe(rpe);
    expect(addExercise(more.value, 'face-pull', catalogue, view)).toMatchObject({ ok: false, code: 'session.there' });
  });
});
