// Decides where strength is won or lost in a virtual year: truth against belief, effort asked, told and had, loads and days, by lift and by season.
//
//   node bench/closed-loop-truth.ts [--athletes 8] [--from 0] [--weeks 52] [--seed 1] [--policy ours] [--body impulse]
//
// Intensity and truth come from the repetitions that were possible, through the person's own curve, which no policy sees.
import { parseArgs } from 'node:util';
import { catalogue as everything } from '../packages/catalogue/src/index.ts';
import { daysBetween } from '../packages/engine/src/index.ts';
import { FIRST_DAY, runYear } from '../packages/simulator/src/campaign/run-year.ts';
import { BODY_NAMES, LIFTS } from '../packages/simulator/src/body/body.types.ts';
import { abilities } from '../packages/simulator/src/person/abilities.ts';
import { newPerson } from '../packages/simulator/src/person/new-person.ts';
import { type DoneSession, POLICY_NAMES } from '../packages/simulator/src/policy/policy.types.ts';

const { values } = parseArgs({
  options: {
    athletes: { type: 'string', default: '8' },
    from: { type: 'string', default: '0' },
    weeks: { type: 'string', default: '52' },
    seed: { type: 'string', default: '1' },
    policy: { type: 'string', default: 'ours' },
    body: { type: 'string', default: 'impulse' },
  },
});
const [athletes, from, weeks, seed] = [values.athletes, values.from, values.weeks, values.seed].map(Number) as [
  number,
  number,
  number,
  number,
];
/** From here on a load counts as heavy (rule `load.strength`). */
const HEAVY = 0.8;
const SEASON_WEEKS = 8;

interface Sums {
  days: number;
  sets: number;
  heavy: number;
  readonly intensity: number[];
  readonly asked: number[];
  readonly told: number[];
  readonly had: number[];
  readonly belief: number[];
}

const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / list.length;
const shown = (value: number, digits: number): string => (Number.isFinite(value) ? value.toFixed(digits) : '-').padStart(7);

for (const body of BODY_NAMES.filter((name) => values.body.split(',').includes(name)))
  for (const policy of POLICY_NAMES.filter((name) => values.policy.split(',').includes(name))) {
    const cells = new Map<string, Sums>();
    const cell = (key: string): Sums => {
      const known = cells.get(key);
      if (known !== undefined) return known;
      const fresh: Sums = { days: 0, sets: 0, heavy: 0, intensity: [], asked: [], told: [], had: [], belief: [] };
      cells.set(key, fresh);
      return fresh;
    };
    const gains: number[] = [];
    for (let athlete = from; athlete < from + athletes; athlete++) {
      const person = newPerson(seed, athlete, FIRST_DAY, weeks * 7);
      const abilityOf = abilities(person, seed);
      const catalogue = everything();
      const look = (session: DoneSession): void => {
        const season = Math.floor(daysBetween(FIRST_DAY, session.date) / 7 / SEASON_WEEKS) * SEASON_WEEKS;
        const trained = new Set<string>();
        for (const slot of session.slots) {
          const movement = catalogue.movement.get(slot.exercise);
          const ability = movement === undefined ? null : abilityOf(movement);
          const lift = LIFTS.find((name) => name === ability?.trains);
          if (ability === null || ability.startKg === null || lift === undefined) continue;
          for (const key of [lift, `weeks ${String(season).padStart(2)} on`, 'all']) {
            const into = cell(key);
            if (!trained.has(`${lift} ${key}`)) into.days += 1;
            trained.add(`${lift} ${key}`);
            for (const set of slot.sets) {
              if (set.kind !== 'working' || set.reps === null || set.loadKg === null) continue;
              const intensity = 1 / (1 + person.manner.k * Math.max(0, set.reps + set.reserve - 1));
              into.sets += 1;
              if (intensity >= HEAVY) into.heavy += 1;
              into.intensity.push(intensity);
              into.had.push(Math.min(10, set.reserve));
              if (set.asked.rpe !== null) into.asked.push(10 - set.asked.rpe);
              if (set.rpe !== null) into.told.push(10 - set.rpe);
            }
            const [planned, first] = [slot.asked.prepared?.sets[0], slot.sets.find((set) => set.kind === 'working')];
            if (planned?.percent1RM == null || planned.loadKg === null || first?.loadKg == null || first.reps === null) continue;
            const truth = (first.loadKg + ability.bodyKg) * (1 + person.manner.k * Math.max(0, first.reps + first.reserve - 1));
            into.belief.push((100 * (planned.loadKg + ability.bodyKg)) / planned.percent1RM / truth);
          }
        }
      };
      const year = runYear({ catalogue, seed, athlete, body, policy, weeks, start: FIRST_DAY, watch: look });
      gains.push(year.outcome.meanGainPercent);
    }
    process.stdout.write(`${body}, ${policy}: ${mean(gains).toFixed(1)} % gained by ${athletes} people\n`);
    process.stdout.write(
      `${''.padEnd(14)}days/wk sets/wk  >=80 %  intens.  asked    told     had  belief/truth (loaded sets only; reserve in repetitions, at most ten)\n`,
    );
    for (const [key, sums] of [...cells].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      const span = athletes * (key.startsWith('weeks') ? Math.min(SEASON_WEEKS, weeks - Number(key.slice(6, 8))) : weeks);
      const each = span * (LIFTS.some((lift) => lift === key) ? 1 : LIFTS.length);
      process.stdout.write(
        `${key.padEnd(14)}${[
          shown(sums.days / each, 2),
          shown(sums.sets / each, 2),
          shown((100 * sums.heavy) / sums.sets, 0),
          shown(mean(sums.intensity), 2),
          shown(mean(sums.asked), 1),
          shown(mean(sums.told), 1),
          shown(mean(sums.had), 1),
          shown(mean(sums.belief), 2),
        ].join(' ')}\n`,
      );
    }
  }
