// Decides whether a small change of mind changes little: five minutes more on one day, one accessory disliked.
import { catalogue } from '@strongback/catalogue';
import { expect, test } from 'vitest';
import { type Disturbed, disturb, spread } from './stability.ts';

const ATHLETES = 14;
/** Slots of a week that may change for one small change of mind: for most people, and for everybody. */
const MEDIAN_SLOTS = 2;
const MOST_SLOTS = 12;

test('[plan.prefer-stable] five minutes more or one accessory disliked changes few slots of the week', {
  timeout: 300_000,
}, () => {
  const all = catalogue();
  const found: Disturbed[] = [];
  for (let seed = 20_001; found.length < ATHLETES; seed++) {
    const one = disturb(seed, all, false);
    if (one !== null) found.push(one);
  }
  const minutes = spread(found.map((one) => one.minutes));
  const dislike = spread(found.map((one) => one.dislike).filter((one) => one !== null));
  for (const measured of [minutes, dislike]) {
    expect(measured.median).toBeLessThanOrEqual(MEDIAN_SLOTS);
    expect(measured.most).toBeLessThanOrEqual(MOST_SLOTS);
  }
  expect(spread(found.map((one) => one.slots)).median).toBeGreaterThan(8);
});
