// Decides whether a concession's way out truly leads out: the change it names is made, and the exposure is there.
import { catalogue } from '@strongback/catalogue';
import { type Concession, plan, type PlanRequest } from '@strongback/engine';
import { expect, test } from 'vitest';
import { randomRequest } from './random-request.ts';

const all = catalogue();
const FIRST_SEED = 1;
const ATHLETES = 60;
const DAYS = { Monday: 'mon', Tuesday: 'tue', Wednesday: 'wed', Thursday: 'thu', Friday: 'fri', Saturday: 'sat', Sunday: 'sun' };

/** The request with the named change made; null where the way out is not a change of the request. */
function relaxed(request: PlanRequest, relax: string): PlanRequest | null {
  const longer = /^(\w+) of (\d+) minutes/.exec(relax);
  if (longer !== null) {
    const weekday = DAYS[longer[1] as keyof typeof DAYS];
    const minutes = Number(longer[2]);
    return {
      ...request,
      availability: request.availability.map((day) => (day.weekday === weekday ? { ...day, minutes } : day)),
    };
  }
  const pieces = /^(.+) would do$/.exec(relax)?.[1]?.split(' and ');
  if (pieces !== undefined) {
    const added = pieces.map((piece) => piece.replaceAll(' ', '-')) as unknown as PlanRequest['equipment'];
    return { ...request, equipment: [...request.equipment, ...added] };
  }
  if (/^the .+ at \d\/10 or less/.test(relax)) {
    const settled = new Map<string, number>();
    for (const part of relax.split(' and ')) {
      const said = /^the (.+) at (\d)\/10 or less$/.exec(part);
      if (said !== null) settled.set((said[1] as string).replaceAll(' ', '-'), Number(said[2]));
    }
    return {
      ...request,
      complaints: request.complaints.map((one) => ({ ...one, severity: Math.min(one.severity, settled.get(one.joint) ?? 10) })),
    };
  }
  return null;
}

function subjectOf(concession: Concession): string {
  return /no room for (.+?) (?:this week|on )/.exec(concession.text)?.[1] ?? '';
}

test(`[plan.concession] the way out of a concession helps, for ${ATHLETES} athletes from seed ${FIRST_SEED}`, {
  timeout: 120_000,
}, () => {
  const useless: string[] = [];
  let tried = 0;
  for (let seed = FIRST_SEED; seed < FIRST_SEED + ATHLETES; seed++) {
    const request: PlanRequest = { ...randomRequest(seed, all), weeks: 1, calendar: [], locks: [] };
    const seen = new Set<string>();
    for (const concession of plan(request, all).weeks[0]?.concessions ?? []) {
      const subject = subjectOf(concession);
      const change = concession.relax === undefined ? null : relaxed(request, concession.relax);
      if (change === null || subject === '' || seen.has(`${subject}|${concession.relax}`)) continue;
      seen.add(`${subject}|${concession.relax}`);
      tried++;
      const after = plan(change, all).weeks[0]?.concessions ?? [];
      const same = (one: Concession): boolean => one.rule === concession.rule && subjectOf(one) === subject;
      const before = (plan(request, all).weeks[0]?.concessions ?? []).filter(same).length;
      if (after.filter(same).length >= before) useless.push(`seed ${seed}: ${concession.text} | ${concession.relax}`);
    }
  }
  expect(tried).toBeGreaterThan(10);
  expect(useless).toEqual([]);
});
