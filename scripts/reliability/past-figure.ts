// Decides what is said of files that past builds left behind: how many builds, and whether today's reads all of them.
import { readFileSync } from 'node:fs';
import { type Measured, tested } from './measured.ts';

const PAST = new URL('../../apps/server/src/operation/fixtures/past.json', import.meta.url);

export function pastVersions(): Measured {
  const builds = (JSON.parse(readFileSync(PAST, 'utf8')) as readonly { readonly made: string }[]).map(({ made }) => made);
  const read = tested(
    [
      'apps/server/src/operation/past-versions.test.ts',
      'packages/store/src/indexeddb/first-phone.page.test.ts',
      'packages/engine/src/ledger/ledger.test.ts',
    ],
    /Tests +[^\n]*/,
  );
  const what = `backups and data folders of ${builds.length} builds from ${builds[0]} on, the first phone's database, ledgers of all three event versions`;
  return { seen: `${what}: ${read.seen}`, held: read.held };
}
