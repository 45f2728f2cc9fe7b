// Decides the whole evening: what a group of this size can be taught with these things in these minutes, and what had to give.
import { rule } from '../evidence/rulebook.ts';
import { seededRandom, seedFor } from '../units/random.ts';
import { accept, type Outcome, refuse } from '../units/refusal.ts';
import type { Catalogue, Drill } from '../vocabulary/movement.ts';
import { JOINTS } from '../vocabulary/body.ts';
import { type Layout, layouts, setsAtOnce } from './layout.ts';
import { cuesOf, stationsFor } from './stations.ts';
import { DEMAND, entries, fits, kitsOf, openTo, PATTERNS_OF, teachable, times, versionOf, without } from './teachable.ts';
import {
  type Pieces,
  readWish,
  type Workshop,
  type WorkshopConcession,
  type WorkshopPart,
  type WorkshopStation,
  type WorkshopWish,
} from './workshop.ts';

const TIME = rule('workshop.time').numbers;
const STATION = rule('workshop.station').numbers;
const TELL = rule('workshop.watch').numbers.tellSeconds;
const HOME = rule('workshop.home').numbers;
const RULES = ['workshop.time', 'workshop.station', 'workshop.watch', 'workshop.scale', 'workshop.home', 'plan.complaint'];
const MINUTE = 60;
/** A station without the equipment that the room has is worth this share less. */
const BARE = 0.06;
/** A drill of the warm-up lasts about this long. */
const DRILL_SECONDS = 60;
const MOST_DRILLS = 8;
/** Things for which the list of equipment has no word, and of which a room has not one for everybody. */
const PROPS = /\b(rollers?|balls?|straps?|stick|towels?)\b/i;

type Parts = Workshop['parts'];

/**
 * Designs a workshop from a wish: the same wish gives the same workshop, to the byte. Seconds of all parts together are the minutes wished for.
 * Refused with `workshop.wish` where the wish itself does not fit its bounds, `workshop.theme` where the catalogue has too little for a theme, and
 * `workshop.minutes` where not even one turn each fits; its reason says how many minutes would do.
 */
export function designWorkshop(asked: WorkshopWish, catalogue: Catalogue): Outcome<Workshop> {
  const read = readWish(asked);
  if (!read.ok) return read;
  const wish = { ...read.value, themes: [...new Set(read.value.themes)] };
  const parts = partsOf(wish);
  const stationSeconds = parts.find((one) => one.part === 'stations')?.seconds ?? 0;
  const ways = layouts(wish.people, wish.themes.length, stationSeconds, wish.stations);
  if (ways.length === 0) return tooShort(wish);
  let best: { readonly layout: Layout; readonly stations: readonly WorkshopStation[]; readonly worth: number } | null = null;
  for (const layout of ways) {
    const workSeconds = layout.turnSeconds - TELL;
    const stations = stationsFor({ wish, catalogue, sets: setsAtOnce(layout.together), workSeconds }, layout.stations);
    if (stations === null) continue;
    const bare = entries(wish.equipment).length === 0 ? 0 : stations.filter((one) => entries(one.kit).length === 0).length;
    const worth = layout.worth * (1 - BARE * bare);
    if (best === null || worth > best.worth) best = { layout, stations, worth };
  }
  if (best === null) return refuse('workshop.theme', 'The catalogue holds too little to teach that here. Choose another theme.');
  const { layout, stations } = best;
  const workshop: Workshop = {
    workshop: 1,
    wish,
    parts,
    warmUp: warmUpOf(wish, catalogue, parts.find((one) => one.part === 'warm-up')?.seconds ?? 0),
    demonstration: [],
    groups: layout.groups,
    together: layout.together,
    laps: layout.laps,
    turns: layout.turns,
    turnSeconds: layout.turnSeconds,
    tellSeconds: TELL,
    changeSeconds: layout.changeSeconds,
    stations: [...stations],
    closing: { atOnce: 1, showSeconds: TIME.showSeconds, home: homeOf(wish, catalogue) },
    concessions: [],
    rules: RULES,
  };
  return accept(settled(workshop, catalogue));
}

/** What follows from parts and stations: what is shown, who shows at the end, and what had to give. */
export function settled(workshop: Workshop, catalogue: Catalogue): Workshop {
  const seconds = (part: WorkshopPart): number => workshop.parts.find((one) => one.part === part)?.seconds ?? 0;
  const { people } = workshop.wish;
  const forShowing = Math.max(TIME.showSeconds, seconds('closing') - MINUTE);
  const atOnce = Math.min(people, Math.ceil(people / Math.max(1, Math.floor(forShowing / TIME.showSeconds))));
  return {
    ...workshop,
    demonstration: demonstrationOf(workshop, catalogue, seconds('demonstration')),
    closing: { ...workshop.closing, atOnce },
    concessions: concessionsOf(workshop, catalogue),
  };
}

const clamp = (value: number, [low, high]: readonly [number, number]): number => Math.max(low, Math.min(high, value));

/** Whole minutes for each part; the stations get what is left. */
function partsOf({ minutes, themes }: WorkshopWish): Parts {
  const share = (part: number, bounds: readonly [number, number]): number => clamp(Math.round(minutes * part), bounds);
  const welcome = share(TIME.welcomeShare, TIME.welcomeMinutes);
  const warmUp = share(TIME.warmUpShare, TIME.warmUpMinutes);
  const demonstration = themes.length * share(TIME.demonstrationShare, TIME.demonstrationMinutes);
  const closing = share(TIME.closingShare, TIME.closingMinutes);
  const pause = minutes >= TIME.breakFromMinutes ? TIME.breakMinutes : 0;
  const stations = minutes - welcome - warmUp - demonstration - closing - pause;
  const parts: Parts = [
    { part: 'welcome', seconds: welcome * MINUTE },
    { part: 'warm-up', seconds: warmUp * MINUTE },
    { part: 'demonstration', seconds: demonstration * MINUTE },
    { part: 'stations', seconds: stations * MINUTE },
    { part: 'break', seconds: pause * MINUTE },
    { part: 'closing', seconds: closing * MINUTE },
  ];
  return parts.filter((one) => one.seconds > 0);
}

/** The shortest evening that would hold it, or the themes that are too many. */
function tooShort(wish: WorkshopWish): Outcome<Workshop> {
  for (let minutes = wish.minutes + 5; minutes <= TIME.minutes[1]; minutes += 5) {
    const seconds = partsOf({ ...wish, minutes }).find((one) => one.part === 'stations')?.seconds ?? 0;
    if (layouts(wish.people, wish.themes.length, seconds, wish.stations).length > 0)
      return refuse(
        'workshop.minutes',
        `In ${wish.minutes} minutes not everybody gets one turn at every station. It takes ${minutes} minutes, or fewer themes.`,
        String(minutes),
      );
  }
  return refuse('workshop.minutes', 'However long it lasts, these people do not fit into these stations. Ask for others.');
}

/** Drills that need nothing, raise first, then what prepares the themes; none that a named joint does not bear. */
export function warmUpOf(wish: WorkshopWish, catalogue: Catalogue, seconds: number): Workshop['warmUp'] {
  const patterns = new Set(wish.themes.flatMap((theme) => PATTERNS_OF[theme]));
  const sore = new Set(wish.cares.map(({ care }) => care));
  // What a sore knee or ankle does not bear is a jump: nothing for who expects a child either.
  if (sore.has('pregnancy')) for (const joint of ['knee', 'ankle'] as const) sore.add(joint);
  const random = seededRandom(seedFor(wish.seed, 'warm-up'));
  const may = catalogue.drills
    .filter((drill) => drill.equipment.some((set) => set.length === 0) && !drill.avoidWhenSore.some((joint) => sore.has(joint)))
    .filter((drill) => ![drill.name, ...drill.steps].some((text) => PROPS.test(text)))
    .map((drill) => {
      const prepares = drill.prepares.filter((pattern) => patterns.has(pattern)).length;
      return { drill, worth: Math.min(2, prepares) + random.unit() };
    })
    .toSorted((a, b) => b.worth - a.worth)
    .map((one) => one.drill);
  const ofKind = (kind: Drill['kind']): readonly Drill[] => may.filter((drill) => drill.kind === kind);
  const count = Math.max(1, Math.min(MOST_DRILLS, Math.floor(seconds / DRILL_SECONDS)));
  const raise = ofKind('raise').slice(0, 1);
  const rest = [...ofKind('mobilise').slice(0, Math.ceil((count - 1) / 2)), ...ofKind('activate')].slice(0, count - raise.length);
  const chosen = [...raise, ...rest];
  if (chosen.length === 0) return [];
  const each = Math.floor(seconds / chosen.length);
  return chosen.map((drill, at) => ({ drill: drill.id, seconds: at === 0 ? seconds - each * (chosen.length - 1) : each }));
}

function demonstrationOf({ wish, stations }: Workshop, catalogue: Catalogue, seconds: number): Workshop['demonstration'] {
  const shown = wish.themes.flatMap((theme) => {
    const movement = catalogue.movement.get(stations.find((one) => one.theme === theme)?.standard.exercise ?? '');
    return movement === undefined ? [] : [{ theme, movement }];
  });
  const each = Math.floor(seconds / Math.max(1, shown.length));
  return shown.map(({ theme, movement }, at) => ({
    theme,
    exercise: movement.id,
    cues: cuesOf(movement, catalogue),
    seconds: at === 0 ? seconds - each * (shown.length - 1) : each,
  }));
}

/** For each theme the plainest movement that needs nothing. */
function homeOf(wish: WorkshopWish, catalogue: Catalogue): Workshop['closing']['home'] {
  const workSeconds = STATION.turnSeconds[1];
  const yes = (fact: boolean): number => Number(fact);
  return wish.themes.flatMap((theme) => {
    const plain = openTo(theme, catalogue)
      .filter((one) => one.stage === 'foundation' && kitsOf(one).some((kit) => entries(kit).length === 0))
      .toSorted(
        (a, b) =>
          yes(b.tags.includes('technique')) - yes(a.tags.includes('technique')) ||
          a.technicalDemand - b.technicalDemand ||
          yes(a.trackedBy === 'seconds') - yes(b.trackedBy === 'seconds') ||
          yes(a.position === 'prone') - yes(b.position === 'prone') ||
          (a.id < b.id ? -1 : 1),
      )[0];
    return plain === undefined
      ? []
      : [{ theme, version: versionOf(plain, workSeconds), sets: HOME.sets, daysPerWeek: HOME.daysPerWeek }];
  });
}

function concessionsOf({ wish, stations, together, turns }: Workshop, catalogue: Catalogue): WorkshopConcession[] {
  const said: WorkshopConcession[] = [];
  const sets = setsAtOnce(together);
  const left = stations.reduce<Pieces>((free, one) => without(free, one.kit), wish.equipment);
  for (const [at, { theme, kit }] of stations.entries()) {
    if (entries(kit).length > 0) continue;
    const kits = teachable(theme, catalogue)
      .filter((one) => one.technicalDemand <= DEMAND[wish.level])
      .flatMap(kitsOf)
      .filter((one) => entries(one).length > 0 && fits(one, wish.equipment));
    // Where something would be free all the same, the station goes without by choice.
    if (kits.length === 0 || kits.some((one) => fits(times(one, sets), left))) continue;
    said.push({
      code: 'bare-station',
      rule: 'workshop.station',
      station: at,
      count: sets,
      text: `Station ${at + 1} works without equipment: what is there is not enough for ${sets} at once.`,
    });
  }
  const each = Math.floor(turns / Math.max(...together.flat()));
  if (each < STATION.turnsEach[0])
    said.push({
      code: 'few-turns',
      rule: 'workshop.station',
      count: each,
      text: `Everybody gets ${each} turn at each visit; ${STATION.turnsEach[0]} would be better: more minutes, or fewer themes.`,
    });
  if (stations.length < STATION.stationsPerTheme * wish.themes.length && wish.stations === undefined)
    said.push({
      code: 'fewer-stations',
      rule: 'workshop.station',
      count: stations.length,
      text: `${stations.length} stations for ${wish.themes.length} themes: with these people and minutes more of them would leave too few turns.`,
    });
  for (const [at, station] of stations.entries())
    for (const { care, version } of station.spares)
      if (version === null)
        said.push({
          code: 'watches',
          rule: 'workshop.scale',
          station: at,
          care,
          text: `Station ${at + 1} has nothing that spares ${(JOINTS as readonly string[]).includes(care) ? `a sore ${care.replace('-', ' ')}` : care.replace('-', ' ')}: watch and count there.`,
        });
  for (const [item] of entries(wish.equipment))
    if (!stations.some((one) => (one.kit[item] ?? 0) > 0))
      said.push({
        code: 'aside',
        rule: 'workshop.scale',
        item,
        text: `Not used: ${item}.`,
      });
  if (new Set(together.flat()).size > 1)
    said.push({
      code: 'odd-groups',
      rule: 'workshop.station',
      text: 'Some share in twos and some in threes: twos get a turn more.',
    });
  return said;
}
