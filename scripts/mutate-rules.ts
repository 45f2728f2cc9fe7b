// Decides whether the tests guard the numbers: changes rule numbers one at a time in a copy of the checkout and looks whether a test notices.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seededRandom } from '@strongback/engine';
import { withCheckoutCopy } from './testing/checkout-copy.ts';

const USAGE = 'node scripts/mutate-rules.ts [--count 20] [--seed 1] [--behaviour]\n';
const { values } = parseArgs({
  options: { count: { type: 'string' }, seed: { type: 'string' }, behaviour: { type: 'boolean' } },
});
const count = Number(values.count ?? 20);
const seed = Number(values.seed ?? 1);
if (!Number.isInteger(count) || !Number.isInteger(seed) || count < 1) {
  process.stderr.write(USAGE);
  process.exit(2);
}

const RULES = 'packages/engine/src/evidence/rules';
/** A number with its unit, as authors write it: `[12, 'sets']` or one of `[[8, 12], 'weeks']`. */
const NUMBER = /(?<=: \[(?:\[(?:-?[\d.]+, )*)?)-?\d+(?:\.\d+)?(?=(?:, -?[\d.]+)*\]?, ')/g;

await withCheckoutCopy('HEAD', async ({ folder, testsPass }) => {
  const places = readdirSync(join(folder, RULES))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap((name) => {
      const text = readFileSync(join(folder, RULES, name), 'utf8');
      return [...text.matchAll(NUMBER)].map((match) => ({ file: join(RULES, name), at: match.index, number: match[0] }));
    });
  if (!testsPass(testsAsked())) throw new Error('the tests fail before anything is changed');
  const random = seededRandom(seed);
  let caught = 0;
  process.stdout.write(`${places.length} numbers in the rule files; ${count} changed one at a time, seed ${seed}\n`);
  for (let index = 0; index < count; index++) {
    const place = places.splice(random.below(places.length), 1)[0];
    if (place === undefined) break;
    const path = join(folder, place.file);
    const before = readFileSync(path, 'utf8');
    const changed = String(
      Math.round((Number(place.number) === 0 ? 1 : Number(place.number) * (random.below(2) === 0 ? 0.8 : 1.25)) * 1000) / 1000,
    );
    writeFileSync(path, before.slice(0, place.at) + changed + before.slice(place.at + place.number.length));
    const noticed = !testsPass(testsAsked());
    if (noticed) caught++;
    const rule = [...before.slice(0, place.at).matchAll(/^ {2}'?([\w.-]+)'?: \{/gm)].at(-1)?.[1] ?? '?';
    process.stdout.write(`${noticed ? 'caught ' : 'MISSED '} ${rule}: ${place.number} → ${changed}\n`);
    writeFileSync(path, before);
  }
  process.stdout.write(`${caught} of ${count} caught\n`);
  process.exitCode = caught === count ? 0 : 1;
});

/** The tests that hold each number, or with `--behaviour` only those that see what a number does: the whole engine without the pins. */
function testsAsked(): string[] {
  if (values.behaviour !== true) return ['packages/engine/src/evidence'];
  return [
    'packages/engine/src',
    '--exclude',
    '**/evidence/settled.test.ts',
    '--exclude',
    '**/evidence/{published,figures}.test.ts',
  ];
}
