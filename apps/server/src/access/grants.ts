// Decides how a coach comes to see and write in a ledger, and how that ends: invited by the athlete, accepted by the coach, dated, revocable at once.
import { type Procedure, type Row, sql, textIn } from '@strongback/store';
import * as z from 'zod';
import type { Answer, Asked, ServerContext } from '../context.ts';
import { Refused } from '../http/refusal.ts';
import { catchUp } from '../coach/summary-procedures.ts';
import { loginOf } from './account-procedures.ts';
import { signedIn } from './accounts.ts';
import { isOpenCode } from './one-time-codes.ts';
import { isLive, rightsOf } from './rights.ts';
import { newPairingCode, secretHash, typedCode } from './secrets.ts';

const athlete = z.string().min(1).max(200);
export const inviteBody = z.strictObject({
  athlete,
  mayPrescribe: z.boolean(),
  mayLog: z.boolean(),
  untilMs: z.int().positive().nullable(),
});
export const acceptBody = z.strictObject({ code: z.string().min(1).max(40) });
export const revokeGrantBody = z.strictObject({ athlete, coach: z.string().min(1).max(200) });

const INVITATION_LIFE_MS = 7 * 86_400_000;
const NOBODY = 'there is no such ledger for this device';

/** Runs the procedure when the asker owns the ledger, in one transaction; refuses otherwise. */
export async function asOwner<T>(context: ServerContext, asked: Asked, who: string, work: () => Procedure<T>): Promise<T> {
  const done = await context.database.write(function* (): Procedure<{ readonly value: T } | null> {
    const rights = yield* rightsOf(who, asked.tokenHash, context.now());
    return rights === null || !rights.owner ? null : { value: yield* work() };
  });
  if (done === null) throw new Refused('unknown', NOBODY);
  return done.value;
}

export async function invite(context: ServerContext, asked: Asked): Promise<Answer> {
  const body = asked.body as z.infer<typeof inviteBody>;
  const code = newPairingCode() + newPairingCode();
  const expiresMs = context.now() + INVITATION_LIFE_MS;
  await asOwner(context, asked, body.athlete, function* (): Procedure<void> {
    yield* sql(
      'insert into invitation (code_hash, athlete_id, may_prescribe, may_log, until_ms, expires_ms) values ($1, $2, $3, $4, $5, $6)',
      secretHash(code),
      body.athlete,
      body.mayPrescribe ? 1 : 0,
      body.mayLog ? 1 : 0,
      body.untilMs,
      expiresMs,
    );
  });
  return { kind: 'json', value: { code, expiresMs } };
}

export interface GivenGrant {
  readonly athlete: string;
  readonly coach: string;
  readonly mayPrescribe: boolean;
  readonly mayLog: boolean;
  readonly untilMs: number | null;
  readonly nowMs: number;
}

/** Makes a grant, or changes the one there is. Whoever calls this has asked whether the athlete wants it. */
export function* giveGrant({ athlete: who, coach, mayPrescribe, mayLog, untilMs, nowMs }: GivenGrant): Procedure<void> {
  yield* sql(
    `insert into grant_ (athlete_id, coach_id, may_prescribe, may_log, from_ms, until_ms, seen_seq) values ($1, $2, $3, $4, $5, $6, 0)
     on conflict (athlete_id, coach_id) do update set may_prescribe = excluded.may_prescribe, may_log = excluded.may_log,
     from_ms = excluded.from_ms, until_ms = excluded.until_ms, revoked_ms = null`,
    who,
    coach,
    mayPrescribe ? 1 : 0,
    mayLog ? 1 : 0,
    nowMs,
    untilMs,
  );
  yield* sql('insert into coach_athlete (coach_id, athlete_id) values ($1, $2) on conflict do nothing', coach, who);
}

export async function accept(context: ServerContext, asked: Asked): Promise<Answer> {
  const body = asked.body as z.infer<typeof acceptBody>;
  const { account } = await signedIn(context, asked);
  if (!context.limits.pairing.take(asked.address)) throw new Refused('too-many', 'too many codes were tried; wait a few minutes');
  const found = await context.database.write(function* (): Procedure<string | null> {
    const hash = secretHash(typedCode(body.code));
    const [row] = yield* sql(
      'select athlete_id, may_prescribe, may_log, until_ms, expires_ms, used_ms from invitation where code_hash = $1 for update',
      hash,
    );
    if (!isOpenCode(row, context.now())) return null;
    const who = textIn(row, 'athlete_id');
    yield* sql('update invitation set used_ms = $2 where code_hash = $1', hash, context.now());
    yield* giveGrant({
      athlete: who,
      coach: account,
      mayPrescribe: row['may_prescribe'] === 1,
      mayLog: row['may_log'] === 1,
      untilMs: row['until_ms'] as number | null,
      nowMs: context.now(),
    });
    return who;
  });
  if (found === null) throw new Refused('unknown', 'this invitation does not work; ask for a new one');
  await catchUp(context.database, found);
  return { kind: 'json', value: { athlete: found } };
}

export async function listGrants(context: ServerContext, asked: Asked): Promise<Answer> {
  const who = asked.query('athlete') ?? '';
  const rows = await asOwner(context, asked, who, function* (): Procedure<readonly Row[]> {
    const kept = yield* sql(
      'select coach_id, may_prescribe, may_log, from_ms, until_ms, revoked_ms, seen_seq from grant_ where athlete_id = $1 order by coach_id',
      who,
    );
    const named: Row[] = [];
    for (const row of kept) {
      // The athlete let this account in and may know what it is called.
      named.push({ ...row, name: yield* loginOf(textIn(row, 'coach_id')) });
    }
    return named;
  });
  const grants = rows.map((row) => ({
    coach: row['coach_id'],
    name: row['name'],
    mayPrescribe: row['may_prescribe'] === 1,
    mayLog: row['may_log'] === 1,
    fromMs: row['from_ms'],
    untilMs: row['until_ms'],
    live: isLive(row, context.now()),
    seenTo: row['seen_seq'],
  }));
  return { kind: 'json', value: { grants } };
}

export async function revokeGrant(context: ServerContext, asked: Asked): Promise<Answer> {
  const body = asked.body as z.infer<typeof revokeGrantBody>;
  const rows = await asOwner(context, asked, body.athlete, () =>
    sql(
      'update grant_ set revoked_ms = $3 where athlete_id = $1 and coach_id = $2 and revoked_ms is null returning coach_id',
      body.athlete,
      body.coach,
      context.now(),
    ),
  );
  if (rows.length === 0) throw new Refused('unknown', 'there is no such grant');
  context.bus.tell(body.athlete, { kind: 'shut-out', tokenHash: null });
  return { kind: 'json', value: { revoked: true } };
}

/** Highest number a coach with a live grant has read; null when no coach may read. */
export function* seenByCoaches(who: string, nowMs: number): Procedure<number | null> {
  const rows = yield* sql('select from_ms, until_ms, revoked_ms, seen_seq from grant_ where athlete_id = $1', who);
  const live = rows.filter((row) => isLive(row, nowMs));
  return live.length === 0 ? null : Math.max(...live.map((row) => Number(row['seen_seq'])));
}

export function* markSeen(who: string, coach: string, seq: number): Procedure<void> {
  yield* sql('update grant_ set seen_seq = $3 where athlete_id = $1 and coach_id = $2 and seen_seq < $3', who, coach, seq);
}
