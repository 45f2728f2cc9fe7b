// Holds the merged order to a plain sort with ties as they were.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder } from './in-order.ts';

test('indices come by rising key, ties in the order before', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: 0, max: 2 })), { maxLength: 60 }),
      (drawn) => {
        const keys = Float64Array.from(drawn, ([key]) => key / 2);
        const second = Int32Array.from(drawn, ([, other]) => other);
        const plain = drawn.map((_, index) => index).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
        expect([...inOrder(keys)]).toEqual(plain);
        const again = [...plain].sort((a, b) => (second[a] ?? 0) - (second[b] ?? 0) || plain.indexOf(a) - plain.indexOf(b));
        expect([...inOrder(second, inOrder(keys))]).toEqual(again);
      },
    ),
  );
});
