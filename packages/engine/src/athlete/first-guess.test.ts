// Decides by example what is guessed of lifts that were never done.
import { describe, expect, it } from 'vitest';
import type { EventBody } from '../ledger/event.types.ts';
import { rule } from '../evidence/rulebook.ts';
import { catalogueOf, FIXTURE_CATALOGUE as catalogue } from '../testing-fixtures/catalogue.ts';
import { day, kg, ledgerOf, profiled, sessionFacts, sets } from '../testing-fixtures/ledger.ts';
import { believe } from './believe.ts';

describe('a first guess', () => {
  it('[prog.first-guess] guesses a lift never done by sex and age, more on a cable than the free lift it is guessed from', () => {
    const guess = (over: object, id = 'lat-pulldown'): number =>
      believe(ledgerOf([{ ...profiled, ...over }]), catalogue, day('2026-02-01')).strength.get(id)?.e1rmKg ?? 0;
    const numbers = rule('prog.first-guess').numbers;
    const man = guess({});
    expect(guess({ sex: 'female' })).toBeCloseTo(man * numbers.womenUpper, 1);
    // Half a woman's body mass and more, a man's in full: credible, and below what trained people show.
    expect(guess({ sex: 'female' }) / 80).toBeGreaterThan(0.4);
    expect(man / 80).toBeLessThan(1);
    expect(guess({ born: day('1946-02-01') })).toBeCloseTo(man * 0.7, 1);
    expect(guess({ born: day('1966-02-01') }) / man).toBeLessThan(guess({ born: day('1990-02-01') }) / man);
    const free = catalogueOf(catalogue.movements.map((one) => ({ ...one, equipment: [['barbell'] as const] })));
    const unguided = believe(ledgerOf([profiled]), free, day('2026-02-01')).strength.get('lat-pulldown');
    expect(man).toBeCloseTo((unguided?.e1rmKg ?? 0) * numbers.guidedTimes, 1);
  });
});

describe('a lift of the body alone, known from long sets only', () => {
  it('is believed at no load, never at minus nothing, whatever the body weighs', () => {
    for (let tenths = 500; tenths < 1200; tenths += 7) {
      const person = { ...profiled, bodyMassGrams: kg(tenths / 10) } as EventBody;
      const facts = sessionFacts('2026-01-05', sets(3, { exercise: 'pull-up', kg: 0, reps: 20 }));
      const belief = believe(ledgerOf([person, ...facts]), catalogue, day('2026-01-07')).strength.get('pull-up');
      expect(Object.is(belief?.e1rmKg, -0), `${tenths / 10} kg`).toBe(false);
    }
  });
});
