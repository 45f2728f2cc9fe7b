// Decides, by example, that places of the health screen are spared until the ledger says that they eased.
import { describe, expect, it } from 'vitest';
import { healthScreen } from '../assess/health-screen.ts';
import { emptyState } from '../ledger/evolve.ts';
import type { Complaint, LedgerState } from '../ledger/state.types.ts';
import type { IsoDate } from '../units/brand.ts';
import { placesOf } from './judge.ts';

const TODAY = '2026-11-23' as IsoDate;
const told = (easedOn: string | null): Complaint => ({
  complaint: 'c1',
  joint: 'shoulder',
  severity: 4,
  since: '2026-11-20' as IsoDate,
  provokedBy: [],
  easedOn: easedOn as IsoDate | null,
  told: [],
});
const withComplaint = (complaint: Complaint): LedgerState => ({ ...emptyState(), complaints: new Map([['c1', complaint]]) });
const screen = healthScreen({ 'hs-places': ['shoulder||4|2026-11-20|'] }, TODAY);

describe('places of the health screen', () => {
  it('[screen.places] count as complaints, and stop counting when the joint eased', () => {
    expect(placesOf(emptyState(), screen, TODAY).map((place) => place.severity)).toEqual([4]);
    expect(placesOf(withComplaint(told(null)), screen, TODAY)).toHaveLength(1);
    expect(placesOf(withComplaint(told('2026-11-22')), screen, TODAY)).toEqual([]);
    expect(placesOf(emptyState(), null, TODAY)).toEqual([]);
  });
});
