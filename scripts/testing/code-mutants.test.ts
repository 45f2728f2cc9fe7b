// The slips that are tried, read off small pieces of code.
import { expect, test } from 'vitest';
import { mutantsOf } from './code-mutants.ts';

const changed = (text: string) =>
  mutantsOf(text).map(({ start, end, text: other }) => text.slice(0, start) + other + text.slice(end));

test('one slip at a time: the bound, the sign, the condition, the number, the call left out', () => {
  expect(changed('const a = b < 2;')).toEqual(['const a = b <= 2;', 'const a = b < 3;']);
  expect(changed('const a = b - c;')).toEqual(['const a = b + c;']);
  expect(changed('if (ready) go();')).toEqual(['if (!(ready)) go();', 'if (ready) ;']);
  expect(changed('const a = !b && true;')).toEqual(['const a = !b || true;', 'const a = b && true;', 'const a = !b && false;']);
});

test('types, imports and texts are left alone', () => {
  expect(changed("import { a } from './a.ts'; type B = 1 | 2; interface C { d: 3 }")).toEqual([]);
  expect(changed("const a: 1 = b + ' kg' + `${c}`;")).toEqual([]);
});

test('the line of a slip counts from 1', () => {
  expect(mutantsOf('const a = b;\nconst c = a > b;').map(({ line }) => line)).toEqual([2]);
});
