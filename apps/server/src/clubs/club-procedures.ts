// Decides how clubs are kept: who is in one as what, invitations, and the grants that athletes gave through one. A role in a club opens no ledger.
import { numberIn, type Procedure, type Row, sql, textIn } from '@strongback/store';
import { isOpenCode } from '../access/one-time-codes.ts';

export const CLUB_ROLES = ['administrator', 'coach', 'member'] as const;
export type ClubRole = (typeof CLUB_ROLES)[number];

export const CLUB_SCHEMA: readonly string[] = [
  `create table if not exists club (
    club_id    text   not null primary key,
    name       text   not null,
    created_ms bigint not null
  )`,
  `create table if not exists club_person (
    club_id    text   not null,
    account_id text   not null,
    role       text   not null,
    since_ms   bigint not null,
    primary key (club_id, account_id)
  )`,
  // The same fact from the account's end, written together.
  `create table if not exists account_club (
    account_id text not null,
    club_id    text not null,
    primary key (account_id, club_id)
  )`,
  // Grants that athletes gave to a coach through the club: they end when either leaves it.
  `create table if not exists club_grant (
    club_id    text not null,
    athlete_id text not null,
    coach_id   text not null,
    account_id text not null,
    primary key (club_id, athlete_id, coach_id)
  )`,
  `create table if not exists club_invitation (
    code_hash  text   not null primary key,
    club_id    text   not null,
    role       text   not null,
    expires_ms bigint not null,
    used_ms    bigint
  )`,
];

export interface ClubPerson {
  readonly account: string;
  readonly role: ClubRole;
  readonly sinceMs: number;
}

/** The role of an account in a club; null when it is not in it, or there is no such club. */
export function* roleIn(club: string, account: string | null): Procedure<ClubRole | null> {
  if (account === null) return null;
  const [row] = yield* sql('select role from club_person where club_id = $1 and account_id = $2', club, account);
  return row === undefined ? null : roleOf(row);
}

function roleOf(row: Row): ClubRole {
  const found = CLUB_ROLES.find((role) => role === row['role']);
  if (found === undefined) throw new TypeError('a club role that is none');
  return found;
}

/** Everybody in the club, longest there first. The row of the club is locked: of two who leave at once one is after the other. */
export function* peopleOf(club: string): Procedure<readonly ClubPerson[]> {
  yield* sql('select club_id from club where club_id = $1 for update', club);
  const rows = yield* sql(
    'select account_id, role, since_ms from club_person where club_id = $1 order by since_ms, account_id',
    club,
  );
  return rows.map((row) => ({ account: textIn(row, 'account_id'), role: roleOf(row), sinceMs: numberIn(row, 'since_ms') }));
}

export function* clubName(club: string): Procedure<string> {
  const [row] = yield* sql('select name from club where club_id = $1', club);
  return row === undefined ? '' : textIn(row, 'name');
}

export function* makeClub(club: string, name: string, account: string, nowMs: number): Procedure<void> {
  yield* sql('insert into club (club_id, name, created_ms) values ($1, $2, $3)', club, name, nowMs);
  yield* enter(club, account, 'administrator', nowMs);
}

/** Somebody who is in the club already keeps the role they have. */
export function* enter(club: string, account: string, role: ClubRole, nowMs: number): Procedure<void> {
  yield* sql(
    'insert into club_person (club_id, account_id, role, since_ms) values ($1, $2, $3, $4) on conflict do nothing',
    club,
    account,
    role,
    nowMs,
  );
  yield* sql('insert into account_club (account_id, club_id) values ($1, $2) on conflict do nothing', account, club);
}

export function* clubsOf(account: string): Procedure<readonly string[]> {
  const rows = yield* sql('select club_id from account_club where account_id = $1 order by club_id', account);
  return rows.map((row) => textIn(row, 'club_id'));
}

/** Changes a role. False when that would leave the club without an administrator, or the person is not in it. */
export function* changeRole(club: string, account: string, role: ClubRole, nowMs: number): Procedure<boolean> {
  const people = yield* peopleOf(club);
  const person = people.find((one) => one.account === account);
  if (person === undefined || (role !== 'administrator' && isLastAdministrator(people, account))) return false;
  yield* sql('update club_person set role = $3 where club_id = $1 and account_id = $2', club, account, role);
  if (person.role !== 'member' && role === 'member') yield* endGrants(club, nowMs, (row) => row['coach_id'] === account);
  return true;
}

function isLastAdministrator(people: readonly ClubPerson[], account: string): boolean {
  return people.every((one) => one.account === account || one.role !== 'administrator');
}

/** Ends a person's time in the club, and the grants they gave or got through it. False for the last administrator of others. */
export function* leaveClub(club: string, account: string, nowMs: number): Procedure<boolean> {
  const people = yield* peopleOf(club);
  if (!people.some((one) => one.account === account)) return false;
  if (people.length > 1 && isLastAdministrator(people, account)) return false;
  if (people.length === 1) yield* deleteClub(club, nowMs);
  else yield* putOut(club, account, nowMs);
  return true;
}

function* putOut(club: string, account: string, nowMs: number): Procedure<void> {
  yield* endGrants(club, nowMs, (row) => row['coach_id'] === account || row['account_id'] === account);
  yield* sql('delete from club_person where club_id = $1 and account_id = $2', club, account);
  yield* sql('delete from account_club where account_id = $1 and club_id = $2', account, club);
}

/** Where an account ends, its clubs go on: the last administrator's place goes to whoever is there longest, coaches first. */
export function* leaveClubs(account: string, nowMs: number): Procedure<void> {
  for (const club of yield* clubsOf(account)) {
    const people = yield* peopleOf(club);
    if (people.length > 1 && isLastAdministrator(people, account)) {
      const others = people.filter((one) => one.account !== account);
      const heir = others.find((one) => one.role === 'coach') ?? others[0];
      if (heir !== undefined)
        yield* sql(
          'update club_person set role = $3 where club_id = $1 and account_id = $2',
          club,
          heir.account,
          'administrator',
        );
    }
    yield* leaveClub(club, account, nowMs);
  }
}

export function* deleteClub(club: string, nowMs: number): Procedure<void> {
  for (const { account } of yield* peopleOf(club)) yield* putOut(club, account, nowMs);
  yield* sql('delete from club_invitation where club_id = $1', club);
  yield* sql('delete from club where club_id = $1', club);
}

function* endGrants(club: string, nowMs: number, which: (row: Row) => boolean): Procedure<void> {
  const rows = yield* sql('select athlete_id, coach_id, account_id from club_grant where club_id = $1', club);
  for (const row of rows.filter(which)) {
    const [athlete, coach] = [textIn(row, 'athlete_id'), textIn(row, 'coach_id')];
    yield* sql(
      'update grant_ set revoked_ms = $3 where athlete_id = $1 and coach_id = $2 and revoked_ms is null',
      athlete,
      coach,
      nowMs,
    );
    yield* sql('delete from club_grant where club_id = $1 and athlete_id = $2 and coach_id = $3', club, athlete, coach);
  }
}

export function* noteGrant(club: string, athlete: string, coach: string, account: string): Procedure<void> {
  yield* sql(
    'insert into club_grant (club_id, athlete_id, coach_id, account_id) values ($1, $2, $3, $4) on conflict do nothing',
    club,
    athlete,
    coach,
    account,
  );
}

export function* inviteTo(club: string, role: ClubRole, codeHash: string, expiresMs: number): Procedure<void> {
  yield* sql(
    'insert into club_invitation (code_hash, club_id, role, expires_ms) values ($1, $2, $3, $4)',
    codeHash,
    club,
    role,
    expiresMs,
  );
}

/** The club a code leads to, used up by it; null when the code does not work. */
export function* joinBy(codeHash: string, account: string, nowMs: number): Procedure<string | null> {
  const [row] = yield* sql(
    'select club_id, role, expires_ms, used_ms from club_invitation where code_hash = $1 for update',
    codeHash,
  );
  if (!isOpenCode(row, nowMs)) return null;
  const club = textIn(row, 'club_id');
  yield* sql('update club_invitation set used_ms = $2 where code_hash = $1', codeHash, nowMs);
  yield* enter(club, account, roleOf(row), nowMs);
  return club;
}
