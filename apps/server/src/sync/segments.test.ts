// Sealed history over the wire: as it lies, for those who may read alone, kept by the athlete's own browser only, never damaged, gone with the ledger.
import { DatabaseSync } from 'node:sqlite';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { eventLine } from '@strongback/engine';
import { type Fetch, httpTransport, sealOf, sha256, syncRound } from '@strongback/store';
import { memoryPhone } from '@strongback/store/memory';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { databaseFile, type RunningServer, serve } from '../serve.ts';
import { ask, freshServer, newSecret, push, sealedServer, trainingOf } from '../testing/asking.ts';
import { PASSPHRASE } from '../testing/matrix-samples.ts';

const OWNER = newSecret();
const ATHLETES = ['ada', 'ben', 'eve', 'odd'] as const;
const EVENTS = trainingOf('ada', 'phone', 2_300);
let server: RunningServer;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ server, close } = await freshServer());
  for (const athlete of ATHLETES) {
    const events = athlete === 'ada' ? EVENTS : trainingOf(athlete, 'phone', 2_300);
    for (let at = 0; at < 2_250; at += 750) await push(server, OWNER, athlete, events.slice(at, at + 750));
  }
  server = await sealedServer(server, ATHLETES);
  for (const athlete of ATHLETES) await push(server, OWNER, athlete, trainingOf(athlete, 'phone', 50, 2_251));
}, 60_000);
afterAll(async () => {
  await server.stop();
  await close();
});

interface Listed {
  readonly segments: readonly { readonly from: number; readonly to: number; readonly before: string; readonly chain: string }[];
}
const list = async (athlete: string, secret: string) =>
  (await ask(server, 'GET', `/api/v1/sync/segments?athlete=${athlete}`, { secret })).json as unknown as Listed;
const pathOf = (athlete: string, { from, chain }: Listed['segments'][number]) =>
  `/api/v1/sync/segment?athlete=${athlete}&from=${from}&chain=${chain}`;
const first = async (athlete: string): Promise<string> => pathOf(athlete, (await list(athlete, OWNER)).segments[0] ?? never());
const never = (): never => {
  throw new Error('no segment');
};

/** A new phone takes everything; says what it asked for. */
async function firstSync(
  athlete: string,
  change: (path: string, answer: Response) => Response | Promise<Response> = (_, answer) => answer,
) {
  const store = memoryPhone();
  const asked: string[] = [];
  const changed: Fetch = async (url, init) => {
    const path = url.slice(server.url.length);
    asked.push(path.split('?')[0]?.split('/').at(-1) ?? '');
    return change(path, await fetch(url, init));
  };
  const end = await syncRound({
    store,
    athlete,
    hash: sha256,
    newDevice: () => 'new',
    progress: () => undefined,
    live: () => true,
    transport: httpTransport(changed, server.url, async () => OWNER),
  });
  return { end, asked, lines: (await store.read(athlete, 0, 10_000)).events.map((one) => eventLine(one.event)) };
}

test('a first sync takes whole segments and then the open end in a page', async () => {
  const { end, asked, lines } = await firstSync('ada');
  expect(end).toMatchObject({ kind: 'done', pulled: 2_300 });
  expect(asked).toEqual(['segments', 'segment', 'segment', 'segment', 'pull']);
  expect(lines).toEqual(EVENTS.map(eventLine));
});

test('a server without segments, one that loses them and one that damages them are asked for pages', async () => {
  const gone = () =>
    new Response(JSON.stringify({ error: { code: 'no-route', reason: 'there is nothing here' } }), { status: 404 });
  const older = await firstSync('ada', (path, answer) => (/segment/.test(path) ? gone() : answer));
  expect(older.asked).toEqual(['segments', 'pull', 'pull']);
  const lossy = await firstSync('ada', (path, answer) => (/segment\?.*from=1001/.test(path) ? gone() : answer));
  expect(lossy.asked.filter((what) => what === 'pull').length).toBeGreaterThanOrEqual(1);
  const damaged = await firstSync('ada', async (path, answer) =>
    /segment\?.*from=2001/.test(path)
      ? new Response((await answer.text()).replace('"reps":8', '"reps":9'), { status: 200, headers: answer.headers })
      : answer,
  );
  const proxy = await firstSync('ada', (path, answer) =>
    /segment\?/.test(path) ? new Response('<html>log in to our network</html>', { status: 200 }) : answer,
  );
  for (const { end, lines } of [older, lossy, damaged, proxy]) {
    expect(end.kind).toBe('done');
    expect(lines).toEqual(EVENTS.map(eventLine));
  }
});

test('a segment goes out as it lies, with a seal that counts, and again only when it is not known', async () => {
  const [segment = never()] = (await list('ada', OWNER)).segments;
  const path = pathOf('ada', segment);
  const plain = await ask(server, 'GET', path, { secret: OWNER, headers: { 'accept-encoding': 'identity' } });
  expect(plain.headers.get('content-encoding')).toBeNull();
  const file = new DatabaseSync(databaseFile(server.dataDir), { readOnly: true });
  const row = file.prepare('select data from segment where athlete_id = ? and first_seq = 1').get('ada') as {
    readonly data: Uint8Array;
  };
  file.close();
  expect(plain.text).toBe(brotliDecompressSync(row.data).toString());
  const packed = await ask(server, 'GET', path, { secret: OWNER, headers: { 'accept-encoding': 'br' } });
  expect([packed.headers.get('content-encoding'), packed.text]).toEqual(['br', plain.text]);
  expect(packed.headers.get('strongback-seal')).toBe(sealOf(segment, plain.text, sha256));
  const known = { 'if-none-match': packed.headers.get('etag') ?? '' };
  expect(await ask(server, 'GET', path, { secret: OWNER, headers: known })).toMatchObject({ status: 304, text: '' });
  expect((await ask(server, 'GET', path, { secret: newSecret(), headers: known })).status).toBe(404);
});

test("[D48] only the athlete's own browser may keep a segment, and a coach's, a program's and a plain connection's may not", async () => {
  const path = await first('ben');
  const browser = { 'sec-fetch-site': 'same-origin' };
  const kept = await ask(server, 'GET', path, { secret: OWNER, headers: browser });
  expect([kept.headers.get('cache-control'), kept.headers.get('vary')]).toEqual([
    'private, no-cache',
    'authorization, accept-encoding',
  ]);
  expect((await ask(server, 'GET', path, { secret: OWNER })).headers.get('cache-control')).toBe('no-store');
  const { code } = (
    await ask(server, 'POST', '/api/v1/grants/invite', {
      secret: OWNER,
      body: { athlete: 'ben', mayPrescribe: false, mayLog: false, untilMs: null },
    })
  ).json as unknown as { readonly code: string };
  const coach = (await ask(server, 'POST', '/api/v1/account/create', { body: { login: 'coach', passphrase: PASSPHRASE } }))
    .json as unknown as { readonly token: string; readonly account: string };
  await ask(server, 'POST', '/api/v1/grants/accept', { secret: coach.token, body: { code } });
  const coached = await ask(server, 'GET', path, { secret: coach.token, headers: browser });
  expect([coached.status, coached.headers.get('cache-control')]).toEqual([200, 'no-store']);
  await ask(server, 'POST', '/api/v1/grants/revoke', { secret: OWNER, body: { athlete: 'ben', coach: coach.account } });
  const etag = coached.headers.get('etag') ?? '';
  const after = await ask(server, 'GET', path, { secret: coach.token, headers: { ...browser, 'if-none-match': etag } });
  expect([after.status, after.headers.get('clear-site-data')]).toEqual([404, '"cache"']);
  expect((await ask(server, 'GET', '/api/v1/sync/segments?athlete=ben&after=5', { secret: coach.token })).status).toBe(404);
});

test('[D54] deletion takes the segments along, and tells the browsers to forget', async () => {
  const path = await first('eve');
  expect((await ask(server, 'GET', path, { secret: OWNER })).status).toBe(200);
  const deleted = await ask(server, 'POST', '/api/v1/ledger/delete', { secret: OWNER, body: { athlete: 'eve' } });
  expect(deleted.headers.get('clear-site-data')).toBe('"cache"');
  for (const asked of [path, '/api/v1/sync/segments?athlete=eve&after=7']) {
    const { json, headers } = await ask(server, 'GET', asked, { secret: OWNER });
    expect([json.error?.code, headers.get('clear-site-data')], asked).toEqual(['erased', '"cache"']);
  }
});

test('[A6] a segment that was damaged on the disk is not given out, though it was well before', async () => {
  const path = await first('odd');
  expect((await ask(server, 'GET', path, { secret: OWNER })).status).toBe(200);
  await server.stop();
  const file = new DatabaseSync(databaseFile(server.dataDir));
  const { data } = file.prepare("select data from segment where athlete_id = 'odd' and first_seq = 1").get() as {
    readonly data: Uint8Array;
  };
  const changed = brotliCompressSync(brotliDecompressSync(data).toString().replace('"reps":8', '"reps":9'));
  file.prepare("update segment set data = ? where athlete_id = 'odd' and first_seq = 1").run(changed);
  file.close();
  server = await serve({ port: 0, dataDir: server.dataDir });
  expect((await ask(server, 'GET', path, { secret: OWNER })).json.error?.code).toBe('damaged');
  const { end } = await firstSync('odd');
  expect(end.kind).not.toBe('done');
});
