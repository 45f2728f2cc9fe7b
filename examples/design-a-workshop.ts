// Shows how an evening is designed for a group: parts, stations and turns, to the second. node examples/design-a-workshop.ts
import { catalogue } from '@strongback/catalogue';
import { designWorkshop, workshopSteps } from '@strongback/engine';

const all = catalogue();
const made = designWorkshop(
  {
    themes: ['hinge', 'row'],
    people: 12,
    minutes: 60,
    equipment: { kettlebells: 4, barbell: 2, bands: 10 },
    level: 'new',
    cares: [{ care: 'shoulder', people: 2 }],
    seed: 1,
  },
  all,
);
if (!made.ok) throw new Error(made.reason);
const { parts, stations, groups, turns, turnSeconds, concessions } = made.value;

for (const { part, seconds } of parts) console.log(`${String(seconds / 60).padStart(3)} min  ${part}`);
console.log(`Groups of ${groups.join(', ')}; ${turns} turns of ${turnSeconds} s at each station`);
for (const [at, { standard, marks, cues }] of stations.entries()) {
  console.log(
    `Station ${at + 1}: ${all.movement.get(standard.exercise)?.name ?? standard.exercise}, ${standard.amount} ${standard.unit}`,
  );
  console.log(`  watch: ${marks.map((id) => all.marker.get(id)?.text ?? id).join('; ')}`);
  console.log(`  say: ${cues.map((id) => all.cue.get(id)?.text ?? id).join('; ')}`);
}
for (const { text } of concessions) console.log(text);
console.log(
  `${workshopSteps(made.value).length} steps, ${workshopSteps(made.value).reduce((sum, one) => sum + one.seconds, 0)} s`,
);
