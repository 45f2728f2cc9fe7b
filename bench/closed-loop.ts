// Decides how the loop does against virtual people: the campaign's table, with CPU time, a part at a time.
//
//   node bench/closed-loop.ts [--athletes 20] [--from 0] [--weeks 52] [--seed 1] [--policy NAME] [--body NAME] [--jobs 1]
//                             [--resume FILE.jsonl | --out FILE.jsonl | --read FILE.jsonl] [--json]
//
// `--jobs` runs people in several threads; years come in the same order and with the same bytes. `--resume` writes every year as a line when its
// person is done, can be stopped at any time, and goes on from there when called again with the same options, or with more people. `--out` only
// appends; `--read` tabulates such lines and runs nothing. Processor time counts only years that this run made.
import { parseArgs } from 'node:util';
import {
  BODY_NAMES,
  type CampaignRow,
  type Interval,
  POLICY_NAMES,
  tabulate,
  VIOLATIONS,
  type YearOutcome,
} from '../packages/simulator/src/index.ts';
import { appendYear, inOrder, resumeFile, throughPeople, yearsIn } from './closed-loop-people.ts';

const { values } = parseArgs({
  options: {
    athletes: { type: 'string' },
    from: { type: 'string' },
    weeks: { type: 'string' },
    seed: { type: 'string' },
    policy: { type: 'string' },
    body: { type: 'string' },
    jobs: { type: 'string' },
    out: { type: 'string' },
    resume: { type: 'string' },
    read: { type: 'string' },
    json: { type: 'boolean' },
  },
});
const number = (text: string | undefined, usual: number): number => (text === undefined ? usual : Number(text));
const weeks = number(values.weeks, 52);
const seed = number(values.seed, 1);
const chosen = <T extends string>(all: readonly T[], text: string | undefined): readonly T[] =>
  text === undefined ? all : all.filter((one) => text.split(',').includes(one));

const years: YearOutcome[] = [];
const spent = new Map<string, { seconds: number; years: number }>();
if (values.read === undefined) {
  const people = {
    athletes: number(values.athletes, 20),
    from: number(values.from, 0),
    weeks,
    seed,
    bodies: chosen(BODY_NAMES, values.body),
    policies: chosen(POLICY_NAMES, values.policy),
    jobs: number(values.jobs, 1),
  };
  const file = values.resume ?? values.out;
  if (values.resume !== undefined) {
    const wanted = (year: YearOutcome): boolean =>
      year.athlete >= people.from &&
      year.athlete < people.from + people.athletes &&
      people.bodies.includes(year.body) &&
      people.policies.includes(year.policy);
    years.push(...resumeFile(values.resume, people).filter(wanted));
  }
  await throughPeople(people, [...years], ({ year, cpuSeconds }) => {
    years.push(year);
    if (file !== undefined) appendYear(file, year);
    const known = spent.get(year.policy) ?? { seconds: 0, years: 0 };
    spent.set(year.policy, { seconds: known.seconds + cpuSeconds, years: known.years + weeks / 52 });
  });
} else years.push(...yearsIn(values.read));

const rows = tabulate(inOrder(years), weeks, seed);
const speed = Object.fromEntries([...spent].map(([policy, { seconds, years: done }]) => [policy, done / seconds]));
if (values.json === true) process.stdout.write(`${JSON.stringify({ rows, athleteYearsPerCpuSecond: speed })}\n`);
else {
  const with95 = (one: Interval, digits = 1): string =>
    `${one.mean.toFixed(digits)} (${one.low.toFixed(digits)} to ${one.high.toFixed(digits)})`;
  const line = (row: CampaignRow): string =>
    [
      row.body,
      row.policy,
      row.athletes,
      with95(row.gainPercent),
      with95(row.painDays),
      with95(row.overreachedWeeks),
      (100 * row.adherence.mean).toFixed(0),
      row.setsPerWeek.toFixed(0),
      row.meanReserve.toFixed(1),
      row.plans.toFixed(1),
      VIOLATIONS.map((name) => row.violations[name]).join(' / '),
      row.oursAhead === null ? '' : `${with95(row.oursAhead.gainPercent)}; ${with95(row.oursAhead.painDays)}`,
    ].join(' | ');
  process.stdout.write(
    `body | policy | athletes | strength gained % | days in pain | overreached weeks | adherence % | sets a week | reserve | plans | violations (${VIOLATIONS.join(' / ')}) | ours ahead: strength; pain days\n`,
  );
  process.stdout.write(`${'--- | '.repeat(11)}---\n`);
  for (const row of rows) process.stdout.write(`${line(row)}\n`);
  for (const row of rows)
    process.stdout.write(
      `${row.body} ${row.policy}: ${Object.entries(row.gainByLift)
        .map(([lift, gain]) => `${lift} ${gain.toFixed(1)}`)
        .join(', ')}\n`,
    );
  for (const [policy, rate] of Object.entries(speed))
    process.stdout.write(`${policy}: ${rate.toFixed(1)} athlete-years per CPU-second\n`);
}
