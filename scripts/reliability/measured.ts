// Decides what a measurement says, and how one is taken from a test run.
import { spawnSync } from 'node:child_process';

export interface Measured {
  /** What was seen, in words with numbers. */
  readonly seen: string;
  readonly held: boolean;
  /** True when nothing was wrong, over less than the target asks. */
  readonly soFar?: boolean;
}
/** Runs test files with the dials turned and finds what they said. */
export function tested(
  files: readonly string[],
  says: RegExp,
  env: Readonly<Record<string, string>> = {},
  judge: (said: RegExpExecArray) => Pick<Measured, 'held' | 'soFar'> = () => ({ held: true }),
): Measured {
  const ran = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...files], {
    encoding: 'utf8',
    env: { ...process.env, ...env, NO_COLOR: '1' },
    timeout: 3_600_000,
  });
  const said = says.exec(ran.stdout);
  if (ran.status !== 0 || said === null)
    return { seen: `the test ended with ${ran.status}: ${said?.[0]?.trim() ?? 'nothing said'}`, held: false };
  return { seen: said[0].trim(), ...judge(said) };
}
