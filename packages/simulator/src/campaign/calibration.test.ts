// Holds virtual lifters who train by feel to the figures of real logs.
import { catalogue } from '@strongback/catalogue';
import { expect, test } from 'vitest';
import { calibrate } from './calibration.ts';
import { FIRST_DAY, runYear } from './run-year.ts';

test('virtual logs look like real ones', () => {
  const all = catalogue();
  const years = Array.from({ length: 40 }, (_, athlete) =>
    runYear({ catalogue: all, seed: 7, athlete, body: 'impulse', policy: 'one-more-rep', weeks: 52, start: FIRST_DAY }),
  );
  const figures = calibrate(years);
  const table = figures.map(
    (one) => `${one.simulated.toFixed(2).padStart(7)} simulated  ${String(one.real).padStart(5)} real  ${one.name}`,
  );
  process.stdout.write(`${table.join('\n')}\n`);
  for (const one of figures) {
    expect(one.simulated, one.name).toBeGreaterThanOrEqual(one.low);
    expect(one.simulated, one.name).toBeLessThanOrEqual(one.high);
  }
}, 60_000);
