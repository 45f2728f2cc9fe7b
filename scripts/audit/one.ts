import { catalogue } from '@strongback/catalogue';
import { plan } from '@strongback/engine';
import { randomRequest } from './random-request.ts';
import { auditPlan } from './plan-audit.ts';
const all = catalogue();
const r = randomRequest(Number(process.argv[2]), all);
const p = plan(r, all);
console.log(
  JSON.stringify({
    ...r.athlete,
    from: r.from,
    weeks: r.weeks,
    av: r.availability,
    eq: r.equipment,
    cal: r.calendar,
    comp: r.complaints,
    before: r.before,
    gates: r.gates.filter((g) => g.open).map((g) => g.gate),
    lim: r.limits,
    ready: r.readiness,
  }),
);
for (const v of auditPlan(
  JSON.parse(JSON.stringify(p)),
  JSON.parse(JSON.stringify(r)),
  JSON.parse(JSON.stringify({ movements: all.movements, drills: all.drills })),
).slice(0, 12))
  console.log(v.rule, v.at, v.what);
p.weeks.forEach((w, i) => {
  console.log(
    i + 1,
    w.from,
    w.emphasis,
    w.deload ? 'DELOAD' : '',
    w.sessions.reduce((n, s) => n + s.slots.reduce((m, x) => m + x.sets.length, 0), 0),
    'sets',
    JSON.stringify({ l: w.setsPerMuscle.lats, u: w.setsPerMuscle['upper-back'] }),
  );
  if (process.argv[3] === String(i + 1) || process.argv[3] === 'all')
    for (const s of w.sessions) {
      console.log('   ', s.date, s.minutes + '/' + s.budgetMinutes, s.roles.join());
      for (const x of s.slots) {
        const t = x.sets[0]!;
        console.log(
          '        ',
          x.exercise,
          x.intent.role,
          x.sets.length + '×' + (t.reps ?? t.seconds ?? t.metres),
          t.loadKg,
          t.percent1RM,
          'rpe',
          t.rpe,
          x.heavy ? 'HEAVY' : '',
        );
      }
    }
});
console.log(p.concessions.map((c) => c.rule + ': ' + c.text + ' → ' + c.relax).join('\n'));
