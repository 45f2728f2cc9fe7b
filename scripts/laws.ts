// Decides which laws are held by property tests: every test that hands drawn examples to fast-check, by its title. `node scripts/laws.ts` lists and counts them.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

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

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = laws(join(dirname(fileURLToPath(import.meta.url)), '..'));
  for (const { file, title } of found) process.stdout.write(`${file}  ${title}\n`);
  process.stdout.write(`${found.length} laws under property tests\n`);
  process.exitCode = found.length < LEAST_LAWS ? 1 : 0;
}
