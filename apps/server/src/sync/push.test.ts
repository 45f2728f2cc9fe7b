// What a push asks of the database: everything at once, the head's lock first, and everything written with the commit.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Procedure, type Statement } from '@strongback/store';
import { nodeHash, openSqlite } from '@strongback/store/sqlite';
import { expect, test } from 'vitest';
import { catchUp } from '../coach/summary-procedures.ts';
import { SERVER_SCHEMA } from '../schema.ts';
import { trainingOf } from '../testing/asking.ts';
import { pushed } from './push.ts';

/** The same procedure, noting each time it waits for rows, and what it leaves for the commit. */
function* noted<T>(procedure: Procedure<T>, waits: string[][], written: string[]): Procedure<T> {
  let step = procedure.next();
  while (step.done !== true) {
    const statements: readonly Statement[] = step.value;
    if (statements.every((one) => one.unanswered)) written.push(...statements.map(({ text }) => text));
    else waits.push(statements.map(({ text }) => text));
    step = procedure.next(yield statements);
  }
  return step.value;
}

test('a push waits for the database once before it commits, also where a coach looks on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'strongback-push-'));
  const database = openSqlite(join(folder, 'ledger.db'), SERVER_SCHEMA);
  const around = { hash: nodeHash, now: () => 1 };
  const asks = async (from: number, secret = 'secret') => {
    const waits: string[][] = [];
    const written: string[] = [];
    const result = await database.write(() =>
      noted(pushed('ada', secret, trainingOf('ada', 'phone', 1, from), around), waits, written),
    );
    return { waits, written, result };
  };
  try {
    expect((await asks(1)).result).toMatchObject({ ok: true, accepted: 1 });
    const plain = await asks(2);
    expect(plain.result).toMatchObject({ ok: true, accepted: 1, head: { seq: 2 } });
    expect(plain.waits).toHaveLength(1);
    expect(plain.waits[0]?.[0]).toContain('for update');
    expect(plain.written).toHaveLength(3);
    await catchUp(database, 'ada');
    const watched = await asks(3);
    expect([watched.waits.length, watched.written.length]).toEqual([1, 4]);
    // A repetition writes nothing; who has no rights is told so before anything is written.
    expect((await asks(3)).written).toEqual([]);
    const stranger = await asks(4, 'another');
    expect([stranger.result, stranger.written]).toEqual(['unknown', []]);
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
