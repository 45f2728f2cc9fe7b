// Decides whether the tests guard the code: makes one small slip at a time in a copy of the checkout and looks whether a test notices.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { seededRandom } from '@strongback/engine';
import { type CheckoutCopy, withCheckoutCopy } from './testing/checkout-copy.ts';
import { type Mutant, mutantsOf } from './testing/code-mutants.ts';

const USAGE = 'node scripts/mutate-code.ts [--room ledger|sync|engine] [--count 20] [--seed 1] [--only FILE:LINE]\n';

/** What may be changed, and which tests look, the nearest first. */
const ROOMS: Readonly<Record<string, { readonly folders: readonly string[]; readonly tests: readonly string[] }>> = {
  ledger: {
    folders: ['packages/engine/src/ledger'],
    tests: ['packages/engine/src/ledger', 'packages/engine/src/athlete packages/engine/src/loop packages/store/src/sync'],
  },
  sync: {
    folders: ['packages/store/src', 'packages/store/src/sync', 'packages/store/src/packed'],
    tests: ['packages/store/src/sync', 'packages/store/src', 'apps/server/src/sync apps/server/src/server.test.ts'],
  },
  engine: {
    folders: ['assess', 'athlete', 'loop', 'plan', 'review', 'session'].map((name) => `packages/engine/src/${name}`),
    tests: ['', 'packages/engine/src', 'scripts/audit golden'],
  },
};

const { values } = parseArgs({
  options: { room: { type: 'string' }, count: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } },
});
const count = Number(values.count ?? 20);
const seed = Number(values.seed ?? 1);
const room = ROOMS[values.room ?? 'ledger'];
if (!Number.isInteger(count) || !Number.isInteger(seed) || count < 1 || room === undefined) {
  process.stderr.write(USAGE);
  process.exit(2);
}

interface Place extends Mutant {
  readonly file: string;
}

await withCheckoutCopy('HEAD', async (copy) => {
  const failing = room.tests.find((folders) => folders !== '' && !copy.testsPass(folders.split(' ')));
  if (failing !== undefined) throw new Error(`${failing}: the tests fail before anything is changed`);
  const all = placesOf(copy, room.folders);
  const places = values.only === undefined ? all : all.filter(({ file, line }) => `${file}:${line}` === values.only);
  const random = seededRandom(seed);
  process.stdout.write(`${all.length} places of ${values.room ?? 'ledger'}; up to ${count} slips, one at a time, seed ${seed}\n`);
  let tried = 0;
  let caught = 0;
  for (; tried < count && places.length > 0; tried++) {
    const place = places.splice(random.below(places.length), 1)[0];
    if (place === undefined) break;
    if (noticed(copy, place, room.tests)) caught++;
  }
  process.stdout.write(`${caught} of ${tried} caught\n`);
});

function placesOf(copy: CheckoutCopy, folders: readonly string[]): Place[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(copy.folder, folder), { recursive: folder.startsWith('packages/engine'), encoding: 'utf8' }).map((name) =>
        join(folder, name),
      ),
    )
    .filter((file) => /^(?!.*(?:\.test|\.property|\.contract|\.types|index|testing|fixtures)).*\.ts$/.test(file))
    .toSorted()
    .flatMap((file) => mutantsOf(readFileSync(join(copy.folder, file), 'utf8')).map((mutant) => ({ ...mutant, file })));
}

/** Whether a test fails with this one slip in. */
function noticed(copy: CheckoutCopy, place: Place, tests: readonly string[]): boolean {
  const path = join(copy.folder, place.file);
  const before = readFileSync(path, 'utf8');
  writeFileSync(path, before.slice(0, place.start) + place.text + before.slice(place.end));
  const by = tests.find((folders) => !copy.testsPass(folders === '' ? [dirname(place.file)] : folders.split(' ')));
  writeFileSync(path, before);
  const line = before.split('\n')[place.line - 1]?.trim() ?? '';
  const slip = `${before.slice(place.start, place.end)} → ${place.text === '' ? 'nothing' : place.text}`;
  process.stdout.write(`${by === undefined ? 'MISSED' : 'caught'} ${place.file}:${place.line}: ${slip}   | ${line}\n`);
  return by !== undefined;
}
