// Decides how a coach opens an athlete's ledger on this device, and how the copy goes when the access ended.
import type { AthleteId, FlagDecision } from '@strongback/engine';
import { databasesNamed, deleteDatabase } from '../../platform/keeping.ts';
import { readPreference, writePreference } from '../../platform/preferences.ts';
import type { Account } from '../account/account.ts';
import { openBook } from './book.ts';
import type { Book } from './book.types.ts';
import { memoryKeep } from './memory-keep.ts';
import { coachedName, phoneKeep } from './phone-keep.ts';
import { askServer } from '../account/server.ts';

export interface RosterEntry {
  readonly athlete: string;
  readonly name: string | null;
  readonly mayPrescribe: boolean;
  readonly mayLog: boolean;
  readonly unread: number;
  readonly group: 'needs-you' | 'on-track' | 'quiet';
  readonly lastOn: string | null;
  /** Names what came up; null where nothing did. Absent in a list kept by an older build. */
  readonly flag?: string | null;
  readonly level?: number | null;
  /** What a coach dealt with, while that holds. */
  readonly decided?: readonly { readonly flag: string; readonly decision: FlagDecision; readonly until: string | null }[];
  readonly why: {
    readonly kind: string;
    readonly [field: string]: string | number | null;
  };
}

/** The list of those who let this account in, who needs it first. */
export function askRoster(account: Account, today: string) {
  return askServer<{ readonly athletes: readonly RosterEntry[] }>('GET', `/api/v1/coach/roster?today=${today}`, {
    secret: account.token,
  });
}

const opened = new Map<string, Promise<Book>>();

/** The athlete's ledger, written under the coach's name; opened once. */
export function openCoached({ account, token }: Account, athlete: string): Promise<Book> {
  const who = { account, token, athlete: athlete as AthleteId };
  const name = coachedName(who);
  const known = opened.get(name);
  if (known !== undefined) return known;
  const opening = phoneKeep('coached', () => undefined, who)
    .catch(() => ({ ...memoryKeep(name), athlete: who.athlete, by: account }))
    .then((keep) => openBook('coached', keep));
  opened.set(name, opening);
  opening.catch(() => opened.delete(name));
  return opening;
}

/** Why the server does not let the coach in any more: the access ended, or only the coach's own session did. */
export async function whyShutOut(account: Account, athlete: string): Promise<'ended' | 'session-over' | 'unknown'> {
  const answer = await askServer<{ readonly coached: readonly { readonly athlete: string }[] }>('GET', '/api/v1/account', {
    secret: account.token,
  });
  if (!answer.ok) return answer.code === 'unknown' ? 'session-over' : 'unknown';
  return answer.value.coached.some((one) => one.athlete === athlete) ? 'unknown' : 'ended';
}

/** Deletes the copy of one athlete. */
export async function forgetCoached({ account }: Pick<Account, 'account'>, athlete: string): Promise<void> {
  const name = coachedName({ account, athlete: athlete as AthleteId });
  const book = opened.get(name);
  opened.delete(name);
  // The name and what was said of them go with the copy.
  const list = rememberedRoster({ account });
  if (list !== null)
    rememberRoster(
      { account },
      list.filter((one) => one.athlete !== athlete),
    );
  if (book === undefined) await deleteDatabase(`strongback-${name}`);
  else await (await book).erase();
}

/** Deletes the copies of all who are no longer on the list. */
export async function forgetOthers(account: Account, still: readonly string[]): Promise<void> {
  const prefix = `strongback-${coachedName({ account: account.account, athlete: '' as AthleteId })}`;
  for (const name of await databasesNamed(prefix)) {
    const athlete = name.slice(prefix.length);
    if (!still.includes(athlete)) await forgetCoached(account, athlete);
  }
}

/** The list as it was last, for a desk without a network. */
export function rememberedRoster({ account }: Pick<Account, 'account'>): readonly RosterEntry[] | null {
  try {
    return JSON.parse(readPreference(`roster.${account}`) ?? 'null') as readonly RosterEntry[] | null;
  } catch {
    return null;
  }
}

export function rememberRoster({ account }: Pick<Account, 'account'>, list: readonly RosterEntry[]): void {
  writePreference(`roster.${account}`, list.length === 0 ? null : JSON.stringify(list));
}
