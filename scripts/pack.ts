// Decides how engine, catalogue, interchange and client leave the house as packages: compiled to plain JavaScript with declarations, staged, packed.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Rooms that others may install, each after those it imports. */
const PACKAGES = ['engine', 'catalogue', 'interchange', 'client'] as const;

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly exports: Readonly<Record<string, string>>;
  readonly devDependencies?: unknown;
  readonly scripts?: unknown;
  readonly private?: unknown;
  readonly [field: string]: unknown;
}

/**
 * Builds a publishable copy of every package under `to` and gives their folders. Inside the workspace nothing changes: there the
 * packages run from their TypeScript, here from `dist`, because Node does not strip types under node_modules.
 */
export function stagePackages(to: string): string[] {
  rmSync(to, { recursive: true, force: true });
  const types: Record<string, string[]> = {};
  return PACKAGES.map((name) => {
    const from = join(root, 'packages', name);
    const stage = join(to, name);
    mkdirSync(stage, { recursive: true });
    const manifest = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8')) as Manifest;
    compile(from, stage, manifest, types);
    for (const [entry, source] of Object.entries(manifest.exports))
      types[manifest.name + entry.slice(1)] = [join(stage, built(source, '.d.ts'))];
    writeFileSync(join(stage, 'package.json'), `${JSON.stringify(publishable(manifest), null, 2)}\n`);
    copyFileSync(join(root, 'LICENSE'), join(stage, 'LICENSE'));
    copyFileSync(join(root, 'docs/reference/library.md'), join(stage, 'README.md'));
    return stage;
  });
}

/** Packs folders into tarballs in `to` and gives their paths. */
export function packFolders(folders: readonly string[], to: string): string[] {
  mkdirSync(to, { recursive: true });
  const said = npm(['pack', ...folders, '--json', '--ignore-scripts', '--pack-destination', to], to);
  return packed(said).map((filename) => join(to, filename));
}

/** Runs npm, which is looked up on the path or taken from the npm that runs us. Throws with what it said when it fails. */
export function npm(args: readonly string[], cwd: string): string {
  const running = process.env.npm_execpath;
  const done = running?.endsWith('.js')
    ? spawnSync(process.env.npm_node_execpath ?? process.execPath, [running, ...args], { cwd, encoding: 'utf8' })
    : spawnSync('npm', args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
  if (done.status !== 0) throw new Error(`npm ${args[0]} failed: ${done.error?.message ?? `${done.stdout}\n${done.stderr}`}`);
  return done.stdout;
}

/** npm tells packed files as a list, or since version 12 as an object by name. */
function packed(said: string): string[] {
  const told = JSON.parse(said) as Record<string, { readonly filename: string }>;
  return Object.values(told).map((entry) => entry.filename);
}

function compile(from: string, stage: string, manifest: Manifest, types: Readonly<Record<string, string[]>>): void {
  const config = join(stage, 'tsconfig.json');
  const out = join(stage, 'dist');
  writeFileSync(
    config,
    JSON.stringify({
      extends: join(from, 'tsconfig.json'),
      compilerOptions: {
        rootDir: join(from, 'src'),
        outDir: out,
        composite: false,
        incremental: false,
        tsBuildInfoFile: null,
        emitDeclarationOnly: false,
        allowImportingTsExtensions: false,
        rewriteRelativeImportExtensions: true,
        paths: types,
      },
      files: Object.values(manifest.exports).map((source) => join(from, source)),
      include: [],
      references: [],
    }),
  );
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const done = spawnSync(process.execPath, [tsc, '-p', config], { cwd: root, encoding: 'utf8' });
  rmSync(config);
  if (done.status !== 0) throw new Error(`${manifest.name} does not compile:\n${done.stdout}${done.stderr}`);
  for (const file of readdirSync(out, { recursive: true, encoding: 'utf8' }))
    if (file.endsWith('.d.ts')) nameCompiledFiles(join(out, file));
}

/** Declarations keep `./x.ts` in their imports; what is shipped is `./x.js` with its declaration beside it. */
function nameCompiledFiles(path: string): void {
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace(/((?:from |import\(|import )['"]\.{1,2}\/[^'"]*)\.ts(['"])/g, '$1.js$2'));
}

function publishable(manifest: Manifest): object {
  const { private: _private, scripts: _scripts, devDependencies: _dev, ...kept } = manifest;
  const exports = Object.fromEntries(
    Object.entries(manifest.exports).map(([entry, source]) => [
      entry,
      { types: `./${built(source, '.d.ts')}`, default: `./${built(source, '.js')}` },
    ]),
  );
  return { ...kept, exports, files: ['dist'], publishConfig: { access: 'public' } };
}

function built(source: string, ending: string): string {
  return source.replace(/^\.\/src\//, 'dist/').replace(/\.ts$/, ending);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const to = resolve(process.argv[2] ?? join(root, 'dist'));
  for (const tarball of packFolders(stagePackages(join(root, '.cache/packages')), to)) process.stdout.write(`${tarball}\n`);
}
