// Shows that the checker tells every fault of a broken copy with file, line and field.
import { RULES } from '@strongback/engine';
import { expect, test } from 'vitest';
import { BREAKS, ROW } from '../testing/breaks.ts';
import { readCatalogueFiles } from '../testing/read-catalogue.ts';
import { checkCatalogue } from './check-catalogue.ts';
import type { CatalogueFile } from './fault.ts';
import { FAULT_CODES, faultLine } from './fault.ts';

const files = readCatalogueFiles();

const part = files.filter(({ path }) =>
  /^(?:exercises\/(?:horizontal-pull|vertical-pull|hinge)|drills\/open|cues|markers)/.test(path),
);

/** A copy of a good part of the catalogue with one text replaced in one file; the text must occur. */
function broken(path: string, from: string | RegExp, to: string): readonly CatalogueFile[] {
  return part.map((file) => {
    if (file.path !== path) return file;
    const text = file.text.replace(from, to);
    if (text === file.text) throw new Error(`${String(from)} does not occur in ${path}`);
    return { path, text };
  });
}

test('the catalogue itself has no fault, and its drills cite rules that exist', () => {
  expect(checkCatalogue(files, { rules: new Set(Object.keys(RULES)) }).map(faultLine)).toEqual([]);
});

for (const { what, path, from, to, code, field, says } of BREAKS) {
  test(`a broken copy: ${what} is told with its line`, () => {
    const copy = broken(path, from, to);
    const found = checkCatalogue(copy).filter(
      (fault) => fault.file === path && fault.code === code && fault.field.includes(field),
    );
    expect(found.length).toBeGreaterThanOrEqual(1);
    expect(found[0]?.message).toMatch(says);
    expect(found[0]?.line).toBeGreaterThanOrEqual(1);
  });
}

test('a circle of regressions is told once, with its members', () => {
  const copy = broken(
    'exercises/horizontal-pull/chest-supported-row.json',
    /"regressions": \[[^\]]*\]/,
    '"regressions": ["machine-chest-supported-row"]',
  ).map((file) =>
    file.path.endsWith('/machine-chest-supported-row.json')
      ? { ...file, text: file.text.replace('"regressions": []', '"regressions": ["chest-supported-row"]') }
      : file,
  );
  const found = checkCatalogue(copy).filter((fault) => fault.code === 'cycle');
  expect(found).toHaveLength(1);
  expect(found[0]?.message).toContain('chest-supported-row → machine-chest-supported-row → chest-supported-row');
});

test('two movements with one id are told at the second', () => {
  const row = files.find((file) => file.path === ROW);
  const found = checkCatalogue([...files, { path: 'exercises/horizontal-pull/second-row.json', text: row?.text ?? '' }]);
  expect(found.map((fault) => fault.code)).toEqual(expect.arrayContaining(['duplicate-id', 'id-not-file-name']));
});

test('a drill that cites an unknown rule is told when the rules are given', () => {
  const found = checkCatalogue(files, { rules: new Set(['as.trot']) });
  expect(found.every((fault) => fault.code === 'unknown-rule')).toBe(true);
  expect(found.length).toBeGreaterThan(10);
});

test('a copy with all the faults at once still tells each of them, on its own line', () => {
  const independent = BREAKS.filter(
    ({ code, path }) =>
      code !== 'syntax' && path === ROW && !['self-link', 'stage-order', 'wrong-value', 'unanswered'].includes(code),
  );
  let text = files.find((file) => file.path === ROW)?.text ?? '';
  const applied = independent.filter(({ from, to }) => {
    const next = text.replace(from, to);
    const changed = next !== text;
    text = next;
    return changed;
  });
  const found = checkCatalogue(part.map((file) => (file.path === ROW ? { ...file, text } : file))).filter(
    (fault) => fault.file === ROW,
  );
  const codes = new Set(found.map((fault) => fault.code));
  expect(applied.length).toBeGreaterThanOrEqual(9);
  for (const { code } of applied) expect(codes).toContain(code);
  expect(new Set(found.map((fault) => fault.line)).size).toBeGreaterThanOrEqual(8);
});

test('the line told is the line of the field', () => {
  const [fault] = checkCatalogue(broken(ROW, '"2-0-1-1"', '"slow"')).filter(({ code }) => code === 'malformed');
  const lines = (files.find((file) => file.path === ROW)?.text ?? '').split('\n');
  expect(lines[(fault?.line ?? 0) - 1]).toContain('"tempo"');
});

test('every code in use is a known code', () => {
  const codes = BREAKS.flatMap(({ path, from, to }) =>
    checkCatalogue(broken(path, from, to).filter((file) => file.path === path)),
  ).map(({ code }) => code);
  for (const code of codes) expect(FAULT_CODES).toContain(code);
  expect(new Set(codes).size).toBeGreaterThanOrEqual(10);
});
