// Decides how sealed history goes out: the list of segments, and each as it lies on the disk, access checked in the same transaction.
import { createHash } from 'node:crypto';
import {
  fitsChain,
  type Head,
  type Procedure,
  readHead,
  readPackedSegment,
  readSegments,
  readThrough,
  type SealedSegment,
  sealOf,
  type Through,
} from '@strongback/store';
import { unpackedText } from '@strongback/store/sqlite';
import { isErased } from '../access/access-procedures.ts';
import { markSeen, seenByCoaches } from '../access/grants.ts';
import { rightsOf } from '../access/rights.ts';
import type { Answer, Asked, ServerContext } from '../context.ts';
import { Refused } from '../http/refusal.ts';
import { athleteIn, countIn } from './pull.ts';

const UNKNOWN = 'there is no such ledger for this device';
const ERASED = 'this ledger was deleted for good';

interface Listed {
  readonly segments: readonly SealedSegment[];
  readonly through: Through;
  readonly head: Head;
  readonly seenTo: number | null;
}

/** Which sealed segments reach beyond a number. */
export async function segments(context: ServerContext, asked: Asked): Promise<Answer> {
  const athlete = athleteIn(asked);
  const after = countIn(asked, 'after', Number.MAX_SAFE_INTEGER, 0);
  const value = await context.database.read(function* (): Procedure<Listed | 'unknown' | 'erased'> {
    const access = yield* rightsOf(athlete, asked.tokenHash, context.now());
    if (access === null || !access.mayRead) return (yield* isErased(athlete)) ? 'erased' : 'unknown';
    return {
      segments: yield* readSegments(athlete, after),
      through: yield* readThrough(athlete),
      head: yield* readHead(athlete),
      seenTo: yield* seenByCoaches(athlete, context.now()),
    };
  });
  if (value === 'unknown') throw new Refused('unknown', UNKNOWN);
  if (value === 'erased') throw new Refused('erased', ERASED);
  return { kind: 'json', value };
}

/** One segment, packed as it is. Only its beginning and the chain at its end name it, so what they name never changes. */
export async function segment(context: ServerContext, asked: Asked): Promise<Answer> {
  const athlete = athleteIn(asked);
  const from = countIn(asked, 'from', Number.MAX_SAFE_INTEGER, 0);
  const chain = asked.query('chain') ?? '';
  const found = await context.database.read(function* () {
    const access = yield* rightsOf(athlete, asked.tokenHash, context.now());
    if (access === null || !access.mayRead) return (yield* isErased(athlete)) ? 'erased' : 'unknown';
    const kept = yield* readPackedSegment(athlete, from, chain);
    return kept === null ? 'unknown' : { ...kept, access };
  });
  if (found === 'unknown') throw new Refused('unknown', UNKNOWN);
  if (found === 'erased') throw new Refused('erased', ERASED);
  const { access, packed, before, to } = found;
  const seal = sealFor(athlete, packed, { before, chain }, context.hash);
  if (seal === null) throw new Refused('damaged', 'this ledger is damaged on the server; its devices hold it whole');
  if (!access.owner && access.account !== null) {
    const { account } = access;
    await context.database.write(() => markSeen(athlete, account, to));
  }
  return { kind: 'packed', packed, text: () => unpackedText(packed), seal, ownerAsks: access.owner };
}

/** Seals by the hash of the packed bytes and their place: what was once held against its chain need not be held against it again. */
const vouchedFor = new Map<string, string>();
const MOST_VOUCHED = 20_000;

/** What vouches for a packed segment, or null when it does not fit its chain: then it was damaged since it was sealed. */
function sealFor(
  athlete: string,
  packed: Uint8Array,
  place: { readonly before: string; readonly chain: string },
  hash: (text: string) => string,
): string | null {
  const key = createHash('sha256').update(`${athlete}\n${place.before}\n${place.chain}\n`).update(packed).digest('hex');
  const known = vouchedFor.get(key);
  if (known !== undefined) return known;
  const text = unpackedText(packed);
  if (!fitsChain(athlete, text, place, hash)) return null;
  const seal = sealOf(place, text, hash);
  if (vouchedFor.size >= MOST_VOUCHED) vouchedFor.clear();
  vouchedFor.set(key, seal);
  return seal;
}
