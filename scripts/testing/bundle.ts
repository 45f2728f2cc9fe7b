// Decides how a module reaches a real browser in tests: bundled into one script, workspace sources and all.
import { build } from 'vite';

/** The module at `entry` (a path) and everything it imports as one script that sets `globalThis.bundled` to its exports. */
export async function bundleForBrowser(entry: string): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, target: 'es2023', lib: { entry, formats: ['iife'], name: 'bundled' } },
  });
  const [first] = Array.isArray(made) ? made : [made];
  if (first === undefined || !('output' in first)) throw new Error('the bundler gave nothing');
  // A script that is evaluated keeps its `var` to itself.
  return `${first.output[0].code}\nglobalThis.bundled = bundled;`;
}
