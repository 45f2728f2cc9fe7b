// Shows that the checker tells every fault of a broken copy with file, line and field.
import { RULES } from '@strongback/engine';
import { expect, test } from 'vitest';
import { readCatalogueFiles } from '../testing/read-catalogue.ts';
import { checkCatalogue } from './check-catalogue.ts';
import type { CatalogueFile, FaultCode } from './fault.ts';
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

const ROW = 'exercises/horizontal-pull/barbell-row.json';
const PULL_UP = 'exercises/vertical-pull/pull-up.json';
const DEADLIFT = 'exercises/hinge/deadlift.json';
const DRILL = 'drills/open-book.json';
const CUES = 'cues/pulling.json';

interface Break {
  readonly what: string;
  readonly path: string;
  readonly from: string | RegExp;
  readonly to: string;
  readonly code: FaultCode;
  readonly field: string;
  readonly says: RegExp;
}

const BREAKS: readonly Break[] = [
  {
    what: 'an unknown muscle',
    path: ROW,
    from: '"lats": 1',
    to: '"latz": 1',
    code: 'unknown-word',
    field: 'muscles.latz',
    says: /unknown muscle "latz"/,
  },
  {
    what: 'a muscle fraction that is none of the three',
    path: ROW,
    from: '"lats": 1',
    to: '"lats": 0.7',
    code: 'wrong-value',
    field: 'muscles.lats',
    says: /0\.7 is not one of/,
  },
  {
    what: 'an unknown joint',
    path: ROW,
    from: '"elbow": 2',
    to: '"elbows": 2',
    code: 'unknown-word',
    field: 'joints.elbows',
    says: /unknown joint "elbows"/,
  },
  {
    what: 'an unknown equipment word',
    path: ROW,
    from: '["barbell"]',
    to: '["barbel"]',
    code: 'unknown-word',
    field: 'equipment.0.0',
    says: /unknown equipment word "barbel"/,
  },
  {
    what: 'an unknown gate',
    path: ROW,
    from: '"bent-row"',
    to: '"bent-rows"',
    code: 'unknown-word',
    field: 'gates.0',
    says: /unknown gate "bent-rows"/,
  },
  {
    what: 'a malformed tempo',
    path: ROW,
    from: '"2-0-1-1"',
    to: '"2/0/1/1"',
    code: 'malformed',
    field: 'tempo',
    says: /3-1-1-0/,
  },
  {
    what: 'a dose range upside down',
    path: ROW,
    from: '"min": 4, "max": 10',
    to: '"min": 12, "max": 10',
    code: 'range-inverted',
    field: 'doseRange',
    says: /12 is above/,
  },
  {
    what: 'a missing field',
    path: ROW,
    from: /\s*"breathing": "[^"]*",/,
    to: '',
    code: 'missing-field',
    field: 'breathing',
    says: /"breathing" is missing/,
  },
  {
    what: 'a field that does not exist',
    path: ROW,
    from: '"plane":',
    to: '"plain": 1, "plane":',
    code: 'unknown-field',
    field: 'plain',
    says: /no such field/,
  },
  {
    what: 'a number written as text',
    path: ROW,
    from: '"setUpSeconds": 60',
    to: '"setUpSeconds": "60"',
    code: 'wrong-type',
    field: 'setUpSeconds',
    says: /should be/,
  },
  {
    what: 'a dangling regression',
    path: ROW,
    from: '"chest-supported-row"',
    to: '"chest-suported-row"',
    code: 'dangling',
    field: 'regressions.0',
    says: /no movement has the id/,
  },
  {
    what: 'a regression to itself',
    path: ROW,
    from: '"chest-supported-row"',
    to: '"barbell-row"',
    code: 'self-link',
    field: 'regressions.0',
    says: /leads to itself/,
  },
  {
    what: 'a missing technique marker',
    path: ROW,
    from: '"lumbar-arch"',
    to: '"lumbar-bow"',
    code: 'dangling',
    field: 'technique.2',
    says: /no technique marker/,
  },
  {
    what: 'too few markers on a main lift',
    path: ROW,
    from: /"technique": \[[^\]]*\]/,
    to: '"technique": ["grip-even"]',
    code: 'too-few',
    field: 'technique',
    says: /1 of at least 3/,
  },
  {
    what: 'a fault answered by no such cue',
    path: ROW,
    from: '"cue": "show-shirt-logo"',
    to: '"cue": "show-logo"',
    code: 'dangling',
    field: 'faults.1.cue',
    says: /no cue has the id/,
  },
  {
    what: 'a fault answered by a cue that is about something else',
    path: ROW,
    from: '"cue": "show-shirt-logo"',
    to: '"cue": "lower-for-three"',
    code: 'unanswered',
    field: 'faults.1.cue',
    says: /does not say that it answers/,
  },
  {
    what: 'a duplicate alias',
    path: PULL_UP,
    from: '"Pull Ups"',
    to: '"Barbell Rows"',
    code: 'duplicate-name',
    field: 'aliases.other',
    says: /already means "barbell-row"/,
  },
  {
    what: 'an id that is not the file’s name',
    path: PULL_UP,
    from: '"id": "pull-up"',
    to: '"id": "pullup-strict"',
    code: 'id-not-file-name',
    field: 'id',
    says: /not the file's name/,
  },
  {
    what: 'a pattern that is not the folder',
    path: PULL_UP,
    from: '"pattern": "vertical-pull"',
    to: '"pattern": "hinge"',
    code: 'pattern-not-folder',
    field: 'pattern',
    says: /not the folder/,
  },
  {
    what: 'a heavy hinge without its gate',
    path: DEADLIFT,
    from: /"gates": \[[^\]]*\]/,
    to: '"gates": []',
    code: 'missing-gate',
    field: 'gates',
    says: /lumbar cost 5/,
  },
  {
    what: 'an easier movement at a later stage',
    path: ROW,
    from: '"chest-supported-row"',
    to: '"pendlay-row"',
    code: 'stage-order',
    field: 'regressions.0',
    says: /later stage/,
  },
  {
    what: 'a missing comma',
    path: DEADLIFT,
    from: '"plane": "sagittal",',
    to: '"plane": "sagittal"',
    code: 'syntax',
    field: '',
    says: /a comma is missing/,
  },
  {
    what: 'an unclosed text',
    path: DEADLIFT,
    from: '"plane": "sagittal",',
    to: '"plane": "sagittal,',
    code: 'syntax',
    field: '',
    says: /closing quotation mark/,
  },
  {
    what: 'a drill dosed in two ways',
    path: DRILL,
    from: '"secondsPerSet": null',
    to: '"secondsPerSet": 30',
    code: 'dose',
    field: 'dose',
    says: /not both/,
  },
  {
    what: 'a cue too long to hear',
    path: CUES,
    from: '"Row the bar to your belt buckle"',
    to: '"Row the bar all the way to your belt buckle now"',
    code: 'too-many-words',
    field: '.text',
    says: /at most 8/,
  },
];

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
