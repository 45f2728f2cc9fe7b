// The server on a real PostgreSQL: the same answers, and the database killed under load without a loss. STRONGBACK_PG_KILLS turns the dial.
import { type ChildProcess, spawn } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { openPostgres } from '@strongback/store/postgres';
import { LEDGER_SCHEMA } from '@strongback/store';
import { nodeHash } from '@strongback/store/sqlite';
import { startPostgres, whyNoPostgres } from '../../../scripts/testing/postgres.ts';
import { verifyLedgers } from './operation/verify.ts';
import { ask, freshServer, newSecret, pull, push, trainingOf } from './testing/asking.ts';

const KILLS = Number(process.env['STRONGBACK_PG_KILLS'] ?? 4);

/** Ends every connection of the server the hard way: the backend processes are killed as a crash would. */
function killBackends(url: string): Promise<void> {
  const script = `const { default: pg } = await import('pg'); const c = new pg.Client({ connectionString: process.argv[1] }); c.on('error', () => {}); await c.connect();
    await c.query('select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()').catch(() => {}); await c.end().catch(() => {});`;
  const child: ChildProcess = spawn(process.execPath, ['--input-type=module', '-e', script, url], { stdio: 'ignore' });
  return new Promise((done) => child.once('exit', () => done()));
}

describe.runIf(whyNoPostgres() === null)('on PostgreSQL', () => {
  test('accounts, grants and sync work as on SQLite, and cut connections lose and double nothing', {
    timeout: 600_000,
  }, async () => {
    const postgres = await startPostgres();
    const { server, close } = await freshServer({ databaseUrl: postgres.url, mostRequests: 1_000_000 });
    try {
      const secret = newSecret();
      expect((await push(server, secret, 'ada', trainingOf('ada', 'phone', 3))).status).toBe(200);
      const made = (
        await ask(server, 'POST', '/api/v1/account/create', { body: { login: 'coach', passphrase: 'four words do well' } })
      ).json as unknown as { token: string };
      const { code } = (
        await ask(server, 'POST', '/api/v1/grants/invite', {
          secret,
          body: { athlete: 'ada', mayPrescribe: true, mayLog: false, untilMs: null },
        })
      ).json as unknown as { code: string };
      expect((await ask(server, 'POST', '/api/v1/grants/accept', { secret: made.token, body: { code } })).json).toEqual({
        athlete: 'ada',
      });
      expect((await pull(server, made.token, 'ada')).json['events']).toHaveLength(3);
      expect((await pull(server, secret, 'ada')).json['seenTo']).toBe(3);

      const devices = ['d1', 'd2', 'd3', 'd4'];
      const acknowledged = new Map(devices.map((device) => [device, 0]));
      let running = true;
      let interrupted = 0;
      const load = devices.map(async (device) => {
        while (running) {
          const settled = acknowledged.get(device) ?? 0;
          const reply = await push(server, secret, 'ada', trainingOf('ada', device, 5, settled + 1));
          if (reply.status === 200) acknowledged.set(device, settled + 5);
          else interrupted += 1;
        }
      });
      for (let n = 0; n < KILLS; n++) {
        await new Promise((done) => setTimeout(done, 250));
        await killBackends(postgres.url);
      }
      running = false;
      await Promise.all(load);
      const database = await openPostgres(postgres.url, LEDGER_SCHEMA);
      const verdict = await verifyLedgers(database, nodeHash);
      await database.close();
      const total = [...acknowledged.values()].reduce((sum, number) => sum + number, 0);
      console.info(
        `${KILLS} times all PostgreSQL connections killed, ${total} events acknowledged, ${interrupted} requests refused, ${verdict.events - 3 - total} more kept than acknowledged`,
      );
      expect(verdict.faulty).toEqual([]);
      expect(verdict.events).toBeGreaterThanOrEqual(total + 3);
      expect(total).toBeGreaterThan(0);
    } finally {
      await close();
      await postgres.stop();
    }
  });
});
