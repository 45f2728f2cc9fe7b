// Decides the plans that must be the same bytes wherever they are made: some random people, some hard cases, one week planned again.
import { catalogue } from '@strongback/catalogue';
import { canonicalText, plan, replanWeek } from '@strongback/engine';
import { nastyRequests } from './nasty-requests.ts';
import { randomRequest } from './random-request.ts';

const SEEDS = [3, 77] as const;
const EVERY = 67;

/** All of them as one text. */
export function planBytes(): string {
  const all = catalogue();
  const requests = [
    ...SEEDS.map((seed) => ({ ...randomRequest(seed, all), effort: 'full' as const })),
    ...nastyRequests(all)
      .filter((_, index) => index % EVERY === 0)
      .map(({ request }) => request),
  ];
  const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
  return requests
    .map((request) => {
      const made = plan(request, all);
      const missed = made.weeks[0]?.sessions[0]?.date ?? made.from;
      return canonicalText(plain([made, replanWeek(made, request, { kind: 'missed', date: missed }, missed, all)]));
    })
    .join('\n');
}
