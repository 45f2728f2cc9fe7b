#!/usr/bin/env node
// Decides which Node runs the command line: the running one when it is new enough, else the one in node_modules.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const OLDEST = [22, 18];

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) {
  await import('../src/main.ts');
} else if (process.env.STRONGBACK_REEXECUTED === '1') {
  process.stderr.write(`strongback needs Node ${OLDEST.join('.')} or newer; this is ${process.version}.\n`);
  process.exitCode = 2;
} else {
  const node = newerNode();
  if (node === null) {
    process.stderr.write(
      `strongback needs Node ${OLDEST.join('.')} or newer; this is ${process.version}, and the Node that comes with the project is not installed.\n` +
        'Run npm ci in the checkout, or install a newer Node.\n',
    );
    process.exitCode = 2;
  } else {
    const run = spawnSync(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
      stdio: 'inherit',
      env: { ...process.env, STRONGBACK_REEXECUTED: '1' },
    });
    if (run.error) throw run.error;
    process.exitCode = run.status ?? 1;
  }
}

/** The Node binary that npm installed for this machine, or null. */
function newerNode() {
  const os = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${os}-${process.arch}`;
  for (let dir = here; ; dir = dirname(dir)) {
    const home = join(dir, 'node_modules', name);
    const manifest = join(home, 'package.json');
    if (existsSync(manifest)) {
      const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
      const path = join(home, typeof bin === 'string' ? bin : bin.node);
      if (existsSync(path)) return path;
    }
    if (dirname(dir) === dir) return null;
  }
}
