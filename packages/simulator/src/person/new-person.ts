// Decides who the virtual people are: drawn from a seed, spread as lifters are spread.
import {
  type Availability,
  type Equipment,
  type IsoDate,
  type Random,
  seededRandom,
  seedFor,
  type Weekday,
} from '@strongback/engine';
import type { BodyTraits, Quality } from '../body/body.types.ts';
import { chance, normal, pick } from '../life/chance.ts';
import { newLife } from './new-life.ts';
import type { Manner, Person } from './person.types.ts';

/** Untrained male strength as a share of body mass. */
const START_SHARE: Readonly<Record<Quality, number>> = {
  row: 0.62,
  pulldown: 0.72,
  bench: 0.62,
  press: 0.4,
  hinge: 1.05,
  squat: 0.9,
  grip: 0.5,
  trunk: 0.6,
};
const UPPER: ReadonlySet<Quality> = new Set(['row', 'pulldown', 'bench', 'press', 'grip']);

const WEEKS: readonly (readonly Weekday[])[] = [
  ['tue', 'fri'],
  ['mon', 'wed', 'fri'],
  ['mon', 'wed', 'sat'],
  ['tue', 'thu', 'sat'],
  ['mon', 'tue', 'thu', 'sat'],
  ['mon', 'tue', 'thu', 'fri'],
];
const GYM: readonly Equipment[] = [
  'barbell',
  'rack',
  'bench',
  'dumbbells',
  'kettlebells',
  'cable',
  'machines',
  'bands',
  'pull-up-bar',
  'plates',
  'box',
];

/** Person `number` of a campaign; the life has `days` days from `start` on. */
export function newPerson(seed: number, number: number, start: IsoDate, days: number): Person {
  const random = seededRandom(seedFor(seed, `person-${number}`));
  const male = chance(random, 0.6);
  const trainingYears = pick(random, [0, 0.3, 0.8, 1.5, 2.5, 4, 6, 9]);
  const level = trainingYears < 1 ? 1 : trainingYears < 4 ? 1.3 : 1.6;
  const bodyMassKg = Math.round((male ? 81 : 67) * Math.exp(normal(random) * 0.14) * 2) / 2;
  const gift = Math.exp(normal(random) * 0.14);
  const startKg = Object.fromEntries(
    Object.entries(START_SHARE).map(([quality, share]) => {
      const sex = male ? 1 : UPPER.has(quality as Quality) ? 0.6 : 0.75;
      return [quality, bodyMassKg * share * sex * level * gift * Math.exp(normal(random) * 0.1)];
    }),
  ) as Record<Quality, number>;
  const age = 18 + Math.floor(44 * random.unit() ** 1.4);
  const manner = newManner(random);
  const sport = chance(random, 0.3);
  return {
    number,
    sex: male ? 'male' : 'female',
    born: `${Number(start.slice(0, 4)) - age - 1}-06-15` as IsoDate,
    bodyMassKg,
    trainingYears,
    days: newDays(random),
    equipment: GYM,
    traits: newTraits(random, trainingYears, age),
    manner,
    startKg,
    tested: chance(random, 0.7),
    complaint: chance(random, 0.08) ? { joint: pick(random, ['shoulder', 'lumbar-spine', 'knee', 'elbow']), severity: 3 } : null,
    life: newLife(seededRandom(seedFor(seed, `life-${number}`)), start, days, manner, sport),
  };
}

function newDays(random: Random): readonly Availability[] {
  const minutes = pick(random, [45, 60, 60, 75]);
  return pick(random, WEEKS).map((weekday) => ({ weekday, minutes }));
}

/** Growth by training age as in long logs: 2.9 % a month at first, about 2 % to two years, 0.9 % beyond four. */
function newTraits(random: Random, years: number, age: number): BodyTraits {
  const monthly = years < 0.5 ? 0.029 : years < 2 ? 0.021 : years < 4 ? 0.014 : 0.009;
  const own = Math.exp(normal(random) * 0.3);
  return {
    monthlyGain: monthly * own * (age > 45 ? 0.85 : 1),
    room: monthly * 26,
    localDays: 1.5 + 1.5 * random.unit(),
    sharedDays: 5 + 4 * random.unit() + (age > 45 ? 1 : 0),
    quickDays: 30 + 15 * random.unit(),
    capacity: Math.exp(normal(random) * 0.18) * (years < 1 ? 0.9 : years < 4 ? 1 : 1.15),
    toughness: Math.exp(normal(random) * 0.25) * (years < 1 ? 0.85 : years < 4 ? 1 : 1.2) * (age > 45 ? 0.85 : 1),
  };
}

/** Rule `ffm`: k log-normal about 0.033; calls about one repetition low in half of the people; 5-15 % of sessions missed. */
function newManner(random: Random): Manner {
  return {
    k: 0.033 * Math.exp(normal(random) * 0.3),
    reserveBias: chance(random, 0.5) ? 0.95 : 0.2,
    reserveSpread: 0.6 + 0.6 * random.unit(),
    missed: 0.05 + 0.1 * random.unit(),
    tells: pick(random, [0.97, 0.97, 0.9, 0.5, 0]),
    rushed: 0.04 + 0.1 * random.unit(),
    typos: 0.004 * random.unit(),
    warmUpsUnflagged: chance(random, 0.2) ? 0.5 : 0.02,
    checksIn: 0.5 + 0.5 * random.unit(),
  };
}
