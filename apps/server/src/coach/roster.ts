// Decides what a coach's list says: every athlete with a live grant, sorted by who needs the coach, read from summaries alone.
import { daysBetween, type IsoDate, parseIsoDate } from '@strongback/engine';
import { numberIn, type Procedure, type Row, sql, textIn } from '@strongback/store';
import { signedIn } from '../access/accounts.ts';
import { isLive } from '../access/rights.ts';
import type { Answer, Asked, ServerContext } from '../context.ts';
import { Refused } from '../http/refusal.ts';
import { SUMMARY_VERSION, type Summary } from './summary.ts';
import { catchUp } from './summary-procedures.ts';
import { type Triage, triage } from './triage.ts';

export interface RosterEntry extends Triage {
  readonly athlete: string;
  readonly name: string | null;
  readonly mayPrescribe: boolean;
  readonly mayLog: boolean;
  /** Entries that the coach has not read yet. */
  readonly unread: number;
}

const ORDER = { 'needs-you': 0, 'on-track': 1, quiet: 2 } as const;

export async function roster(context: ServerContext, asked: Asked): Promise<Answer> {
  const today = parseIsoDate(asked.query('today') ?? '');
  if (today === null) throw new Refused('invalid', 'today is not a date YYYY-MM-DD', { at: 'today' });
  const { account } = await signedIn(context, asked);
  let rows = await context.database.read(() => rowsOf(account, context.now()));
  const behind = rows.filter((row) => row['seq'] !== row['head'] || row['version'] !== SUMMARY_VERSION);
  // Only after a restore or an upgrade; an append keeps up by itself.
  for (const row of behind) await catchUp(context.database, textIn(row, 'athlete_id'));
  if (behind.length > 0) rows = await context.database.read(() => rowsOf(account, context.now()));
  const days = new Map<string | undefined, IsoDate>();
  const athletes = rows.map((row): RosterEntry => {
    const summary = JSON.parse(textIn(row, 'body')) as Summary;
    const zone = summary.zone?.text;
    // Many athletes, few zones.
    if (!days.has(zone)) days.set(zone, dayOf(zone, today, context.now()));
    return {
      athlete: textIn(row, 'athlete_id'),
      name: summary.name?.text ?? null,
      mayPrescribe: row['may_prescribe'] === 1,
      mayLog: row['may_log'] === 1,
      unread: Math.max(0, numberIn(row, 'head') - numberIn(row, 'seen_seq')),
      ...triage(summary, days.get(zone) ?? today),
    };
  });
  athletes.sort((a, b) => ORDER[a.group] - ORDER[b.group] || b.weight - a.weight || (a.athlete < b.athlete ? -1 : 1));
  return { kind: 'json', value: { athletes } };
}

/**
 * The day it is for the athlete, by the server's clock and the athlete's zone: a coach on the other side of the world asks a day early or late.
 * Where that is more than a day from what the coach's device says, or the zone is none, the device's day is taken.
 */
export function dayOf(zone: string | undefined, today: IsoDate, nowMs: number): IsoDate {
  if (zone === undefined) return today;
  try {
    const there = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(nowMs);
    const day = parseIsoDate(there);
    return day !== null && Math.abs(daysBetween(today, day)) <= 1 ? day : today;
  } catch {
    return today;
  }
}

/** One athlete a statement, by both keys: no snapshot across athletes is needed. */
function* rowsOf(account: string, nowMs: number): Procedure<readonly Row[]> {
  const found: Row[] = [];
  const coached = yield* sql('select athlete_id from coach_athlete where coach_id = $1 order by athlete_id', account);
  for (const athlete of coached.map((row) => textIn(row, 'athlete_id'))) {
    const [row] = yield* sql(
      `select g.athlete_id, g.may_prescribe, g.may_log, g.from_ms, g.until_ms, g.revoked_ms, g.seen_seq, h.head, s.version, s.seq, s.body
       from grant_ g join athlete_head h on h.athlete_id = g.athlete_id left join athlete_summary s on s.athlete_id = g.athlete_id
       where g.athlete_id = $1 and g.coach_id = $2`,
      athlete,
      account,
    );
    if (row !== undefined && isLive(row, nowMs)) found.push(row);
  }
  return found;
}
