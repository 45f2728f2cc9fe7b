// Decides how one random athlete's plan is looked at: request, violations, weeks. Run: node scripts/audit/show-athlete.ts SEED [WEEK|all]
import { catalogue } from '@strongback/catalogue';
import { plan } from '@strongback/engine';
import type { AskedJson, CatalogueJson, PlanJson } from './audit.types.ts';
import { auditPlan } from './plan-audit.ts';
import { randomRequest } from './random-request.ts';

const all = catalogue();
const request = randomRequest(Number(process.argv[2] ?? 1), all);
const made = plan(request, all);
const { strength: _strength, earned: _earned, ...told } = request;
console.log(JSON.stringify(told));
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const violations = auditPlan(
  asJson(made) as PlanJson,
  asJson(request) as AskedJson,
  asJson({ movements: all.movements, drills: all.drills }) as CatalogueJson,
);
for (const one of violations) console.log(`${one.rule} ${one.at} ${one.what}`);
made.weeks.forEach((week, index) => {
  const sets = week.sessions.reduce((sum, session) => sum + session.slots.reduce((n, slot) => n + slot.sets.length, 0), 0);
  console.log(
    `${index + 1} ${week.from} ${week.emphasis}${week.deload ? ' DELOAD' : ''} ${sets} sets ${JSON.stringify(week.setsPerMuscle)}`,
  );
  if (process.argv[3] !== 'all' && process.argv[3] !== `${index + 1}`) return;
  for (const session of week.sessions) {
    console.log(`    ${session.date} ${session.minutes}/${session.budgetMinutes} ${session.roles.join(' ')}`);
    for (const slot of session.slots) {
      const set = slot.sets[0];
      console.log(
        `        ${slot.exercise} ${slot.intent.role} ${slot.sets.length}×${set?.reps ?? set?.seconds ?? set?.metres} ${set?.loadKg ?? '-'} kg ${set?.percent1RM ?? '-'} % RPE ${set?.rpe}${slot.heavy ? ' HEAVY' : ''}`,
      );
    }
  }
});
for (const one of made.concessions) console.log(`${one.rule}: ${one.text}${one.relax === undefined ? '' : ` → ${one.relax}`}`);
