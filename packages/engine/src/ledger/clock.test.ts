// Examples of a device's clock: it never refuses, never goes back, and does not stop at the end of its numbers.
import { expect, test } from 'vitest';
import type { DeviceId } from '../units/brand.ts';
import { stamp, startClock } from './clock.ts';

test('a clock never refuses: backwards, 1970, far future, not a number', () => {
  let clock = startClock('d' as DeviceId);
  let last = clock.time;
  for (const now of [5, 5, 3, 8.64e15, 0, -1e300, NaN, Infinity, 1, Number.MAX_SAFE_INTEGER]) {
    clock = stamp(clock, now);
    expect(clock.time.ms > last.ms || (clock.time.ms === last.ms && clock.time.tick > last.tick)).toBe(true);
    last = clock.time;
  }
  for (let n = 0; n < 200_000; n++) clock = stamp(clock, 0);
  expect(clock.time.tick).toBeGreaterThan(190_000);
});

test('a clock begins at nothing, counts ticks, and at the end of its ticks takes the next millisecond', () => {
  const device = 'd' as DeviceId;
  const most = Number.MAX_SAFE_INTEGER;
  expect(startClock(device).time).toEqual({ ms: 0, tick: 0 });
  expect(stamp(startClock(device), 0).time).toEqual({ ms: 0, tick: 1 });
  expect(stamp(startClock(device), 1).time).toEqual({ ms: 1, tick: 0 });
  expect(stamp({ device, time: { ms: 7, tick: most } }, 7).time).toEqual({ ms: 8, tick: 0 });
  expect(stamp({ device, time: { ms: most, tick: most } }, 7).time).toEqual({ ms: most, tick: most });
});
