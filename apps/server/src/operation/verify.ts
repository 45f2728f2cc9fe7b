// Decides whether what is stored is whole: every event in place, the chain over them, the marks that devices rely on.
import { eventLine } from '@strongback/engine';
import { chainAfter, type Database, type Procedure, readAthletes, readHead, readPage, readThrough } from '@strongback/store';

export interface LedgerFaults {
  readonly athlete: string;
  readonly faults: readonly string[];
}

const PAGE = 2_000;

/** Reads one ledger from its first event to its head; says what does not fit. */
function* verifyLedger(athlete: string, hash: (text: string) => string): Procedure<readonly string[]> {
  const head = yield* readHead(athlete);
  const seen = new Map<string, Set<number>>();
  let chain = '';
  let seq = 0;
  for (;;) {
    const page = yield* readPage(athlete, seq, PAGE, hash);
    for (const stored of page.events) {
      if (stored.seq !== seq + 1) return [`event ${seq + 1} is missing`];
      seq = stored.seq;
      chain = chainAfter(chain, eventLine(stored.event), hash);
      seen.set(stored.event.device, (seen.get(stored.event.device) ?? new Set()).add(stored.event.deviceSeq));
    }
    if (page.events.length === 0) break;
    if (page.chain !== chain) return [`the hash chain breaks at or before event ${seq}`];
  }
  if (head.seq !== seq || head.chain !== chain) return [`the ledger ends at event ${seq}, its head says ${head.seq}`];
  const faults: string[] = [];
  for (const [device, through] of Object.entries(yield* readThrough(athlete))) {
    const numbers = seen.get(device) ?? new Set();
    for (let number = 1; number <= through; number++)
      if (!numbers.has(number)) faults.push(`event ${number} of device ${device} was acknowledged and is missing`);
  }
  return faults;
}

/** Every ledger with something wrong in it; empty when all are whole. One athlete a transaction. */
export async function verifyLedgers(
  database: Database,
  hash: (text: string) => string,
): Promise<{ readonly athletes: number; readonly events: number; readonly faulty: readonly LedgerFaults[] }> {
  const athletes = await database.read(readAthletes);
  const faulty: LedgerFaults[] = [];
  let events = 0;
  for (const athlete of athletes) {
    const { faults, head } = await database
      .read(function* () {
        return { faults: yield* verifyLedger(athlete, hash), head: yield* readHead(athlete) };
      })
      .catch((problem: unknown) => ({
        faults: [`cannot be read: ${problem instanceof Error ? problem.message : 'unknown'}`],
        head: { seq: 0 },
      }));
    events += head.seq;
    if (faults.length > 0) faulty.push({ athlete, faults });
  }
  return { athletes: athletes.length, events, faulty };
}
