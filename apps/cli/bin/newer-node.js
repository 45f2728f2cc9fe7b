// Decides which Node is new enough to run the project's TypeScript, and where npm put one when the running Node is not.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The oldest Node that runs TypeScript without a flag. */
export const OLDEST = '22.18';

/** Whether the running Node can run the project. */
export function runningNodeIsEnough() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST.split('.').map(Number);
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

/** The Node binary that npm installed for this machine, looked for from `folder` upwards; null when there is none. */
export function installedNode(folder) {
  const os = process.platform === 'win32' ? 'win' : process.platform;
  for (let at = folder; ; at = dirname(at)) {
    const home = join(at, 'node_modules', `node-${os}-${process.arch}`);
    const manifest = join(home, 'package.json');
    if (existsSync(manifest)) {
      const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
      const path = join(home, typeof bin === 'string' ? bin : bin.node);
      if (existsSync(path)) return path;
    }
    if (dirname(at) === at) return null;
  }
}
