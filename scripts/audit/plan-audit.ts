// Decides whether a plan breaks a hard rule, from plan, request and catalogue as JSON. Run: node scripts/audit/plan-audit.ts PLAN.json REQUEST.json CATALOGUE.json
import { readFileSync } from 'node:fs';
import { auditMethods } from './audit-methods.ts';
import { auditProgress } from './audit-progress.ts';
import { auditSeason } from './audit-season.ts';
import { auditSlots } from './audit-slots.ts';
import { auditTurns } from './audit-turns.ts';
import { auditWeeks } from './audit-weeks.ts';
import type { AskedJson, CatalogueJson, PlanJson, Violation } from './audit.types.ts';

/** Every hard-rule violation of one plan; an empty list is a pass. */
export function auditPlan(plan: PlanJson, asked: AskedJson, catalogue: CatalogueJson): Violation[] {
  const found = [
    ...auditSeason(plan, asked),
    ...auditSlots(plan, asked, catalogue),
    ...auditMethods(plan, asked, catalogue),
    ...auditTurns(plan, catalogue),
    ...auditWeeks(plan, asked, catalogue),
    ...auditProgress(plan, asked),
  ];
  if (plan.optimality.bound + 1e-9 < plan.optimality.value)
    found.push({ rule: 'optimality', at: plan.from, what: 'the bound is below the plan' });
  if (plan.optimality.milliseconds !== null) found.push({ rule: 'optimality', at: plan.from, what: 'the engine has no clock' });
  return found;
}

if (import.meta.main) {
  const [planFile, askedFile, catalogueFile] = process.argv.slice(2);
  if (planFile === undefined || askedFile === undefined || catalogueFile === undefined) {
    console.error('usage: plan-audit.ts PLAN.json REQUEST.json CATALOGUE.json');
    process.exit(2);
  }
  const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
  const violations = auditPlan(read(planFile) as PlanJson, read(askedFile) as AskedJson, read(catalogueFile) as CatalogueJson);
  for (const one of violations) console.log(`${one.rule}  ${one.at}  ${one.what}`);
  console.log(violations.length === 0 ? 'no hard rule is broken' : `${violations.length} violations`);
  process.exit(violations.length === 0 ? 0 : 1);
}
