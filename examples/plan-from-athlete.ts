// Shows how a file about a person becomes a plan: node examples/plan-from-athlete.ts [ATHLETE.json] [FIRST-DAY]
import { readFileSync } from 'node:fs';
import { catalogue, findMovement } from '@strongback/catalogue';
import {
  type AthleteId,
  appendBodies,
  type DeviceId,
  parseIsoDate,
  planFor,
  readAthleteFile,
  replay,
  startWriter,
} from '@strongback/engine';

const file = process.argv[2] ?? new URL('./sam.json', import.meta.url);
const from = parseIsoDate(process.argv[3] ?? '2026-11-23');
if (from === null) throw new Error('the first day is a date such as 2026-11-23');

// 1. What the file says becomes facts. A refusal names the field; nothing is thrown.
const facts = readAthleteFile(readFileSync(file, 'utf8'), catalogue(), findMovement, from);
if (!facts.ok) throw new Error(facts.reason);

// 2. Facts become events of a ledger: this is what a program keeps.
const ledger = appendBodies(startWriter(facts.value.id as AthleteId, 'example' as DeviceId), facts.value.bodies, 0);

// 3. The ledger answers with a plan. The same ledger, seed and engine give the same plan, to the byte.
const plan = planFor(replay(ledger), catalogue(), { from, weeks: 4, seed: 1, effort: 'full', notes: facts.value.notes });
if (!plan.ok) throw new Error(plan.reason);

const nameOf = (id: string): string => catalogue().movement.get(id)?.name ?? id;
for (const session of plan.value.weeks[0]?.sessions ?? []) {
  console.log(`${session.date}  about ${session.minutes} of ${session.budgetMinutes} minutes`);
  for (const slot of session.slots) {
    const first = slot.sets[0];
    const amount = first?.reps ?? (first?.seconds === null ? `${first.metres} m` : `${first?.seconds} s`);
    console.log(
      `  ${nameOf(slot.exercise)}: ${slot.sets.length} × ${amount}${first?.loadKg == null ? '' : ` at ${first.loadKg} kg`}`,
    );
    console.log(`    because ${slot.reasons[0]?.because} [${slot.reasons[0]?.rule}]`);
  }
}
for (const concession of plan.value.concessions) console.log(`Not met: ${concession.text}`);
