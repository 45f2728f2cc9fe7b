// Decides by example that what is called a step is one, and that nobody is asked to hang grams on.
import { describe, expect, it } from 'vitest';
import type { EventBody } from '../ledger/event.types.ts';
import { FIXTURE_CATALOGUE as catalogue } from '../testing-fixtures/catalogue.ts';
import { kg, rpe, sessionFacts, sets } from '../testing-fixtures/ledger.ts';
import { slotOf } from '../testing-fixtures/plan.ts';
import type { Movement } from '../vocabulary/movement.ts';
import { EQUIPMENT } from '../vocabulary/world.ts';
import { nearestLoadable } from './loadable.ts';
import type { PreparedSlot } from './session.types.ts';
import { preparedOn } from './testing/prepared.ts';

const home: EventBody = { type: 'EquipmentChanged', place: 'home', equipment: [...EQUIPMENT] };

function slotFor(exercise: string, on: string, reps: number, effort: number, facts: readonly EventBody[]): PreparedSlot {
  const [slot] = preparedOn(on, [home, ...facts], [slotOf(exercise, 1, { reps, loadKg: null, rpe: effort })]).slots;
  if (slot === undefined) throw new Error('nothing prepared');
  return slot;
}

describe('[prog.follow] where the next weight is too far', () => {
  it('the same weight for fewer repetitions is not asked as a step', () => {
    const one = { exercise: 'barbell-row', kg: 10, reps: 3, slot: 'x', asked: { loadGrams: kg(7.5), reps: 2, rpe: rpe(6) } };
    const facts = [...sessionFacts('2026-01-02', [one]), ...sessionFacts('2026-01-04', [{ ...one, rpe: 5 }])];
    const { sets: asked, verdict } = slotFor('barbell-row', '2026-01-05', 1, 5, facts);
    expect(asked[0]).toMatchObject({ loadKg: 10, reps: 3 });
    expect(verdict.kind).toBe('hold');
  });
});

describe('the body alone', () => {
  it('is asked for where less than can be hung on was worked out', () => {
    const facts = [
      ...sessionFacts('2026-01-02', [{ exercise: 'pull-up', kg: 15, reps: 3 }]),
      ...sessionFacts('2026-01-04', sets(1, { exercise: 'pull-up', kg: 12.5, reps: 4, rpe: 7.5 })),
    ];
    expect(slotFor('pull-up', '2026-01-10', 6, 5.5, facts).sets[0]?.loadKg).toBe(0);
    const hung = catalogue.movement.get('pull-up') as Movement;
    const kit = { equipment: ['dumbbells'] as const, bar: null, dumbbellsGrams: [4_000, 6_000] };
    expect(nearestLoadable(1.2, hung, kit).loadKg).toBe(0);
    expect(nearestLoadable(1.3, hung, kit).loadKg).toBe(2.5);
    expect(nearestLoadable(1, { ...hung, equipment: [['dumbbells']] }, kit).loadKg).toBe(0);
    expect(nearestLoadable(3, { ...hung, equipment: [['dumbbells']] }, kit).loadKg).toBe(4);
  });
});
