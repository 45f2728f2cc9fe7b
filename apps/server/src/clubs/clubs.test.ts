// Clubs: roles open no ledger, athletes grant, what was granted through a club ends with it, and somebody is always in charge.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningServer } from '../serve.ts';
import { ask, freshServer, newSecret, pull, push, trainingOf } from '../testing/asking.ts';

let server: RunningServer;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ server, close } = await freshServer({ mostTries: 1e6 }));
});
afterAll(() => close());

interface Somebody {
  readonly account: string;
  readonly token: string;
}
async function somebody(login: string): Promise<Somebody> {
  const body = { login, passphrase: 'four words do well' };
  return (await ask(server, 'POST', '/api/v1/account/create', { body })).json as unknown as Somebody;
}
const post = (who: Somebody, path: string, body: object) =>
  ask(server, 'POST', `/api/v1/clubs/${path}`, { secret: who.token, body });

async function clubWith(
  name: string,
): Promise<{ readonly club: string; readonly admin: Somebody; readonly coach: Somebody; readonly member: Somebody }> {
  const [admin, coach, member] = [
    await somebody(`${name} admin`),
    await somebody(`${name} coach`),
    await somebody(`${name} member`),
  ];
  const { club } = (await post(admin, 'create', { name })).json as unknown as { readonly club: string };
  for (const [who, role] of [
    [coach, 'coach'],
    [member, 'member'],
  ] as const) {
    const { code } = (await post(admin, 'invite', { club, role })).json as unknown as { readonly code: string };
    expect((await post(who, 'join', { code })).json).toEqual({ club });
    expect((await post(who, 'join', { code })).status).toBe(404);
  }
  return { club, admin, coach, member };
}

interface Shown {
  readonly people: readonly { readonly account: string; readonly name: string; readonly role: string }[];
}
const peopleSeenBy = async (who: Somebody, club: string) =>
  ((await ask(server, 'GET', `/api/v1/clubs/people?club=${club}`, { secret: who.token })).json as unknown as Shown).people;

test('nobody in a club sees training by it; an athlete lets a coach in, and that ends with the club', async () => {
  const { club, admin, coach, member } = await clubWith('rowing');
  const phone = newSecret();
  await push(server, phone, 'ada', trainingOf('ada', 'phone', 3));
  await ask(server, 'POST', '/api/v1/account/adopt', { secret: member.token, body: { athlete: 'ada', capability: phone } });
  for (const who of [admin, coach]) expect((await pull(server, who.token, 'ada')).status).toBe(404);

  const grant = { club, athlete: 'ada', coach: coach.account, mayPrescribe: true, mayLog: false, untilMs: null };
  // A phone without an account is in no club; a coach cannot let itself in; a coach of no club of ours is none.
  expect((await ask(server, 'POST', '/api/v1/clubs/grant', { secret: phone, body: grant })).status).toBe(404);
  expect((await post(coach, 'grant', grant)).status).toBe(404);
  const stranger = await somebody('stranger');
  expect((await post(member, 'grant', { ...grant, coach: stranger.account })).status).toBe(404);
  expect((await post(member, 'grant', { ...grant, coach: member.account })).status).toBe(404);
  expect((await post(member, 'grant', grant)).json).toEqual({ coach: coach.account });
  expect((await pull(server, coach.token, 'ada')).json['events']).toHaveLength(3);
  expect((await pull(server, admin.token, 'ada')).status).toBe(404);
  const roster = await ask(server, 'GET', '/api/v1/coach/roster?today=2026-01-06', { secret: coach.token });
  expect(roster.json['athletes']).toMatchObject([{ athlete: 'ada', mayPrescribe: true }]);

  expect((await post(admin, 'remove', { club, account: coach.account })).json).toEqual({ removed: true });
  expect((await pull(server, coach.token, 'ada')).status).toBe(404);
});

test('a coach who becomes a member, a member who leaves, and a club that ends: the grants given through it are over', async () => {
  const ways = [
    [
      'demoted',
      ({ club, admin, coach }: Awaited<ReturnType<typeof clubWith>>) =>
        post(admin, 'role', { club, account: coach.account, role: 'member' }),
    ],
    ['left', ({ club, member }: Awaited<ReturnType<typeof clubWith>>) => post(member, 'leave', { club })],
    ['deleted', ({ club, admin }: Awaited<ReturnType<typeof clubWith>>) => post(admin, 'delete', { club })],
  ] as const;
  for (const [way, end] of ways) {
    const all = await clubWith(way);
    await push(server, all.member.token, way, trainingOf(way, 'phone', 2));
    await post(all.member, 'grant', {
      club: all.club,
      athlete: way,
      coach: all.coach.account,
      mayPrescribe: false,
      mayLog: true,
      untilMs: null,
    });
    expect((await pull(server, all.coach.token, way)).status).toBe(200);
    expect((await end(all)).status).toBe(200);
    expect((await pull(server, all.coach.token, way)).status, way).toBe(404);
    expect((await pull(server, all.member.token, way)).status).toBe(200);
  }
});

test('members see who runs the club, not each other; coaches and administrators see names and roles', async () => {
  const { club, admin, coach, member } = await clubWith('judo');
  const other = await somebody('judo other');
  const { code } = (await post(admin, 'invite', { club, role: 'member' })).json as unknown as { readonly code: string };
  await post(other, 'join', { code });
  expect((await peopleSeenBy(member, club)).map((one) => one.name).sort()).toEqual(['judo admin', 'judo coach', 'judo member']);
  for (const who of [admin, coach]) expect(await peopleSeenBy(who, club)).toHaveLength(4);
  expect(Object.keys((await peopleSeenBy(admin, club))[0] ?? {}).sort()).toEqual(['account', 'name', 'role', 'sinceMs', 'you']);
});

test('a club is never without an administrator, also when accounts end', async () => {
  const { club, admin, coach, member } = await clubWith('swim');
  expect((await post(admin, 'leave', { club })).status).toBe(409);
  expect((await post(admin, 'role', { club, account: admin.account, role: 'member' })).status).toBe(409);
  expect((await post(coach, 'role', { club, account: coach.account, role: 'administrator' })).status).toBe(404);
  const gone = await ask(server, 'POST', '/api/v1/account/delete', {
    secret: admin.token,
    body: { passphrase: 'four words do well' },
  });
  expect(gone.status).toBe(200);
  expect((await peopleSeenBy(member, club)).map((one) => [one.name, one.role])).toEqual(
    expect.arrayContaining([['swim coach', 'administrator']]),
  );
  expect((await post(coach, 'delete', { club })).json).toEqual({ deleted: true });
  const clubs = await ask(server, 'GET', '/api/v1/clubs', { secret: member.token });
  expect(clubs.json).toEqual({ clubs: [] });
});
