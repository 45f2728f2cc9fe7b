// [A4] A disk that is really full: the server refuses with 507, goes on reading, has half of nothing, and keeps what comes once there is room again.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eventLine } from '@strongback/engine';
import { chainOver } from '@strongback/store';
import { nodeHash } from '@strongback/store/sqlite';
import { expect, test } from 'vitest';
import { newSecret, pull, push, trainingOf } from './testing/asking.ts';

const VICTIM = fileURLToPath(new URL('./testing/victim.ts', import.meta.url));
const IN_A_SPACE_OF_ITS_OWN = ['--user', '--map-root-user', '--mount'];
/** Mounts a small disk, runs the server on it, makes the disk larger when told, and stops. */
const SCRIPT = `
mount -t tmpfs -o size=3m tmpfs "$1" || exit 9
"$2" --disable-warning=ExperimentalWarning "$3" "$1" &
server=$!
read -r _
mount -o remount,size=64m "$1"
echo enlarged
read -r _
kill -INT $server
wait $server
`;
const mayMount =
  process.platform === 'linux' &&
  spawnSync('unshare', [...IN_A_SPACE_OF_ITS_OWN, 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;

function said(child: ChildProcess, what: RegExp): Promise<string> {
  return new Promise((found, failed) => {
    let text = '';
    child.once('exit', (code) => failed(new Error(`ended with ${code}`)));
    child.stdout?.on('data', (data: Buffer) => {
      text += data.toString();
      const match = what.exec(text);
      if (match !== null) found(match[1] ?? '');
    });
  });
}

test.runIf(mayMount)('[A4] a full disk refuses, reads on, loses nothing, and heals by itself', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'strongback-full-'));
  const child = spawn('unshare', [...IN_A_SPACE_OF_ITS_OWN, 'sh', '-c', SCRIPT, 'sh', folder, process.execPath, VICTIM], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  try {
    const server = { url: `http://127.0.0.1:${await said(child, /ready (\d+)/)}` };
    const secret = newSecret();
    const batch = (number: number) => trainingOf('ath', 'phone', 200, number * 200 + 1);
    let kept = 0;
    let refused = await push(server, secret, 'ath', batch(kept));
    while (refused.status === 200 && kept < 200) {
      kept += 1;
      refused = await push(server, secret, 'ath', batch(kept));
    }
    expect([refused.status, refused.json.error?.code, refused.headers.get('retry-after')]).toEqual([507, 'full', '5']);
    expect(kept).toBeGreaterThan(0);
    for (let n = 0; n < 3; n++) expect((await push(server, secret, 'ath', batch(kept))).status).toBe(507);
    expect((await pull(server, secret, 'ath')).json).toMatchObject({ head: { seq: kept * 200 }, through: { phone: kept * 200 } });

    const enlarged = said(child, /(enlarged)/);
    child.stdin.write('enlarge\n');
    await enlarged;
    expect((await push(server, secret, 'ath', batch(kept))).json).toMatchObject({ accepted: 200 });
    const held: unknown[] = [];
    let chain = '';
    while (held.length < (kept + 1) * 200) {
      const page = (await pull(server, secret, 'ath', held.length)).json as unknown as {
        readonly events: Parameters<typeof eventLine>[0][];
        readonly chain: string;
      };
      chain = chainOver(chain, page.events, nodeHash);
      expect(chain).toBe(page.chain);
      held.push(...page.events.map(eventLine));
    }
    expect(held).toEqual(trainingOf('ath', 'phone', (kept + 1) * 200).map(eventLine));
  } finally {
    const gone = new Promise((done) => child.once('exit', done));
    child.stdin.end('stop\nstop\n');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  }
});
