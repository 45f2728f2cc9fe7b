// Laws of the position-aware reader: it agrees with JSON.parse, and what it says about places is true.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson } from './json-text.ts';

test('what JSON can say is read as JSON.parse reads it, in any layout', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(4), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      const read = readJson(text);
      expect(read.faults).toEqual([]);
      expect(read.value).toEqual(JSON.parse(text));
    }),
  );
});

test('any text at all ends with a value or a fault, never with an exception', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { value, faults } = readJson(text);
      expect(faults.length > 0 || value !== undefined).toBe(true);
    }),
  );
});

test('a truncated file is always told', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }), fc.nat(), (value, cut) => {
      const text = JSON.stringify(value);
      expect(readJson(text.slice(0, cut % text.length)).faults.length).toBeGreaterThan(0);
    }),
  );
});

test('places are lines and columns from 1', () => {
  const read = readJson('{\n  "a": [\n    1,\n    { "b": true }\n  ]\n}');
  expect(read.place(['a', 1, 'b'])).toEqual({ line: 4, column: 12 });
  expect(read.place(['a', 1, 'missing'])).toEqual({ line: 4, column: 5 });
});

test('two slips in one file are two faults', () => {
  const { value, faults } = readJson('{ "a": 1 "b": [1, 2,],\n "a": 3 }');
  expect(value).toEqual({ a: 3, b: [1, 2] });
  expect(faults.map(({ line, message }) => `${line} ${message}`)).toEqual([
    '1 a comma is missing before this entry',
    '1 a comma before ] has nothing after it',
    '2 the field "a" stands here a second time',
  ]);
});
