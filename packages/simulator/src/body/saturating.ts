// Decides the saturating-dose body: growth follows the dose of the running week, flattens early, and is lost when more is done than the week can digest.
import type { Random } from '@strongback/engine';
import { type BodyTraits, QUALITIES, type Quality, type VirtualBody } from './body.types.ts';
import { QUALITY_JOINTS } from './quality-joints.ts';
import { newTissue, painCost } from './tissue.ts';

/** Weekly effective sets of a quality at which half of the most is won. */
const HALF_DOSE = 1.6;
/** The dose of the week fades over this many days. */
const WEEK_DAYS = 7;
/** Days without work before anything is lost, and what a day then costs. */
const GRACE_DAYS = 21;
const LOSS_PER_DAY = 0.00055;
/** Tiredness worked off in one usual night, in sets. */
const DIGESTED_A_NIGHT = 7;
const OVERREACHED_AT = 34;

interface Part {
  won: number;
  dose: number;
  idle: number;
  sore: number;
}

export function saturatingBody(traits: BodyTraits, random: Random): VirtualBody {
  const parts = new Map<Quality, Part>(QUALITIES.map((q) => [q, { won: 0, dose: 0, idle: 0, sore: 0 }]));
  const part = (q: Quality): Part => parts.get(q) as Part;
  let debt = 0;
  const tissue = newTissue(random, 30 * traits.toughness, 1);
  const rested = (q: Quality): number => 1 + part(q).won;
  return {
    name: 'saturating',
    rested,
    tiredness: () => debt / (OVERREACHED_AT * traits.capacity),
    now: (q) =>
      rested(q) * Math.max(0.72, 1 - 0.0016 * debt - 0.012 * part(q).sore) * (1 - painCost(tissue.pain(), QUALITY_JOINTS[q])),
    soreness: (q) => Math.min(4, part(q).sore),
    pain: tissue.pain,
    train(work) {
      for (const one of work) {
        const close = one.reserve <= 4 ? 1 : Math.max(0.25, 1 - 0.1 * (one.reserve - 4));
        const heavy = 1 / (1 + Math.exp(-(one.intensity - 0.6) / 0.07));
        const dose = one.sets * close * (0.25 + 0.75 * heavy);
        const add = (q: Quality, times: number): void => {
          const p = part(q);
          p.dose += times * dose;
          p.idle = 0;
          p.sore = Math.min(4, p.sore + times * one.sets * 0.22 * Math.max(0.4, 1.2 - 0.15 * one.reserve));
        };
        add(one.quality, 1);
        for (const other of one.also) add(other, 0.4);
        debt += one.sets * (0.45 + one.intensity * one.intensity) * Math.max(0.5, 1.2 - 0.12 * one.reserve);
      }
      tissue.load(work);
    },
    night(recovery, otherLoad) {
      debt = Math.max(0, debt + 0.6 * otherLoad - DIGESTED_A_NIGHT * recovery * traits.capacity);
      const over = debt / (OVERREACHED_AT * traits.capacity);
      const kept = over > 1 ? Math.max(0.2, 1.5 - 0.5 * over) : 1;
      for (const p of parts.values()) {
        const week = p.dose;
        // A dose of five is usual and gives about three quarters of the most.
        const grown =
          (traits.monthlyGain / 28 / 0.75) * (week / (week + HALF_DOSE)) * kept * Math.max(0, 1 - p.won / traits.room);
        p.idle += 1;
        p.won = p.idle > GRACE_DAYS ? p.won - LOSS_PER_DAY : p.won + grown;
        p.dose *= Math.exp(-1 / WEEK_DAYS);
        p.sore = Math.max(0, p.sore - (0.25 + p.sore * 0.3) * recovery * (2.5 / traits.localDays));
      }
      tissue.night(recovery);
    },
  };
}
