// Decides whether a room's package.json agrees with the table: only allowed dependencies, exact versions, everything imported declared.
import type { Room, Table } from '../rooms.table.ts';
import { isTest, packageName, roomOf, type Violation } from './imports.ts';
import type { Source } from './source.ts';

export type Manifest = {
  name?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  exports?: Record<string, string>;
};

const EXACT = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/;

/** Checks each room's manifest. `manifests` maps a room's folder to its package.json; `exists` answers for a path from the root. */
export function checkPackages(
  table: Table,
  manifests: ReadonlyMap<string, Manifest>,
  sources: ReadonlyMap<string, Source>,
  exists: (path: string) => boolean,
): Violation[] {
  return table.rooms.flatMap((room) => {
    const file = `${room.folder}/package.json`;
    const manifest = manifests.get(room.folder);
    if (manifest === undefined) return [{ kind: 'package', file, line: 1, text: 'the room has no package.json' }];
    const say = (text: string): Violation => ({ kind: 'package', file, line: 1, text });
    const found: Violation[] = manifest.name === room.name ? [] : [say(`is named ${manifest.name}; the table says ${room.name}`)];
    const allowed = allowedPackages(room);
    for (const [name, version] of Object.entries(manifest.dependencies ?? {})) {
      if (!allowed.has(name)) found.push(say(`may not depend on ${name}`));
      if (!EXACT.test(version)) found.push(say(`${name} ${version} is not pinned to one version`));
    }
    for (const [name, version] of Object.entries(manifest.devDependencies ?? {})) {
      if (!EXACT.test(version)) found.push(say(`${name} ${version} is not pinned to one version`));
    }
    for (const target of Object.values(manifest.exports ?? {})) {
      if (!exists(`${room.folder}/${target.replace(/^\.\//, '')}`)) found.push(say(`offers ${target}, which does not exist`));
    }
    return [...found, ...undeclared(table, room, manifest, sources)];
  });
}

function allowedPackages(room: Room): Set<string> {
  return new Set([...room.npm, ...(room.parts ?? []).flatMap((part) => part.npm ?? []), ...room.rooms.map(packageName)]);
}

function undeclared(table: Table, room: Room, manifest: Manifest, sources: ReadonlyMap<string, Source>): Violation[] {
  const declared = new Set([...Object.keys(manifest.dependencies ?? {}), ...Object.keys(manifest.devDependencies ?? {})]);
  return [...sources.values()]
    .filter((source) => roomOf(table, source.path)?.room === room && !isTest(source.path))
    .flatMap((source) =>
      source.imports
        .filter((one) => !/^(\.|node:|virtual:)/.test(one.specifier))
        .filter((one) => packageName(one.specifier) !== room.name && !declared.has(packageName(one.specifier)))
        .map((one) => ({
          kind: 'package',
          file: source.path,
          line: one.line,
          text: `imports ${packageName(one.specifier)}, which ${room.folder}/package.json does not name`,
        })),
    );
}
