// Decides what is kept of this build for every later one to read: a backup and a database with every kind of event, partly sealed.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type LedgerEvent, readLedger } from '@strongback/engine';
import { sealOldest } from '@strongback/store';
import { nodeHash } from '@strongback/store/sqlite';
import { backup } from '../operation/backup.ts';
import { databaseFile, openDataDir, serve } from '../serve.ts';
import { newSecret, push, trainingOf } from './asking.ts';

const LEDGERS = new URL('../../../../packages/engine/src/ledger/fixtures/', import.meta.url);
const KEPT = new URL('../operation/fixtures/', import.meta.url);

const [made, what] = process.argv.slice(2);
if (made === undefined || what === undefined) {
  process.stderr.write('node apps/server/src/testing/keep-past.ts DATE "WHAT IT WAS THE FIRST TO HAVE"\n');
  process.exit(2);
}

const dataDir = mkdtempSync(join(tmpdir(), 'strongback-past-'));
const server = await serve({ port: 0, dataDir });
const secret = newSecret();
const ledgers: Record<string, { readonly events: number; readonly chain: string }> = {};
for (const name of readdirSync(LEDGERS).filter((one) => /^ledger-.*\.jsonl$/.test(one))) {
  const athlete = name.replace('.jsonl', '');
  const { events } = readLedger(readFileSync(new URL(name, LEDGERS), 'utf8'));
  await keep(athlete, events.map(ofAthlete(athlete)));
}
for (const from of [1, 151]) await keep('ada', trainingOf('ada', 'phone', 150, from));
await server.stop();

const database = openDataDir(dataDir);
await database.write(() => sealOldest('ada', { keep: 100, atLeast: 100, receivedBeforeMs: Number.MAX_SAFE_INTEGER }, nodeHash));
await database.close();
const report = await backup(dataDir, new URL(`backup-${made}.gz`, KEPT).pathname);
if (!report.ok) throw new Error(report.reason);
writeFileSync(new URL(`installation-${made}.db.gz`, KEPT), gzipSync(readFileSync(databaseFile(dataDir)), { level: 9 }));
const list = new URL('past.json', KEPT);
const before = JSON.parse(readFileSync(list, 'utf8')) as readonly unknown[];
writeFileSync(list, `${JSON.stringify([...before, { made, what, ledgers }], null, 2)}\n`);
rmSync(dataDir, { recursive: true });

async function keep(athlete: string, events: readonly LedgerEvent[]): Promise<void> {
  const answer = await push(server, secret, athlete, events);
  if (answer.status !== 200) throw new Error(`${athlete}: ${answer.text}`);
  const { seq, chain } = answer.json['head'] as unknown as { seq: number; chain: string };
  ledgers[athlete] = { events: seq, chain };
}

/** As the athlete's own: whoever pushes is the athlete, and nobody else was ever let in here. */
function ofAthlete(athlete: string) {
  return (event: object): LedgerEvent => {
    const { by: _, ...own } = event as LedgerEvent;
    return { ...own, athlete } as LedgerEvent;
  };
}
