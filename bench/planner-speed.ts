// Decides how fast whole plans are made and changed, and how that grows with movements, days and weeks. Run: node bench/planner-speed.ts [--draw]
import { writeFileSync } from 'node:fs';
import { catalogue } from '@strongback/catalogue';
import { type Catalogue, type IsoDate, type Plan, type PlanRequest, plan, replanWeek, type WeekChange } from '@strongback/engine';
import { grown } from './planner-instances.ts';
import { PEOPLE, requestOf } from './planner-people.ts';
import { growthPicture, type Series } from './planner-growth-picture.ts';

const REPEATS = 7;
const real = catalogue();
const people = PEOPLE.filter((who) => who.days.length === 4);
const gym = people.find((who) => who.name === 'four days, all kit');
if (gym === undefined) throw new Error('the four-day athlete is gone');

function cpu(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Median processor milliseconds of several runs, after two that are not counted. */
function timed(work: (run: number) => void): { median: number; most: number } {
  for (let run = 0; run < 2; run++) work(run);
  const times = Array.from({ length: REPEATS }, (_, run) => cpu(() => work(run + 2))).sort((a, b) => a - b);
  return { median: times[REPEATS >> 1] ?? 0, most: times.at(-1) ?? 0 };
}

const asked = (base: PlanRequest, weeks: number, seed: number): PlanRequest => ({ ...base, weeks, seed });
const one = ({ median, most }: { median: number; most: number }): string => `${median.toFixed(0)} ms (most ${most.toFixed(0)})`;

console.log(`full catalogue: ${real.movements.length} movements; processor time, warm, median of ${REPEATS}`);
for (const who of people)
  console.log(`16 weeks, ${who.name.padEnd(34)} ${one(timed((run) => plan(asked(requestOf(who, 1), 16, run), real)))}`);

const request = asked(requestOf(gym, 1), 4, 1);
const made: Plan = plan(request, real);
const [monday, tuesday, thursday] = (made.weeks[1]?.sessions ?? []).map((session) => session.date);
if (monday === undefined || tuesday === undefined || thursday === undefined) throw new Error('the second week has no days');
const changes: readonly (readonly [string, WeekChange, IsoDate])[] = [
  ['missed Monday', { kind: 'missed', date: monday }, tuesday],
  ['Tuesday to 25 minutes', { kind: 'shortened', date: tuesday, minutes: 25 }, tuesday],
  ['sore shoulder', { kind: 'complaint', complaint: { joint: 'shoulder', severity: 5, since: monday, provokedBy: [] } }, monday],
  ['only dumbbells and bands', { kind: 'equipment', equipment: ['dumbbells', 'bands'] }, monday],
];
for (const [name, change, on] of changes)
  console.log(`re-plan, ${name.padEnd(35)} ${one(timed(() => replanWeek(made, request, change, on, real)))}`);

/** The first `share` of every pattern, so that a smaller catalogue is still a whole one. */
function part(share: number): Catalogue {
  const seen = new Map<string, number>();
  const total = new Map<string, number>();
  for (const { pattern } of real.movements) total.set(pattern, (total.get(pattern) ?? 0) + 1);
  return {
    ...real,
    movements: real.movements.filter(({ pattern }) => {
      const at = (seen.get(pattern) ?? 0) + 1;
      seen.set(pattern, at);
      return at <= Math.max(3, Math.ceil(share * (total.get(pattern) ?? 0)));
    }),
  };
}

const week = requestOf(gym, 1);
const movements: Series = {
  title: 'movements in the catalogue (one week)',
  points: [0.25, 0.5, 0.75, 1, 1.5, 2].map((share) => {
    const some = share <= 1 ? part(share) : grown(real, share - 1);
    return [some.movements.length, timed((run) => plan(asked(week, 1, run), some)).median];
  }),
};
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const days: Series = {
  title: 'training days (one week)',
  points: DAYS.map((_, index) => {
    const some = { ...week, availability: DAYS.slice(0, index + 1).map((weekday) => ({ weekday, minutes: 60 })) };
    return [index + 1, timed((run) => plan(asked(some, 1, run), real)).median];
  }),
};
const weeks: Series = {
  title: 'weeks of the plan',
  points: [1, 2, 4, 8, 12, 16, 20, 24].map((count) => [count, timed((run) => plan(asked(week, count, run), real)).median]),
};
for (const { title, points } of [movements, days, weeks])
  console.log(`${title}: ${points.map(([x, ms]) => `${x}: ${ms.toFixed(0)} ms`).join(', ')}`);
if (process.argv.includes('--draw'))
  writeFileSync(new URL('../docs/explanation/planner-growth.svg', import.meta.url), growthPicture([movements, days, weeks]));
