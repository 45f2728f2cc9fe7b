// Shows that a real PostgreSQL runs here, durable, and is gone afterwards.
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { startPostgres, whyNoPostgres } from './postgres.ts';

describe.skipIf(whyNoPostgres() !== null)('the PostgreSQL of the tests', () => {
  test('starts, keeps rows with fsync on, and stops', async () => {
    const postgres = await startPostgres();
    const client = new pg.Client({ connectionString: postgres.url });
    client.on('error', () => undefined);
    await client.connect();
    await client.query('create table facts (seq bigint primary key, body text not null)');
    await client.query(`insert into facts values (1, 'squat 100 kg x 5')`);
    expect((await client.query('select body from facts')).rows).toEqual([{ body: 'squat 100 kg x 5' }]);
    expect((await client.query('show fsync')).rows).toEqual([{ fsync: 'on' }]);
    await client.end();
    await postgres.stop();
    const late = new pg.Client({ connectionString: postgres.url });
    await expect(late.connect()).rejects.toThrow(/ENOENT|ECONNREFUSED|does not exist/);
  });
});
