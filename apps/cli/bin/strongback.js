#!/usr/bin/env node
// Decides which Node runs the command line: the running one when it is new enough, else the one in node_modules.
import { spawn } from 'node:child_process';
import nodeModule from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installedNode, OLDEST, runningNodeIsEnough } from './newer-node.js';

const self = fileURLToPath(import.meta.url);
const newer = runningNodeIsEnough() ? null : installedNode(dirname(self));

if (runningNodeIsEnough()) {
  // Compiled code is kept between runs (NODE_COMPILE_CACHE names the folder, NODE_DISABLE_COMPILE_CACHE=1 turns it off): halves the start.
  nodeModule.enableCompileCache?.();
  await import('../src/main.ts');
} else if (newer === null) {
  process.stderr.write(
    `strongback needs Node ${OLDEST} or newer. This is ${process.version}, and the Node that comes with the project is not installed.\n` +
      'Run `npm ci` in the checkout, or install a newer Node.\n',
  );
  process.exitCode = 2;
} else {
  const child = spawn(newer, [self, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (problem) => {
    process.stderr.write(`strongback could not start ${newer}: ${problem.message}\n`);
    process.exitCode = 1;
  });
  child.on('exit', (code) => (process.exitCode = code ?? 1));
}
