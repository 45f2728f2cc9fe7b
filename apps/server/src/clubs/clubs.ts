// Decides what clubs answer: names and roles to those who are in one, and never anybody's training; what a coach may see, each athlete grants.
import { randomUUID } from 'node:crypto';
import type { Procedure } from '@strongback/store';
import * as z from 'zod';
import { loginOf } from '../access/account-procedures.ts';
import { signedIn } from '../access/accounts.ts';
import { giveGrant } from '../access/grants.ts';
import { accountOf, rightsOf } from '../access/rights.ts';
import { newPairingCode, secretHash, typedCode } from '../access/secrets.ts';
import { catchUp } from '../coach/summary-procedures.ts';
import type { Answer, Asked, ServerContext } from '../context.ts';
import { Refused } from '../http/refusal.ts';
import {
  changeRole,
  CLUB_ROLES,
  clubName,
  type ClubRole,
  clubsOf,
  deleteClub,
  inviteTo,
  joinBy,
  leaveClub,
  makeClub,
  noteGrant,
  peopleOf,
  roleIn,
} from './club-procedures.ts';

const id = z.string().min(1).max(200);
const role = z.enum(CLUB_ROLES);
export const clubNameBody = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1)
    .max(80)
    .refine((text) => !/[\p{Cc}\p{Cs}]/u.test(text)),
});
export const clubBody = z.strictObject({ club: id });
export const clubInviteBody = z.strictObject({ club: id, role });
export const clubJoinBody = z.strictObject({ code: z.string().min(1).max(40) });
export const clubRoleBody = z.strictObject({ club: id, account: id, role });
export const clubPersonBody = z.strictObject({ club: id, account: id });
export const clubGrantBody = z.strictObject({
  club: id,
  athlete: id,
  coach: id,
  mayPrescribe: z.boolean(),
  mayLog: z.boolean(),
  untilMs: z.int().positive().nullable(),
});

const INVITATION_LIFE_MS = 7 * 86_400_000;
/** The same words whether there is no such club, or the asker is not in it, or not as an administrator. */
const NO_CLUB = 'there is no such club for this account';

interface Here {
  readonly account: string;
  readonly role: ClubRole;
}

/** Runs the procedure when the asker is in the club (as an administrator, where that is asked), in one transaction. */
async function inClub<T>(
  context: ServerContext,
  asked: Asked,
  club: string,
  administrators: boolean,
  work: (here: Here) => Procedure<T>,
): Promise<T> {
  const done = await context.database.write(function* (): Procedure<{ readonly value: T } | null> {
    const account = yield* accountOf(asked.tokenHash, context.now());
    const here = yield* roleIn(club, account);
    if (account === null || here === null || (administrators && here !== 'administrator')) return null;
    return { value: yield* work({ account, role: here }) };
  });
  if (done === null) throw new Refused('unknown', NO_CLUB);
  return done.value;
}

export async function createClub(context: ServerContext, asked: Asked): Promise<Answer> {
  const { name } = asked.body as z.infer<typeof clubNameBody>;
  const { account } = await signedIn(context, asked);
  const club = randomUUID();
  await context.database.write(() => makeClub(club, name, account, context.now()));
  return { kind: 'json', value: { club } };
}

export async function listClubs(context: ServerContext, asked: Asked): Promise<Answer> {
  const { account } = await signedIn(context, asked);
  const clubs = await context.database.read(function* () {
    const found = [];
    for (const club of yield* clubsOf(account))
      found.push({ club, name: yield* clubName(club), role: yield* roleIn(club, account) });
    return found;
  });
  return { kind: 'json', value: { clubs } };
}

/** Members see who runs the club and who coaches; coaches and administrators see everybody. Names and roles, nothing else. */
export async function listClubPeople(context: ServerContext, asked: Asked): Promise<Answer> {
  const club = asked.query('club') ?? '';
  const value = await inClub(context, asked, club, false, function* (here) {
    const people = [];
    for (const person of yield* peopleOf(club)) {
      if (here.role === 'member' && person.role === 'member' && person.account !== here.account) continue;
      people.push({ ...person, name: yield* loginOf(person.account), you: person.account === here.account });
    }
    return { name: yield* clubName(club), role: here.role, people };
  });
  return { kind: 'json', value };
}

export async function inviteToClub(context: ServerContext, asked: Asked): Promise<Answer> {
  const body = asked.body as z.infer<typeof clubInviteBody>;
  const code = newPairingCode() + newPairingCode();
  const expiresMs = context.now() + INVITATION_LIFE_MS;
  await inClub(context, asked, body.club, true, () => inviteTo(body.club, body.role, secretHash(code), expiresMs));
  return { kind: 'json', value: { code, expiresMs } };
}

export async function joinClub(context: ServerContext, asked: Asked): Promise<Answer> {
  const { code } = asked.body as z.infer<typeof clubJoinBody>;
  const { account } = await signedIn(context, asked);
  if (!context.limits.pairing.take(asked.address)) throw new Refused('too-many', 'too many codes were tried; wait a few minutes');
  const club = await context.database.write(() => joinBy(secretHash(typedCode(code)), account, context.now()));
  if (club === null) throw new Refused('unknown', 'this invitation does not work; ask for a new one');
  return { kind: 'json', value: { club } };
}

export async function setClubRole(context: ServerContext, asked: Asked): Promise<Answer> {
  const body = asked.body as z.infer<typeof clubRoleBody>;
  const done = await inClub(context, asked, body.club, true, () => changeRole(body.club, body.account, body.role, context.now()));
  if (!done) throw new Refused('conflict', 'a club keeps at least one administrator, and only people in it have a role');
  context.bus.shutOut(null);
  return { kind: 'json', value: { role: body.role } };
}

export async function removeFromClub(context: ServerContext, asked: Asked): Promise<Answer> {
  const body = asked.body as z.infer<typeof clubPersonBody>;
  const done = await inClub(context, asked, body.club, true, () => leaveClub(body.club, body.account, context.now()));
  if (!done) throw new Refused('conflict', 'a club keeps at least one administrator, and only people in it can be removed');
  context.bus.shutOut(null);
  return { kind: 'json', value: { removed: true } };
}

export async function leave(context: ServerContext, asked: Asked): Promise<Answer> {
  const { club } = asked.body as z.infer<typeof clubBody>;
  const done = await inClub(context, asked, club, false, ({ account }) => leaveClub(club, account, context.now()));
  if (!done) throw new Refused('conflict', 'you are its last administrator; name another one first');
  context.bus.shutOut(null);
  return { kind: 'json', value: { left: true } };
}

export async function removeClub(context: ServerContext, asked: Asked): Promise<Answer> {
  const { club } = asked.body as z.infer<typeof clubBody>;
  await inClub(context, asked, club, true, () => deleteClub(club, context.now()));
  context.bus.shutOut(null);
  return { kind: 'json', value: { deleted: true } };
}

/** An athlete in the club lets one of its coaches in: the athlete's own decision, as with a code, and ended by the athlete at any time. */
export async function grantInClub(context: ServerContext, asked: Asked): Promise<Answer> {
  const body = asked.body as z.infer<typeof clubGrantBody>;
  const account = await context.database.read(() => accountOf(asked.tokenHash, context.now()));
  const found = await context.database.write(function* (): Procedure<'nobody' | 'no-coach' | 'done'> {
    const rights = yield* rightsOf(body.athlete, asked.tokenHash, context.now());
    if (rights === null || !rights.owner) return 'nobody';
    const mine = yield* roleIn(body.club, account);
    const theirs = yield* roleIn(body.club, body.coach);
    if (account === null || mine === null || body.coach === account || (theirs !== 'coach' && theirs !== 'administrator'))
      return 'no-coach';
    yield* giveGrant({ ...body, nowMs: context.now() });
    yield* noteGrant(body.club, body.athlete, body.coach, account);
    return 'done';
  });
  if (found === 'nobody') throw new Refused('unknown', 'there is no such ledger for this device');
  if (found === 'no-coach') throw new Refused('unknown', 'there is no such coach in a club of this account');
  await catchUp(context.database, body.athlete);
  return { kind: 'json', value: { coach: body.coach } };
}
