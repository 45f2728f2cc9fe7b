// Examples of the one text of a value, and of what it refuses.
import { expect, test } from 'vitest';
import { canonicalText } from './canonical-text.ts';

test('canonical text sorts, normalises and refuses what JSON would silently change', () => {
  expect(canonicalText({ b: -0, a: [1e21, 0.1, 'é\n'], '10': 1, '9': true, c: null })).toBe(
    '{"10":1,"9":true,"a":[1e+21,0.1,"é\\n"],"b":0,"c":null}',
  );
  for (const bad of [
    NaN,
    Infinity,
    undefined,
    [undefined],
    [, 1],
    { a: undefined },
    () => 1,
    1n,
    new Date(0),
    new Map(),
    '\ud800',
    { '\0': 1 },
  ]) {
    expect(() => canonicalText(bad)).toThrow(TypeError);
  }
  expect(() => canonicalText({ a: [{ b: NaN }] })).toThrow('a[0].b is not a finite number');
});

test('canonical text goes 513 levels deep and no deeper, in lists and in records', () => {
  const nested = (levels: number, around: (inner: unknown) => unknown): unknown =>
    Array.from({ length: levels - 1 }).reduce<unknown>(around, around(1));
  for (const around of [(inner: unknown) => [inner], (inner: unknown) => ({ a: inner })]) {
    expect(canonicalText(nested(513, around))).toHaveLength(JSON.stringify(nested(513, around)).length);
    expect(() => canonicalText(nested(514, around))).toThrow('is nested too deeply');
  }
});
