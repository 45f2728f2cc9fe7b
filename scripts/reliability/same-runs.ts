// Decides whether runs of the same lives agree: every run stood where it should, every life is there in both runtimes, every hash is equal.
import type { Print, Standing } from './same-lives.ts';

export interface Place extends Standing {
  readonly zone: string;
}

export interface Run {
  readonly runtime: 'Node' | 'Chromium';
  readonly place: Place;
  /** Where it said that it stands. */
  readonly stood: Standing;
  readonly asked: readonly number[];
  readonly prints: readonly Print[];
}

const PARTS = ['ledger', 'state', 'beliefs', 'plan'] as const;

/** What is missing or unequal over the lives 0 to `people` - 1, in words; null when nothing is. */
export function faultOf(people: number, runs: readonly Run[]): string | null {
  const first = new Map<string, { readonly hash: string; readonly where: string }>();
  const there = new Set<string>();
  for (const { runtime, place, stood, asked, prints } of runs) {
    const where = `${runtime} in ${place.zone}, ${place.locale}`;
    if (stood.locale !== place.locale || stood.minutesAhead !== place.minutesAhead)
      return `${where} stood ${stood.minutesAhead} minutes ahead of UTC, in ${stood.locale}`;
    const came = new Map(prints.map((print) => [print.athlete, print]));
    for (const athlete of asked) {
      const print = came.get(athlete);
      if (print === undefined) return `${where}: nothing of athlete ${athlete}`;
      there.add(`${runtime} ${athlete}`);
      for (const part of PARTS) {
        const hash = print[part];
        if (hash === null) continue;
        if (!/^[0-9a-f]{64}$/.test(hash)) return `${where}: no hash of the ${part} of athlete ${athlete}`;
        const before = first.get(`${part} ${athlete}`);
        if (before === undefined) first.set(`${part} ${athlete}`, { hash, where });
        else if (before.hash !== hash) return `the ${part} of athlete ${athlete} in ${where} is not that in ${before.where}`;
      }
    }
  }
  for (const runtime of ['Node', 'Chromium'])
    for (let athlete = 0; athlete < people; athlete++)
      if (!there.has(`${runtime} ${athlete}`)) return `athlete ${athlete} was not worked out in ${runtime}`;
  return null;
}
