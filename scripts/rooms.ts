// Decides whether the house stands as the table says; prints every breach by file and line, and fails on one.
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkCycles, checkImports, type Violation } from './rooms/imports.ts';
import { checkPackages, type Manifest } from './rooms/packages.ts';
import { checkExcuses, checkShape } from './rooms/shape.ts';
import { checkScreens } from './rooms/screens.ts';
import { readSource, type Source } from './rooms/source.ts';
import { TABLE, type Table } from './rooms.table.ts';

/** Every breach of `table` in a project given as texts by path from its root. */
export function breaches(table: Table, files: ReadonlyMap<string, string>): Violation[] {
  const sources = new Map<string, Source>();
  const manifests = new Map<string, Manifest>();
  for (const [path, text] of files) {
    if (path.endsWith('/package.json')) manifests.set(dirname(path), JSON.parse(text) as Manifest);
    else if (/\.(ts|tsx|js|mjs)$/.test(path)) sources.set(path, readSource(path, text));
  }
  return [
    ...checkImports(table, sources),
    ...checkCycles(sources),
    ...[...sources.values()].flatMap((source) => checkShape(table, source)),
    ...checkExcuses(table, sources),
    ...[...files].flatMap(([path, text]) => checkScreens(path, text)),
    ...checkPackages(table, manifests, sources, (path) => files.has(path)),
  ];
}

/** The files of the house under `root`, as texts by path. */
export function readHouse(root: string): Map<string, string> {
  const files = new Map<string, string>();
  const visit = (folder: string) => {
    if (!existsSync(join(root, folder))) return;
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!['node_modules', 'dist', 'fixtures', 'generated', 'public'].includes(entry.name)) visit(path);
      } else if (/\.(ts|tsx|js|mjs|css)$/.test(entry.name) || entry.name === 'package.json' || entry.name.endsWith('.json')) {
        files.set(path, readFileSync(join(root, path), 'utf8'));
      }
    }
  };
  for (const folder of ['packages', 'apps', 'scripts', 'bench', 'examples']) visit(folder);
  return files;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = readHouse(join(dirname(fileURLToPath(import.meta.url)), '..'));
  const found = breaches(TABLE, files);
  for (const { kind, file, line, text } of found) process.stdout.write(`${file}:${line}  ${kind}: ${text}\n`);
  process.stdout.write(found.length === 0 ? `Rooms: ${files.size} files, in order.\n` : `Rooms: ${found.length} breaches.\n`);
  process.exitCode = found.length === 0 ? 0 : 1;
}
