// Decides the second half of the random athletes: seeds 251 to 500, so that two workers share the time.
import { catalogue } from '@strongback/catalogue';
import { plan } from '@strongback/engine';
import { expect, test } from 'vitest';
import type { AskedJson, CatalogueJson, PlanJson } from './audit.types.ts';
import { auditPlan } from './plan-audit.ts';
import { randomRequest } from './random-request.ts';

const FIRST_SEED = 251;
const ATHLETES = 250;

test(`no hard rule is broken for ${ATHLETES} athletes from seed ${FIRST_SEED}`, { timeout: 900_000 }, () => {
  const all = catalogue();
  const plain = JSON.parse(JSON.stringify({ movements: all.movements, drills: all.drills })) as CatalogueJson;
  const broken: string[] = [];
  for (let seed = FIRST_SEED; seed < FIRST_SEED + ATHLETES; seed++) {
    const request = randomRequest(seed, all);
    const made = JSON.parse(JSON.stringify(plan(request, all))) as PlanJson;
    const asked = JSON.parse(JSON.stringify(request)) as AskedJson;
    for (const one of auditPlan(made, asked, plain)) broken.push(`seed ${seed}: ${one.rule} ${one.at} ${one.what}`);
  }
  expect(broken).toEqual([]);
});
