// Examples of ATHLETE.json read with faults in it: the field, the place and what became of it are said, each in words a person writes.
import { expect, test } from 'vitest';
import type { IsoDate } from '../units/brand.ts';
import type { Catalogue, Movement } from '../vocabulary/movement.ts';
import { readAthleteFile } from './athlete-file.ts';
import { jsonFault } from '../units/json-fault.ts';

const CATALOGUE: Pick<Catalogue, 'movement'> = { movement: new Map<string, Movement>() };
const read = (text: string) =>
  readAthleteFile(text, CATALOGUE as Catalogue, (name) => (name === 'row' ? 'barbell-row' : null), '2026-11-23' as IsoDate);
const notesOf = (file: object): readonly string[] => {
  const done = read(JSON.stringify({ athlete: { id: 'a' }, ...file }));
  if (!done.ok) throw new Error(done.reason);
  return done.value.notes;
};
const refusalOf = (text: string): string => {
  const done = read(text);
  if (done.ok) throw new Error('was read');
  return done.reason;
};

const ID = '"athlete":{"id":"a"}';
const BROKEN: readonly (readonly [text: string, ...said: string[]])[] = [
  ['[]', 'line 1: the file must be an object, not a list'],
  ['null', 'line 1: the file must be an object, not null'],
  ['"sam"', 'line 1: the file must be an object, not "sam"'],
  ['{}', 'line 1: athlete is missing; it must be an object, for instance "athlete": { "id": "a1" }'],
  ['{"athlete":[]}', 'line 1: athlete must be an object, not a list'],
  ['{"athlete":{}}', 'line 1: athlete.id is missing; it must be text in quotes, for instance "id": "a1"'],
  ['{"athlete":{"id":""}}', 'line 1: athlete.id must have at least 1 character, not 0'],
  ['{"athlete":{"id":5}}', 'line 1: athlete.id must be text in quotes, not 5'],
  [`{"athlete":{"id":"${'x'.repeat(101)}"}}`, 'line 1: athlete.id must have at most 100 characters, not 101'],
  [`{${ID},\n"goals":{}}`, 'line 2: goals must be a list, not an object'],
  [`{${ID},\n"goals":[{}]}`, 'line 2: goals[0].exercise is missing; it must be text in quotes'],
  ['{"athlete":{"id":"a","bodyMassKg":1}}', 'line 1: athlete.bodyMassKg must be at least 20, not 1'],
  ['{"athlete":{"id":"a","bodyMassKg":"68"}}', 'line 1: athlete.bodyMassKg must be a number, not "68"'],
  ['{"athlete":{"id":"a","units":null}}', 'line 1: athlete.units must be one of kg, lb, not null'],
  ['{"athlete":{"id":"a","born":"9.4.92"}}', 'line 1: athlete.born must be a date such as 2026-11-23, not "9.4.92"'],
  [`{${ID},"aim":{"sport":"judo","inSeason":1}}`, 'line 1: aim.inSeason must be true or false, not 1'],
  [
    `{\n"goals":[{"exercise":"row","loadKg":true}],\n${ID},\n"availability":[{"weekday":"monday","minutes":0}],\n"Equipment":[]\n}`,
    'line 2: goals[0].loadKg must be a number, not true',
    'line 4: availability[0].weekday must be one of mon, tue, wed, thu, fri, sat, sun, not "monday"',
    'line 4: availability[0].minutes must be at least 1, not 0',
    'line 5: Equipment is not known; check its name',
  ],
];

test.each(BROKEN)('%s: every field that does not fit is told with its line and what was expected', (text, ...said) => {
  expect(refusalOf(text).split('\n')).toEqual(said);
});

test('of very many faults the first twenty are told, and how many more there are', () => {
  const lines = refusalOf(`{${ID},"equipment":[${Array.from({ length: 50 }, () => '0').join()}]}`).split('\n');
  expect(lines).toHaveLength(21);
  expect(lines.at(-1)).toBe('and 30 more like these');
});

test('a text that is not JSON is told with the place where it stops being JSON', () => {
  expect(refusalOf('{\n "athlete": { "id": NaN }\n}')).toContain('line 2, column 21;');
  expect(refusalOf("{'a':1}")).toContain('line 1, column 2;');
  expect(refusalOf('{"a":[1,2,]}')).toContain('line 1, column 11;');
  expect(refusalOf('{"a":1} x')).toContain('line 1, column 9;');
  expect(refusalOf('{"a":"cut')).toContain('line 1, column 6;');
  expect(refusalOf('{"a":"two\nlines"}')).toContain('line 1, column 10;');
  expect(jsonFault('{"a":[1,{"b":null}\n')).toContain('line 2: it ends too early');
});

test('unknown fields are named wherever they stand', () => {
  expect(
    notesOf({ foo: 1, preferences: { color: 'red' }, calendar: [{ kind: 'away', from: '2026-12-01', to: '2026-12-02', x: 1 }] }),
  ).toEqual([
    'the field "foo" is not known and was ignored',
    'the field "preferences.color" is not known and was ignored',
    'the field "calendar[0].x" is not known and was ignored',
  ]);
});

test('days that cannot be meant are said', () => {
  const said = notesOf({
    athlete: { id: 'a', born: '2030-01-01', zone: 'Mars/Base' },
    goals: [{ exercise: 'row', by: '2020-01-01' }],
    performances: [{ exercise: 'row', date: '2030-11-01', loadKg: 50, reps: 8.5 }],
    complaints: [{ joint: 'shoulder', severity: 3, since: '2030-01-01' }],
    calendar: [
      { kind: 'test', date: '2026-01-20' },
      { kind: 'away', from: '2027-01-04' },
    ],
  });
  for (const part of ['athlete.born', 'athlete.zone', 'goals[0].by', 'performances[0].date', 'performances[0].reps'])
    expect(
      said.filter((one) => one.startsWith(part)),
      part,
    ).toHaveLength(1);
  for (const part of ['complaints[0].since', 'calendar[0]', 'calendar[1].to'])
    expect(
      said.filter((one) => one.startsWith(part)),
      part,
    ).toHaveLength(1);
});

test('a test result that cannot be used is left out with its reason, and the others are kept', () => {
  const test = 'thoracic-rotation';
  const done = read(
    JSON.stringify({
      athlete: { id: 'a' },
      assessments: [
        { test, date: '2026-11-01', side: 'left', value: 38, unit: 'kg' },
        { test, date: '2026-11-01', side: 'left', value: 9000 },
        { test, date: '2030-11-01', side: 'left', value: 38 },
        { test, date: '2026-11-01', side: 'left', value: 38, unit: 'deg' },
      ],
    }),
  );
  if (!done.ok) throw new Error(done.reason);
  expect(done.value.notes.map((note) => note.slice(0, 14))).toEqual(['assessments[0]', 'assessments[1]', 'assessments[2]']);
  expect(done.value.bodies.filter((body) => body.type === 'AssessmentRecorded').map((body) => body.assessment)).toEqual([
    'file-4',
  ]);
});

test('kettlebells are told one by one, and are those of home', () => {
  const done = read(JSON.stringify({ athlete: { id: 'a' }, equipment: ['kettlebells'], kettlebellsKg: [16, 16, 24] }));
  if (!done.ok) throw new Error(done.reason);
  expect(done.value.bodies).toContainEqual({ type: 'BellsOwned', place: 'home', grams: [16_000, 16_000, 24_000] });
  expect(refusalOf(JSON.stringify({ athlete: { id: 'a' }, kettlebellsKg: ['16'] }))).toMatch(/kettlebellsKg/);
});
