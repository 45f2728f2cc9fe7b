// Proves that the documentation runs: every command block marked `run` ends well, and every relative link leads somewhere.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const pages = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
  // Every room has one.
  ...['packages', 'apps'].flatMap((folder) => readdirSync(join(root, folder)).map((room) => join(folder, room, 'README.md'))),
];

const commands = pages.flatMap((page) =>
  [...readFileSync(join(root, page), 'utf8').matchAll(/^```sh run\n([\s\S]*?)^```/gm)].flatMap((block) =>
    (block[1] as string)
      .split('\n')
      .filter((line) => line.startsWith('npx strongback '))
      .map((line) => ({ page, line })),
  ),
);

describe('documentation', () => {
  it.each(commands)('$page: $line', ({ line }) => {
    const args = [...line.slice('npx strongback '.length).matchAll(/"([^"]*)"|(\S+)/g)].map(
      (match) => match[1] ?? (match[2] as string),
    );
    const output = execFileSync(process.execPath, [join(root, 'apps/cli/bin/strongback.js'), ...args], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    expect(output.length).toBeGreaterThan(0);
  });

  it.each(pages)('%s: every relative link leads somewhere', (page) => {
    const text = readFileSync(join(root, page), 'utf8').replace(/^```[\s\S]*?^```/gm, '');
    const links = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
      .map((match) => match[1] as string)
      .filter((link) => !/^[a-z]+:/.test(link));
    expect(links.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([]);
  });
});
