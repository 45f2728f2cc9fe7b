// Decides by example: plates, ramps, cues, and what to do after a set.
import { describe, expect, it } from 'vitest';
import type { Strength } from '../athlete/view.types.ts';
import { believe } from '../athlete/believe.ts';
import { FIXTURE_CATALOGUE as catalogue } from '../testing-fixtures/catalogue.ts';
import { day, ledgerOf, profiled, sessionFacts, sets } from '../testing-fixtures/ledger.ts';
import { setOf } from '../testing-fixtures/plan.ts';
import type { Movement } from '../vocabulary/movement.ts';
import type { DoneSet } from './advise.ts';
import { adviseNextSet } from './advise.ts';
import { cuesFor } from './cues.ts';
import { nearestLoadable } from './loadable.ts';
import { platesFor, totalOf } from './plates.ts';
import { isWarmFor, rampSets } from './ramp.ts';
import type { PreparedSlot } from './session.types.ts';

const barbellRow = catalogue.movement.get('barbell-row') as Movement;
const noKit = { equipment: [], bar: null, dumbbellsGrams: [] };

describe('plates', () => {
  it('go both ways', () => {
    const loading = platesFor(82500, 20000, [1250, 2500, 5000, 10000, 20000, 20000]);
    expect(loading).toMatchObject({ exact: true, totalGrams: 82500, perSideGrams: [20000, 10000, 1250] });
    expect(totalOf(20000, loading.perSideGrams)).toBe(82500);
  });
  it('say the nearest that can be loaded', () => {
    expect(platesFor(83000, 20000, [1250, 2500, 5000, 10000, 20000])).toMatchObject({
      exact: false,
      totalGrams: 82500,
      belowGrams: 82500,
      aboveGrams: 85000,
    });
    expect(platesFor(15000, 20000, [5000])).toMatchObject({ totalGrams: 20000, perSideGrams: [], belowGrams: null });
  });
  it('explain a rounded load', () => {
    expect(nearestLoadable(83.4, barbellRow, noKit)).toEqual({
      wantedKg: 83.4,
      loadKg: 82.5,
      because: '83.4 kg was worked out; the next below that can be loaded in steps of 2.5 kg is 82.5 kg.',
    });
    expect(nearestLoadable(83.9, barbellRow, noKit).because).toBe(
      '83.9 kg was worked out; the nearest loadable in steps of 2.5 kg is 85 kg.',
    );
    expect(nearestLoadable(84.9, barbellRow, noKit, 84.9).loadKg).toBe(82.5);
  });
});

describe('ramp sets', () => {
  const ramp = (percent: number | null, loadKg: number, reps = 5, warm = false) =>
    rampSets({ first: setOf({ loadKg, reps, percent1RM: percent }), movement: barbellRow, kit: noKit, warm }).map((s) => [
      s.loadKg,
      s.reps,
      s.kind,
    ]);
  it('[wu.ramp] grow with the work', () => {
    expect(ramp(65, 60)).toEqual([
      [30, 5, 'warm-up'],
      [45, 3, 'warm-up'],
    ]);
    expect(ramp(80, 100)).toEqual([
      [40, 5, 'warm-up'],
      [60, 3, 'warm-up'],
      [80, 2, 'warm-up'],
    ]);
    expect(ramp(95, 100, 1)).toEqual([
      [40, 5, 'warm-up'],
      [60, 3, 'warm-up'],
      [75, 2, 'warm-up'],
      [87.5, 1, 'warm-up'],
      [92.5, 1, 'warm-up'],
    ]);
  });
  it('[wu.ramp] are one set when the muscles are warm', () => {
    expect(ramp(80, 100, 5, true)).toEqual([[70, 3, 'warm-up']]);
  });
  it('[wu.ramp] climb in one step fewer beside the main lifts, and rest longer only before heavy work', () => {
    const sets = (percent: number, brief: boolean): ReturnType<typeof rampSets> =>
      rampSets({
        first: setOf({ reps: 5, loadKg: 100, percent1RM: percent }),
        movement: barbellRow,
        kit: noKit,
        warm: false,
        brief,
      });
    expect(sets(60, false).map((set) => set.loadKg)).toEqual([50, 75]);
    expect(sets(60, true).map((set) => set.loadKg)).toEqual([70]);
    expect(sets(80, true).map((set) => set.loadKg)).toEqual([50, 75]);
    expect(sets(80, false).map((set) => set.restSeconds)).toEqual([60, 60, 60]);
    expect(sets(95, true).map((set) => set.restSeconds)).toEqual([60, 75, 105, 120]);
  });
  it('[wu.ramp] know muscles as warm that a lift before had a part in, not only its own pattern', () => {
    const lift = (id: string): Movement => catalogue.movement.get(id) as Movement;
    expect(isWarmFor(lift('overhead-press'), [lift('bench-press')])).toBe(true);
    expect(isWarmFor(lift('bench-press'), [lift('overhead-press')])).toBe(false);
    expect(isWarmFor(lift('overhead-press'), [lift('back-squat')])).toBe(false);
    expect(isWarmFor(lift('bench-press'), [])).toBe(false);
  });
});

describe('cues', () => {
  it('[session.cues] answer the last faults first, two at most', () => {
    const marked = sessionFacts(
      '2026-01-05',
      sets(3, { exercise: 'barbell-row', kg: 60, reps: 8, technique: 'slipping', markers: ['lumbar-rounding'] }),
    );
    const head = believe(ledgerOf([profiled, ...marked]), catalogue, day('2026-01-06')).exposures.get('barbell-row');
    expect(cuesFor(barbellRow, head, catalogue)).toEqual(['chest-proud', 'push-floor']);
    expect(cuesFor(barbellRow, undefined, catalogue)).toEqual(['push-floor', 'elbows-back']);
  });
});

describe('after a set', () => {
  const belief: Strength = { e1rmKg: 80, sigmaPercent: 3, k: 0.033, lastOn: day('2026-01-05'), source: 'log', bodyShareKg: 0 };
  const slot: PreparedSlot = {
    slot: 's',
    exercise: 'barbell-row',
    intent: { pattern: 'horizontal-pull', role: 'main', muscles: ['lats'] },
    heavy: false,
    rampSets: [],
    sets: [0, 1, 2].map((index) => ({ ...setOf(), index, kind: 'working' as const, last: null })),
    technique: [],
    cues: [],
    reasons: [],
    verdict: { kind: 'hold', because: '', rule: 'review.step' },
  };
  const just = (over: Partial<DoneSet>): DoneSet => ({
    loadKg: 60,
    reps: 8,
    rpe: 8,
    technique: null,
    markers: [],
    metresPerSecond: null,
    ...over,
  });
  const advise = (done: readonly DoneSet[], more: object = {}) =>
    adviseNextSet({ slot, done, movement: barbellRow, catalogue, belief, mayRaise: true, ...more });
  it('goes on as planned when it went as planned', () => {
    expect(advise([just({})])).toMatchObject({ action: 'as-planned', loadKg: 60, reps: 8 });
  });
  it('[session.adjust-load] goes lighter when it was harder than asked', () => {
    expect(advise([just({ rpe: 9.5 })])).toMatchObject({ action: 'lighter', loadKg: 57.5, rule: 'session.adjust-load' });
    expect(advise([just({ rpe: 10 })])).toMatchObject({ action: 'lighter', loadKg: 55 });
  });
  it('[session.adjust-load] never beyond a ceiling that the plan set, nor to the lightest weight there is where that is a leap', () => {
    const easy = [just({ rpe: 5 })];
    expect(advise(easy)).toMatchObject({ action: 'heavier', loadKg: 62.5 });
    // 76 % of 80 kg is 60.8 kg: a joint, a gate or a lighter day stands behind it.
    expect(advise(easy, { slot: { ...slot, maxPercent1RM: 76 } })).toMatchObject({ action: 'as-planned', loadKg: 60 });
    const light = { ...slot, sets: slot.sets.map((set) => ({ ...set, loadKg: 7.5 })) };
    const bar = { barGrams: 10000, pairsGrams: [1250, 2500] };
    const kit = { equipment: ['barbell', 'plates'], bar, dumbbellsGrams: [] };
    expect(advise([just({ loadKg: 7.5, rpe: 5 })], { slot: light, kit, belief: { ...belief, e1rmKg: 20 } })).toMatchObject({
      loadKg: 7.5,
      rule: 'prog.small-step',
    });
  });
  it('[prog.find-load] goes on looking for the load of a new lift while sets are told at the easy end, by a step that exists, below the ceiling', () => {
    const fresh: PreparedSlot = {
      ...slot,
      verdict: { kind: 'first', because: '', rule: 'prog.start' },
      sets: slot.sets.map((set) => ({ ...set, loadKg: 4, rpe: 6 })),
    };
    const bell: Movement = { ...barbellRow, loadStepKg: 4, implements: 1 };
    const guess: Strength = { ...belief, e1rmKg: 16, sigmaPercent: 35, source: 'guess' };
    const told = (rpe: number, more: object = {}) =>
      advise([just({ loadKg: 4, rpe })], { slot: fresh, movement: bell, belief: guess, ...more });
    expect(told(5)).toMatchObject({ action: 'heavier', loadKg: 8, rule: 'prog.find-load' });
    // As hard as asked, on a poor day, two bells at once, or near the most that is believed: the same again.
    expect(told(6)).toMatchObject({ action: 'as-planned', loadKg: 4 });
    expect(told(5, { mayRaise: false })).toMatchObject({ loadKg: 4 });
    expect(told(5, { movement: { ...bell, implements: 2 } })).toMatchObject({ loadKg: 4 });
    expect(told(5, { belief: { ...guess, e1rmKg: 6 } })).toMatchObject({ loadKg: 4 });
    // What the log knows moves as it always did.
    expect(told(5, { belief: { ...guess, source: 'log' } })).toMatchObject({ loadKg: 4, rule: 'prog.small-step' });
  });
  it('[session.adjust-load] goes heavier slowly when it was easy, and not on a day that may only hold', () => {
    expect(advise([just({ rpe: 6 })])).toMatchObject({ action: 'heavier', loadKg: 62.5 });
    expect(advise([just({ rpe: 6 })], { mayRaise: false })).toMatchObject({ action: 'as-planned' });
  });
  it('[session.red-line] goes lighter after a failed repetition and after a red line, and ends at the second red line', () => {
    expect(advise([just({ reps: 6 })])).toMatchObject({ action: 'lighter', loadKg: 57.5 });
    expect(advise([just({ markers: ['flat-back'] })])).toMatchObject({ action: 'lighter', rule: 'session.red-line' });
    expect(advise([just({ markers: ['flat-back'] }), just({ technique: 'broken' })])).toMatchObject({
      action: 'end-exercise',
      rule: 'session.red-line',
    });
  });
  it('[session.stop] [session.pain] stops for pain, for the stop list, and for a bar that slows', () => {
    expect(advise([just({})], { pain: 4 })).toMatchObject({ action: 'end-exercise', rule: 'session.pain' });
    expect(advise([just({})], { stop: true })).toMatchObject({ action: 'stop-session' });
    expect(advise([just({ metresPerSecond: 0.8 }), just({ metresPerSecond: 0.6 })])).toMatchObject({
      action: 'end-exercise',
      rule: 'vbt.loss',
    });
  });
  it('takes well under a millisecond', () => {
    const done = [just({}), just({ rpe: 9 })];
    const started = performance.now();
    for (let i = 0; i < 2000; i++) advise(done);
    expect((performance.now() - started) / 2000).toBeLessThan(1);
  });
});
