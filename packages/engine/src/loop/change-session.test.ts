// Examples of a plan changed by hand: numbers follow, other sessions stay to the byte, and a broken rule is named while one types.
import { describe, expect, test } from 'vitest';
import { appendBodies, startWriter } from '../ledger/writer.ts';
import { replay } from '../ledger/replay.ts';
import type { EventBody } from '../ledger/event.types.ts';
import { planFor, understand } from '../loop.ts';
import { FIXTURE_CATALOGUE as catalogue } from '../testing-fixtures/catalogue.ts';
import type { AthleteId, DeviceId, IsoDate } from '../units/brand.ts';
import { askedOfPlan, changeSession, type SlotEdit } from './change-session.ts';

const FROM = '2026-01-05' as IsoDate;
const BODIES: readonly EventBody[] = [
  { type: 'AthleteProfiled', born: '1990-01-01' as IsoDate, sex: 'female', trainingYears: 2, units: 'kg', zone: 'UTC' },
  {
    type: 'AvailabilitySet',
    days: [
      { weekday: 'mon', minutes: 60 },
      { weekday: 'thu', minutes: 60 },
    ],
  },
  {
    type: 'EquipmentChanged',
    place: 'home',
    equipment: ['barbell', 'rack', 'bench', 'dumbbells', 'cable', 'bands', 'pull-up-bar'],
  },
];

function athlete(more: readonly EventBody[] = []) {
  const state = replay(appendBodies(startWriter('a' as AthleteId, 'phone' as DeviceId), [...BODIES, ...more], 1_767_600_000_000));
  const made = planFor(
    replay(appendBodies(startWriter('a' as AthleteId, 'phone' as DeviceId), BODIES, 1_767_600_000_000)),
    catalogue,
    {
      from: FROM,
      weeks: 4,
      seed: 1,
      effort: 'quick',
    },
  );
  if (!made.ok) throw new Error(made.reason);
  const plan = made.value;
  const session = plan.weeks[0]?.sessions[0];
  const slot = session?.slots[0];
  if (session === undefined || slot === undefined) throw new Error('the plan is empty');
  const asked = askedOfPlan(state, understand(state, catalogue, FROM), plan, catalogue);
  const change = (edit: SlotEdit) =>
    changeSession(plan, { date: session.date, slot: slot.id, edit, who: 'changed by the coach' }, asked, catalogue);
  return { state, plan, session, slot, change };
}

describe('a plan changed by hand', () => {
  test('what the engine planned itself breaks no rule', () => {
    const { change } = athlete();
    expect(change({})).toMatchObject({ faults: [], before: [] });
  });

  test('one set more is one set more, in the minutes and in the sets per muscle too; other sessions stay to the byte', () => {
    const { plan, session, slot, change } = athlete();
    const { plan: changed } = change({ sets: slot.sets.length + 1 });
    const after = changed.weeks[0]?.sessions[0];
    expect(after?.slots[0]?.sets.length).toBe(slot.sets.length + 1);
    expect(after?.minutes).toBeGreaterThan(session.minutes);
    expect(after?.slots[0]?.reasons[0]).toMatchObject({ rule: 'plan.concession', because: 'changed by the coach' });
    expect(changed.weeks[0]?.setsPerMuscle).not.toEqual(plan.weeks[0]?.setsPerMuscle);
    expect(JSON.stringify(changed.weeks.slice(1))).toBe(JSON.stringify(plan.weeks.slice(1)));
    expect(JSON.stringify(changed.weeks[0]?.sessions.slice(1))).toBe(JSON.stringify(plan.weeks[0]?.sessions.slice(1)));
  });

  test('an exercise behind a closed gate is refused by its rule [plan.gates]', () => {
    const { change } = athlete();
    const closed = catalogue.movements.find((movement) => movement.gates.includes('deadlift-from-floor'));
    expect(change({ exercise: closed?.id ?? '' }).faults.map((one) => one.rule)).toContain('plan.gates');
  });

  test('effort near the maximum in few repetitions is heavy, and heavy waits for its gate and block [load.heavy]', () => {
    const { change, slot } = athlete();
    const { plan, faults } = change({ amount: 3, rpe: 9.5 });
    expect(plan.weeks[0]?.sessions[0]?.slots.find((one) => one.id === slot.id)?.heavy).toBe(true);
    expect(faults.map((one) => one.rule)).toContain('plan.stage');
  });

  test('more than the day has time for is refused [plan.minutes]', () => {
    const { change } = athlete();
    expect(change({ sets: 40 }).faults.map((one) => one.rule)).toEqual(
      expect.arrayContaining(['plan.minutes', 'plan.session-cap']),
    );
  });

  test('more than a joint may bear in the week is refused [plan.joint-budget]', () => {
    const { change } = athlete();
    expect(change({ sets: 60 }).faults.map((one) => one.rule)).toContain('plan.joint-budget');
  });

  test('a complaint that came after the plan is told apart from what the change breaks [plan.complaint]', () => {
    const { slot } = athlete();
    const joint = Object.entries(catalogue.movement.get(slot.exercise)?.joints ?? {}).sort((a, b) => b[1] - a[1])[0]?.[0];
    const sore = athlete([
      { type: 'JointComplained', complaint: 'c', joint: joint as 'shoulder', severity: 6, since: FROM, provokedBy: [] },
    ]);
    const { before, faults } = sore.change({});
    expect(before.map((one) => one.rule)).toContain('plan.complaint');
    expect(faults).toEqual([]);
  });

  test('taken out is taken out, and a slot that is not there changes nothing', () => {
    const { state, plan, session, slot, change } = athlete();
    expect(change({ remove: true }).plan.weeks[0]?.sessions[0]?.slots.length).toBe(session.slots.length - 1);
    const asked = askedOfPlan(state, understand(state, catalogue, FROM), plan, catalogue);
    expect(
      changeSession(plan, { date: session.date, slot: `${slot.id}-none`, edit: { sets: 1 }, who: 'x' }, asked, catalogue).plan,
    ).toEqual(plan);
  });

  test('a locked exercise stays and one that was locked out never comes, in the next plan', () => {
    const { state, slot } = athlete();
    const without = replay([
      ...appendBodies(startWriter('a' as AthleteId, 'phone' as DeviceId), BODIES, 1_767_600_000_000),
      ...appendBodies(
        startWriter('a' as AthleteId, 'desk' as DeviceId),
        [{ type: 'PlanLocked', locks: [{ kind: 'never', exercise: slot.exercise }] }],
        1_767_700_000_000,
      ),
    ]);
    const exercises = (of: typeof state) => {
      const made = planFor(of, catalogue, { from: FROM, weeks: 4, seed: 1, effort: 'quick' });
      return made.ok
        ? made.value.weeks.flatMap((week) => week.sessions.flatMap((session) => session.slots.map((one) => one.exercise)))
        : [];
    };
    expect(exercises(state)).toContain(slot.exercise);
    expect(exercises(without)).not.toContain(slot.exercise);
    expect(without.locks).toEqual([{ kind: 'never', exercise: slot.exercise }]);
  });
});
