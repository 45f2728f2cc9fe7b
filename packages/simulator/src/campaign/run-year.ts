// Decides how one virtual person lives through a number of weeks under one policy in one body, and what came of it.
import { type Catalogue, dayNumber, type EventBody, type IsoDate, seededRandom, seedFor, weekdayOf } from '@strongback/engine';
import { newVirtualBody } from '../body/all.ts';
import { type BodyName, LIFTS } from '../body/body.types.ts';
import { newMornings } from '../life/morning.ts';
import { abilities } from '../person/abilities.ts';
import { introduction } from '../person/introduction.ts';
import { newPerson } from '../person/new-person.ts';
import { kitOf } from '../person/place.ts';
import { testedMaxima } from '../person/tested-maxima.ts';
import { asWrittenPolicy } from '../policy/as-written.ts';
import { oursPolicy } from '../policy/ours.ts';
import type { DoneSession, Policy, PolicyName } from '../policy/policy.types.ts';
import { type Room, simplePolicy } from '../policy/simple.ts';
import { untimed, withinMinutes } from './clock.ts';
import type { LoggedWork, YearRecord } from './outcome.types.ts';
import { watchSafety } from './safety.ts';
import { SAME_FLOOR, type SameFloor } from './same-floor.ts';
import { type Gym, goThrough } from './session.ts';

export interface YearSetting {
  readonly catalogue: Catalogue;
  readonly seed: number;
  readonly athlete: number;
  readonly body: BodyName;
  readonly policy: PolicyName;
  readonly weeks: number;
  /** A Monday. */
  readonly start: IsoDate;
  /** Called with everything that a ledger was told, at the end, where the policy keeps one. */
  readonly facts?: (bodies: readonly EventBody[]) => void;
  /** Called with every session as it was done. */
  readonly watch?: (done: DoneSession) => void;
  /** What all plans are given alike; everything unless it is to be shown what one part of it does. */
  readonly floor?: SameFloor;
}

/** One person's weeks. The same setting gives the same record. */
export function runYear(setting: YearSetting): YearRecord {
  const { catalogue, seed, athlete, start, weeks } = setting;
  const person = newPerson(seed, athlete, start, weeks * 7);
  const part = (name: string): ReturnType<typeof seededRandom> =>
    seededRandom(seedFor(seed, `${name}-${athlete}-${setting.body}`));
  const body = newVirtualBody(setting.body, person.traits, part('joints'));
  const find = abilities(person, seed);
  const abilityOf: Gym['abilityOf'] = (exercise) => {
    const movement = catalogue.movement.get(exercise);
    return movement === undefined ? null : find(movement);
  };
  const floor = setting.floor ?? SAME_FLOOR;
  const kit = kitOf(person, floor.kit);
  const maxima = testedMaxima(abilityOf, seededRandom(seedFor(seed, `tested-${athlete}`)));
  const told = seededRandom(seedFor(seed, `told-${athlete}`));
  const policy = newPolicy(
    setting,
    introduction(person, start, told, kit, floor.known ? maxima : null),
    maxima,
    { catalogue, kit, rounds: floor.kit },
    person.bodyMassKg,
  );
  const mornings = newMornings(seededRandom(seedFor(seed, `mornings-${athlete}`)), start, person.complaint);
  const random = part(`sets-${setting.policy}`);
  const skips = part('skips');
  const safety = watchSafety(catalogue, person.bodyMassKg);
  const gym: Gym = { person, body, policy, catalogue, kit, abilityOf, random, told: mornings.told };
  const minutesOf = new Map(person.days.map((day) => [day.weekday, day.minutes]));
  const work: LoggedWork[] = [];
  const checkIns: YearRecord['checkIns'][number][] = [];
  let painDays = 0;
  let overreachedWeeks = 0;
  let tiredDays = 0;
  let due = 0;
  let sessions = 0;
  let sets = 0;
  let reserve = 0;
  for (const [n, day] of person.life.entries()) {
    const number = dayNumber(day.date);
    const said = mornings.facts(day, body);
    policy.tell(day.date, said);
    noteCheckIns(said, number, checkIns);
    if (n % 7 === 0) policy.week(day.date);
    const skipLuck = skips.unit();
    const minutes = minutesOf.get(weekdayOf(day.date));
    if (minutes !== undefined && !day.away) {
      due += 1;
      const unwell = Math.max(0, body.tiredness() - 1) * 0.3 + (worst(body.pain()) >= 5 ? 0.25 : 0);
      const comes = !day.ill && !day.missesSession && skipLuck >= unwell;
      const planned = comes ? policy.session(day.date) : null;
      if (planned !== null) {
        const { session: asked, seconds } = floor.clock ? withinMinutes(planned, minutes) : untimed(planned, minutes);
        safety.asked(asked, number, mornings.told, policy.closedGates());
        const done = goThrough(asked, day, gym, seconds);
        policy.finish(done);
        setting.watch?.(done);
        safety.done(done, number);
        sessions += 1;
        for (const slot of done.slots) {
          const working = slot.sets.filter((set) => set.kind === 'working');
          sets += working.length;
          for (const set of working) reserve += Math.min(10, set.reserve);
          const top = Math.max(0, ...working.map((set) => set.loadKg ?? 0));
          if (top > 0)
            work.push({
              day: number,
              exercise: slot.exercise,
              loadKg: top,
              reps: working.flatMap((set) => (set.loadKg === top && set.reps !== null ? [set.reps] : [])),
            });
        }
      }
    }
    if (worst(body.pain()) >= 3) painDays += 1;
    if (body.tiredness() > 1) tiredDays += 1;
    body.night(day.recovery, day.otherLoad);
    if (n % 7 === 6) {
      if (tiredDays >= 4) overreachedWeeks += 1;
      tiredDays = 0;
      safety.weekOver();
    }
  }
  setting.facts?.(policy.facts());
  const gainPercent = Object.fromEntries(
    LIFTS.map((q) => [q, 100 * (body.rested(q) - 1)]),
  ) as YearRecord['outcome']['gainPercent'];
  return {
    work,
    checkIns,
    outcome: {
      athlete,
      body: setting.body,
      policy: setting.policy,
      gainPercent,
      meanGainPercent: LIFTS.reduce((sum, q) => sum + gainPercent[q], 0) / LIFTS.length,
      painDays,
      overreachedWeeks,
      adherence: due === 0 ? 0 : sessions / due,
      sessions,
      sets,
      meanReserve: reserve / Math.max(1, sets),
      violations: { ...safety.counts() },
      breaches: safety.notes(),
      plans: policy.plansMade(),
    },
  };
}

function newPolicy(
  setting: YearSetting,
  introduction: readonly EventBody[],
  maxima: ReadonlyMap<string, number>,
  room: Room,
  bodyMassKg: number,
): Policy {
  const { catalogue, seed, athlete, start, policy } = setting;
  const options = {
    athlete: `virtual-${athlete}`,
    catalogue,
    introduction,
    start,
    seed: seedFor(seed, `plan-${athlete}`) % 1000,
    bodyMassKg,
  };
  if (policy === 'ours') return oursPolicy(options);
  if (policy === 'as-written') return asWrittenPolicy(options);
  return simplePolicy(policy, (lift) => maxima.get(lift.exercise) ?? 40, room);
}

function worst(pain: ReadonlyMap<unknown, number>): number {
  let most = 0;
  for (const value of pain.values()) most = Math.max(most, value);
  return most;
}

function noteCheckIns(said: readonly EventBody[], day: number, into: YearRecord['checkIns'][number][]): void {
  for (const fact of said) {
    if (fact.type !== 'CheckInRecorded') continue;
    const sore = Object.values(fact.soreness ?? {});
    into.push({ day, energy: fact.energy ?? 0, soreness: sore.reduce((a, b) => a + b, 0) / Math.max(1, sore.length) });
  }
}

/** The Monday on which virtual years begin. */
export const FIRST_DAY = '2024-01-01' as IsoDate;
