// Decides the injury-prone body: gains ripen over a fortnight, joints bear half as much and take luck worse, and pain stops growth.
import type { Random } from '@strongback/engine';
import { type BodyTraits, QUALITIES, type Quality, type VirtualBody } from './body.types.ts';
import { QUALITY_JOINTS } from './quality-joints.ts';
import { newTissue, painCost } from './tissue.ts';

/** Days in which a stimulus turns into strength. */
const RIPENING_DAYS = 14;
const LASTING_DAYS = 700;
const OVERREACHED_AT = 11;

interface Part {
  won: number;
  ripening: number;
  tired: number;
}

export function fragileBody(traits: BodyTraits, random: Random): VirtualBody {
  const parts = new Map<Quality, Part>(QUALITIES.map((q) => [q, { won: 0, ripening: 0, tired: 0 }]));
  const part = (q: Quality): Part => parts.get(q) as Part;
  let strain = 0;
  const tissue = newTissue(random, 17 * traits.toughness, 2.5);
  const rested = (q: Quality): number => 1 + part(q).won;
  const tiredness = (): number => strain / (OVERREACHED_AT * traits.capacity);
  return {
    name: 'fragile',
    rested,
    tiredness,
    now: (q) =>
      rested(q) *
      Math.max(0.7, 1 - 0.02 * part(q).tired - 0.035 * tiredness()) *
      (1 - painCost(tissue.pain(), QUALITY_JOINTS[q])),
    soreness: (q) => Math.min(4, 1.3 * part(q).tired),
    pain: tissue.pain,
    train(work) {
      const tension = new Map<Quality, number>();
      for (const one of work) {
        // Tension counts from about half of the most one can lift; far from failure it counts less.
        const pull =
          one.sets * Math.max(0.1, Math.min(1, (one.intensity - 0.35) / 0.45)) * Math.exp(-Math.max(0, one.reserve - 4) / 9);
        tension.set(one.quality, (tension.get(one.quality) ?? 0) + pull);
        for (const other of one.also) tension.set(other, (tension.get(other) ?? 0) + 0.35 * pull);
        part(one.quality).tired += 0.22 * one.sets * Math.exp(-one.reserve / 8);
        strain += 0.12 * one.sets * (0.5 + one.intensity);
      }
      for (const [q, sum] of tension) {
        const p = part(q);
        const hurt = painCost(tissue.pain(), QUALITY_JOINTS[q]) > 0 ? 0.3 : 1;
        // The square root of two and a half: one usual session.
        p.ripening +=
          (traits.monthlyGain / 8 / 1.58) *
          Math.min(1.8, Math.sqrt(sum)) *
          hurt *
          Math.max(0, 1 - p.won / traits.room) *
          (tiredness() > 1 ? 0.5 : 1);
      }
      tissue.load(work);
    },
    night(recovery, otherLoad) {
      strain = (strain + 0.09 * otherLoad) * Math.exp(-recovery / traits.sharedDays);
      for (const p of parts.values()) {
        const ripe = p.ripening / RIPENING_DAYS;
        p.ripening -= ripe;
        p.won = (p.won + ripe) * Math.exp(-1 / LASTING_DAYS);
        p.tired *= Math.exp(-recovery / traits.localDays);
      }
      tissue.night(recovery);
    },
  };
}
