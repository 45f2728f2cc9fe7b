// The rules for the app's source find what they are there for, and leave alone what they are not.
import { expect, test } from 'vitest';
import { checkScreens } from './screens.ts';

const kinds = (path: string, text: string): readonly string[] =>
  checkScreens(`apps/web/src/${path}`, text).map((one) => `${one.line} ${one.kind}`);

test('a text in a component is found wherever a person would read or hear it', () => {
  const page = (inside: string): string => `// x\nexport const A = () => (${inside});\n`;
  expect(kinds('a.tsx', page('<p>Hello there</p>'))).toEqual(['2 text']);
  expect(kinds('a.tsx', page("<p>{'Hello'}</p>"))).toEqual(['2 text']);
  expect(kinds('a.tsx', page('<p>{`${n} sets`}</p>'))).toEqual(['2 text']);
  expect(kinds('a.tsx', page("<p>{open ? 'Open' : words.shut}</p>"))).toEqual(['2 text']);
  expect(kinds('a.tsx', page("<p>{open && 'Open'}</p>"))).toEqual(['2 text']);
  expect(kinds('a.tsx', page('<button aria-label="Close" />'))).toEqual(['2 text']);
  expect(kinds('a.tsx', page('<Field label={`Load in ${unit}`} />'))).toEqual(['2 text']);
});

test('words of the catalogue, class names, signs and other rooms are left alone', () => {
  const fine =
    '// x\nexport const A = () => <p className="quiet small">{words.title} – {`${a} × ${b}`} <b data-kind="hurts">✓</b></p>;\n';
  expect(kinds('a.tsx', fine)).toEqual([]);
  expect(checkScreens('packages/engine/src/a.tsx', '<p>Hello there</p>')).toEqual([]);
  expect(kinds('a.test.tsx', '<p>Hello there</p>')).toEqual([]);
});

test('a colour or a size outside the tokens is found; relative sizes and the folds of a page are not', () => {
  expect(kinds('styles/a.css', '.a {\n  color: #ff0000;\n}')).toEqual(['2 colour']);
  expect(kinds('styles/a.css', '.a { color: rgb(1 2 3); }')).toEqual(['1 colour']);
  expect(kinds('styles/a.css', '.a { background: white; }')).toEqual(['1 colour']);
  expect(kinds('styles/a.css', '.a { padding: 3px var(--s2); }')).toEqual(['1 size']);
  expect(kinds('styles/a.css', '.a { transition: opacity 120ms; }')).toEqual(['1 size']);
  expect(kinds('styles/tokens.css', ':root { --ink: #fff; --s1: 4px; }')).toEqual([]);
  expect(
    kinds(
      'styles/a.css',
      '/* 3px of #fff */\n@media (min-width: 900px) {\n  .a { inline-size: 50%; padding: 0.2em; white-space: nowrap; color: var(--white); }\n}',
    ),
  ).toEqual([]);
});
