// Decides by example what a check-in says of the day.
import { describe, expect, it } from 'vitest';
import type { EventBody } from '../ledger/event.types.ts';
import { addDays } from '../units/calendar.ts';
import { FIXTURE_CATALOGUE as catalogue } from '../testing-fixtures/catalogue.ts';
import { day, ledgerOf, profiled } from '../testing-fixtures/ledger.ts';
import { believe } from './believe.ts';

describe('readiness', () => {
  const usual = (from: string, days: number): EventBody[] =>
    Array.from(
      { length: days },
      (_, i): EventBody => ({
        type: 'CheckInRecorded',
        date: addDays(day(from), i),
        sleepQuality: 4,
        energy: 3 + (i % 2),
        calm: 4,
        mood: 4,
      }),
    );
  it('is unknown without a check-in', () => {
    expect(believe(ledgerOf([profiled]), catalogue, day('2026-01-05')).readiness).toMatchObject({
      z: null,
      setsFactor: 1,
      rirPlus: 0,
    });
  });
  it('[well.z] lowers on a day clearly below the own usual, and never raises', () => {
    const low: EventBody = { type: 'CheckInRecorded', date: day('2026-02-02'), sleepQuality: 2, energy: 2, calm: 2, mood: 3 };
    const poor = believe(ledgerOf([...usual('2026-01-05', 28), low]), catalogue, day('2026-02-02')).readiness;
    expect(poor).toMatchObject({ basis: 'personal', action: 'technique' });
    expect(poor.setsFactor).toBeLessThan(1);
    const high: EventBody = { ...low, sleepQuality: 5, energy: 5, calm: 5, mood: 5 };
    expect(believe(ledgerOf([...usual('2026-01-05', 28), high]), catalogue, day('2026-02-02')).readiness).toMatchObject({
      setsFactor: 1,
      rirPlus: 0,
    });
  });
});
