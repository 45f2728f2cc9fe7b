// Decides what a routine of any length holds: the drills the findings asked for, then others that fit, filled to the minute.
import { daysBetween, type Catalogue, type Drill, type Equipment, type IsoDate, type Joint } from '@strongback/engine';

/** Shortest and longest routine, in minutes; a small practice is one drill. */
export const ROUTINE_MINUTES = { min: 4, max: 45 } as const;
export const PRACTICE_MINUTES = 2;
/** A joint that complains this much is left alone, of ten. */
const SORE_FROM = 4;
/** No drill lasts shorter than this, in seconds. */
const LEAST_SECONDS = 20;
const SECONDS_A_REP = 3;
const CHANGE_SECONDS = 10;
const KINDS: ReadonlySet<Drill['kind']> = new Set(['mobilise', 'stretch']);
/** What a strong back needs moved first. */
const FIRST = ['thoracic-spine', 'shoulder', 'lats', 'hip'];

export interface RoutineStep {
  readonly drill: Drill;
  readonly seconds: number;
}

/** What the dose takes, with the change to the next: as the plan counts its minutes. */
const secondsOf = ({ dose, minutes }: Drill): number => {
  const each = dose.secondsPerSet ?? (dose.reps === null ? (minutes * 60) / Math.max(1, dose.sets) : dose.reps * SECONDS_A_REP);
  return Math.max(LEAST_SECONDS, Math.ceil(dose.sets * each * (dose.perSide ? 2 : 1)) + CHANGE_SECONDS);
};

/** Drills for a routine: those of the plan in their order, then what this equipment and these joints allow, what the upper back needs first. */
export function drillsFor(
  catalogue: Pick<Catalogue, 'drills' | 'drill'>,
  planned: readonly string[],
  equipment: readonly Equipment[],
  sore: ReadonlyMap<Joint, number>,
): readonly Drill[] {
  const rank = (drill: Drill): number => {
    const at = FIRST.findIndex((target) => (drill.targets as readonly string[]).includes(target));
    return at < 0 ? FIRST.length : at;
  };
  const fits = (drill: Drill): boolean =>
    drill.equipment.some((set) => set.every((piece) => equipment.includes(piece))) &&
    !drill.avoidWhenSore.some((joint) => (sore.get(joint) ?? 0) >= SORE_FROM);
  const asked = planned.flatMap((id) => catalogue.drill.get(id) ?? []).filter(fits);
  const others = catalogue.drills
    .filter((drill) => KINDS.has(drill.kind) && fits(drill) && !asked.includes(drill))
    .toSorted((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
  return [...asked, ...others];
}

/** The drills that fill `minutes`, to the second: what is left over goes to all of them evenly; a second round where they run out. */
export function routineOf(drills: readonly Drill[], minutes: number): readonly RoutineStep[] {
  const wanted = Math.round(minutes * 60);
  const chosen: RoutineStep[] = [];
  let left = wanted;
  for (let round = 0; round < 20 && drills.length > 0 && left > 0; round++) {
    const before = left;
    for (const drill of drills) {
      const seconds = secondsOf(drill);
      if (seconds > left && (chosen.length > 0 || drill !== drills.at(-1))) continue;
      chosen.push({ drill, seconds: Math.min(seconds, left) });
      left -= Math.min(seconds, left);
    }
    if (left === before) break;
  }
  const share = Math.floor(left / Math.max(1, chosen.length));
  return chosen.map((step, at) => ({
    ...step,
    seconds: step.seconds + share + (at === chosen.length - 1 ? left - share * chosen.length : 0),
  }));
}

/** The one drill for today: another each day, in turn. */
export function practiceOf(drills: readonly Drill[], from: IsoDate, today: IsoDate): readonly RoutineStep[] {
  const at = drills.length === 0 ? 0 : ((daysBetween(from, today) % drills.length) + drills.length) % drills.length;
  const drill = drills[at];
  return drill === undefined ? [] : [{ drill, seconds: PRACTICE_MINUTES * 60 }];
}
