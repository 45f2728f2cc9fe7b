// Decides how a figure gets the real server in a process of its own, as it runs.
import { spawn } from 'node:child_process';

/** Starts it on a data folder; resolves when it answers. */
export async function ownServer(
  dataDir: string,
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly port: number; readonly stop: () => void }> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'apps/server/src/testing/victim.ts', dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  const port = await new Promise<number>((ready, failed) => {
    child.once('exit', () => failed(new Error('the server ended before it answered')));
    child.stdout.on('data', (data: Buffer) => {
      const said = /ready (\d+)/.exec(data.toString())?.[1];
      if (said !== undefined) ready(Number(said));
    });
  });
  return { port, stop: () => child.kill('SIGINT') };
}
