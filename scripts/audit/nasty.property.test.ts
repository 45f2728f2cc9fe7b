// Decides whether the two hundred hand-made hard cases get lawful plans that speak of what they could not meet.
import { catalogue } from '@strongback/catalogue';
import { plan } from '@strongback/engine';
import { expect, test } from 'vitest';
import type { AskedJson, CatalogueJson, PlanJson } from './audit.types.ts';
import { nastyRequests } from './nasty-requests.ts';
import { auditPlan } from './plan-audit.ts';

test('no hard rule is broken in two hundred hard cases, and none ends without a session or a word', { timeout: 900_000 }, () => {
  const all = catalogue();
  const plain = JSON.parse(JSON.stringify({ movements: all.movements, drills: all.drills })) as CatalogueJson;
  const cases = nastyRequests(all);
  expect(new Set(cases.map(({ name }) => name)).size).toBe(200);
  const broken: string[] = [];
  for (const { name, request } of cases) {
    const made = plan(request, all);
    const asked = JSON.parse(JSON.stringify(request)) as AskedJson;
    for (const one of auditPlan(JSON.parse(JSON.stringify(made)) as PlanJson, asked, plain))
      broken.push(`${name}: ${one.rule} ${one.at} ${one.what}`);
    if (made.weeks.some((week) => week.sessions.length === 0 && (week.concessions ?? []).length === 0))
      broken.push(`${name}: a week without a session and without a word`);
  }
  expect(broken).toEqual([]);
});
