// Decides where each known way to lose or leak training is tested, or why it is not: the cases of storage, phones, sync, access, accounts, input, time.

export interface FaultCase {
  readonly code: string;
  readonly what: string;
  /** File, and words of the test's title that stand in it. */
  readonly tests: readonly (readonly [file: string, title: string])[];
  /** Where no test runs every time, or what of the case it leaves out: the reason. */
  readonly reason?: string;
}

const SERVER = 'apps/server/src/server.test.ts';
const MATRIX = 'apps/server/src/access/matrix.test.ts';
const OPERATION = 'apps/server/src/operation/operation.test.ts';
const CRASH = 'packages/store/src/testing/crash.test.ts';
const HISTORIES = 'packages/store/src/sync/sync.property.test.ts';
const CLIENT = 'packages/store/src/sync/client.test.ts';
const CONTRACT = 'packages/store/src/store.contract.ts';
const PHONE = 'packages/store/src/indexeddb/phone-store.e2e.ts';
const LEDGER = 'packages/engine/src/ledger/ledger.test.ts';
const CLOCK = 'packages/engine/src/ledger/clock.test.ts';
const CANONICAL = 'packages/engine/src/ledger/canonical-text.test.ts';
const LAWS = 'packages/engine/src/ledger/ledger.property.test.ts';
const OFFLINE = 'apps/web/src/offline.e2e.ts';
const FAULTS = 'apps/web/src/faults.e2e.ts';
const PEOPLE = 'apps/web/src/people.e2e.ts';
const COACH = 'apps/web/src/coach.e2e.ts';
const POLICY = 'apps/server/src/policy.e2e.ts';
const HOSTILE = 'packages/interchange/src/hostile.test.ts';
const UPGRADE = 'scripts/upgrade.e2e.ts';

const tested = (code: string, what: string, ...tests: (readonly [string, string])[]): FaultCase => ({ code, what, tests });
type Tests = (readonly [string, string])[];
const partly = (code: string, what: string, reason: string, ...tests: Tests): FaultCase => ({ code, what, tests, reason });

export const CASES: readonly FaultCase[] = [
  tested('A1', 'killed at every write-side system call', [CRASH, 'write-side system calls, it loses nothing acknowledged']),
  tested(
    'A2',
    'killed after the commit, before the answer leaves',
    ['apps/server/src/kill.test.ts', 'kills of the server'],
    [HISTORIES, 'planted bug is found'],
  ),
  tested('A3', 'power cut of the server', [CRASH, 'power cuts, it has lost nothing acknowledged']),
  tested(
    'A4',
    'disk full',
    ['apps/server/src/full-disk.test.ts', 'a full disk refuses, reads on, loses nothing, and heals by itself'],
    [CRASH, 'acknowledges nothing it could not keep'],
    [OFFLINE, '[B15]'],
  ),
  tested('A5', 'write or sync that fails', [CRASH, 'acknowledges nothing it could not keep']),
  tested('A6', 'flipped bits, cut files', [OPERATION, 'the doctor finds flipped bits'], [SERVER, 'changed on the disk']),
  tested(
    'A7',
    'two servers on one file',
    [SERVER, 'a second server on the same data'],
    ['packages/store/src/stores.test.ts', 'belongs to one process'],
  ),
  tested(
    'A8',
    'PostgreSQL killed or cut off in the middle, answer lost',
    ['apps/server/src/postmaster.test.ts', 'killed with SIGKILL while eight write'],
    ['apps/server/src/postgres.test.ts', 'cut connections lose and double nothing'],
  ),
  partly(
    'A9',
    'a worker of a cluster killed',
    'nightly or by hand: needs a cluster; the switch that distributes the tables is tested',
    ['packages/store/src/postgres/distribute.test.ts', 'handed over once'],
  ),
  tested('A10', 'unsafe settings', ['packages/store/src/postgres/unsafe-settings.test.ts', 'is refused, and taken only where']),
  partly('A11', 'a crash inside the recovery of a crash', 'nightly or by hand: long campaigns', [
    CRASH,
    'write-side system calls, it loses nothing acknowledged',
  ]),
  partly('A12', 'checkpoints under load', 'judged by the 99th percentile in the table of figures, row 8', [
    'scripts/reliability/server-figures.ts',
    'p99',
  ]),
  tested('B13', 'browser killed in the middle of a set', [PHONE, '[B13]'], ['apps/web/src/newcomer.e2e.ts', '[B13]']),
  tested('B14', 'flat battery', [PHONE, 'flat batteries']),
  tested('B15', 'storage full', [PHONE, '[B15]'], [FAULTS, '[B15]']),
  tested('B16', 'storage cleared under the app', [OFFLINE, '[B16]']),
  tested('B17', 'two tabs', [PHONE, '[B17]'], [OFFLINE, '[B17]']),
  tested(
    'B18',
    'a new build: waiting, cut off, rolled back, broken',
    [UPGRADE, '[B18] waits while'],
    [UPGRADE, '[B18] an installation cut off'],
    [UPGRADE, '[B18] rolled back'],
  ),
  tested('B19', 'old and new build on one storage', [FAULTS, '[B19] an older build'], [FAULTS, '[B19] while an old tab']),
  tested('B20', 'no storage at all', [OFFLINE, '[B20]']),
  tested('B21', 'login ended with entries waiting', [FAULTS, '[B21]'], [CLIENT, 'shut out, it touches nothing']),
  tested('B22', 'leaving with entries waiting', [FAULTS, '[B22]']),
  tested('B23', 'another person on the same phone', [FAULTS, '[B23]']),
  tested('B24', 'frozen in mid-upload', [FAULTS, '[B24]']),
  partly('B25', 'slow phone, ten years', 'nightly or by hand: the app’s own speed bench', [
    'scripts/first-sync.e2e.ts',
    '66,000 events',
  ]),
  tested(
    'C26',
    'two phones apart for weeks, the same session, one instant',
    [PEOPLE, 'three weeks'],
    [HISTORIES, 'nothing lost'],
  ),
  tested('C27', 'delete against edit', [LEDGER, 'a correction, a clearing, a removal'], [LAWS, 'arrival order and batches']),
  tested('C28', 'both start today’s session', [LEDGER, 'two devices that start the same planned session']),
  tested(
    'C29',
    'repeated delivery, months later',
    [CONTRACT, 'the same event exists once'],
    ['packages/store/src/sealed.contract.ts', 'found again and contradicted as before'],
    [HISTORIES, 'nothing lost'],
  ),
  tested('C30', 'out of order, reversed', [LAWS, 'arrival order and batches'], [CONTRACT, 'reversed arrival']),
  tested(
    'C31',
    'answers lost and cut',
    ['apps/server/src/sync/cut-answers.test.ts', 'an answer cut at any byte acknowledges nothing'],
    [HISTORIES, 'nothing lost'],
  ),
  tested('C32', 'wrong clocks', [CLOCK, 'a clock never refuses'], [LAWS, 'whatever the clocks say'], [CONTRACT, 'wild clocks']),
  partly(
    'C33',
    'a far-future time that wins for ever',
    'whoever saw an entry writes after it, so no time wins against knowledge; the claim is kept and is not clamped',
    [LEDGER, 'wins whatever its clock says'],
  ),
  tested('C34', 'many events in one tick', [LAWS, 'whatever the clocks say']),
  tested(
    'C35',
    'a copied phone',
    [SERVER, 'a copied device is told so'],
    [PHONE, 'a copied phone gives'],
    ['apps/server/src/operation/sealing.test.ts', 'knows old events again'],
    [HISTORIES, 'nothing lost'],
  ),
  tested(
    'C36',
    'server restored from an older backup',
    [OPERATION, 'comes back whole with a new epoch'],
    [HISTORIES, 'nothing lost'],
  ),
  tested('C37', 'the chain does not fit', [SERVER, 'changed on the disk'], [HISTORIES, 'planted bug is found']),
  tested('C38', 'entries of a newer build', [LAWS, 'events of a newer build'], [CONTRACT, 'events of a newer build']),
  tested('C39', 'one bad entry in the queue', [SERVER, 'one bad event is named'], [CLIENT, 'one refused entry is put aside']),
  partly('C40', 'first sync on a bad line', 'nightly or by hand; the first sync on a slow phone runs every time', [
    'scripts/first-sync.e2e.ts',
    '66,000 events',
  ]),
  tested('C41', 'captive portals, proxies', [CLIENT, 'after any outage it is backed up']),
  tested('C42', 'a queue that sticks', [CLIENT, 'a round that hangs is given up'], [CLIENT, 'after any outage']),
  tested('C43', 'the coach changes the plan during a session', [COACH, 'prescribes under the rules']),
  tested('C44', 'a reply made after reading wins', [LEDGER, 'wins whatever its clock says'], [HISTORIES, 'planted bug is found']),
  tested('D45', 'every role on every route and ledger', [MATRIX, 'lets in whom it should']),
  tested(
    'D46',
    'foreign ids inside bodies and events',
    [MATRIX, 'a coach writes what the grant covers'],
    [SERVER, 'one bad event is named'],
  ),
  tested(
    'D47',
    'absent tenant matches absent tenant',
    [MATRIX, 'administrator of another club'],
    ['apps/server/src/clubs/clubs.test.ts', 'nobody in a club sees training by it'],
    [SERVER, 'the first device to bring events owns'],
  ),
  tested('D48', 'caches', [SERVER, 'every answer carries the headers']),
  tested('D49', 'a batch judged by its first item', [MATRIX, 'a coach writes what the grant covers']),
  tested(
    'D50',
    'a coach revoked while online',
    [MATRIX, 'after the revocation is answered'],
    [COACH, 'shut out within five seconds'],
  ),
  tested('D51', 'a revoked coach’s late entries', [MATRIX, 'lets in whom it should']),
  tested('D52', 'the copy on a revoked coach’s device', [COACH, 'shut out within five seconds']),
  tested('D53', 'invited, not accepted; expired', [MATRIX, 'coach invited'], [MATRIX, 'coach expired']),
  tested(
    'D54',
    'deleted, and a phone comes back',
    [SERVER, 'a deleted ledger is gone from every file'],
    [PEOPLE, 'no file of the server holds a trace'],
  ),
  tested(
    'D55',
    'server-owned fields in a body',
    [SERVER, 'one bad event is named'],
    [MATRIX, 'a coach writes what the grant covers'],
  ),
  partly(
    'D56',
    'exports',
    'the export is written on the athlete’s own phone from its own ledger; the server has no export route beyond sync',
    [MATRIX, 'lets in whom it should'],
  ),
  partly(
    'D57',
    'row-level security as a second wall',
    'left out: SQLite has none, and every statement is linted to name its key',
    ['apps/server/src/statements.test.ts', 'every statement on a table'],
  ),
  partly('D58', 'data at rest on the phone', 'not encrypted beyond the phone’s own lock; said in SECURITY.md'),
  tested('E59', 'session fixation', [MATRIX, 'a new passphrase ends every session']),
  tested(
    'E60',
    'tokens after a change or deletion',
    [MATRIX, 'a new passphrase ends every session'],
    [MATRIX, 'a deleted account takes'],
    [SERVER, 'open streams hear of news and end'],
  ),
  tested('E61', 'requests from other sites', [POLICY, 'refuses what is injected'], [SERVER, 'every answer carries the headers']),
  tested('E62', 'tries without end', [SERVER, 'codes cannot be tried without end']),
  tested(
    'E63',
    'who has an account',
    ['apps/server/src/access/enumeration.test.ts', 'says the same to both, word for word'],
    ['apps/server/src/access/enumeration.test.ts', 'sign-ins of each kind take the same work'],
    [MATRIX, 'lets in whom it should'],
  ),
  tested('E64', 'a code used twice', [SERVER, 'by a code that works once']),
  partly('E65', 'open redirects', 'no route redirects; what is no route is refused', [SERVER, 'what is no route is refused']),
  tested('E66', 'forged tokens', [MATRIX, 'unknown secret']),
  tested(
    'E67',
    'debug routes, default passwords',
    [SERVER, 'what is no route is refused'],
    [MATRIX, 'every route is in the reference'],
  ),
  tested('F68', 'bodies beyond their limit', [SERVER, 'a body beyond its limit']),
  tested('F69', 'hostile JSON', [LEDGER, 'hostile lines are refused'], [CANONICAL, 'canonical text sorts']),
  tested(
    'F70',
    'hostile tables',
    [HOSTILE, 'hostile files'],
    ['scripts/reliability/hostile-import.test.ts', 'in a heap of 160 MB'],
  ),
  tested('F71', 'archives that explode', ['packages/interchange/src/read-any-file.test.ts', 'a bomb is refused']),
  tested('F72', 'formulas in exports', [
    'packages/interchange/src/writers/round-trip.property.test.ts',
    'no cell of any table begins like a formula',
  ]),
  tested('F73', 'numbers that are none', [LEDGER, 'the door names the field'], [CANONICAL, 'canonical text sorts']),
  tested('F74', 'prototype pollution', [LEDGER, 'hostile lines are refused']),
  tested('F75', 'slow patterns', [HOSTILE, 'hostile files']),
  tested('F76', 'addresses that lead inside', [
    'apps/server/src/webhooks/webhooks.test.ts',
    'a name that leads inside is refused',
  ]),
  tested('F77', 'injected scripts', [POLICY, 'refuses what is injected']),
  tested('F78', 'text that databases refuse', [LEDGER, 'hostile lines are refused'], [CONTRACT, 'byte for byte']),
  tested('F79', 'statements made from values', ['apps/server/src/statements.test.ts', 'no value is written into a statement']),
  tested(
    'G80',
    'zones, summer time',
    ['packages/engine/src/ledger/ledger.page.test.ts', 'replays in a browser'],
    ['scripts/same-bytes.e2e.ts', 'zone'],
  ),
  partly(
    'G81',
    'leap days, week 53',
    'civil days are counted as integers; the laws of the calendar run with the engine’s own tests',
    [LEDGER, 'the door names the field'],
  ),
  tested('G82', 'kilograms and pounds', [
    'packages/interchange/src/writers/round-trip.property.test.ts',
    'kilogram and half pound',
  ]),
  tested('G83', 'a migration killed at any statement', [
    'apps/server/src/operation/migration.test.ts',
    'killed after every statement',
  ]),
  tested('G84', 'ledgers of every released version', [LEDGER, 'the first released ledger'], [LEDGER, 'second versions']),
  tested(
    'G85',
    'backup under load, across databases',
    [OPERATION, 'a backup taken while writes go on'],
    [OPERATION, 'taken under load goes into PostgreSQL and back'],
  ),
  tested('G86', 'damaged, foreign and newer backups', [OPERATION, 'what is cut off, changed, newer']),
  tested(
    'G87',
    'the same bytes everywhere',
    ['scripts/same-bytes.e2e.ts', 'bytes'],
    ['scripts/reliability/same-lives.test.ts', 'on the other side of the world'],
    ['packages/engine/src/ledger/ledger.page.test.ts', 'replays in a browser'],
  ),
  tested('G88', 'the lock file', ['scripts/lock-file.test.ts', 'the lock file of the project is sound']),
  partly('G89', 'a day of load', 'nightly or by hand'),
];
