// A PostgreSQL that may lose acknowledged writes in a power cut is refused at start, unless that is accepted by name.
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { startPostgres, whyNoPostgres } from '../../../../scripts/testing/postgres.ts';
import { postgresStore } from './index.ts';

describe.runIf(whyNoPostgres() === null)('settings that lose writes', () => {
  test('synchronous_commit = off is refused, and taken only where the loss is accepted', async () => {
    const server = await startPostgres();
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    try {
      await (await postgresStore(server.url)).close();
      const { rows } = await client.query<{ name: string }>('select current_database() as name');
      await client.query(`alter database ${rows[0]?.name ?? ''} set synchronous_commit = off`);
      await expect(postgresStore(server.url)).rejects.toThrow('synchronous_commit = off');
      await (await postgresStore(server.url, { acceptDataLoss: true })).close();
    } finally {
      await client.end();
      await server.stop();
    }
  });
});
