// Decides a life's days: sleep and stress in waves, illness, time away, other sport, form; the same for every plan.
import { addDays, type IsoDate, type Random, weekdayOf } from '@strongback/engine';
import { chance, normal } from '../life/chance.ts';
import type { LifeDay, Manner } from './person.types.ts';

const ILL_PER_DAY = 1.5 / 365;
/** Form of the day: a quick part and a wave of about three weeks. */
const DAY_FORM = 0.0136;
const WAVE = 0.008;
const WAVE_KEPT = Math.exp(-1 / 21);

export function newLife(random: Random, start: IsoDate, days: number, manner: Manner, sport: boolean): readonly LifeDay[] {
  const life: LifeDay[] = [];
  const sportOn = random.below(7);
  // A holiday of ten to twenty-one days in two years of three.
  const away = chance(random, 0.67) ? 40 + random.below(Math.max(1, 300)) : -1;
  const awayUntil = away + 10 + random.below(12);
  let sleep = 0;
  let stress = 0;
  let wave = 0;
  let illFor = 0;
  for (let n = 0; n < days; n++) {
    sleep = 0.34 * sleep + normal(random);
    stress = 0.6 * stress + 0.8 * normal(random);
    wave = WAVE_KEPT * wave + Math.sqrt(1 - WAVE_KEPT ** 2) * normal(random);
    const form = normal(random);
    const [falls, length, misses, rushes, checks, plays] = [
      random.unit(),
      random.below(5),
      random.unit(),
      random.unit(),
      random.unit(),
      random.unit(),
    ];
    if (illFor > 0) illFor -= 1;
    else if (falls < ILL_PER_DAY) illFor = 3 + length;
    const date = addDays(start, n);
    const ill = illFor > 0;
    const recovery = Math.max(0.55, Math.min(1.25, 1 + 0.07 * sleep - 0.06 * stress - (ill ? 0.25 : 0)));
    const weekday = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].indexOf(weekdayOf(date));
    life.push({
      date,
      recovery,
      sleepMinutes: Math.max(240, Math.round((435 + 42 * sleep) / 5) * 5),
      calm: Math.max(1, Math.min(5, Math.round(3.6 - 0.6 * stress))),
      ill,
      away: n >= away && away >= 0 && n < awayUntil,
      otherLoad: sport && weekday === sportOn && plays < 0.85 && !ill ? 8 : 0,
      form: DAY_FORM * form + WAVE * wave + 0.006 * sleep - (ill ? 0.06 : 0),
      missesSession: misses < manner.missed,
      rushes: rushes < manner.rushed,
      checksIn: checks < manner.checksIn,
    });
  }
  return life;
}
