// Fails when a logarithm or an exponential is not the same bits everywhere, or when the engine asks the runtime for what runtimes work out differently.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { naturalExp, naturalLog } from './exponential.ts';

/** The bits of a number, in hexadecimal digits. */
const bits = (x: number): string => {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  return view.getBigUint64(0).toString(16).padStart(16, '0');
};
/** Units of the last place between two positive or two negative numbers. */
const apart = (a: number, b: number): bigint => {
  const between = BigInt(`0x${bits(a)}`) - BigInt(`0x${bits(b)}`);
  return between < 0n ? -between : between;
};

// Where Node and Chromium were seen to differ by themselves, and where the ways of working it out change.
test.each([
  [23.75, '40095735827e5cce'],
  [43.75, '400e3a59cf899d68'],
  [107.5, '4012b5c029269218'],
  [185, '4014e1a4f518c72c'],
  [5e-324, 'c0874385446d71c3'],
  [0.5, 'bfe62e42fefa39ef'],
  [10, '40026bb1bbb55516'],
  [1.0000001, '3e7ad7f2847b6492'],
])('ln %d is the same bits everywhere', (x, seen) => expect(bits(naturalLog(x))).toBe(seen));

test.each([
  [-21.875, '3df5b8ae74381862'],
  [-21.375, '3e01e801c4554a86'],
  [-21.125, '3e06fdfb3b3a9e30'],
  [-745, '0000000000000001'],
  [-1e-9, '3fefffffff768fa1'],
  [0.4, '3ff7de8392fbbfe0'],
  [2, '401d8e64b8d4ddae'],
  [709, '7fdd422d2be5dc9b'],
])('e to the power of %d is the same bits everywhere', (x, seen) => expect(bits(naturalExp(x))).toBe(seen));

test('what has no logarithm or no finite power says so', () => {
  expect([0, -0, -1, Infinity, Number.NaN].map(naturalLog)).toEqual([-Infinity, -Infinity, Number.NaN, Infinity, Number.NaN]);
  expect([710, -746, Infinity, -Infinity, Number.NaN, 0, 1].map(naturalExp)).toEqual([
    Infinity,
    0,
    Infinity,
    0,
    Number.NaN,
    1,
    Math.E,
  ]);
});

test('both are within two units of the last place of the runtime’s own, over the whole range', () => {
  for (let n = 1; n < 20_000; n++) {
    const x = 1.0355 ** (n - 19_000);
    if (x > 0 && x !== 1) expect(apart(naturalLog(x), Math.log(x)), `ln ${x}`).toBeLessThanOrEqual(2n);
    const y = (n - 10_000) / 14.1;
    expect(apart(naturalExp(y), Math.exp(y)), `exp ${y}`).toBeLessThanOrEqual(2n);
  }
});

test('no stage of the engine asks the runtime for a function that runtimes may round each in their own way', () => {
  const root = join(import.meta.dirname, '..');
  const asks = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !/\.(test|property\.test|contract)\.ts$|(^|\/)testing\//.test(file))
    .filter((file) =>
      /Math\.(a?(sin|cos|tan)h?|atan2|cbrt|exp|expm1|log|log10|log1p|log2)\(/.test(readFileSync(join(root, file), 'utf8')),
    );
  // The lean of a squat is an angle for words; no plan and no belief rests on it.
  expect(asks).toEqual(['evidence/formulas/squat-lean.ts']);
});
