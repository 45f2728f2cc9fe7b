// Shows that a broken figure is told with its file, line and field.
import { ASSESSMENTS } from '@strongback/engine';
import { expect, test } from 'vitest';
import { catalogue } from '../catalogue.ts';
import type { CatalogueFile, FaultCode } from '../check/fault.ts';
import { faultLine } from '../check/fault.ts';
import { readFigureFiles } from '../testing/read-catalogue.ts';
import { checkFigures } from './check-figures.ts';

const HINGES = 'figures/hinge.json';
const files = readFigureFiles();
const hinges = files.filter(({ path }) => path === HINGES);
const { movements, drills } = catalogue();
const known = new Set<string>([...movements, ...drills, ...ASSESSMENTS].map(({ id }) => id));

function broken(from: string, to: string): readonly CatalogueFile[] {
  return hinges.map(({ path, text }) => {
    if (!text.includes(from)) throw new Error(`"${from}" does not occur`);
    return { path, text: text.replace(from, to) };
  });
}

test('the figures have no fault, and every one belongs to something', () => {
  expect(checkFigures(files, known).map(faultLine)).toEqual([]);
});

const BREAKS: readonly (readonly [what: string, from: string, to: string, code: FaultCode, field: string, says: RegExp])[] = [
  [
    'an unknown joint',
    '"shank": 184, "lean": 68',
    '"shin": 184, "lean": 68',
    'unknown-field',
    'figures.romanian-deadlift.end.shin',
    /no such field/,
  ],
  [
    'an unknown target',
    '["hang", 0.055]',
    '["hung", 0.055]',
    'unknown-word',
    'figures.romanian-deadlift.start.hand.0',
    /unknown target "hung"/,
  ],
  ['an unknown load', '[["end"]]', '[["ends"]]', 'unknown-word', 'load.0', /unknown thing "ends"/],
  ['an unknown base', '"from": "hip-thrust"', '"from": "hip-trust"', 'dangling', 'from', /no figure is called "hip-trust"/],
  [
    'an alias of nothing',
    '"tempo-romanian-deadlift": "romanian-deadlift"',
    '"tempo-romanian-deadlift": "rdl"',
    'dangling',
    'tempo',
    /"rdl"/,
  ],
  [
    'a figure that starts from itself',
    '"glute-bridge": "bridge"',
    '"glute-bridge": "glute-bridge"',
    'cycle',
    'glute-bridge',
    /starts from itself/,
  ],
  [
    'a knee bent backwards',
    '"thigh": 152, "shank": 184, "lean": 68',
    '"thigh": 190, "shank": 170, "lean": 68',
    'impossible-pose',
    'romanian-deadlift',
    /knee bent backwards/,
  ],
  [
    'a hip beyond its range',
    '"thigh": 152, "shank": 184, "lean": 68',
    '"thigh": 152, "shank": 184, "lean": 128',
    'impossible-pose',
    'romanian-deadlift',
    /hip at 156/,
  ],
  [
    'a text for an angle',
    '"lean": 68, "neck": -10',
    '"lean": "68", "neck": -10',
    'wrong-type',
    'romanian-deadlift.end.lean',
    /should be a number/,
  ],
  ['an unknown working segment', '"work": ["trunk"],', '"work": ["torso"],', 'unknown-word', 'work.0', /segment "torso"/],
];

for (const [what, from, to, code, field, says] of BREAKS) {
  test(`a broken copy: ${what} is told with its line`, () => {
    const found = checkFigures(broken(from, to)).filter((fault) => fault.code === code && fault.field.includes(field));
    expect(found.length).toBeGreaterThan(0);
    expect(found.map(({ message }) => message).join('; ')).toMatch(says);
    expect(found[0]?.line).toBeGreaterThan(1);
  });
}

test('a picture of nothing that can be trained is told', () => {
  const found = checkFigures(broken('"broad-jump": {', '"broadest-jump": {'), known);
  expect(found.map(({ code, field }) => `${code} ${field}`)).toContain('dangling figures.broadest-jump');
});
