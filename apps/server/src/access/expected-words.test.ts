// A passphrase made of the product's words, the login or one key is refused, wherever one is set; four words of one's own are not.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningServer } from '../serve.ts';
import { ask, freshServer } from '../testing/asking.ts';
import { isExpected } from './expected-words.ts';

describe('words that are tried first', () => {
  test.each([
    ['strongback2026', 'kim'],
    ['Strongback-Strongback', 'kim'],
    ['my password 1234', 'kim'],
    ['kim.example.org 77', 'kim@example.org'],
    ['Kím Éxample Trainíng', 'kim.example'],
    ['aaaaaaaaaaaaaaaa', 'kim'],
    ['Kraft Training Hantel Trainer', 'kim'],
  ])('%s is refused for %s', (passphrase, login) => expect(isExpected(passphrase, login)).toBe(true));
  test.each([
    ['four words do well', 'kim@example.org'],
    ['correct training horse battery', 'kim'],
    ['lightning over Esch at noon', 'esch.kim@example.org'],
    ['длинная дорога домой', 'kim'],
    ['xK4!tz9pQw2m', 'kim'],
  ])('%s is taken for %s', (passphrase, login) => expect(isExpected(passphrase, login)).toBe(false));
});

describe('wherever a passphrase is set', () => {
  let server: RunningServer;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ server, close } = await freshServer({ mostTries: 1_000 }));
  });
  afterAll(() => close());
  const post = (path: string, body: unknown, secret?: string) => ask(server, 'POST', `/api/v1/account/${path}`, { secret, body });

  test('what is tried first is refused with the reason, and nothing changes', async () => {
    const refused = { status: 400, reason: expect.stringContaining('tried first') };
    const said = ({ status, json }: Awaited<ReturnType<typeof ask>>) => ({ status, reason: json.error?.reason });
    expect(said(await post('create', { login: 'zoe.miller', passphrase: 'Zoe Miller 1999' }))).toEqual(refused);
    const passphrase = 'four words do well';
    const made = (await post('create', { login: 'zoe.miller', passphrase })).json as unknown as { readonly token: string };
    expect(said(await post('passphrase', { passphrase, next: 'zoe-miller-zoe-miller' }, made.token))).toEqual(refused);
    expect(said(await post('recover', { login: 'zoe.miller', code: 'ABCD EFGH JKLM', next: 'strongback zoe' }))).toEqual(refused);
    expect((await post('sign-in', { login: 'zoe.miller', passphrase })).status).toBe(200);
  });
});
