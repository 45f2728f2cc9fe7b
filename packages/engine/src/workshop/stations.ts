// Decides what each station holds: a movement with an easier and a harder version, its equipment, what the watcher looks for, and who does what instead.
import { rule } from '../evidence/rulebook.ts';
import { type Random, seededRandom, seedFor } from '../units/random.ts';
import type { Catalogue, Movement } from '../vocabulary/movement.ts';
import {
  DEMAND,
  entries,
  fits,
  isOpenToAll,
  kitsOf,
  openTo,
  PATTERNS_OF,
  redLine,
  teachable,
  times,
  together,
  versionOf,
  without,
} from './teachable.ts';
import type { Pieces, WorkshopStation, WorkshopTheme, WorkshopWish } from './workshop.ts';

const WATCH = rule('workshop.watch').numbers;
const STAGE_RANK = { foundation: 0, build: 1, heavy: 2 } as const;

export interface Floor {
  readonly wish: WorkshopWish;
  readonly catalogue: Catalogue;
  /** Sets of equipment that must stand at every station. */
  readonly sets: number;
  readonly workSeconds: number;
}

/** One station for each theme in turn; null where a theme has too few movements for them. */
export function stationsFor(floor: Floor, count: number): readonly WorkshopStation[] | null {
  const { wish } = floor;
  const stations: WorkshopStation[] = [];
  let left: Pieces = wish.equipment;
  const taken = new Set<string>();
  const random = seededRandom(seedFor(wish.seed, 'workshop'));
  for (let at = 0; at < count; at++) {
    const theme = wish.themes[at % wish.themes.length];
    if (theme === undefined) return null;
    const used = new Set(stations.flatMap((one) => entries(one.kit).map(([item]) => item)));
    const ranked = rank(floor, theme, taken, used, random);
    const station = ranked
      .map((movement) => stationOf(floor, theme, movement, onlyOwn(movement, floor.sets, left)))
      .find((one) => one !== null);
    if (station === undefined || station === null) return null;
    stations.push(station);
    taken.add(station.standard.exercise);
    left = without(left, station.kit);
  }
  // What nobody took helps the easier and the harder versions.
  return stations.map((one) => {
    const movement = floor.catalogue.movement.get(one.standard.exercise);
    const fuller = movement === undefined ? null : stationOf(floor, one.theme, movement, plus(left, one.kit));
    if (fuller === null) return one;
    left = without(plus(left, one.kit), fuller.kit);
    return fuller;
  });
}

/** Of what is free, what the movement itself asks. */
function onlyOwn(movement: Movement, sets: number, left: Pieces): Pieces {
  const own = kitsOf(movement).find((kit) => fits(times(kit, sets), left));
  return own === undefined ? {} : times(own, sets);
}

function plus(left: Pieces, back: Pieces): Pieces {
  const sum: Pieces = { ...left };
  for (const [item, count] of entries(back)) sum[item] = (sum[item] ?? 0) + count;
  return sum;
}

/** What may stand in the middle of a station, best first. */
function rank(
  { wish, catalogue }: Floor,
  theme: WorkshopTheme,
  taken: ReadonlySet<string>,
  used: ReadonlySet<string>,
  random: Random,
): readonly Movement[] {
  return teachable(theme, catalogue)
    .filter((movement) => !taken.has(movement.id) && movement.technicalDemand <= DEMAND[wish.level])
    .map((movement) => {
      const kit = kitsOf(movement).find((one) => fits(one, wish.equipment)) ?? {};
      const pieces = entries(kit);
      const fresh = pieces.filter(([item]) => !used.has(item)).length;
      const stage = STAGE_RANK[movement.stage];
      const teaches = movement.tags.includes('technique');
      let worth = !teaches && (movement.roles[0] === 'accessory' || movement.roles[0] === 'prevention') ? -2 : 2;
      worth += pieces.length > 0 ? 2 + 4 * Math.min(1, fresh) : 0;
      worth += wish.level === 'new' ? -2 * stage - movement.technicalDemand : wish.level === 'some' ? stage / 2 : 2 * stage;
      worth += movement.trackedBy === 'seconds' && theme !== 'brace' ? -3 : 0;
      worth += movement.laterality === 'bilateral' ? 1 : 0;
      worth += movement.tags.includes('main-lift') || teaches ? 1 : 0;
      worth += (theme === 'hinge' || theme === 'squat') && movement.position === 'standing' ? 3 : 0;
      worth += movement.tags.includes('partial') || movement.tags.includes('regression') ? -1 : 0;
      worth += movement.technique.length >= WATCH.marks ? 1 : -2;
      worth += wish.cares.filter(({ care }) => redLine(movement, care) === null).length;
      return { movement, worth: worth + random.unit() / 2 };
    })
    .toSorted((a, b) => b.worth - a.worth)
    .map((one) => one.movement);
}

/** The station around a movement, with what is still free; null where its equipment does not suffice. */
export function stationOf(floor: Floor, theme: WorkshopTheme, movement: Movement, left: Pieces): WorkshopStation | null {
  const { wish, catalogue, sets, workSeconds } = floor;
  const own = kitsOf(movement).find((kit) => fits(times(kit, sets), left));
  if (own === undefined) return null;
  let kit = own;
  const take = (found: Found | null): Movement | null => {
    if (found === null) return null;
    kit = found.kit;
    return found.movement;
  };
  const near = (ids: readonly string[]): readonly Movement[] => ids.flatMap((id) => catalogue.movement.get(id) ?? []);
  const suits = (one: Movement): boolean =>
    one.id !== movement.id &&
    isOpenToAll(one) &&
    [one.pattern, ...one.alsoTrains].some((each) => PATTERNS_OF[theme].includes(each));
  const all = openTo(theme, catalogue);
  const level = (one: Movement): number => STAGE_RANK[one.stage] * 2 + one.technicalDemand;
  const regressions = near(movement.regressions);
  const easier = take(
    cheapest(
      [
        ...regressions,
        ...near(regressions.flatMap((one) => one.regressions)),
        ...all.filter((one) => level(one) < level(movement)),
      ],
      suits,
      kit,
      sets,
      left,
    ),
  );
  const harder = take(
    cheapest(
      near(movement.progressions),
      (one) => suits(one) && one !== easier && one.technicalDemand <= DEMAND[wish.level] + 1,
      kit,
      sets,
      left,
    ),
  );
  const spares = wish.cares.map(({ care }) => {
    const may = (one: Movement): boolean => redLine(one, care) === null;
    const found = [movement, ...(easier === null ? [] : [easier])].find(may);
    if (found !== undefined) return { care, version: versionOf(found, workSeconds) };
    const gentle = all.filter((one) => one.stage === 'foundation' && one.technicalDemand <= DEMAND[wish.level]);
    const other = take(cheapest([...regressions, ...gentle], (one) => suits(one) && may(one), kit, sets, left));
    return { care, version: other === null ? null : versionOf(other, workSeconds) };
  });
  return {
    theme,
    standard: versionOf(movement, workSeconds),
    easier: easier === null ? null : versionOf(easier, workSeconds),
    harder: harder === null ? null : versionOf(harder, workSeconds),
    spares,
    kit: times(kit, sets),
    marks: marksOf(movement, catalogue),
    faults: movement.faults.slice(0, WATCH.faults).map(({ fault, cue }) => ({ fault, cue })),
    cues: cuesOf(movement, catalogue),
  };
}

interface Found {
  readonly movement: Movement;
  readonly kit: Pieces;
}

/** The first that needs nothing more than what stands there already, else the first for which there is enough. */
function cheapest(
  among: readonly Movement[],
  suits: (movement: Movement) => boolean,
  kit: Pieces,
  sets: number,
  left: Pieces,
): Found | null {
  let second: Found | null = null;
  for (const movement of among) {
    if (!suits(movement)) continue;
    for (const asked of kitsOf(movement)) {
      if (fits(asked, kit)) return { movement, kit };
      const both = together(kit, asked);
      if (second === null && fits(times(both, sets), left)) second = { movement, kit: both };
    }
  }
  return second;
}

/** Marks to look for: a red line first, then the most telling. */
function marksOf(movement: Movement, catalogue: Catalogue): string[] {
  const known = movement.technique.filter((id) => catalogue.marker.has(id));
  const red = known.find((id) => catalogue.marker.get(id)?.redLine === true);
  return [...(red === undefined ? [] : [red]), ...known.filter((id) => id !== red)].slice(0, WATCH.marks);
}

/** Cues to give: about the world outside the body before those about the body itself. */
export function cuesOf(movement: Movement, catalogue: Catalogue): string[] {
  const known = movement.cues.flatMap((id) => catalogue.cue.get(id) ?? []);
  const outward = known.filter((cue) => cue.focus !== 'internal');
  return [...outward, ...known.filter((cue) => cue.focus === 'internal')].slice(0, WATCH.cues).map((cue) => cue.id);
}
