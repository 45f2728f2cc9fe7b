// Decides whether an import is allowed: by room, by stage, by runtime, and never round in a circle.
import { posix } from 'node:path';
import type { Part, Room, Table } from '../rooms.table.ts';
import type { Import, Source } from './source.ts';

export type Violation = { kind: string; file: string; line: number; text: string };
type Sources = ReadonlyMap<string, Source>;

const TEST = /\.(test|e2e|contract)\.tsx?$/;

/** Whether a file belongs to the tests: by its ending, or in a folder `testing`. */
export function isTest(path: string): boolean {
  return TEST.test(path) || path.includes('/testing/');
}

/** The room that holds `path`, and the part of it with rules of its own. */
export function roomOf(table: Table, path: string): { room: Room; part: Part | null; inRoom: string } | null {
  const room = table.rooms.find((one) => path.startsWith(`${one.folder}/`));
  if (room === undefined) return null;
  const inRoom = path.slice(room.folder.length + 1);
  return { room, inRoom, part: room.parts?.find((one) => inRoom.startsWith(`${one.folder}/`)) ?? null };
}

/** Every import of every file of a room against the table. */
export function checkImports(table: Table, sources: Sources): Violation[] {
  return [...sources.values()].flatMap((source) => {
    const place = roomOf(table, source.path);
    return place === null ? [] : source.imports.flatMap((one) => checkImport(table, sources, source, one));
  });
}

function checkImport(table: Table, sources: Sources, source: Source, one: Import): Violation[] {
  const place = roomOf(table, source.path);
  if (place === null) return [];
  const found = (kind: string, text: string): Violation[] => [{ kind, file: source.path, line: one.line, text }];
  const { room, part } = place;
  const test = isTest(source.path);
  const runtime = part?.runtime ?? room.runtime;
  const { specifier } = one;

  if (one.starExport) return found('star-export', `lists nothing by name: export each name of ${specifier}`);
  if (specifier.startsWith('.')) return checkRelative(table, source, one);
  if (specifier.startsWith('@strongback/')) {
    if (covers(part?.rooms ?? room.rooms, specifier)) return checkEngineStages(table, sources, source, one);
    // A part with a runtime of its own sees its room from outside, as everybody does.
    if (specifier === room.name && part?.runtime) return [];
    if (specifier === room.name) return found('own-name', `imports its own room by name (${specifier}); use a relative path`);
    return found(
      test ? 'test-imports-up' : 'room-import',
      `${room.name}${part ? ` (${part.folder})` : ''} may not import ${specifier}`,
    );
  }
  if (specifier.startsWith('virtual:'))
    return runtime === 'dom' ? [] : found('npm-import', `${specifier} exists only in the app`);
  if (specifier.startsWith('node:')) {
    if (runtime === 'node' || test || !place.inRoom.includes('/')) return [];
    return found('runtime', `${specifier} does not exist where ${room.name} must run (${runtime})`);
  }
  const name = packageName(specifier);
  const allowed = [...room.npm, ...(part?.npm ?? []), ...(test ? table.testNpm : [])];
  return allowed.includes(name) || isConfig(place.inRoom) ? [] : found('npm-import', `${room.name} may not import ${name}`);
}

function checkRelative(table: Table, source: Source, one: Import): Violation[] {
  const place = roomOf(table, source.path);
  if (place === null) return [];
  const { room, part } = place;
  const target = posix.join(posix.dirname(source.path), one.specifier);
  const found = (kind: string, text: string): Violation[] => [{ kind, file: source.path, line: one.line, text }];
  const test = isTest(source.path);
  if (!target.startsWith(`${room.folder}/`)) {
    if (test && table.testFolders.some((folder) => target.startsWith(`${folder}/`))) return [];
    return found('room-import', `reaches out of ${room.folder} to ${target}; import a room by its name`);
  }
  const inRoom = target.slice(room.folder.length + 1);
  if (!test && isTest(target)) return found('imports-test', `${inRoom} belongs to the tests`);
  if (!test && part?.staysIn && !part.staysIn.some((folder) => inRoom.startsWith(`${folder}/`))) {
    return found('part-import', `${part.folder} may not import ${inRoom}: ${part.why}`);
  }
  const stages = room.stages;
  if (stages === undefined || test) return [];
  const from = stageOf(place.inRoom, stages);
  const to = stageOf(inRoom, stages);
  if (from === null || to === null || from >= to) return [];
  return found('stage', `${stages[from]} comes before ${stages[to]} and may not import it (${inRoom})`);
}

/** Position of the stage a file belongs to: its folder under `src`, or the file of that name. Null for a file of none. */
function stageOf(inRoom: string, stages: readonly string[]): number | null {
  const at = stages.findIndex((stage) => inRoom.startsWith(`src/${stage}/`) || inRoom.startsWith(`src/${stage}.`));
  return at === -1 ? null : at;
}

function checkEngineStages(table: Table, sources: Sources, source: Source, one: Import): Violation[] {
  const part = roomOf(table, source.path)?.part;
  if (!part?.engineStages || isTest(source.path)) return [];
  const engine = table.rooms.find((room) => room.name === one.specifier);
  if (engine?.stages === undefined) return [];
  return one.names.flatMap((name) => {
    const from = offeredFrom(sources, `${engine.folder}/src/index.ts`, name);
    const stage = from === undefined ? null : /^\.\/([^/.]+)/.exec(from)?.[1];
    if (stage !== null && stage !== undefined && part.engineStages?.includes(stage)) return [];
    const text = `${part.folder} may not use ${name} of ${engine.name} (${stage ?? 'unknown stage'}): ${part.why}`;
    return [{ kind: 'part-import', file: source.path, line: one.line, text }];
  });
}

/** The file that an index takes a name from: by name, or with all the types of one file. */
function offeredFrom(sources: Sources, index: string, name: string): string | undefined {
  const source = sources.get(index);
  const named = source?.offers.get(name);
  if (named) return named;
  return source?.typeStars.find((from) => sources.get(posix.join(posix.dirname(index), from))?.offers.has(name));
}

/** Every circle of relative imports, once, types included: a circle of types is a circle of thought. */
export function checkCycles(sources: Sources): Violation[] {
  const edges = (path: string) =>
    (sources.get(path)?.imports ?? [])
      .filter((one) => one.specifier.startsWith('.'))
      .map((one) => posix.join(posix.dirname(path), one.specifier))
      .filter((target) => sources.has(target));
  const state = new Map<string, 'open' | 'done'>();
  const trail: string[] = [];
  const circles: Violation[] = [];
  const visit = (path: string) => {
    state.set(path, 'open');
    trail.push(path);
    for (const next of edges(path)) {
      if (state.get(next) === 'open') {
        const circle = [...trail.slice(trail.indexOf(next)), next];
        circles.push({ kind: 'cycle', file: path, line: 1, text: `imports go round: ${circle.join(' → ')}` });
      } else if (!state.has(next)) visit(next);
    }
    trail.pop();
    state.set(path, 'done');
  };
  for (const path of sources.keys()) if (!state.has(path)) visit(path);
  return circles;
}

/** Whether a list of rooms covers a specifier: the same words, or a data file under a listed room. */
function covers(rooms: readonly string[], specifier: string): boolean {
  return rooms.some((room) => specifier === room || (specifier.startsWith(`${room}/`) && specifier.endsWith('.json')));
}

/** `@scope/name/deep` → `@scope/name`; `name/deep` → `name`. */
export function packageName(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}

/** Configuration beside a `package.json` uses tools, not the room's own dependencies. */
function isConfig(inRoom: string): boolean {
  return /^[^/]+\.config\.ts$/.test(inRoom);
}
