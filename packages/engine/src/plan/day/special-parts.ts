// Decides how the parts of one day become clusters, contrast pairs and holds, as far as the minutes hold them, and what each says of itself.
import { isPinPush } from '../dose/dose-frame.ts';
import type { Person } from '../person.ts';
import type { Reason, SlotMethod } from '../plan.types.ts';
import { reason } from './reasons.ts';
import type { SeasonWeek } from '../season/season.ts';
import {
  beforeFast,
  CLUSTER_PAUSE_SECONDS,
  CONTRAST_REST_SECONDS,
  clusterParts,
  contrastPairs,
  holdMethod,
  isFast,
  type Part,
  roundsOf,
} from '../week/special-work.ts';
import type { Assigned } from '../week/week-context.ts';

export interface DayPart extends Part {
  readonly slot: Assigned;
  /** Parts of each set; 1 where sets stay whole. */
  readonly clusterParts: number;
  /** Which half of a contrast pair it is; the fast half stands right after the heavy one. */
  readonly pair: 'heavy' | 'fast' | null;
}

/** The parts of a day with special forms where they are called for; each is taken only where `fits` says that the day still holds it. */
export function withSpecialWork(
  person: Person,
  week: SeasonWeek,
  parts: readonly DayPart[],
  fits: (parts: readonly DayPart[]) => boolean,
): readonly DayPart[] {
  let out = parts;
  for (const [heavy, fast] of contrastPairs(person, week, parts)) {
    const [lift, speed] = [parts[heavy], parts[fast]];
    if (lift === undefined || speed === undefined) continue;
    const rounds = roundsOf(lift.prescription, speed.prescription);
    const paired = out.flatMap((one): readonly DayPart[] => {
      if (one.slot === speed.slot) return [];
      if (one.slot !== lift.slot) return [one];
      return [
        { ...one, prescription: beforeFast(one.prescription, rounds), pair: 'heavy' },
        { ...speed, pair: 'fast' },
      ];
    });
    if (fits(paired)) out = paired;
  }
  return out.reduce((list, one, at) => {
    // One lift a day: the first that is trained for.
    const free = one.pair === null && !list.some((other) => other.clusterParts > 1);
    const count = free ? clusterParts(person, week, one) : 1;
    if (count < 2) return list;
    const split = list.map((other, index) => (index === at ? { ...other, clusterParts: count } : other));
    return fits(split) ? split : list;
  }, out);
}

export interface Special {
  readonly method: SlotMethod | null;
  readonly reason: Reason | null;
}

/** How the part at a place is done, and why; plain sets have neither. */
export function specialOf(parts: readonly DayPart[], at: number, idOf: (place: number) => string, week: SeasonWeek): Special {
  const one = parts[at];
  if (one === undefined) return { method: null, reason: null };
  if (one.pair !== null) {
    const other = one.pair === 'heavy' ? at + 1 : at - 1;
    const partner = parts[other];
    if (partner !== undefined) {
      const rounds =
        one.pair === 'heavy'
          ? roundsOf(one.prescription, partner.prescription)
          : roundsOf(partner.prescription, one.prescription);
      return {
        method: { kind: 'contrast', part: one.pair, with: idOf(other), rounds, restSeconds: CONTRAST_REST_SECONDS },
        reason: reason('dose.contrast', 'a heavy set before a fast one of like pattern, five minutes between them'),
      };
    }
  }
  if (one.clusterParts > 1)
    return {
      method: { kind: 'cluster', parts: one.clusterParts, restSeconds: CLUSTER_PAUSE_SECONDS },
      reason: reason('dose.cluster', 'in clusters: the set in parts with a short pause, so that each repetition stays fast'),
    };
  const hold = holdMethod(one.movement);
  if (hold !== null) return { method: hold, reason: holdReason(one) };
  return isFast(one.movement) && week.kind === 'strength'
    ? { method: null, reason: reason('dose.contrast', 'fast work for speed, well short of tired') }
    : { method: null, reason: null };
}

/** Trunk work is held because trunks are; other holds say why they are. */
function holdReason({ movement, part }: DayPart): Reason | null {
  if (part === 'trunk' || part === 'carry') return null;
  return isPinPush(movement)
    ? reason('dose.hold', 'a push against what does not move, at the angle where strength is wanted')
    : reason('dose.hold', 'a quiet hold at one angle: load without movement');
}
