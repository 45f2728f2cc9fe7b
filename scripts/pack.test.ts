// Proves that the packages work outside this house: packed, installed without a network into an empty project, used from plain JavaScript, typed.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { npm, packFolders, stagePackages } from './pack.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
let folder: string;

const PROGRAM = `
import { readFileSync } from 'node:fs';
import { catalogue, findMovement } from '@strongback/catalogue';
import { appendBodies, observeAll, planFor, readAthleteFile, replay, sessionFor, startWriter } from '@strongback/engine';
import { previewImport, readFile } from '@strongback/interchange';

const from = '2026-11-23';
const facts = readAthleteFile(readFileSync('sam.json', 'utf8'), catalogue(), findMovement, from);
if (!facts.ok) throw new Error(facts.reason);
let writer = startWriter(facts.value.id, 'program');
const events = [...appendBodies(writer, facts.value.bodies, 0)];
writer = observeAll(writer, events);
const plan = planFor(replay(events), catalogue(), { from, weeks: 2, seed: 1, effort: 'quick' });
if (!plan.ok) throw new Error(plan.reason);
const session = sessionFor(replay(events), catalogue(), plan.value, from);

const read = readFile(readFileSync('hevy.csv'));
if (!read.ok) throw new Error(read.reason);
const movementFor = (name) => catalogue().movement.get(findMovement(name) ?? '') ?? null;
const preview = previewImport(read.value, replay(events), { importId: 'import-1', fileHash: 'hash', unit: null, movementFor });
events.push(...appendBodies(writer, preview.events, 1));
const imported = [...replay(events).sessions.values()].filter((one) => one.app === 'hevy');
console.log(JSON.stringify({
  node: process.versions.node,
  weeks: plan.value.weeks.length,
  slots: session?.slots.length ?? 0,
  warmUp: session?.warmUp.length ?? 0,
  sessions: imported.length,
  sets: imported.reduce((sum, one) => sum + one.sets.length, 0),
  told: preview.report.imported,
}));
`;

const TYPED = `
import { catalogue } from '@strongback/catalogue';
import { findMovement } from '@strongback/catalogue/names';
import { emptyState, planFor, type Plan, type Outcome, type IsoDate } from '@strongback/engine';
import { readFile, type ReadResult } from '@strongback/interchange';
import { openClient } from '@strongback/client';
const plan: Outcome<Plan> = planFor(emptyState(), catalogue(), { from: '2026-11-23' as IsoDate, weeks: 4, seed: 1, effort: 'quick' });
const read: Outcome<ReadResult> = readFile(new Uint8Array());
const id: string | null = findMovement('deadlift');
const asked = await openClient({ base: 'https://strong.example', fetch }).ask('GET /api/v1/sync/pull', { query: { athlete: 'a1' } });
const seq: number = asked.ok ? asked.value.head.seq : 0;
export { id, plan, read, seq };
`;
const WRONGLY_TYPED = "import { findMovement } from '@strongback/catalogue/names';\nfindMovement(7);\n";
const WRONG_QUESTION = `
import { openClient } from '@strongback/client';
await openClient({ base: '', fetch }).ask('GET /api/v1/sync/pull', { query: { athlete: 7 } });
`;

/** Folders of every package that the given ones need at run time, themselves excluded. */
function needed(names: readonly string[], from: string, found = new Map<string, string>()): Map<string, string> {
  for (const name of names) {
    if (name.startsWith('@strongback/') || found.has(name)) continue;
    const place = ancestors(from)
      .map((above) => join(above, 'node_modules', name))
      .find(isPackage);
    if (place === undefined) throw new Error(`${name} is not installed`);
    found.set(name, place);
    needed(dependenciesOf(place), place, found);
  }
  return found;
}

function ancestors(path: string): string[] {
  const above = dirname(path);
  return above === path ? [path] : [path, ...ancestors(above)];
}

function dependenciesOf(place: string): string[] {
  const manifest = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8')) as { dependencies?: Record<string, string> };
  return Object.keys(manifest.dependencies ?? {});
}

function isPackage(path: string): boolean {
  try {
    return readFileSync(join(path, 'package.json')).length > 0;
  } catch {
    return false;
  }
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'strongback-packed-'));
  const stages = stagePackages(join(folder, 'stage'));
  // What the packages need comes as tarballs too, so that nothing is asked of a registry.
  const others = [...needed(stages.flatMap(dependenciesOf), root).values()];
  const tarballs = packFolders([...stages, ...others], join(folder, 'tarballs'));
  const project = join(folder, 'project');
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "name": "somebody", "private": true, "type": "module" }\n');
  npm(['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...tarballs], project);
  writeFileSync(join(project, 'sam.json'), readFileSync(join(root, 'examples/sam.json')));
  writeFileSync(join(project, 'hevy.csv'), readFileSync(join(root, 'packages/interchange/fixtures/hevy-kg.csv')));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the type checker says of a program in the project. */
function checked(name: string, text: string): string {
  const project = join(folder, 'project');
  writeFileSync(join(project, name), text);
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const flags = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', '--lib', 'es2023,dom', '--types', ''];
  return spawnSync(process.execPath, [tsc, ...flags, name], { cwd: project, encoding: 'utf8' }).stdout;
}

describe('the packed packages', () => {
  it('plan, prepare a session and import a log in an empty project', () => {
    const project = join(folder, 'project');
    writeFileSync(join(project, 'program.js'), PROGRAM);
    const done = spawnSync(process.execPath, ['--no-experimental-strip-types', 'program.js'], { cwd: project, encoding: 'utf8' });
    expect(done.stderr).toBe('');
    const told = JSON.parse(done.stdout) as Record<string, number>;
    expect(told).toMatchObject({ weeks: 2, told: { sessions: told['sessions'], sets: told['sets'] } });
    for (const count of ['slots', 'warmUp', 'sessions', 'sets']) expect(told[count]).toBeGreaterThan(0);
  });

  it('carry declarations that a strict program compiles against', () => {
    expect(checked('typed.ts', TYPED)).toBe('');
    expect(checked('wrongly-typed.ts', WRONGLY_TYPED)).toContain('TS2345');
    expect(checked('wrong-question.ts', WRONG_QUESTION)).toContain('TS2322');
  });

  it.each(['engine', 'catalogue', 'interchange', 'client'])('%s ships no TypeScript source and nothing private', (name) => {
    const place = join(folder, 'project/node_modules/@strongback', name);
    const manifest = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8')) as Record<string, unknown>;
    expect(manifest['private']).toBeUndefined();
    expect(JSON.stringify(manifest['exports'])).not.toMatch(/src|(?<!\.d)\.ts"/);
    expect(readFileSync(join(place, 'dist/index.js'), 'utf8')).not.toMatch(/from '\..*\.ts'/);
    expect(readFileSync(join(place, 'dist/index.d.ts'), 'utf8')).not.toMatch(/from '\..*\.ts'/);
  });
});
