// [E63] Whether somebody has an account shows in no word of an answer and in none of the work behind it. STRONGBACK_TIMINGS turns the dial.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningServer } from '../serve.ts';
import { ask, freshServer, type Reply } from '../testing/asking.ts';
import { PASSPHRASE } from '../testing/matrix-samples.ts';

const TIMINGS = Number(process.env['STRONGBACK_TIMINGS'] ?? 8);
let server: RunningServer;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ server, close } = await freshServer({ mostRequests: 1_000_000, mostTries: 1_000_000 }));
  await ask(server, 'POST', '/api/v1/account/create', { body: { login: 'there', passphrase: PASSPHRASE } });
});
afterAll(() => close());

const body = (path: string, login: string): unknown =>
  path.endsWith('recover')
    ? { login, code: 'ABCD EFGH JKLM', next: 'another four words' }
    : { login, passphrase: 'four other words instead' };
const seen = ({ status, text, headers }: Reply): unknown => [
  status,
  text,
  [...headers].filter(([name]) => name !== 'date').sort(),
];

test.each(['/api/v1/account/sign-in', '/api/v1/account/recover'])(
  '[E63] %s says the same to both, word for word',
  async (path) => {
    const [there, nobody] = [
      await ask(server, 'POST', path, { body: body(path, 'there') }),
      await ask(server, 'POST', path, { body: body(path, 'nobody') }),
    ];
    expect(there.status).toBe(404);
    expect(seen(nobody)).toEqual(seen(there));
  },
);

/** How often the first list would be as different from the second by chance: Mann and Whitney's test, two-sided, in its normal form. */
function chanceOf(a: readonly number[], b: readonly number[]): number {
  const wins = a.reduce((sum, x) => sum + b.reduce((one, y) => one + (x > y ? 1 : x === y ? 0.5 : 0), 0), 0);
  const [n, m] = [a.length, b.length];
  const z = Math.abs(wins - (n * m) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12);
  // The upper tail of the normal curve, by Abramowitz and Stegun 26.2.17.
  const t = 1 / (1 + 0.2316419 * z);
  const tail =
    (Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI)) *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 2 * tail;
}

test(`[E63] ${TIMINGS} sign-ins of each kind take the same work`, { timeout: 3_600_000 }, async () => {
  const work: Record<'there' | 'nobody', number[]> = { there: [], nobody: [] };
  for (let n = 0; n < TIMINGS; n++)
    for (const login of n % 2 === 0 ? (['there', 'nobody'] as const) : (['nobody', 'there'] as const)) {
      const from = process.cpuUsage();
      await ask(server, 'POST', '/api/v1/account/sign-in', { body: body('sign-in', login) });
      const { user, system } = process.cpuUsage(from);
      work[login].push(user + system);
    }
  expect(chanceOf(work.there, work.nobody)).toBeGreaterThan(0.001);
  // And the test would see it: no work at all for half of them.
  expect(
    chanceOf(
      work.there,
      work.nobody.map(() => 0),
    ),
  ).toBeLessThan(0.001);
});

test('[E63] ids tell nothing: 128 random bits, no two alike, none after another', async () => {
  const ids: string[] = [];
  for (const login of ['one', 'two', 'three']) {
    const made = await ask(server, 'POST', '/api/v1/account/create', { body: { login, passphrase: PASSPHRASE } });
    ids.push((made.json as unknown as { readonly account: string }).account);
  }
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(ids.map((id) => id.slice(0, 8))).size).toBe(3);
});
