// Decides when a summary is folded: with the events that arrive, in their transaction; read again from the ledger only where it fell behind.
import {
  type AnyEvent,
  type Database,
  type Head,
  numberIn,
  type Procedure,
  readHead,
  readPage,
  sql,
  textIn,
  unanswered,
} from '@strongback/store';
import { EMPTY_SUMMARY, foldSummary, type Summary, SUMMARY_VERSION } from './summary.ts';

/** Events folded in one transaction while catching up: short enough that others wait little. */
const CATCH_UP_EVENTS = 1_000;

export const COACH_SCHEMA: readonly string[] = [
  // What a coach's list shows of an athlete; made from the ledger, and only for those who have a coach.
  `create table if not exists athlete_summary (
    athlete_id text   not null primary key,
    version    bigint not null,
    seq        bigint not null,
    body       text   not null
  )`,
];

export interface Kept {
  readonly seq: number;
  readonly summary: Summary;
}

/** The summary as it was last kept, or null where there is none. To be asked under the lock of the ledger's head. */
export function* kept(athlete: string): Procedure<Kept | null> {
  const [row] = yield* sql('select version, seq, body from athlete_summary where athlete_id = $1', athlete);
  if (row === undefined) return null;
  if (numberIn(row, 'version') !== SUMMARY_VERSION) return { seq: 0, summary: EMPTY_SUMMARY };
  return { seq: numberIn(row, 'seq'), summary: JSON.parse(textIn(row, 'body')) as Summary };
}

function* keep(athlete: string, { seq, summary }: Kept): Procedure<void> {
  yield* unanswered(
    sql(
      `insert into athlete_summary (athlete_id, version, seq, body) values ($1, $2, $3, $4)
     on conflict (athlete_id) do update set version = excluded.version, seq = excluded.seq, body = excluded.body`,
      athlete,
      SUMMARY_VERSION,
      seq,
      JSON.stringify(summary),
    ),
  );
}

/** Folds what an append brought into the summary `known`, in the append's own transaction. Without a coach there is none, and nothing to do. */
export function* foldAppended(
  athlete: string,
  events: readonly AnyEvent[],
  accepted: number,
  head: Head,
  known: Kept | null,
): Procedure<void> {
  if (accepted === 0 || known === null) return;
  const { seq } = known;
  if (seq > head.seq - accepted) return;
  // Behind by more than this batch: the catching up reads it all.
  if (seq < head.seq - accepted) return;
  const fresh =
    accepted === events.length
      ? events
      : (yield* readPage(athlete, head.seq - accepted, accepted)).events.map((one) => one.event);
  yield* keep(athlete, { seq: head.seq, summary: fresh.reduce(foldSummary, known.summary) });
}

/** Begins a summary where a coach comes in, or goes on with one that fell behind; a few transactions, each short. */
export async function catchUp(database: Database, athlete: string): Promise<void> {
  for (;;) {
    const done = await database.write(function* (): Procedure<boolean> {
      // The head's row keeps others from appending meanwhile.
      yield* sql('select head from athlete_head where athlete_id = $1 for update', athlete);
      const head = yield* readHead(athlete);
      const known = (yield* kept(athlete)) ?? { seq: 0, summary: EMPTY_SUMMARY };
      const from = known.seq > head.seq ? { seq: 0, summary: EMPTY_SUMMARY } : known;
      const page = yield* readPage(athlete, from.seq, CATCH_UP_EVENTS);
      const seq = page.events.at(-1)?.seq ?? from.seq;
      yield* keep(athlete, { seq, summary: page.events.reduce((sum, one) => foldSummary(sum, one.event), from.summary) });
      return seq >= head.seq;
    });
    if (done) return;
  }
}
