// Decides by example which lifts serve a named goal, that they stay heavy through growth blocks, and that nothing serves who named none.
import { describe, expect, test } from 'vitest';
import { dosePhase, servingLifts } from './serves-goal.ts';
import { plan } from '../plan.ts';
import { movement, smallCatalogue } from '../testing/small-catalogue.ts';
import { smallRequest } from '../testing/small-request.ts';

const known = (e1rmKg: number) => ({
  e1rmKg,
  sigmaPercent: 4,
  k: 0.033,
  lastOn: smallRequest().from,
  source: 'log' as const,
});
const press = (id: string, ratio: number, over: Parameters<typeof movement>[1] = {}) =>
  movement(id, { pattern: 'horizontal-press', muscles: { chest: 1 }, loadGuess: { lift: 'bench', ratio }, ...over });
const catalogue = smallCatalogue([
  press('bench', 1),
  press('close-bench', 0.9),
  press('pair-of-dumbbells', 0.4, { implements: 2 }),
  press('coarse-machine', 0.9, { loadStepKg: 20 }),
  press('thrown-press', 0.9, { roles: ['power', 'secondary'] }),
]);
const serving = (goals: readonly string[]): ReadonlySet<string> =>
  servingLifts(
    { strength: new Map(['bench', 'close-bench', 'coarse-machine', 'thrown-press'].map((id) => [id, known(100)])) },
    new Set(goals),
    new Set(goals.map((id) => catalogue.movement.get(id)?.pattern).filter((pattern) => pattern !== undefined)),
    catalogue,
  );

describe('a named strength goal', () => {
  test('[vol.strength] is served by the lift itself and by lifts loaded like it in small steps, not by what only looks like it', () => {
    const lifts = serving(['bench']);
    expect(lifts.has('bench')).toBe(true);
    expect(lifts.has('close-bench')).toBe(true);
    for (const id of ['pair-of-dumbbells', 'coarse-machine', 'thrown-press']) expect(lifts.has(id), id).toBe(false);
    expect([...serving([])]).toEqual([]);
  });

  test('[load.strength] keeps its lift heavy in growth blocks, and leaves technique blocks and other lifts as they are', () => {
    const person = { serving: serving(['bench']) };
    const bench = catalogue.movement.get('bench');
    const other = catalogue.movement.get('pair-of-dumbbells');
    if (bench === undefined || other === undefined) throw new RangeError('both are in the catalogue');
    expect(dosePhase(person, bench, 'hypertrophy')).toBe('strength');
    expect(dosePhase(person, bench, 'technique')).toBe('technique');
    expect(dosePhase(person, other, 'hypertrophy')).toBe('hypertrophy');
  });

  test('[load.strength] has fewer repetitions in growth blocks than the same lift without the goal', () => {
    const reps = (goals: readonly { readonly exercise: string }[]): number => {
      const made = plan(
        smallRequest({ goals, weeks: 9, strength: new Map([...smallRequest().strength, ['bench', known(100)]]) }),
        catalogue,
      );
      const found = made.weeks
        .filter((week) => week.emphasis === 'hypertrophy' && !week.deload)
        .flatMap((week) =>
          week.sessions.flatMap((session) => session.slots.filter((slot) => slot.pattern === 'horizontal-press')),
        )
        .filter((slot) => goals.length === 0 || slot.exercise === 'bench');
      // Fives in a growth block say why they are fives.
      for (const slot of found) expect(slot.reasons.some(({ rule }) => rule === 'load.strength')).toBe(goals.length > 0);
      const least = found.map((slot) => slot.sets[0]?.reps ?? 0);
      expect(found.length).toBeGreaterThan(0);
      return Math.min(...least);
    };
    expect(reps([{ exercise: 'bench' }])).toBeLessThan(reps([]));
  });

  test('trains pull-ups in short sets where six are possible, with what is asked in reserve, and not in technique weeks', () => {
    const pull = smallCatalogue([
      movement('pull-up', {
        pattern: 'vertical-pull',
        muscles: { lats: 1 },
        loadMode: 'bodyweight',
        bodyMassFraction: 1,
        loadStepKg: 1.25,
      }),
    ]);
    // Six repetitions to failure with 80 kg of body: 80 × (1 + 0.033 × 5) = 93.2 kg in all.
    const strength = new Map([...smallRequest().strength, ['pull-up', { ...known(13.2) }] as const]);
    const weeks = (goals: readonly { readonly exercise: string }[]) =>
      plan(smallRequest({ goals, weeks: 14, strength }), pull).weeks.map((week) => ({
        ...week,
        sets: week.sessions.flatMap((session) =>
          session.slots.filter((slot) => slot.exercise === 'pull-up').flatMap((slot) => slot.sets),
        ),
      }));
    expect(weeks([]).flatMap((week) => week.sets)).toEqual([]);
    const trained = weeks([{ exercise: 'pull-up' }]);
    for (const { emphasis, deload, sets } of trained) {
      if (emphasis === 'technique') expect(sets).toEqual([]);
      if ((emphasis === 'hypertrophy' || emphasis === 'strength') && !deload) expect(sets.length).toBeGreaterThan(0);
      for (const set of sets) expect((set.reps ?? 0) + (10 - (set.rpe ?? 10)), emphasis).toBeLessThanOrEqual(6);
    }
  });

  test('[plan.complaint] says when a complaint or missing equipment keeps the named lift out, and nothing where it is trained', () => {
    const sore = smallCatalogue([press('bench', 1, { joints: { shoulder: 2 } }), press('floor-press', 0.9)]);
    const said = (over: Parameters<typeof smallRequest>[0]) =>
      plan(smallRequest({ goals: [{ exercise: 'bench' }], weeks: 6, ...over }), sore).concessions.filter((one) =>
        one.text.includes('(goal)'),
      );
    const complaint = { joint: 'shoulder', side: 'left', severity: 5, since: smallRequest().from, provokedBy: [] } as const;
    expect(said({ gates: [{ gate: 'heavy-press', open: true, needs: [] }] })).toEqual([]);
    expect(said({})).toMatchObject([
      { rule: 'plan.gates', text: 'bench (goal) stays below heavy: the gate for heavy pressing is closed' },
    ]);
    expect(said({ complaints: [complaint] })).toMatchObject([
      {
        rule: 'plan.complaint',
        text: 'bench (goal) is left out (shoulder at 5/10, nothing that loads it more than a little): until then floor-press builds towards it',
      },
    ]);
    const far = smallCatalogue([press('bench', 1, { equipment: [['barbell']] }), press('floor-press', 0.9)]);
    expect(
      plan(smallRequest({ goals: [{ exercise: 'bench' }], weeks: 2 }), far).concessions.filter(
        (one) => one.rule === 'plan.equipment',
      ),
    ).toHaveLength(1);
  });
});
