// Decides by example what is offered, and what is not.
import { describe, expect, it } from 'vitest';
import { believe } from '../athlete/believe.ts';
import type { EventBody } from '../ledger/event.types.ts';
import { addDays } from '../units/calendar.ts';
import { FIXTURE_CATALOGUE as catalogue } from '../testing-fixtures/catalogue.ts';
import { day, ledgerOf, profiled, sessionFacts, sets } from '../testing-fixtures/ledger.ts';
import { mayAdd } from './exercise-rows.ts';
import { review } from './review.ts';

const row = (kg: number, reps: number, rpe: number, over: object = {}) => ({ exercise: 'barbell-row', kg, reps, rpe, ...over });
const on = (facts: readonly EventBody[], today: string, findings: Parameters<typeof review>[1] = []) => {
  const view = believe(ledgerOf([profiled, ...facts]), catalogue, day(today));
  return review(view, findings, day(today), { catalogue });
};
/** `weeks` of two like sessions a week, from a Monday. */
const steady = (from: string, weeks: number, make: (week: number) => ReturnType<typeof row>, n = 3): EventBody[] =>
  Array.from({ length: weeks }, (_, w) =>
    [0, 3].flatMap((d) => [...sessionFacts(addDays(day(from), 7 * w + d), sets(n, make(w)))]),
  ).flat();

describe('the week', () => {
  it('[plan.deload-cap] gets a lighter one at the cap of six loaded weeks', () => {
    const found = on(
      steady('2026-01-05', 6, () => row(60, 8, 8)),
      '2026-02-16',
    );
    expect(found[0]).toMatchObject({
      kind: 'early-deload',
      rule: 'plan.deload-cap',
      subject: 'week',
      needsDecision: true,
      id: 'early-deload:week:2026-02-16',
    });
    expect(
      on(
        steady('2026-01-05', 5, () => row(60, 8, 8)),
        '2026-02-09',
      ).some((p) => p.kind === 'early-deload'),
    ).toBe(false);
  });
  it('[deload.early] [review.deload-early] gets a lighter one early only when two signs agree', () => {
    const facts = [
      ...steady('2026-01-05', 4, () => row(60, 8, 7.5)),
      ...sessionFacts('2026-02-02', sets(3, row(60, 8, 9))),
      ...sessionFacts('2026-02-05', sets(3, row(60, 8, 9))),
    ];
    const sore = (d: string, level: number): EventBody => ({
      type: 'CheckInRecorded',
      date: day(d),
      soreness: { 'upper-back': level },
    });
    expect(on(facts, '2026-02-09').some((p) => p.kind === 'early-deload')).toBe(false);
    const both = [...facts, sore('2026-01-29', 3), sore('2026-02-02', 3), sore('2026-02-05', 3), sore('2026-02-09', 3)];
    expect(on(both, '2026-02-09').find((p) => p.kind === 'early-deload')).toMatchObject({ rule: 'review.deload-early' });
  });
});

describe('one exercise', () => {
  it('steps and holds need no decision', () => {
    const found = on(
      [...sessionFacts('2026-01-05', sets(3, row(60, 8, 8))), ...sessionFacts('2026-01-12', sets(3, row(60, 8, 8)))],
      '2026-01-19',
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ kind: 'step', needsDecision: false, change: '3 × 9 at 60 kg next time.' });
  });
  it('is exchanged after one strike of pain', () => {
    const pain: EventBody = {
      type: 'JointComplained',
      complaint: 'c',
      joint: 'lumbar-spine',
      severity: 4,
      since: day('2026-01-06'),
      provokedBy: [],
    };
    expect(on([...sessionFacts('2026-01-05', sets(3, row(60, 8, 8))), pain], '2026-01-07')[0]).toMatchObject({
      kind: 'exercise-change',
      subject: 'barbell-row',
      rule: 'session.pain',
      needsDecision: true,
    });
  });
  it('[review.technique] is exchanged for technique only after three sessions', () => {
    const slip = (d: string) => sessionFacts(d, sets(3, row(60, 8, 8, { technique: 'slipping', markers: ['flat-back'] })));
    const two = [...slip('2026-01-05'), ...slip('2026-01-08')];
    expect(on(two, '2026-01-09').some((p) => p.kind === 'exercise-change')).toBe(false);
    expect(on([...two, ...slip('2026-01-12')], '2026-01-13')[0]).toMatchObject({
      kind: 'exercise-change',
      rule: 'review.technique',
    });
  });
  it('[review.missed-target] goes back after the target was missed twice', () => {
    const miss = (d: string) => sessionFacts(d, [row(60, 8, 8, { slot: 'x' }), row(60, 6, 9, { slot: 'x' })]);
    const facts = [
      ...sessionFacts('2026-01-05', sets(2, row(60, 8, 8, { slot: 'x' }))),
      ...miss('2026-01-08'),
      ...miss('2026-01-12'),
    ];
    expect(on(facts, '2026-01-15')[0]).toMatchObject({ kind: 'back-off', rule: 'review.missed-target' });
  });
});

describe('answers', () => {
  it('[review.declined] [review.soreness] rest for two weeks once declined, and show on the proposal that was answered', () => {
    const soreness = (d: string): EventBody => ({ type: 'CheckInRecorded', date: day(d), soreness: { 'upper-back': 3 } });
    const facts = [
      ...steady('2026-01-05', 2, () => row(60, 8, 8)),
      soreness('2026-01-08'),
      soreness('2026-01-12'),
      soreness('2026-01-15'),
      soreness('2026-01-16'),
    ];
    const offered = on(facts, '2026-01-16').find((p) => p.kind === 'sets-down');
    expect(offered).toMatchObject({ subject: 'upper-back', rule: 'review.soreness' });
    const declined: EventBody = {
      type: 'ProposalDecided',
      proposal: offered?.id ?? '',
      date: day('2026-01-16'),
      decision: 'declined',
    };
    expect(on([...facts, declined], '2026-01-17').find((p) => p.kind === 'sets-down')?.decided).toMatchObject({
      decision: 'declined',
    });
    const later = [
      ...facts,
      declined,
      ...sessionFacts('2026-01-19', sets(3, row(60, 8, 8))),
      soreness('2026-01-19'),
      soreness('2026-01-22'),
    ];
    expect(on(later, '2026-01-22').some((p) => p.kind === 'sets-down')).toBe(false);
  });
});

describe('tests that are due', () => {
  it('[test.day] come back on their day, and not on a poor one', () => {
    const finding = {
      id: 'test.dead-hang',
      test: 'dead-hang',
      date: '2026-01-01',
      retestOn: '2026-02-01',
      severity: 2,
      because: 'dead hang 20 s',
    } as unknown as Parameters<typeof review>[1][number];
    expect(on([], '2026-02-02', [finding])[0]).toMatchObject({ kind: 're-test', subject: 'dead-hang' });
    expect(on([], '2026-01-20', [finding])).toEqual([]);
    const poor: EventBody = { type: 'CheckInRecorded', date: day('2026-02-02'), sleepQuality: 1, energy: 1, calm: 2, mood: 2 };
    expect(on([poor], '2026-02-02', [finding])).toEqual([]);
  });
});

describe('a standstill', () => {
  const flat = (weeks: number): EventBody[] => {
    const facts: EventBody[] = [];
    for (let w = 0; w < weeks; w++) {
      for (const d of [0, 3]) {
        const kg = w < 14 ? 60 + w * 1.25 : 77.5;
        // Every sixth week is lighter, so that the cap does not speak first.
        facts.push(...sessionFacts(addDays(day('2026-01-05'), 7 * w + d), sets(w % 5 === 4 ? 1 : 3, row(kg, 6, 8))));
      }
    }
    return facts;
  };
  it('[review.plateau] [review.volume] is named only when the detector is sure twice, and more sets only with nothing against it', () => {
    const today = '2026-09-28';
    const found = on(flat(38), today);
    const about = found.find((p) => p.rule === 'review.plateau');
    expect(about?.kind).toBe('sets-up');
    const sore: EventBody = { type: 'CheckInRecorded', date: day(today), soreness: { 'upper-back': 3 } };
    expect(on([...flat(38), sore], today).some((p) => p.kind === 'sets-up')).toBe(false);
  });
  it('asks for nothing more while anything speaks against it', () => {
    const view = believe(ledgerOf([profiled, ...flat(38)]), catalogue, day('2026-09-28'));
    const head = view.exposures.get('barbell-row');
    const earned = view.earned.get('barbell-row');
    if (head === undefined || earned === undefined) throw new Error('no row');
    const base = { exercise: 'barbell-row', head, earned, movement: catalogue.movement.get('barbell-row') ?? null, view };
    expect(mayAdd({ ...base, earned: { ...earned, strikes: 1 } })).toBe(false);
    expect(mayAdd({ ...base, view: { ...view, readiness: { ...view.readiness, action: 'trim' } } })).toBe(false);
  });
});
