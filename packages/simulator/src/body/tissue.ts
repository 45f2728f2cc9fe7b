// Decides when a joint begins to hurt and how it settles: tolerance follows use slowly, strain quickly; chance does the rest.
import { JOINTS, type Joint, type Random } from '@strongback/engine';
import type { LiftWork } from './body.types.ts';

export interface Tissue {
  load(work: readonly LiftWork[]): void;
  night(recovery: number): void;
  pain(): ReadonlyMap<Joint, number>;
}

/** Days over which strain is felt, tolerance grows, and tolerance is lost. */
const STRAIN_DAYS = 7;
const GROW_DAYS = 40;
const LOSE_DAYS = 120;
/** A year of usual training brings about half an episode when nothing is overdone. */
const BASE_PER_DAY = 0.00015;
const SPIKE_TIMES = 14;
/** Above this share of tolerance a hurting joint is kept from settling. */
const IRRITATED_AT = 0.5;

/** `tolerance`: strain of a usual week that a joint takes at the start; `risk` multiplies every chance. */
export function newTissue(random: Random, tolerance: number, risk: number): Tissue {
  const strain = new Map<Joint, number>();
  const bears = new Map<Joint, number>(JOINTS.map((joint) => [joint, tolerance * (0.8 + 0.4 * random.unit())]));
  const pain = new Map<Joint, number>();
  return {
    load(work) {
      for (const one of work) {
        const effort = Math.max(0.4, 1.15 - 0.1 * one.reserve);
        for (const [joint, load] of Object.entries(one.joints) as [Joint, number][]) {
          const felt = one.sets * ((load * load) / 4) * (0.35 + one.intensity) ** 2 * effort;
          strain.set(joint, (strain.get(joint) ?? 0) + felt);
        }
      }
    },
    night(recovery) {
      for (const joint of JOINTS) {
        const now = strain.get(joint) ?? 0;
        const able = bears.get(joint) ?? tolerance;
        const over = Math.max(0, now / able - 1);
        const hurts = pain.get(joint) ?? 0;
        // Two draws a joint and night whatever happens, so that two plans meet the same luck.
        const luck = random.unit();
        const size = random.unit();
        if (hurts > 0) {
          const kept = now > able * IRRITATED_AT;
          const next = hurts + (kept ? (over > 0 && luck < 0.1 ? 1 : -0.06) : -0.22 * recovery);
          if (next < 0.5) pain.delete(joint);
          else pain.set(joint, Math.min(9, next));
        } else if (luck < (risk * BASE_PER_DAY * (1 + SPIKE_TIMES * over * (1 + over))) / Math.max(0.6, recovery)) {
          pain.set(joint, 2 + 4.5 * size * size + Math.min(1.5, over));
        }
        bears.set(
          joint,
          able + (now > 0.7 * able ? (now - 0.7 * able) / GROW_DAYS : -(able - Math.max(now, tolerance * 0.6)) / LOSE_DAYS),
        );
        strain.set(joint, now * Math.exp(-recovery / STRAIN_DAYS));
      }
    },
    pain: () => pain,
  };
}

/** What pain takes from strength: a tenth for each joint that hurts clearly and is loaded there; a body takes the worst. */
export function painCost(pain: ReadonlyMap<Joint, number>, joints: readonly Joint[]): number {
  let worst = 0;
  for (const joint of joints) worst = Math.max(worst, pain.get(joint) ?? 0);
  return worst <= 2 ? 0 : Math.min(0.25, 0.03 * (worst - 2));
}
