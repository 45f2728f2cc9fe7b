// Examples of opening an account without its passphrase: passkeys that are genuine, and codes that work once.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningServer } from '../serve.ts';
import { ask, freshServer } from '../testing/asking.ts';
import { virtualKey, type VirtualKey } from '../testing/virtual-key.ts';

const WORDS = 'four words do well';
let server: RunningServer;
let close: () => Promise<void>;
let host = '';
beforeAll(async () => {
  ({ server, close } = await freshServer({ mostTries: 1_000 }));
  host = new URL(server.url).hostname;
});
afterAll(() => close());

const post = (path: string, body: unknown, secret?: string) => ask(server, 'POST', `/api/v1/${path}`, { secret, body });
const account = async (login: string) =>
  (await post('account/create', { login, passphrase: WORDS })).json as unknown as { account: string; token: string };
const challenge = async () => ((await post('passkey/offer', {})).json as unknown as { challenge: string }).challenge;
const add = async (key: VirtualKey, token: string) => (await post('passkey/add', key.create(await challenge()), token)).status;

test('a passkey that was added opens the account; its answer works once', async () => {
  const made = await account('key');
  const key = virtualKey(host);
  expect(await add(key, made.token)).toBe(200);
  const answer = key.get(await challenge());
  const opened = await post('passkey/sign-in', { ...answer, label: 'laptop' });
  expect(opened.json).toMatchObject({ account: made.account });
  expect((await post('passkey/sign-in', answer)).status).toBe(404);
  const { token } = opened.json as unknown as { token: string };
  expect((await ask(server, 'GET', '/api/v1/account', { secret: token })).status).toBe(200);
});

test('what is not genuine opens nothing: another host, another key, nobody recognised, no challenge of ours, an older count', async () => {
  const made = await account('strict');
  const key = virtualKey(host);
  expect(await add(key, made.token)).toBe(200);
  const elsewhere = virtualKey('evil.example');
  const other = virtualKey(host);
  const answers = [
    { ...virtualKey(host, { origin: 'http://evil.example' }).get(await challenge()), id: key.id },
    { ...elsewhere.get(await challenge()), id: key.id },
    { ...other.get(await challenge()), id: key.id },
    { ...virtualKey(host, { recognised: false }).get(await challenge()), id: key.id },
    key.get('bm90IG91cnM'),
    other.get(await challenge()),
  ];
  for (const answer of answers) expect((await post('passkey/sign-in', answer)).status).toBe(404);
  const older = key.get(await challenge());
  expect((await post('passkey/sign-in', key.get(await challenge()))).status).toBe(200);
  expect((await post('passkey/sign-in', older)).status).toBe(404);
  for (const bad of [virtualKey('evil.example'), virtualKey(host, { recognised: false })])
    expect(await add(bad, made.token)).toBe(400);
  expect(await add(key, made.token)).toBe(400);
});

test('a recovery code opens the account once with a new passphrase, ends older sessions, and newer codes end older ones', async () => {
  const made = await account('lost');
  const codesOf = async (token: string, passphrase: string) =>
    ((await post('account/recovery', { passphrase }, token)).json as unknown as { codes: string[] }).codes;
  const old = await codesOf(made.token, WORDS);
  const codes = await codesOf(made.token, WORDS);
  expect(codes).toHaveLength(8);
  const use = (code: string | undefined, login = 'lost') => post('account/recover', { login, code, next: 'four newer words' });
  expect((await use(old[0])).status).toBe(404);
  expect((await use(codes[0], 'key')).status).toBe(404);
  const opened = await use(codes[0]?.toLowerCase());
  expect(opened.json).toMatchObject({ account: made.account });
  expect((await use(codes[0])).status).toBe(404);
  expect((await ask(server, 'GET', '/api/v1/account', { secret: made.token })).status).toBe(404);
  expect((await post('account/sign-in', { login: 'lost', passphrase: 'four newer words' })).status).toBe(200);
  expect((await post('account/recover', { login: 'lost', code: codes[1], next: 'short' })).status).toBe(400);
});

test('passkeys and codes go with the account', async () => {
  const made = await account('gone');
  const key = virtualKey(host);
  await add(key, made.token);
  await post('account/delete', { passphrase: WORDS }, made.token);
  expect((await post('passkey/sign-in', key.get(await challenge()))).status).toBe(404);
});
