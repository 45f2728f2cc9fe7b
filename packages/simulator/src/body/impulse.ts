// Decides the fitness-fatigue body: every stimulus adds to a quick and a lasting fitness and to local and shared tiredness (rule `ffm`).
import type { Joint, Random } from '@strongback/engine';
import { type BodyTraits, type LiftWork, QUALITIES, type Quality, type VirtualBody } from './body.types.ts';
import { QUALITY_JOINTS } from './quality-joints.ts';
import { newTissue, painCost } from './tissue.ts';

/** A gap of three weeks costs the quick part only; four months cost about five per cent. */
const GRACE_DAYS = 21;
const LOSS_PER_DAY = 0.0005;
/** Part of a gain that is quick to come and to go. */
const QUICK_SHARE = 0.3;
/** Sets in one session after which more says little: two or three give most of it (rule `vol.strength`). */
const HALF_SETS = 1.8;
/** Stimuli of a usual month: eight sessions of a quality at about 0.75 each. */
const USUAL_MONTH = 6;
const LOCAL_COST = 0.011;
const SHARED_COST = 0.004;
const OVERREACHED_AT = 13;

export function impulseBody(traits: BodyTraits, random: Random): VirtualBody {
  const lasting = fill();
  const quick = fill();
  const local = fill();
  const idle = fill();
  let shared = 0;
  const gain = traits.monthlyGain / USUAL_MONTH;
  const tissue = newTissue(random, 30 * traits.toughness, 1);
  const joints = (quality: Quality): readonly Joint[] => QUALITY_JOINTS[quality];
  const rested = (q: Quality): number => 1 + lasting[q] + quick[q];
  const tiredness = (): number => shared / (OVERREACHED_AT * traits.capacity);
  return {
    name: 'impulse',
    rested,
    tiredness,
    now: (q) =>
      rested(q) *
      Math.max(0.7, 1 - LOCAL_COST * local[q] - (SHARED_COST * shared) / traits.capacity) *
      (1 - painCost(tissue.pain(), joints(q))),
    soreness: (q) => Math.min(4, local[q] * 0.75),
    pain: tissue.pain,
    train(work) {
      const sets = fill();
      for (const one of work) {
        const effect = effort(one.reserve);
        const toll = tolls(one.reserve);
        const dose = one.sets * effect * heaviness(one.intensity);
        sets[one.quality] += dose;
        local[one.quality] += 0.5 * one.sets * toll;
        for (const other of one.also) {
          sets[other] += 0.35 * dose;
          local[other] += 0.15 * one.sets * toll;
        }
        shared += 0.13 * one.sets * toll * (0.5 + one.intensity);
      }
      const digested = tiredness() > 1 ? Math.max(0.3, 1.6 - 0.6 * tiredness()) : 1;
      for (const q of QUALITIES) {
        if (sets[q] === 0) continue;
        const stimulus = 1 - Math.exp(-sets[q] / HALF_SETS);
        const won = gain * stimulus * digested * Math.max(0, 1 - (lasting[q] + quick[q]) / traits.room);
        lasting[q] += won * (1 - QUICK_SHARE);
        quick[q] += won * QUICK_SHARE;
        idle[q] = 0;
      }
      tissue.load(work);
    },
    night(recovery, otherLoad) {
      shared += 0.1 * otherLoad;
      for (const q of QUALITIES) {
        idle[q] += 1;
        if (idle[q] > GRACE_DAYS) lasting[q] -= LOSS_PER_DAY;
        quick[q] *= Math.exp(-1 / traits.quickDays);
        local[q] *= Math.exp(-recovery / traits.localDays);
      }
      shared *= Math.exp(-recovery / traits.sharedDays);
      tissue.night(recovery);
    },
  };
}

function fill(): Record<Quality, number> {
  return { row: 0, pulldown: 0, bench: 0, press: 0, hinge: 0, squat: 0, grip: 0, trunk: 0 };
}

/** Strength is flat over a wide range of reserve and falls off far from failure (rule `rir.strength`). */
function effort(reserve: number): number {
  return Math.min(1, Math.max(0.3, 1 - 0.07 * Math.max(0, reserve - 4)));
}

/** Heavy loads serve strength best, from about 80 % (rule `load.strength`). */
function heaviness(intensity: LiftWork['intensity']): number {
  return Math.min(1, Math.max(0.15, (intensity - 0.35) / 0.45));
}

/** The last repetitions cost most. */
function tolls(reserve: number): number {
  return Math.min(1.15, Math.max(0.35, 1.15 - 0.1 * reserve));
}
