// Proves that every command answers damaged, empty, enormous and hostile input with exit 2 or 3, a clear line for each fault, and no change.
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from './commands.ts';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../../..');
const bin = join(here, '../bin/strongback.js');
let folder: string;

function run(...args: string[]): { code: number | null; out: string; err: string } {
  const done = spawnSync(process.execPath, [bin, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, STRONGBACK_TODAY: '2026-11-23' },
    maxBuffer: 256 * 1024 * 1024,
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'strongback-cli-'));
  writeFileSync(join(folder, 'empty'), '');
  writeFileSync(join(folder, 'blank'), '\n\n\n');
  writeFileSync(join(folder, 'prose'), 'dear diary, today I lifted\n');
  writeFileSync(join(folder, 'cut.json'), '{"athlete": {"id": "a1"');
  writeFileSync(join(folder, 'array.json'), '[]');
  writeFileSync(join(folder, 'deep.json'), '['.repeat(100_000));
  writeFileSync(join(folder, 'binary'), Buffer.from([0, 1, 2, 3, 255, 254, 0, 0]));
  writeFileSync(join(folder, 'latin1.json'), Buffer.from([0x7b, 0x22, 0xe9, 0x22, 0x3a, 0x31, 0x7d]));
  writeFileSync(join(folder, 'proto.json'), '{"__proto__": {"polluted": true}, "athlete": {"id": 7}}');
  writeFileSync(join(folder, 'long-line'), `${'x'.repeat(3_000_000)}\n`);
  writeFileSync(join(folder, 'enormous'), '');
  truncateSync(join(folder, 'enormous'), 3_000_000_000);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HOSTILE = [
  'missing',
  '.',
  'empty',
  'blank',
  'prose',
  'cut.json',
  'array.json',
  'deep.json',
  'binary',
  'latin1.json',
  'proto.json',
  'long-line',
  'enormous',
];
const READERS: readonly (readonly string[])[] = [
  ['plan'],
  ['plan', '--ledger'],
  ['explain'],
  ['replay'],
  ['import'],
  ['export', '--as', 'json'],
  ['forecast'],
  ['sensors'],
  ['mcp', '--ledger'],
];

describe('hostile input', () => {
  it.each(READERS.flatMap((command) => HOSTILE.map((file) => ({ command: command.join(' '), file }))))(
    '$command $file',
    ({ command, file }) => {
      const before = readdirSync(folder);
      const done = run(...command.split(' '), file);
      expect([2, 3]).toContain(done.code);
      expect(done.out).toBe('');
      for (const line of done.err.trim().split('\n')) expect(line).toContain(file);
      expect(done.err).not.toMatch(/\n\s+at |Error:/);
      expect(readdirSync(folder)).toEqual(before);
    },
  );

  it('a plan names everything to mend in an athlete and in a template, with file, line and field', () => {
    const athlete = '{\n"athlete": {"id": 7},\n"goals": [{}],\n"equipment": ["barbel"],\n"gaols": []\n}';
    writeFileSync(join(folder, 'four-faults.json'), athlete);
    const done = run('plan', 'four-faults.json');
    const lines = done.err.trim().split('\n');
    expect(done.code).toBe(3);
    expect(lines.map((line) => /^four-faults\.json: (line \d: \S+|nothing was planned)/.exec(line)?.[1])).toEqual([
      'line 2: athlete.id',
      'line 3: goals[0].exercise',
      'line 4: equipment[0]',
      'line 5: gaols',
      'nothing was planned',
    ]);
    writeFileSync(join(folder, 'template.json'), '{"template": 2,\n"name": "x", "slots": [{"sets": 9}]}');
    const wrong = run('plan', join(root, 'examples/sam.json'), '--template', 'template.json');
    expect(wrong.code).toBe(3);
    expect(wrong.err.match(/line \d: \S+/g)).toEqual(['line 1: template', 'line 2: slots[0].name', 'line 2: slots[0].sets']);
  });

  it('a batch tells all faults of an athlete in one line of JSON', () => {
    mkdirSync(join(folder, 'people'));
    writeFileSync(join(folder, 'people/a.json'), '{"athlete": {},\n"goals": 1}');
    const done = run('plan', '--batch', 'people', '--json');
    rmSync(join(folder, 'people'), { recursive: true });
    expect(done.out.trim().split('\n')).toHaveLength(1);
    expect((JSON.parse(done.out) as { refused: string }).refused).toMatch(/athlete\.id .*; line 2: goals /);
  });

  it('every damaged line of a ledger is named; a file without a single event is called no ledger', () => {
    const good = join(root, 'packages/interchange/fixtures/hevy-kg.csv');
    run('import', good, '--into', 'damaged.jsonl');
    appendFileSync(join(folder, 'damaged.jsonl'), '{}\nx\n');
    const done = run('explain', 'damaged.jsonl');
    rmSync(join(folder, 'damaged.jsonl'));
    expect(done.code).toBe(3);
    expect(done.err.match(/damaged\.jsonl: (line \d|2 of \d)/g)).toHaveLength(3);
    const other = run('explain', join(root, 'examples/sam.json'));
    expect([other.code, other.err.trim().split('\n').length, other.err]).toEqual([
      3,
      1,
      expect.stringContaining('is it a ledger?'),
    ]);
  });

  it('words that several movements or rules share name them', () => {
    expect(run('catalogue', 'chest', 'row').err).toContain('chest-supported-row');
    expect(run('rules', 'prog').out).toContain('prog.two-week-step');
    expect(run('rules', 'nothing-like-it').code).toBe(1);
  });

  it('import leaves a ledger untouched when the file is damaged', () => {
    const good = join(root, 'packages/interchange/fixtures/hevy-kg.csv');
    expect(run('import', good, '--into', 'me.jsonl').code).toBe(0);
    const before = readFileSync(join(folder, 'me.jsonl'), 'utf8');
    for (const file of ['empty', 'prose', 'binary']) run('import', file, '--into', 'me.jsonl');
    expect(readFileSync(join(folder, 'me.jsonl'), 'utf8')).toBe(before);
    expect(run('import', good, '--into', 'me.jsonl').out).toContain('already there');
    expect(readFileSync(join(folder, 'me.jsonl'), 'utf8')).toBe(before);
    rmSync(join(folder, 'me.jsonl'));
  });

  it('a damaged line of a ledger is named with file and line', () => {
    const good = join(root, 'packages/interchange/fixtures/hevy-kg.csv');
    run('import', good, '--into', 'cut.jsonl');
    const lines = readFileSync(join(folder, 'cut.jsonl'), 'utf8').split('\n');
    writeFileSync(join(folder, 'cut.jsonl'), [lines[0], (lines[1] as string).slice(0, 40), ...lines.slice(2)].join('\n'));
    const done = run('explain', 'cut.jsonl');
    expect(done.code).toBe(3);
    expect(done.err).toContain('cut.jsonl: line 2');
    rmSync(join(folder, 'cut.jsonl'));
  });
});

describe('usage', () => {
  it.each(COMMANDS.map((command) => command.name))('%s --help shows an example', (name) => {
    const done = run(name, '--help');
    expect(done.code).toBe(0);
    expect(done.out).toMatch(new RegExp(`strongback ${name}`));
  });
  it.each([
    [[]],
    [['no-such-command']],
    [['plan', '--weeks', '25', 'x.json']],
    [['plan', '--weeks', 'many', 'x.json']],
    [['plan', '--from', '2026-02-30', 'x.json']],
    [['plan', '--no-such-flag']],
    [['import']],
    [['import', 'x.csv', '--unit', 'stone']],
    [['import', 'x.csv', '--zone', 'Mars/Base']],
    [['plan', '--keep', 'x.json']],
  ])('%j is wrong usage', (args) => {
    expect(run(...args).code).toBe(2);
  });
});

describe('plan', () => {
  const sam = join(root, 'examples/sam.json');
  it('gives the same bytes twice, other bytes with another seed, and sixteen weeks', () => {
    const first = run('plan', sam, '--from', '2026-11-23', '--json');
    const plan = JSON.parse(first.out) as { weeks: unknown[] };
    expect(plan.weeks.length).toBe(16);
    expect(run('plan', sam, '--from', '2026-11-23', '--json').out).toBe(first.out);
    expect(run('plan', sam, '--from', '2026-11-23', '--json', '--seed', '2').out).not.toBe(first.out);
  });
  it('names line and field of a wrong value', () => {
    writeFileSync(
      join(folder, 'wrong.json'),
      '{\n  "athlete": { "id": "a1" },\n  "availability": [\n    { "weekday": "monday", "minutes": 60 }\n  ]\n}\n',
    );
    const done = run('plan', 'wrong.json');
    expect(done.code).toBe(3);
    expect(done.err).toContain('line 4: availability[0].weekday must be one of mon');
  });
  it('plans a folder, one line a file, and goes on after a damaged one', () => {
    const done = run('plan', '--batch', join(root, 'examples'), '--json', '--from', '2026-11-23', '--weeks', '2');
    expect(done.code).toBe(0);
    for (const line of done.out.trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('file');
  });
});
