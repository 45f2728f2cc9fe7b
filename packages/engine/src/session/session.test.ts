// Decides by example what a person is handed in the gym after given facts.
import { describe, expect, it } from 'vitest';
import { believe } from '../athlete/believe.ts';
import type { EventBody } from '../ledger/event.types.ts';
import type { Plan } from '../plan/plan.types.ts';
import { FIXTURE_CATALOGUE as catalogue } from '../testing-fixtures/catalogue.ts';
import { day, kg, ledgerOf, profiled, sessionFacts, sets } from '../testing-fixtures/ledger.ts';
import { planOf, plannedSession, slotOf } from '../testing-fixtures/plan.ts';
import { rule } from '../evidence/rulebook.ts';
import { coolDownSeconds } from '../plan/day/minutes.ts';
import { prepareSession } from './prepare.ts';
import { shortenSession } from './shorten.ts';
import { swapExercise } from './swap.ts';
import { sessionSummary } from './summary.ts';
import type { PreparedSession } from './session.types.ts';
import type { SessionId } from '../units/brand.ts';

const home: EventBody = {
  type: 'EquipmentChanged',
  place: 'home',
  equipment: ['barbell', 'rack', 'bench', 'dumbbells', 'cable', 'pull-up-bar', 'landmine'],
};
const row = (reps: number, effort: number, over: object = {}) => ({
  exercise: 'barbell-row',
  kg: 60,
  reps,
  rpe: effort,
  slot: 'slot-barbell-row',
  ...over,
});
const done = (date: string, reps: number, effort: number, over: object = {}) =>
  sessionFacts(date, sets(3, row(reps, effort, over)), { plannedDate: day(date) });

function prepared(facts: readonly EventBody[], plan: Plan, date: string, minutes?: number): PreparedSession {
  const state = ledgerOf([profiled, home, ...facts]);
  const found = prepareSession({
    state,
    view: believe(state, catalogue, day(date)),
    plan,
    date: day(date),
    catalogue,
    ...(minutes === undefined ? {} : { minutes }),
  });
  if (found === null) throw new Error('nothing was prepared');
  return found;
}

const mondays = ['2026-01-05', '2026-01-12', '2026-01-19', '2026-01-26'];
const rows = planOf(mondays.map((d) => plannedSession(d, [slotOf('barbell-row', 3)])));

describe('the next session answers to the last ones', () => {
  it('adds a repetition after two clean sessions and a fortnight', () => {
    const slot = prepared([...done('2026-01-05', 8, 8), ...done('2026-01-12', 8, 8)], rows, '2026-01-19').slots[0];
    expect(slot?.verdict).toMatchObject({ kind: 'step', rule: 'prog.guide' });
    expect(slot?.sets.map((s) => [s.reps, s.loadKg])).toEqual([
      [9, 60],
      [9, 60],
      [9, 60],
    ]);
  });
  it('holds after RPE 9.5', () => {
    const slot = prepared([...done('2026-01-05', 8, 8), ...done('2026-01-12', 8, 9.5)], rows, '2026-01-19').slots[0];
    expect(slot?.verdict.kind).toBe('hold');
    expect(slot?.sets[0]).toMatchObject({ reps: 8 });
  });
  it('holds after a failed set', () => {
    const failed = sessionFacts('2026-01-12', [row(8, 8), row(8, 8.5), row(6, 9)], { plannedDate: day('2026-01-12') });
    const slot = prepared([...done('2026-01-05', 8, 8), ...failed], rows, '2026-01-19').slots[0];
    expect(slot?.verdict).toMatchObject({ kind: 'hold', rule: 'review.step' });
    expect(slot?.sets[0]).toMatchObject({ reps: 8, loadKg: 60 });
  });
  it('shows last time for the same set', () => {
    const facts = sessionFacts('2026-01-05', [row(9, 8), row(8, 8.5), row(8, 9)], { plannedDate: day('2026-01-05') });
    expect(prepared(facts, rows, '2026-01-12').slots[0]?.sets.map((s) => s.last)).toEqual([
      { date: '2026-01-05', loadKg: 60, reps: 9, rpe: 8 },
      { date: '2026-01-05', loadKg: 60, reps: 8, rpe: 8.5 },
      { date: '2026-01-05', loadKg: 60, reps: 8, rpe: 9 },
    ]);
  });
  it('[session.readiness] takes sets and adds reserve on a poor day, and lets an earned step wait', () => {
    const poor: EventBody = { type: 'CheckInRecorded', date: day('2026-01-19'), sleepQuality: 2, energy: 2, calm: 2, mood: 2 };
    const slot = prepared([...done('2026-01-05', 8, 8), ...done('2026-01-12', 8, 8), poor], rows, '2026-01-19').slots[0];
    expect(slot?.sets.length).toBeLessThan(3);
    expect(slot?.sets[0]?.reps).toBe(8);
    expect(slot?.sets[0]?.loadKg).toBeLessThan(60);
    expect(slot?.verdict.kind).toBe('hold');
  });
  it('keeps a lighter week light whatever was earned', () => {
    const light = planOf(
      ['2026-01-19'].map((d) => plannedSession(d, [slotOf('barbell-row', 2, { rpe: 6, loadKg: 54 })])),
      { deload: true },
    );
    const slot = prepared([...done('2026-01-05', 8, 8), ...done('2026-01-12', 8, 8)], light, '2026-01-19').slots[0];
    // Written as full as the weeks before, it is held to what was really done.
    expect(slot?.sets).toHaveLength(1);
    // At the load that stands, with fewer repetitions.
    expect(slot?.sets[0]?.loadKg).toBe(60);
    expect(slot?.sets[0]?.reps).toBeLessThan(8);
    expect(slot?.verdict.rule).toBe('deload.dose');
  });
  it('never becomes heavy where the plan was not', () => {
    const singles = planOf([
      plannedSession('2026-01-19', [slotOf('barbell-row', 3, { reps: 3, loadKg: 80, percent1RM: 84, rpe: 8 })]),
    ]);
    const strong = sessionFacts('2026-01-12', sets(3, { exercise: 'barbell-row', kg: 90, reps: 3, rpe: 8, slot: 'x' }));
    const slot = prepared(strong, singles, '2026-01-19').slots[0];
    const e1rm = believe(ledgerOf([profiled, ...strong]), catalogue, day('2026-01-19')).strength.get('barbell-row')?.e1rmKg ?? 0;
    expect(slot?.sets[0]?.loadKg).toBeLessThan(0.85 * e1rm);
  });
});

describe('a missed session', () => {
  const two = planOf([
    plannedSession('2026-01-05', [slotOf('barbell-row', 3)]),
    plannedSession('2026-01-08', [slotOf('bench-press', 3)]),
  ]);
  it('[plan.missed] moves to the next day that has none, and says so kindly', () => {
    const found = prepared([], two, '2026-01-06');
    expect(found).toMatchObject({ plannedDate: '2026-01-05', date: '2026-01-06' });
    expect(found.gaveUp).toEqual([]);
    expect(found.moved).toBe("Monday's session moved here. Nothing is lost; the sessions after it keep their order.");
  });
  it('gives way to the session of the day', () => {
    expect(prepared([], two, '2026-01-08').plannedDate).toBe('2026-01-08');
  });
  it('is not offered again once done on another day', () => {
    const late = sessionFacts('2026-01-06', sets(3, row(8, 8)), { plannedDate: day('2026-01-05') });
    expect(prepared(late, two, '2026-01-07').plannedDate).toBe('2026-01-08');
  });
  it('follows a day the athlete moved, and leaves out one that was dropped', () => {
    const issued: EventBody = { type: 'PlanIssued', plan: 'p1', engine: 'test', seed: 1, from: day('2026-01-05'), body: '{}' };
    const moved: EventBody = { type: 'PlannedDayMoved', plan: 'p1', from: day('2026-01-05'), to: day('2026-01-07') };
    expect(prepared([issued, moved], two, '2026-01-07')).toMatchObject({ plannedDate: '2026-01-05', session: 'p1:2026-01-05' });
    expect(prepared([issued, { ...moved, to: null }], two, '2026-01-06').plannedDate).toBe('2026-01-08');
  });
});

describe('a complaint', () => {
  const sore: EventBody = {
    type: 'JointComplained',
    complaint: 'c1',
    joint: 'lumbar-spine',
    severity: 5,
    since: day('2026-01-18'),
    provokedBy: [],
  };
  it('[session.pain] swaps a movement that loads the joint, keeping the intent', () => {
    const slot = prepared([...done('2026-01-12', 8, 8), sore], rows, '2026-01-19').slots[0];
    expect(slot?.swapped).toMatchObject({ from: 'barbell-row', why: 'pain' });
    expect(catalogue.movement.get(slot?.exercise ?? '')?.pattern).toBe('horizontal-pull');
    expect(catalogue.movement.get(slot?.exercise ?? '')?.joints['lumbar-spine'] ?? 0).toBeLessThanOrEqual(1);
    expect(slot?.sets[0]?.loadKg).toBeGreaterThan(0);
    expect(slot?.written?.exercise).toBe('barbell-row');
  });
});

describe('a shorter day', () => {
  const full = planOf([
    plannedSession(
      '2026-01-05',
      [
        slotOf('barbell-row', 4),
        slotOf('bench-press', 3, {}, { intent: { pattern: 'horizontal-press', role: 'secondary', muscles: ['chest'] } }),
        slotOf(
          'face-pull',
          3,
          { loadKg: 15, reps: 15 },
          { intent: { pattern: 'external-rotation', role: 'accessory', muscles: ['rear-delts'] } },
        ),
      ],
      50,
    ),
  ]);
  it('[session.shorten] drops the least important first and says what it gave up', () => {
    const whole = prepared([], full, '2026-01-05');
    const short = shortenSession(whole, 30);
    expect(short.minutes).toBeLessThanOrEqual(30);
    expect(short.slots[0]?.exercise).toBe('barbell-row');
    expect(short.slots.some((s) => s.exercise === 'face-pull')).toBe(false);
    expect(short.gaveUp.join(' ')).toContain('face pull: left out (3 sets).');
  });
  it('[session.cool-down] ends calmly where there is time, and gives that up before any set', () => {
    const whole = prepared([], full, '2026-01-05');
    const calm = { ...whole, minutes: whole.minutes + 4, coolDown: [{ drill: 'open-book', seconds: 240 }] };
    const short = shortenSession(calm, whole.minutes);
    expect(short.coolDown).toEqual([]);
    expect(short.slots).toEqual(whole.slots);
    expect(short.gaveUp).toHaveLength(whole.gaveUp.length + 1);
    expect(shortenSession(calm, calm.minutes).coolDown).toEqual(calm.coolDown);
  });
  it('[session.cool-down] is planned from half an hour on, never longer than its rule lets it be', () => {
    const most = rule('session.cool-down').numbers.minutes[1];
    expect(coolDownSeconds(20)).toBe(0);
    for (let minutes = 5; minutes <= 240; minutes++) {
      expect(coolDownSeconds(minutes)).toBeLessThanOrEqual(most * 60);
      expect(coolDownSeconds(minutes)).toBeGreaterThanOrEqual(coolDownSeconds(minutes - 1));
    }
  });
  it('[session.shorten] keeps one set of the main work even when there is hardly any time', () => {
    const short = prepared([], full, '2026-01-05', 5);
    expect(short.slots).toHaveLength(1);
    expect(short.slots[0]).toMatchObject({ exercise: 'barbell-row' });
    expect(short.slots[0]?.sets).toHaveLength(1);
  });
});

describe('a swap in the gym', () => {
  it('[session.swap] keeps the sets done and works the load out again', () => {
    const whole = prepared(done('2026-01-05', 8, 8), rows, '2026-01-12');
    const state = ledgerOf([profiled, home, ...done('2026-01-05', 8, 8)]);
    const swapped = swapExercise({
      prepared: whole,
      slot: 'slot-barbell-row',
      to: 'cable-row',
      why: 'equipment',
      doneSets: 1,
      catalogue,
      view: believe(state, catalogue, day('2026-01-12')),
    });
    if (!swapped.ok) throw new Error(swapped.reason);
    const slot = swapped.value.slots[0];
    expect(slot).toMatchObject({ exercise: 'cable-row', slot: 'slot-barbell-row', swapped: { from: 'barbell-row' } });
    expect(slot?.sets).toHaveLength(2);
    expect(slot?.sets[0]?.loadKg).toBeLessThan(60);
    expect(slot?.rampSets.length).toBeGreaterThan(0);
  });
  it('refuses what it does not know', () => {
    const whole = prepared([], rows, '2026-01-05');
    const view = believe(ledgerOf([profiled]), catalogue, day('2026-01-05'));
    expect(
      swapExercise({ prepared: whole, slot: 'nope', to: 'cable-row', why: 'pain', doneSets: 0, catalogue, view }),
    ).toMatchObject({ ok: false, code: 'session.no-slot' });
    expect(
      swapExercise({ prepared: whole, slot: 'slot-barbell-row', to: 'nope', why: 'pain', doneSets: 0, catalogue, view }),
    ).toMatchObject({ ok: false, code: 'session.no-movement' });
  });
  it('is there again when the phone was restarted', () => {
    const open: EventBody[] = [
      {
        type: 'SessionStarted',
        session: 'plan:2026-01-05' as SessionId,
        date: day('2026-01-05'),
        plannedDate: day('2026-01-05'),
      },
      {
        type: 'ExerciseSwapped',
        session: 'plan:2026-01-05' as SessionId,
        slot: 'slot-barbell-row',
        from: 'barbell-row',
        to: 'cable-row',
        why: 'equipment',
      },
    ];
    expect(prepared(open, rows, '2026-01-05').slots[0]?.exercise).toBe('cable-row');
  });
});

describe('loading', () => {
  it('rounds to the plates that are there and says how', () => {
    const owned: EventBody = {
      type: 'EquipmentChanged',
      place: 'home',
      equipment: ['barbell'],
      barGrams: kg(20),
      platesGrams: [kg(5), kg(10), kg(20)],
    };
    const state = ledgerOf([profiled, owned]);
    const odd = planOf([plannedSession('2026-01-05', [slotOf('barbell-row', 3, { loadKg: 62.5 })])]);
    const found = prepareSession({
      state,
      view: believe(state, catalogue, day('2026-01-05')),
      plan: odd,
      date: day('2026-01-05'),
      catalogue,
    });
    expect([60, 70].includes(found?.slots[0]?.sets[0]?.loadKg ?? 0) || (found?.slots[0]?.sets[0]?.loadKg ?? 99) < 62.5).toBe(
      true,
    );
    expect(found?.slots[0]?.loading?.because).toContain('your bar and plates');
  });
});

describe('the finish', () => {
  it('tells a record only when it is strictly greater, without warm-ups and imports', () => {
    const state = ledgerOf([
      profiled,
      ...done('2026-01-05', 8, 8),
      ...sessionFacts('2026-01-12', [{ exercise: 'barbell-row', kg: 100, reps: 1, kind: 'warm-up' }, row(9, 8), row(8, 8)]),
    ]);
    const summary = sessionSummary(state, 's-2026-01-12' as SessionId, catalogue);
    expect(summary?.records).toEqual([
      { exercise: 'barbell-row', kind: 'reps', value: 9, before: 8, text: 'barbell row: 9 at 60 kg, up from 8.' },
    ]);
    expect(summary).toMatchObject({ workingSets: 2, repetitions: 17 });
    expect(sessionSummary(state, 's-2026-01-05' as SessionId, catalogue)?.records).toEqual([]);
    const same = ledgerOf([profiled, ...done('2026-01-05', 8, 8), ...done('2026-01-12', 8, 8)]);
    expect(sessionSummary(same, 's-2026-01-12' as SessionId, catalogue)?.records).toEqual([]);
  });
});
