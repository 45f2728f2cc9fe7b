// Decides whether many random athletes get lawful plans. Run: node scripts/audit/plan-campaign.ts [athletes=500] [seed=1] [most weeks=24]
import { catalogue } from '@strongback/catalogue';
import { plan } from '@strongback/engine';
import { auditPlan } from './plan-audit.ts';
import { randomRequest } from './random-request.ts';
import type { AskedJson, CatalogueJson, PlanJson } from './audit.types.ts';

const athletes = Number(process.argv[2] ?? 500);
const first = Number(process.argv[3] ?? 1);
const mostWeeks = Number(process.argv[4] ?? 24);
const all = catalogue();
const catalogueJson = JSON.parse(JSON.stringify({ movements: all.movements, drills: all.drills })) as CatalogueJson;
const byRule = new Map<string, number>();
let bad = 0;
let shown = 0;
const started = process.cpuUsage();
for (let seed = first; seed < first + athletes; seed++) {
  if (seed > first && (seed - first) % 500 === 0) console.log(`${seed - first} athletes, ${bad} with violations`);
  const request = randomRequest(seed, all, mostWeeks);
  try {
    const made = JSON.parse(JSON.stringify(plan(request, all))) as PlanJson;
    const violations = auditPlan(made, JSON.parse(JSON.stringify(request)) as AskedJson, catalogueJson);
    if (violations.length > 0) bad++;
    for (const one of violations) byRule.set(one.rule, (byRule.get(one.rule) ?? 0) + 1);
    if (violations.length > 0 && shown < 25) {
      shown++;
      console.log(
        `seed ${seed}: ${violations
          .slice(0, 3)
          .map((one) => `${one.rule} ${one.at} ${one.what}`)
          .join(' | ')}`,
      );
    }
  } catch (error) {
    bad++;
    byRule.set('crash', (byRule.get('crash') ?? 0) + 1);
    if (shown < 25) {
      shown++;
      console.log(
        `seed ${seed}: crash ${error instanceof Error ? (error.stack ?? '').split('\n').slice(0, 4).join(' ') : String(error)}`,
      );
    }
  }
}
console.log(
  `${athletes} athletes from seed ${first}: ${bad} with violations, ${Math.round(process.cpuUsage(started).user / 1e6)} s of CPU`,
  Object.fromEntries(byRule),
);
process.exit(bad === 0 ? 0 : 1);
