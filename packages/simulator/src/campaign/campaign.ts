// Decides what a campaign is: every person under every policy in every body, and the table that comes of it.
import { type Catalogue, seedFor } from '@strongback/engine';
import { type BodyName, LIFTS } from '../body/body.types.ts';
import type { PolicyName } from '../policy/policy.types.ts';
import { type Interval, interval } from './bootstrap.ts';
import { VIOLATIONS, type Violation, type YearOutcome } from './outcome.types.ts';
import { FIRST_DAY, runYear } from './run-year.ts';

export interface CampaignSetting {
  readonly catalogue: Catalogue;
  readonly athletes: number;
  readonly weeks: number;
  readonly seed: number;
  readonly bodies: readonly BodyName[];
  readonly policies: readonly PolicyName[];
  /** First athlete's number, for campaigns in parts. */
  readonly from?: number;
}

export interface CampaignRow {
  readonly body: BodyName;
  readonly policy: PolicyName;
  readonly athletes: number;
  readonly gainPercent: Interval;
  readonly gainByLift: Readonly<Record<string, number>>;
  readonly painDays: Interval;
  readonly overreachedWeeks: Interval;
  readonly adherence: Interval;
  readonly sessions: number;
  readonly setsPerWeek: number;
  readonly meanReserve: number;
  readonly plans: number;
  readonly violations: Readonly<Record<Violation, number>>;
  /** Ours less this policy, athlete by athlete; null where ours was not run. */
  readonly oursAhead: { readonly gainPercent: Interval; readonly painDays: Interval } | null;
}

/** Every year of a campaign, one at a time: person by person, so that a stop leaves whole people. */
export function* yearsOf(setting: CampaignSetting): Generator<YearOutcome> {
  const from = setting.from ?? 0;
  for (let athlete = from; athlete < from + setting.athletes; athlete++)
    for (const body of setting.bodies)
      for (const policy of setting.policies)
        yield runYear({
          catalogue: setting.catalogue,
          seed: setting.seed,
          athlete,
          body,
          policy,
          weeks: setting.weeks,
          start: FIRST_DAY,
        }).outcome;
}

/** One row a body and policy, in the order of their first appearance. */
export function tabulate(years: readonly YearOutcome[], weeks: number, seed: number): readonly CampaignRow[] {
  const groups = new Map<string, YearOutcome[]>();
  for (const year of years) {
    const key = `${year.body} ${year.policy}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [year]);
    else group.push(year);
  }
  return [...groups.values()].map((group) => rowOf(group, groups.get(`${group[0]?.body} ours`) ?? null, weeks, seed));
}

function rowOf(group: readonly YearOutcome[], ours: readonly YearOutcome[] | null, weeks: number, seed: number): CampaignRow {
  const { body, policy } = group[0] as YearOutcome;
  const of = (name: string, value: (year: YearOutcome) => number): Interval =>
    interval(group.map(value), seedFor(seed, `${name} ${body} ${policy}`));
  const mean = (value: (year: YearOutcome) => number): number => group.reduce((sum, year) => sum + value(year), 0) / group.length;
  const ahead = (value: (year: YearOutcome) => number): Interval => {
    const mine = new Map((ours ?? []).map((year) => [year.athlete, value(year)]));
    const differences = group.flatMap((year) => (mine.has(year.athlete) ? [(mine.get(year.athlete) ?? 0) - value(year)] : []));
    return interval(differences, seedFor(seed, `ahead ${body} ${policy}`));
  };
  return {
    body,
    policy,
    athletes: group.length,
    gainPercent: of('gain', (year) => year.meanGainPercent),
    gainByLift: Object.fromEntries(LIFTS.map((lift) => [lift, mean((year) => year.gainPercent[lift])])),
    painDays: of('pain', (year) => year.painDays),
    overreachedWeeks: of('tired', (year) => year.overreachedWeeks),
    adherence: of('adherence', (year) => year.adherence),
    sessions: mean((year) => year.sessions),
    setsPerWeek: mean((year) => year.sets / weeks),
    meanReserve: mean((year) => year.meanReserve),
    plans: mean((year) => year.plans),
    violations: Object.fromEntries(
      VIOLATIONS.map((name) => [name, group.reduce((sum, year) => sum + year.violations[name], 0)]),
    ) as Record<Violation, number>,
    oursAhead:
      ours === null || policy === 'ours'
        ? null
        : { gainPercent: ahead((year) => year.meanGainPercent), painDays: ahead((year) => year.painDays) },
  };
}
