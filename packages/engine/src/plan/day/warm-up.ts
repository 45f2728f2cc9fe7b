// Decides the warm-up, the cool-down and the daily routine, from drills that fit the day's patterns, findings, joints and equipment.
import { rule } from '../../evidence/rulebook.ts';
import type { Catalogue, Drill } from '../../vocabulary/movement.ts';
import type { Pattern } from '../../vocabulary/training.ts';
import type { Equipment } from '../../vocabulary/world.ts';
import type { Person } from '../person.ts';
import type { DrillDose, PlannedWeek } from '../plan.types.ts';

/** Age in years from which warm-ups stay on the feet and off the hands. */
const FIRM_AGE = 70;

/** Seconds one drill takes as dosed; from its minutes where the dose has neither repetitions nor seconds. */
export function drillSeconds(drill: Drill): number {
  const { sets, reps, secondsPerSet, perSide } = drill.dose;
  const each = secondsPerSet ?? (reps === null ? (drill.minutes * 60) / Math.max(1, sets) : reps * 3);
  return Math.ceil(sets * each * (perSide ? 2 : 1)) + 10;
}

function usable(person: Person, drill: Drill, equipment: readonly Equipment[]): boolean {
  if (!drill.equipment.some((set) => set.every((piece) => equipment.includes(piece)))) return false;
  return !drill.avoidWhenSore.some((joint) => (person.sore.get(joint)?.severity ?? 0) >= 4);
}

/** Chosen for one plan, by what the choice asks for beside the person; a person is made for one plan and one catalogue. */
type Chosen<T> = WeakMap<Person, Map<string, T>>;

function once<T>(chosen: Chosen<T>, person: Person, key: string, choose: () => T): T {
  let known = chosen.get(person);
  if (known === undefined) chosen.set(person, (known = new Map()));
  let found = known.get(key);
  if (found === undefined) known.set(key, (found = choose()));
  return found;
}

const usableDrills: Chosen<readonly Drill[]> = new WeakMap();

/** The catalogue's drills that the person may do where there is this to do them with. */
function drillsFor(person: Person, catalogue: Catalogue, equipment: readonly Equipment[]): readonly Drill[] {
  return once(usableDrills, person, equipment.join(), () => catalogue.drills.filter((drill) => usable(person, drill, equipment)));
}

function drillsAskedFor(person: Person): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const finding of person.request.findings)
    for (const change of finding.changes) if (change.kind === 'add-drill') ids.add(change.drill);
  return ids;
}

export function doseOf(drill: Drill): DrillDose {
  const { sets, reps, secondsPerSet, perSide } = drill.dose;
  return {
    drill: drill.id,
    ...(reps === null ? {} : { reps }),
    ...(secondsPerSet === null ? {} : { seconds: secondsPerSet }),
    ...(sets > 1 ? { sets } : {}),
    ...(perSide ? { perSide } : {}),
  };
}

function fill(drills: readonly Drill[], seconds: number): { chosen: Drill[]; used: number } {
  const chosen: Drill[] = [];
  let used = 0;
  for (const drill of drills) {
    const cost = drillSeconds(drill);
    if (used + cost > seconds || chosen.includes(drill)) continue;
    chosen.push(drill);
    used += cost;
  }
  return { chosen, used };
}

interface Drills {
  readonly doses: readonly DrillDose[];
  readonly seconds: number;
}

type DrillsOfDay = (
  person: Person,
  catalogue: Catalogue,
  patterns: readonly Pattern[],
  equipment: readonly Equipment[],
  seconds: number,
) => Drills;

/** Days of a plan that are alike in patterns, equipment and time share one choice. */
function sharedByDaysAlike(choose: DrillsOfDay): DrillsOfDay {
  const chosen: Chosen<Drills> = new WeakMap();
  return (person, catalogue, patterns, equipment, seconds) => {
    const key = `${patterns.join()}|${equipment.join()}|${seconds}`;
    return once(chosen, person, key, () => choose(person, catalogue, patterns, equipment, seconds));
  };
}

/** RAMP: one to raise, then what the findings ask, then what the day's patterns need, in at most `seconds`. */
export const warmUpFor = sharedByDaysAlike(chooseWarmUp);

function chooseWarmUp(
  person: Person,
  catalogue: Catalogue,
  patterns: readonly Pattern[],
  equipment: readonly Equipment[],
  seconds: number,
): Drills {
  const wanted = drillsAskedFor(person);
  const fits = drillsFor(person, catalogue, equipment);
  const prepares = (drill: Drill): number =>
    patterns.reduce((best, pattern, index) => (drill.prepares.includes(pattern) && best < 0 ? index : best), -1);
  const raise = fits
    .filter((drill) => drill.kind === 'raise')
    .sort((a, b) => drillSeconds(a) - drillSeconds(b) || (a.id < b.id ? -1 : 1));
  const rest = fits
    .filter((drill) => drill.kind === 'activate' || drill.kind === 'mobilise')
    .map((drill) => {
      const place = prepares(drill);
      return {
        drill,
        rank: (wanted.has(drill.id) ? -100 : 0) + (place < 0 ? 50 : place) + (drill.kind === 'activate' ? 0 : 0.5),
      };
    })
    .filter(({ rank }) => rank < 50)
    .sort((a, b) => a.rank - b.rank || (a.drill.id < b.drill.id ? -1 : 1))
    .map(({ drill }) => drill);
  // No two drills for the same pattern before every pattern of the day has one.
  const first: Drill[] = [];
  const covered = new Set<Pattern>();
  for (const drill of rest) {
    const fresh = drill.prepares.filter((pattern) => patterns.includes(pattern) && !covered.has(pattern));
    if (!wanted.has(drill.id) && fresh.length === 0) continue;
    first.push(drill);
    for (const pattern of drill.prepares) covered.add(pattern);
  }
  // From seventy on nobody walks on the hands or hops to get warm, where marching will do.
  const gentle = raise.filter((drill) => !drill.avoidWhenSore.some((joint) => joint === 'wrist' || joint === 'knee'));
  const old = person.age !== null && person.age >= FIRM_AGE && gentle.length > 0;
  const raised = (old ? gentle : raise).find((drill) => drillSeconds(drill) <= seconds * (old ? 0.7 : 0.5)) ?? null;
  const { chosen, used } = fill(
    [...(raised === null ? [] : [raised]), ...first].slice(0, rule('session.warm-up').numbers.drills[1]),
    seconds,
  );
  return { doses: chosen.map(doseOf), seconds: used };
}

/** Calm mobility after training, findings first (rule `cool`: comfort and range, not recovery). */
export const coolDownFor = sharedByDaysAlike(chooseCoolDown);

function chooseCoolDown(
  person: Person,
  catalogue: Catalogue,
  patterns: readonly Pattern[],
  equipment: readonly Equipment[],
  seconds: number,
): Drills {
  const wanted = drillsAskedFor(person);
  const drills = drillsFor(person, catalogue, equipment)
    .filter((drill) => drill.kind === 'stretch' || drill.kind === 'cool-down' || drill.kind === 'breathe')
    .map((drill) => ({
      drill,
      rank:
        (wanted.has(drill.id) ? -10 : 0) +
        (drill.prepares.some((pattern) => patterns.includes(pattern)) ? 0 : 1) +
        (drill.kind === 'breathe' ? (drill.id.includes('breath') ? 2 : 6) : 0),
    }))
    .sort((a, b) => a.rank - b.rank || (a.drill.id < b.drill.id ? -1 : 1))
    .map(({ drill }) => drill);
  const { chosen, used } = fill(drills.slice(0, 8), seconds);
  return { doses: chosen.slice(0, 3).map(doseOf), seconds: used };
}

const routines: Chosen<PlannedWeek['daily']> = new WeakMap();

/** Daily routine of about eight minutes: mobility that the findings ask for, breathing on request, a posture cue. */
export function dailyFor(person: Person, catalogue: Catalogue, equipment: readonly Equipment[]): PlannedWeek['daily'] {
  return once(routines, person, equipment.join(), () => chooseDaily(person, catalogue, equipment));
}

function chooseDaily(person: Person, catalogue: Catalogue, equipment: readonly Equipment[]): PlannedWeek['daily'] {
  const wanted = drillsAskedFor(person);
  const fits = drillsFor(person, catalogue, equipment);
  const mobility = fits
    .filter(
      (drill) => drill.kind === 'mobilise' || drill.kind === 'stretch' || (wanted.has(drill.id) && drill.kind !== 'breathe'),
    )
    .map((drill) => ({
      drill,
      rank: wanted.has(drill.id)
        ? 0
        : drill.targets.includes('thoracic-spine')
          ? 1
          : drill.targets.includes('shoulder') || drill.targets.includes('lats')
            ? 2
            : 3,
    }))
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank || (a.drill.id < b.drill.id ? -1 : 1))
    .map(({ drill }) => drill);
  const { chosen } = fill(mobility, 8 * 60);
  const daily: PlannedWeek['daily'][number][] = [];
  const picked = chosen.slice(0, 4);
  if (picked.length > 0) {
    const seconds = picked.reduce((sum, drill) => sum + drillSeconds(drill), 0);
    daily.push({ kind: 'mobility', minutes: Math.ceil(seconds / 60), drills: picked.map((drill) => drill.id) });
  }
  const breath =
    fits.find((drill) => drill.kind === 'breathe' && wanted.has(drill.id)) ??
    fits.find((drill) => drill.kind === 'breathe' && drill.id.includes('breath')) ??
    fits.find((drill) => drill.kind === 'breathe');
  if (breath !== undefined) daily.push({ kind: 'breathing', minutes: Math.ceil(drillSeconds(breath) / 60), drills: [breath.id] });
  return daily;
}
