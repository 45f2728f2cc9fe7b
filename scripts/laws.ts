// Decides which laws are held by property tests: every test that hands drawn examples to fast-check, by its title. `npm run laws` lists and counts them; with `--seeds 20` it holds them against so many seeds drawn at random.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Reporter, startVitest } from 'vitest/node';
import { LAWS_SEED, lawsSeed } from './testing/laws-seed.ts';

export interface Law {
  readonly file: string;
  readonly title: string;
}

/** As many as this stand at least. */
export const LEAST_LAWS = 50;

/** Tests of the checkout whose body asserts a drawn property. */
export function laws(root: string): readonly Law[] {
  const files = globSync('{packages,apps,scripts}/**/*.{test,contract}.ts', {
    cwd: root,
    exclude: (name) => name === 'node_modules' || name === 'dist',
  }).sort();
  return files.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    if (!text.includes('fc.')) return [];
    const starts = [...text.matchAll(/^ *(?:it|test)\(\s*(['"`])(.*?)\1/gms)];
    return starts.flatMap((start, at): Law[] => {
      const body = text.slice(start.index, starts[at + 1]?.index);
      return /\bfc\.(?:assert|check)\(/.test(body) ? [{ file, title: start[2] ?? '' }] : [];
    });
  });
}

interface Hunt {
  /** How many seeds. */
  readonly seeds: number;
  /** The first of them; those that follow count up from it. */
  readonly from: number;
  /** Only files whose path holds this. */
  readonly only: string;
}

/** Runs every file of laws once for each seed; gives the falls, each with its seed and what fast-check says of it. */
async function hunt(root: string, { seeds, from, only }: Hunt): Promise<readonly string[]> {
  const files = [...new Set(laws(root).map(({ file }) => file))].filter(
    (file) => file.endsWith('.test.ts') && file.includes(only),
  );
  const fallen: string[] = [];
  for (let seed = from; seed < from + seeds; seed++) {
    process.env[LAWS_SEED] = String(seed);
    const vitest = await startVitest('test', files, { root, run: true, watch: false, project: ['node'], reporters: [quiet] });
    const tests = vitest.state.getTestModules().flatMap((module) => [...module.children.allTests()]);
    await vitest.close();
    const failed = tests.filter((test) => test.result().state === 'failed');
    process.stdout.write(`seed ${seed}: ${tests.length} tests, ${failed.length} fell\n`);
    for (const test of failed) {
      const said = test.result().errors?.map(({ message, cause }) => [message, told(cause)].join('\n')) ?? [];
      fallen.push(`${test.module.relativeModuleId}  ${test.fullName}\n${LAWS_SEED}=${seed}\n${said.join('\n')}\n`);
    }
  }
  return fallen;
}

/** Says nothing: what fell is told at the end. */
const quiet: Reporter = {};

function told(cause: unknown): string {
  return typeof cause === 'object' && cause !== null && 'message' in cause ? String(cause.message) : '';
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..');
  const { values } = parseArgs({
    options: { seeds: { type: 'string' }, from: { type: 'string' }, only: { type: 'string', default: '' } },
  });
  if (values.seeds === undefined) {
    const found = laws(root);
    for (const { file, title } of found) process.stdout.write(`${file}  ${title}\n`);
    process.stdout.write(`${found.length} laws under property tests\n`);
    process.exitCode = found.length < LEAST_LAWS ? 1 : 0;
  } else {
    const from = lawsSeed({ [LAWS_SEED]: values.from ?? 'random' });
    const fallen = await hunt(root, { seeds: Number(values.seeds), from, only: values.only });
    for (const one of fallen) process.stdout.write(`\n${one}`);
    process.stdout.write(`${fallen.length} falls\n`);
    process.exitCode = fallen.length === 0 ? 0 : 1;
  }
}
