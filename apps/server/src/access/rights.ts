// Decides what a secret may do with a ledger: its owner everything, a coach what a live grant says, a token what its scopes say, everybody else nothing.
import { type AnyEvent, type Procedure, type RefusedEvent, type Row, sql, textIn } from '@strongback/store';
import type { EventType } from '@strongback/engine';
import { isAwake } from './session-life.ts';
import { type Scope, scopesOf, tokenHand, tokenHands } from '../tokens/token-procedures.ts';

export interface Rights {
  readonly athlete: string;
  readonly tokenHash: string;
  /** Account behind the secret; null for a device without an account. */
  readonly account: string | null;
  readonly owner: boolean;
  readonly mayRead: boolean;
  readonly mayPrescribe: boolean;
  readonly mayLog: boolean;
  /** May leave notes, and nothing else, beside what the others allow. */
  readonly mayPropose: boolean;
  /** The name that what it writes has to carry, when it is not the owner. */
  readonly hand: string | null;
}

/** The account of a session's secret, or null: also for a session that slept too long. */
export function* accountOf(tokenHash: string | null, nowMs: number): Procedure<string | null> {
  if (tokenHash === null) return null;
  const [row] = yield* sql(
    `select s.account_id, u.opened_ms, u.used_ms from session s left join session_use u on u.token_hash = s.token_hash
     where s.token_hash = $1`,
    tokenHash,
  );
  return row === undefined || !isAwake(row, nowMs) ? null : textIn(row, 'account_id');
}

/** The live rights of a secret over a ledger, or null. To be asked in the transaction that uses them. */
export function* rightsOf(athlete: string, tokenHash: string | null, nowMs: number): Procedure<Rights | null> {
  if (tokenHash === null) return null;
  const [device] = yield* sql(
    'select revoked_ms from athlete_access where athlete_id = $1 and token_hash = $2',
    athlete,
    tokenHash,
  );
  if (device !== undefined && device['revoked_ms'] === null) return ownerRights(athlete, tokenHash, null);
  const scopes = yield* scopesOf(athlete, tokenHash, nowMs);
  if (scopes !== null) return tokenRights(athlete, tokenHash, scopes);
  const account = yield* accountOf(tokenHash, nowMs);
  if (account === null) return null;
  const [own] = yield* sql('select account_id from athlete_owner where athlete_id = $1 and account_id = $2', athlete, account);
  if (own !== undefined) return ownerRights(athlete, tokenHash, account);
  const [grant] = yield* sql(
    'select may_prescribe, may_log, from_ms, until_ms, revoked_ms from grant_ where athlete_id = $1 and coach_id = $2',
    athlete,
    account,
  );
  if (grant === undefined || !isLive(grant, nowMs)) return null;
  return {
    athlete,
    tokenHash,
    account,
    owner: false,
    mayRead: true,
    mayPrescribe: grant['may_prescribe'] === 1,
    mayLog: grant['may_log'] === 1,
    mayPropose: false,
    hand: account,
  };
}

function ownerRights(athlete: string, tokenHash: string, account: string | null): Rights {
  const all = { owner: true, mayRead: true, mayPrescribe: true, mayLog: true, mayPropose: true };
  return { athlete, tokenHash, account, ...all, hand: null };
}

/** A token that only opens the calendar has no rights over the ledger at all. */
function tokenRights(athlete: string, tokenHash: string, scopes: readonly Scope[]): Rights | null {
  const has = (scope: Scope): boolean => scopes.includes(scope);
  if (!has('read') && !has('log') && !has('propose')) return null;
  const may = { mayRead: has('read'), mayPrescribe: false, mayLog: has('log'), mayPropose: has('propose') };
  return { athlete, tokenHash, account: null, owner: false, ...may, hand: tokenHand(tokenHash) };
}

export function isLive(grant: Row, nowMs: number): boolean {
  const until = grant['until_ms'];
  return grant['revoked_ms'] === null && Number(grant['from_ms']) <= nowMs && (until === null || Number(until) > nowMs);
}

const PRESCRIBED: ReadonlySet<string> = new Set<EventType>([
  'PlanIssued',
  'PlanLocked',
  'TemplateKept',
  'FlagDecided',
  'HabitKept',
  'ExerciseMade',
  'ProposalDecided',
  'NoteWritten',
  'PlannedDayMoved',
  'CalendarEntryAdded',
  'CalendarEntryRemoved',
  'GoalsSet',
  'SportAimSet',
  'TurnsChosen',
  'BellsOwned',
]);
const LOGGED: ReadonlySet<string> = new Set<EventType>([
  'SessionStarted',
  'SetPerformed',
  'SetCorrected',
  'SetRemoved',
  'TechniqueGraded',
  'ExerciseSwapped',
  'ExerciseAdded',
  'SessionShortened',
  'SessionFinished',
  'AssessmentRecorded',
  'AssessmentWithdrawn',
  'NoteWritten',
  'BodyMassRecorded',
  'CheckInRecorded',
  'JointComplained',
  'JointEased',
  'FlagDecided',
  'HabitKept',
  'ExerciseMade',
]);

/**
 * Why the rights do not cover writing these events; null when they do. A coach's events carry the coach as author and are of the kinds
 * the grant allows; an owner brings own events, and those of anybody who was ever granted something (when a server lost them).
 */
export function* writingFault(rights: Rights, events: readonly AnyEvent[]): Procedure<RefusedEvent | null> {
  const refused = (event: AnyEvent, reason: string): RefusedEvent => ({
    device: event.device,
    deviceSeq: event.deviceSeq,
    reason,
  });
  if (!rights.owner) {
    for (const event of events) {
      if (event.by !== rights.hand)
        return refused(
          event,
          rights.account === null ? 'a token writes under its own name' : "a coach writes under the coach's own name",
        );
      const { type } = event.body;
      const allowed =
        (rights.mayPrescribe && PRESCRIBED.has(type)) ||
        (rights.mayLog && LOGGED.has(type)) ||
        (rights.mayPropose && type === 'NoteWritten');
      if (!allowed) return refused(event, `the grant does not cover ${event.body.type}`);
    }
    return null;
  }
  const foreign = events.filter((event) => event.by !== undefined && event.by !== rights.account);
  if (foreign.length === 0) return null;
  const rows = yield* sql('select coach_id from grant_ where athlete_id = $1', rights.athlete);
  const known = new Set([...rows.map((row) => textIn(row, 'coach_id')), ...(yield* tokenHands(rights.athlete))]);
  const stranger = foreign.find((event) => !known.has(event.by as string));
  return stranger === undefined ? null : refused(stranger, 'nobody of that name was ever granted to write here');
}
