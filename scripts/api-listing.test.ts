// Proves that the listings of public names are fresh, so that a change of what other programs rely on is seen in review.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { apiListing, LISTED, listingPath } from './api-listing.ts';

describe('public names', () => {
  it.each(LISTED)('%s: the listing is fresh (node scripts/api-listing.ts writes it anew)', (name) => {
    expect(apiListing(name)).toBe(readFileSync(listingPath(name), 'utf8'));
  });

  it('a listing shows signatures, values of short constants, and follows what is passed on', () => {
    const engine = apiListing('engine');
    expect(engine).toMatch(/^function planFor\(state: LedgerState, .*\): Outcome<Plan>$/m);
    expect(engine).toMatch(/^const MASS_UNITS = \['kg', 'lb'\] as const$/m);
    expect(engine).toMatch(/^interface SetPerformed extends/m);
    expect(engine).not.toContain('/**');
    expect(apiListing('catalogue')).toContain('## @strongback/catalogue/names');
  });
});
