// Decides how events go out: pages by cursor, access checked in the same transaction, and a stream that says when there is news.
import {
  chainOver,
  type Page,
  type Procedure,
  PULL_EVENTS,
  readHead,
  readPage,
  readThrough,
  sealedTo,
  type Through,
} from '@strongback/store';
import { isErased } from '../access/access-procedures.ts';
import { markSeen, seenByCoaches } from '../access/grants.ts';
import { rightsOf, type Rights } from '../access/rights.ts';
import type { Answer, Asked, ServerContext } from '../context.ts';
import { Refused } from '../http/refusal.ts';

export function countIn(asked: Asked, name: string, most: number, otherwise: number): number {
  const text = asked.query(name);
  if (text === undefined) return otherwise;
  const value = Number(text);
  if (!/^\d{1,16}$/.test(text) || value > most)
    throw new Refused('invalid', `${name} is not a whole number from 0 to ${most}`, { at: name });
  return value;
}

export function athleteIn(asked: Asked): string {
  const athlete = asked.query('athlete');
  if (athlete === undefined || athlete === '' || athlete.length > 200)
    throw new Refused('invalid', 'athlete is missing', { at: 'athlete' });
  return athlete;
}

interface Pulled {
  readonly access: Rights;
  readonly page: Page;
  readonly through: Through;
  readonly seenTo: number | null;
  readonly sealed: number;
}

export async function pull(context: ServerContext, asked: Asked): Promise<Answer> {
  const athlete = athleteIn(asked);
  const after = countIn(asked, 'after', Number.MAX_SAFE_INTEGER, 0);
  const limit = Math.max(1, countIn(asked, 'limit', PULL_EVENTS * 10, PULL_EVENTS));
  const found = await context.database.read(function* (): Procedure<Pulled | 'unknown' | 'erased'> {
    const access = yield* rightsOf(athlete, asked.tokenHash, context.now());
    if (access === null || !access.mayRead) return (yield* isErased(athlete)) ? 'erased' : 'unknown';
    return {
      access,
      page: yield* readPage(athlete, after, limit, context.hash),
      through: yield* readThrough(athlete),
      seenTo: yield* seenByCoaches(athlete, context.now()),
      sealed: yield* sealedTo(athlete),
    };
  });
  if (found === 'unknown') throw new Refused('unknown', 'there is no such ledger for this device');
  if (found === 'erased') throw new Refused('erased', 'this ledger was deleted for good');
  const { access, page, through, seenTo, sealed } = found;
  // Read from the disk, so checked against the chain before anybody takes it for the truth.
  const whole =
    chainOver(
      page.before,
      page.events.map((one) => one.event),
      context.hash,
    ) === page.chain;
  if (!whole) throw new Refused('damaged', 'this ledger is damaged on the server; its devices hold it whole');
  const last = page.events.at(-1);
  if (!access.owner && access.account !== null && last !== undefined) {
    const { account } = access;
    await context.database.write(() => markSeen(athlete, account, last.seq));
  }
  return {
    kind: 'json',
    value: {
      events: page.events.map((one) => one.event),
      to: page.events.at(-1)?.seq ?? after,
      before: page.before,
      chain: page.chain,
      through,
      head: page.head,
      seenTo,
      sealedTo: sealed,
    },
  };
}

const HEARTBEAT_MS = 20_000;

/** Says the head at once and whenever it moves; ends when the device is shut out or the server stops. */
export async function news(context: ServerContext, asked: Asked): Promise<Answer> {
  const athlete = athleteIn(asked);
  const { tokenHash } = asked;
  const head = await context.database.read(function* () {
    const access = yield* rightsOf(athlete, tokenHash, context.now());
    return access === null || !access.mayRead ? null : yield* readHead(athlete);
  });
  if (head === null) throw new Refused('unknown', 'there is no such ledger for this device');
  return {
    kind: 'stream',
    async run(stream) {
      let shutOut = () => {};
      const out = new Promise<void>((done) => (shutOut = done));
      const deafen = context.bus.listen(athlete, (said) => {
        if (said.kind === 'grown') void stream.send('head', { seq: said.seq });
        else if (said.tokenHash === null || said.tokenHash === tokenHash) shutOut();
      });
      const beat = setInterval(() => void stream.send('beat', {}), HEARTBEAT_MS);
      try {
        await stream.send('head', { seq: head.seq });
        await Promise.race([out, stream.closed]);
      } finally {
        clearInterval(beat);
        deafen();
      }
    },
  };
}
