// PostgreSQL killed whole under write load: the postmaster ends by SIGKILL, starts again, and nothing acknowledged is gone. STRONGBACK_PG_CRASHES turns the dial.
import { LEDGER_SCHEMA } from '@strongback/store';
import { openPostgres } from '@strongback/store/postgres';
import { nodeHash } from '@strongback/store/sqlite';
import { describe, expect, test } from 'vitest';
import { startPostgres, whyNoPostgres } from '../../../scripts/testing/postgres.ts';
import { verifyLedgers } from './operation/verify.ts';
import { freshServer, newSecret, push, trainingOf } from './testing/asking.ts';

const CRASHES = Number(process.env['STRONGBACK_PG_CRASHES'] ?? 2);
const WRITERS = 8;

describe.runIf(whyNoPostgres() === null && !process.env['STRONGBACK_PG_URL'])('a PostgreSQL of our own', () => {
  test('killed with SIGKILL while eight write, it comes back with everything it acknowledged, once', {
    timeout: 3_600_000,
  }, async () => {
    const postgres = await startPostgres();
    const { server, close } = await freshServer({ databaseUrl: postgres.url, mostRequests: 1e9, onFault: () => undefined });
    try {
      const athletes = Array.from({ length: WRITERS }, (_, index) => `athlete-${index}`);
      const acknowledged = new Map(athletes.map((athlete) => [athlete, 0]));
      let running = true;
      let refused = 0;
      let doubled = 0;
      const load = athletes.map(async (athlete) => {
        const secret = newSecret();
        for (let turn = 1; running; turn++) {
          const settled = acknowledged.get(athlete) ?? 0;
          const reply = await push(server, secret, athlete, trainingOf(athlete, 'phone', 5, settled + 1));
          if (reply.status === 200) acknowledged.set(athlete, settled + 5);
          else refused += 1;
          // One in ten comes again, as from a phone that never heard the answer.
          if (turn % 10 !== 0 || settled === 0) continue;
          const again = await push(server, secret, athlete, trainingOf(athlete, 'phone', 5, settled - 4));
          if (again.status === 200) doubled += (again.json as unknown as { readonly accepted: number }).accepted;
        }
      });
      for (let crash = 0; crash < CRASHES; crash++) {
        await new Promise((done) => setTimeout(done, 300 + 37 * (crash % 5)));
        await postgres.crash?.();
      }
      await new Promise((done) => setTimeout(done, 100));
      running = false;
      await Promise.all(load);
      const database = await openPostgres(postgres.url, LEDGER_SCHEMA);
      const verdict = await verifyLedgers(database, nodeHash);
      await database.close();
      const total = [...acknowledged.values()].reduce((sum, number) => sum + number, 0);
      console.info(
        `${CRASHES} times the PostgreSQL postmaster killed, ${total} events acknowledged, ${Math.max(0, total - verdict.events)} lost, ${refused} requests refused, ${verdict.events - total} more kept than acknowledged`,
      );
      expect(verdict.faulty).toEqual([]);
      expect(doubled).toBe(0);
      // What was sent but never answered is one batch a writer at most.
      expect(verdict.events).toBeGreaterThanOrEqual(total);
      expect(verdict.events).toBeLessThanOrEqual(total + WRITERS * 5);
      expect([...acknowledged.values()].every((number) => number > 0)).toBe(true);
    } finally {
      await close();
      await postgres.stop();
    }
  });
});
