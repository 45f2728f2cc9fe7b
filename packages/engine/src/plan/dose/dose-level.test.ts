// Decides examples of the dose level: undulating days, how findings have a slot handled, how a test day is laid out.
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../assess/finding.types.ts';
import type { IsoDate } from '../../units/brand.ts';
import { GATES } from '../../vocabulary/world.ts';
import { plan } from '../plan.ts';
import type { PlanRequest } from '../request.types.ts';
import { smallCatalogue } from '../testing/small-catalogue.ts';
import { smallRequest } from '../testing/small-request.ts';

const SMALL_CATALOGUE = smallCatalogue();
const OPEN = GATES.map((gate) => ({ gate, open: true, needs: [] }));
const TEST_DAY = '2026-12-12' as IsoDate;
const known = (e1rmKg: number) => ({
  e1rmKg,
  sigmaPercent: 4,
  k: 0.033,
  lastOn: '2026-11-20' as IsoDate,
  source: 'log' as const,
});

function finding(change: Finding['changes'][number]): Finding {
  return {
    id: 'test.grip',
    source: 'test',
    test: null,
    side: null,
    date: '2026-11-20',
    value: 1,
    unit: '',
    norm: '',
    severity: 2,
    domain: 'grip',
    score: -1,
    rule: 'plan.finding',
    grade: 'E',
    status: 'confirmed',
    citation: '',
    because: 'a finding',
    changes: [change],
    changesText: '',
  };
}
const allSlots = (over: Partial<PlanRequest>) =>
  plan(smallRequest({ gates: OPEN, ...over }), SMALL_CATALOGUE).weeks.flatMap((week) =>
    week.sessions.flatMap((session) => session.slots),
  );

describe('undulating blocks', () => {
  const repetitions = (undulating: boolean): Map<string, Set<number>> => {
    const made = plan(smallRequest({ undulating, weeks: 10 }), SMALL_CATALOGUE);
    const out = new Map<string, Set<number>>();
    for (const week of made.weeks.filter((one) => one.emphasis === 'hypertrophy' && !one.deload).slice(0, 2))
      for (const slot of week.sessions.flatMap((session) => session.slots))
        if (slot.intent.role === 'main' && slot.sets[0]?.reps !== null)
          out.set(slot.exercise, (out.get(slot.exercise) ?? new Set()).add(slot.sets[0]?.reps ?? 0));
    return out;
  };

  test('[plan.undulate] a lift changes between heavy and volume within a fortnight, and only then', () => {
    const turned = [...repetitions(true).values()];
    expect(turned.length).toBeGreaterThan(0);
    expect(turned.some((reps) => Math.max(...reps) - Math.min(...reps) >= 2)).toBe(true);
    for (const reps of repetitions(false).values()) expect(reps.size).toBe(1);
  });
});

describe('how findings have a slot handled', () => {
  test('straps from the load that the finding names, on pulls and hinges alone', () => {
    const strength = new Map(SMALL_CATALOGUE.movements.map(({ id }) => [id, known(100)]));
    const slots = allSlots({ strength, findings: [finding({ kind: 'straps', fromPercent1RM: 60 })] });
    const strapped = slots.filter((slot) => slot.handling?.includes('straps') === true);
    expect(strapped.length).toBeGreaterThan(0);
    for (const slot of strapped) {
      expect(['hinge', 'horizontal-pull', 'vertical-pull']).toContain(slot.pattern);
      expect(Math.max(...slot.sets.map((set) => set.percent1RM ?? 0))).toBeGreaterThanOrEqual(60);
      expect(slot.reasons.some((one) => one.because.startsWith('straps from 60 %'))).toBe(true);
    }
    expect(slots.some((slot) => slot.handling === undefined)).toBe(true);
  });

  test('the weaker side first, where work is one-sided', () => {
    const patterns = [...new Set(SMALL_CATALOGUE.movements.map(({ pattern }) => pattern))];
    const slots = allSlots({ findings: [finding({ kind: 'weaker-side-first', side: 'left', patterns })] });
    for (const slot of slots)
      expect(slot.handling?.includes('left-first') ?? false).toBe(
        SMALL_CATALOGUE.movement.get(slot.exercise)?.laterality === 'unilateral',
      );
    expect(slots.some((slot) => slot.handling?.includes('left-first') === true)).toBe(true);
  });

  test('breathing out past the hardest point on braced lifts', () => {
    const slots = allSlots({ findings: [finding({ kind: 'breathing', rule: 'exhale-past-sticking' })] });
    expect(slots.some((slot) => slot.handling?.includes('exhale-past-sticking') === true)).toBe(true);
  });
});

describe('a test day', () => {
  const lift = SMALL_CATALOGUE.movements.find((movement) => movement.pattern === 'hinge' && movement.loadMode === 'external');
  const exercise = lift?.id ?? '';
  const asked = (over: Partial<PlanRequest>) =>
    plan(
      smallRequest({
        weeks: 3,
        gates: OPEN,
        strength: new Map([[exercise, known(150)]]),
        calendar: [{ entry: 't', kind: 'test', from: TEST_DAY, exercises: [exercise] }],
        ...over,
      }),
      SMALL_CATALOGUE,
    );
  const tests = (over: Partial<PlanRequest> = {}) => asked(over).weeks.flatMap((week) => week.tests ?? []);

  test('[attempt.ours] holds three rising attempts, the first below the estimate, and no session', () => {
    const [one, ...others] = tests();
    expect(others).toEqual([]);
    expect(one?.date).toBe(TEST_DAY);
    const loads = one?.sets.map((set) => set.loadKg ?? 0) ?? [];
    expect(loads.length).toBe(3);
    expect(loads).toEqual([...loads].sort((a, b) => a - b));
    expect(loads[0]).toBeLessThan(150 * 0.92);
    expect(loads[2]).toBeLessThanOrEqual(150);
    expect(
      asked({})
        .weeks.flatMap((week) => week.sessions)
        .some((session) => session.date === TEST_DAY),
    ).toBe(false);
  });

  test('[gate.max-effort] is a set of five where maximal attempts are not open', () => {
    const closed = OPEN.map((gate) => ({ ...gate, open: gate.gate !== 'max-effort' }));
    for (const over of [{ gates: closed }, { limits: { ...smallRequest().limits, noMaximalTests: true } }]) {
      const [one] = tests(over);
      expect(one?.sets.map((set) => set.reps)).toEqual([5]);
      expect(one?.sets[0]?.percent1RM ?? 0).toBeLessThanOrEqual(85);
    }
  });

  test('[taper.template] the weeks before it ask for no more effort or repetitions than the block began with', () => {
    const strength = new Map(SMALL_CATALOGUE.movements.map(({ id }) => [id, known(100)]));
    const made = asked({
      weeks: 8,
      strength,
      calendar: [{ entry: 't', kind: 'test', from: '2027-01-16' as IsoDate, exercises: [exercise] }],
    });
    const kinds = made.weeks.map((week) => week.emphasis);
    // Who is no newcomer begins with growth, so that strength comes before the test.
    expect(kinds).not.toContain('technique');
    expect(kinds.slice(-3)).toEqual(['strength', 'taper', 'test']);
    const most = (kind: string): number =>
      Math.max(
        ...made.weeks
          .filter((week) => week.emphasis === kind)
          .flatMap((week) => week.sessions.flatMap((one) => one.slots.filter((slot) => slot.intent.role === 'main')))
          .flatMap((slot) => slot.sets.map((set) => set.rpe ?? 0)),
      );
    expect(most('taper')).toBeLessThanOrEqual(8);
    expect(most('test')).toBeLessThanOrEqual(8);
    expect(most('hypertrophy')).toBeGreaterThan(8);
  });

  test('leaves out a lift behind a closed gate and says so', () => {
    const gated = SMALL_CATALOGUE.movements.find((movement) => movement.gates.length > 0);
    const made = asked({
      gates: GATES.map((gate) => ({ gate, open: false, needs: [] })),
      calendar: [{ entry: 't', kind: 'test', from: TEST_DAY, exercises: [gated?.id ?? ''] }],
    });
    expect(made.weeks.flatMap((week) => week.tests ?? [])).toEqual([]);
    expect(made.concessions.some((one) => one.rule === 'plan.gates')).toBe(true);
  });
});

describe('locked exercises', () => {
  test('stand once a week on the weekday that was named, and say what they cost', () => {
    const free = plan(smallRequest({ weeks: 2 }), SMALL_CATALOGUE);
    const used = new Set(free.weeks.flatMap((week) => week.sessions.flatMap((one) => one.slots.map((slot) => slot.exercise))));
    const unused = SMALL_CATALOGUE.movements.filter((movement) => !used.has(movement.id));
    const costs: string[] = [];
    for (const { id } of unused) {
      const made = plan(
        smallRequest({
          weeks: 2,
          locks: [{ kind: 'exercise', exercise: id, weekday: 'sat' }],
          preferences: { likes: [], dislikes: [id] },
        }),
        SMALL_CATALOGUE,
      );
      for (const week of made.weeks) {
        const days = week.sessions.filter((one) => one.slots.some((slot) => slot.exercise === id)).map((one) => one.date);
        const said = (week.concessions ?? []).some((one) => one.text.includes('is locked in but cannot stand'));
        expect(
          said ||
            (days.length === 1 && days[0] === week.sessions.find((one) => ['2026-11-28', '2026-12-05'].includes(one.date))?.date),
        ).toBe(true);
      }
      costs.push(...made.concessions.filter((one) => one.text.includes('locked in costs')).map((one) => one.text));
    }
    expect(unused.length).toBeGreaterThan(0);
    expect(costs.length).toBeGreaterThan(0);
  });

  test('say so where the weekday is no training day', () => {
    const made = plan(
      smallRequest({ weeks: 1, locks: [{ kind: 'exercise', exercise: 'row', weekday: 'sun' }] }),
      SMALL_CATALOGUE,
    );
    expect(made.concessions.some((one) => one.text.includes('Sunday is no training day'))).toBe(true);
  });
});

test('[prog.two-week-step] a hold opens where the log has it, within the range of the movement', () => {
  const opens = (seconds: number): number | null | undefined => {
    const dose = {
      sets: 3,
      reps: 0,
      seconds,
      loadKg: null,
      verdict: 'hold',
      because: 'the same again',
      rule: 'prog.guide',
    } as const;
    const earned = new Map([['anti-ext', { ...dose, lastOn: '2026-11-20' as IsoDate }]]);
    const [week] = plan(smallRequest({ weeks: 1, earned }), SMALL_CATALOGUE).weeks;
    return week?.sessions.flatMap(({ slots }) => slots).find(({ exercise }) => exercise === 'anti-ext')?.sets[0]?.seconds;
  };
  expect(opens(35)).toBe(35);
  expect(opens(90)).toBe(45);
});

describe('coarse load steps', () => {
  // Dumbbells in steps of five kilograms, where one repetition more would cost a third of the load.
  const coarse = SMALL_CATALOGUE.movements.map((movement) =>
    movement.loadMode === 'external' ? { ...movement, loadStepKg: 5 } : movement,
  );
  const catalogue = { ...SMALL_CATALOGUE, movements: coarse, movement: new Map(coarse.map((one) => [one.id, one])) };

  test('[prog.two-week-step] [deload.dose] no repetition takes load away, and a lighter week takes a quarter at most', () => {
    let compared = 0;
    for (const e1rmKg of [14, 15, 16, 17, 18, 19, 20, 21, 22]) {
      const strength = new Map(coarse.map(({ id }) => [id, known(e1rmKg)]));
      const weeks = plan(smallRequest({ gates: OPEN, strength, weeks: 5 }), catalogue).weeks;
      const last = new Map<string, { load: number; reps: number }>();
      for (const week of weeks)
        for (const session of week.sessions)
          for (const slot of session.slots) {
            const set = slot.sets[0];
            if (set === undefined || set.loadKg === null || set.reps === null || set.loadKg <= 0) continue;
            const key = `${slot.exercise}|${session.budgetMinutes}`;
            const before = last.get(key);
            if (before !== undefined && week.deload) expect(set.loadKg).toBeGreaterThanOrEqual(0.74 * before.load);
            if (before !== undefined && !week.deload && set.reps > before.reps) {
              compared += 1;
              expect(set.loadKg).toBeGreaterThanOrEqual(before.load);
            }
            last.set(key, { load: set.loadKg, reps: set.reps });
          }
    }
    expect(compared).toBeGreaterThan(10);
  });
});
