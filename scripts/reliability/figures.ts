// Decides which figures of reliability are produced: each one measured on the real parts, with its target and what it covers.
import { clocks, healing, histories, killedAtCalls, plantedBugs, powerCuts } from './ledger-figures.ts';
import { hostileImports } from './import-figure.ts';
import { requirementsOfStandard } from './standard-figure.ts';
import { type Measured, tested } from './measured.ts';
import { slipsNoticed } from './mutants-figure.ts';
import { pastVersions } from './past-figure.ts';
import { postgresSpeed } from './postgres-speed.ts';
import { sameLives } from './same-lives-figure.ts';
import { appends, drill } from './server-figures.ts';

export interface Figure {
  readonly row: number;
  readonly what: string;
  readonly target: string;
  /** Measures at a dial from 1 (a few minutes for everything) upwards. Null: not measured, and `why` says so. */
  readonly measure: ((dial: number) => Promise<Measured>) | null;
  readonly why?: string;
}

export const FIGURES: readonly Figure[] = [
  {
    row: 1,
    what: 'Acknowledged events lost, SIGKILL at every write-side system call (SQLite)',
    target: '0 over at least 100 points',
    measure: killedAtCalls,
  },
  {
    row: 2,
    what: 'Acknowledged events lost, PostgreSQL killed under load: its postmaster by SIGKILL, and all its connections',
    target: '0 over 40 of each',
    measure: async (dial) => {
      const connections = tested(['apps/server/src/postgres.test.ts'], /\d+ times all PostgreSQL[^\n]*/, {
        STRONGBACK_PG_KILLS: String(40 * dial),
      });
      const postmaster = tested(['apps/server/src/postmaster.test.ts'], /\d+ times the PostgreSQL postmaster[^\n]*/, {
        STRONGBACK_PG_CRASHES: String(40 * dial),
      });
      return { seen: `${postmaster.seen}; ${connections.seen}`, held: postmaster.held && connections.held };
    },
  },
  {
    row: 3,
    what: 'Acknowledged events lost, simulated power cuts',
    target: '0 over 60 of the server, 10 of the browser',
    measure: powerCuts,
  },
  { row: 4, what: 'Random sync histories', target: '1,000,000 with 0 lost, diverged or stuck', measure: histories },
  {
    row: 5,
    what: 'Planted sync bugs found within 10,000 histories',
    target: 'all, 12 at least, one of them of causality',
    measure: plantedBugs,
  },
  { row: 6, what: 'Writes refused because of a device clock', target: '0 from -10 to +80 years', measure: clocks },
  { row: 7, what: 'Time to heal after the network returns', target: 'at most 30 s over 10,000 cycles', measure: healing },
  {
    row: 8,
    what: 'Append API on SQLite with fsync, load on the same machine',
    target: '1,500 requests/s; p99 50 ms at 300/s, 150 ms at 600/s; 0.5 of SQLite alone',
    measure: appends,
  },
  { row: 9, what: 'The same on PostgreSQL, one event a transaction', target: '2,000/s', measure: postgresSpeed },
  {
    row: 10,
    what: 'First sync of 66,000 events, 6x CPU throttling',
    target: '3 s, 1.5 MB',
    measure: async () =>
      tested(['scripts/first-sync.e2e.ts'], /first sync of .*: ([\d.]+) s, ([\d.]+) MB/, {}, ([, seconds, megabytes]) => ({
        held: Number(seconds) <= 3 && Number(megabytes) <= 1.5,
      })),
  },
  {
    row: 11,
    what: 'Set logged until durable on the phone',
    target: 'p99 20 ms',
    measure: async () =>
      tested(['packages/store/src/indexeddb/phone-store.e2e.ts'], /set logged until durable.*p99 ([\d.]+) ms/, {}, ([, p99]) => ({
        held: Number(p99) <= 20,
      })),
  },
  {
    row: 12,
    what: 'Authorization matrix: every route of the table, 24 roles, 3 ownerships',
    target: '0 unexpected answers',
    measure: async () => tested(['apps/server/src/access/matrix.test.ts'], /Tests +[^\n]*/),
  },
  {
    row: 13,
    what: 'Rows served to a coach after the revocation was answered',
    target: '0 in 10,000 races',
    measure: async (dial) =>
      tested(
        ['apps/server/src/access/matrix.test.ts', '-t', 'revocation'],
        /\d+ races of reads[^\n]*/,
        { STRONGBACK_RACES: String(1_000 * dial) },
        () => ({ held: dial >= 10, soFar: true }),
      ),
  },
  {
    row: 14,
    what: 'OWASP ASVS 5.0 level 2',
    target: 'every applicable requirement has a test id or a reason',
    measure: requirementsOfStandard,
  },
  { row: 15, what: 'Backup and restore drill', target: 'hash chain equal; 60 s per GB', measure: drill },
  {
    row: 16,
    what: 'What past builds wrote, read by this one',
    target: '100 %',
    measure: async () => pastVersions(),
  },
  {
    row: 17,
    what: 'Hostile import',
    target: '256 MB, lag 100 ms, 10 s a file',
    measure: hostileImports,
  },
  {
    row: 18,
    what: 'Small slips in ledger, sync core and engine that a test notices',
    target: '85 %; all branches',
    measure: async (dial) => slipsNoticed(dial),
  },
  {
    row: 19,
    what: 'Engine determinism across runtimes, zones and locales',
    target: 'same state hash for 1,000 athletes',
    measure: sameLives,
  },
  {
    row: 20,
    what: 'Injected scripts that ran; cross-site requests that succeeded',
    target: '0; 0',
    measure: async () => tested(['apps/server/src/policy.e2e.ts', 'apps/server/src/server.test.ts'], /Tests +[^\n]*/),
  },
];
