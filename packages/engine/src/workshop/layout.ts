// Decides how people are put into groups, who shares one set of equipment, and how the minutes of the stations become rounds and turns.
import { rule } from '../evidence/rulebook.ts';

const STATION = rule('workshop.station').numbers;
const TELL = rule('workshop.watch').numbers.tellSeconds;
const [PAIR, THREE] = STATION.together;
/** A station more or fewer than usual costs this share of what its practice is worth, a further lap this. */
const UNUSUAL = 0.4;
const LAP = 0.08;
const HURRIED = 0.6;
/** Themes that do not get the same number of stations cost this share. */
const UNEVEN = 0.25;

export interface Timing {
  readonly laps: number;
  readonly turns: number;
  readonly turnSeconds: number;
  readonly changeSeconds: number[];
}

export interface Layout extends Timing {
  readonly stations: number;
  readonly groups: number[];
  readonly together: number[][];
  /** Turns of work that everybody gets in a visit, at least. */
  readonly turnsEach: number;
  readonly worth: number;
}

/** The people of a group in twos and threes. */
export function inTogethers(size: number, by: number): number[] {
  if (size < PAIR + PAIR) return [size];
  if (by === PAIR)
    return [...Array.from({ length: Math.floor(size / PAIR) - (size % PAIR) }, () => PAIR), ...(size % PAIR ? [THREE] : [])];
  const rest = size % THREE;
  const pairs = rest === 0 ? 0 : rest === 1 ? 2 : 1;
  return [...Array.from({ length: (size - pairs * PAIR) / THREE }, () => THREE), ...Array.from({ length: pairs }, () => PAIR)];
}

/** Most sets of equipment that any group needs at once. */
export const setsAtOnce = (groups: readonly (readonly number[])[]): number => Math.max(...groups.map((one) => one.length));

/** Rounds and turns that fill exactly these seconds; null where not even a hurried turn each fits. */
export function timingOf(seconds: number, stations: number, together: readonly (readonly number[])[]): Timing | null {
  const sizes = new Set(together.flat());
  const largest = Math.max(...sizes);
  let best: (Timing & { readonly worth: number }) | null = null;
  for (let laps = 1; laps * stations <= STATION.maxRounds; laps++) {
    const rounds = laps * stations;
    const visit = Math.floor(seconds / rounds) - STATION.changeSeconds;
    const mostTurns = largest * STATION.turnsEach[1];
    for (let turns = largest; turns <= mostTurns; turns += largest) {
      const turnSeconds = Math.min(Math.floor(visit / turns), STATION.turnSeconds[1]);
      if (turnSeconds < STATION.turnSeconds[0]) continue;
      const work = rounds * (turns / largest) * (turnSeconds - TELL);
      const few = turns / largest < STATION.turnsEach[0] ? HURRIED : 1;
      const odd = 1 - Math.abs(turnSeconds - STATION.usualTurnSeconds) / (4 * STATION.usualTurnSeconds);
      const worth = work * few * odd * (1 - LAP * (laps - 1));
      if (best === null || worth > best.worth)
        best = { laps, turns, turnSeconds, changeSeconds: changes(seconds, rounds, turns * turnSeconds), worth };
    }
  }
  if (best === null) return null;
  const { worth: _, ...timing } = best;
  return timing;
}

/** What the turns leave goes to the changes, evenly; the first ones take what does not divide. */
function changes(seconds: number, rounds: number, visitSeconds: number): number[] {
  const left = seconds - rounds * visitSeconds;
  const each = Math.floor(left / rounds);
  return Array.from({ length: rounds }, (_, round) => each + (round < left - each * rounds ? 1 : 0));
}

/** Every way to lay the evening out, best first. */
export function layouts(people: number, themes: number, seconds: number, wanted?: number): readonly Layout[] {
  const [least, most] = STATION.stations;
  const found: Layout[] = [];
  for (let stations = Math.max(least, themes); stations <= most; stations++) {
    if (wanted !== undefined && wanted !== stations) continue;
    const count = Math.max(1, Math.min(stations, Math.floor(people / PAIR)));
    const groups = Array.from({ length: count }, (_, at) => Math.floor(people / count) + (at < people % count ? 1 : 0));
    for (const by of STATION.together) {
      const together = groups.map((size) => inTogethers(size, by));
      const timing = timingOf(seconds, stations, together);
      if (timing === null) continue;
      const largest = Math.max(...together.flat());
      const turnsEach = Math.floor(timing.turns / largest);
      const mean = people / together.flat().length;
      const work = stations * timing.laps * (timing.turns / mean) * (timing.turnSeconds - TELL);
      const unusual = Math.abs(stations - STATION.stationsPerTheme * themes) / themes;
      const worth =
        work *
        Math.max(0.1, 1 - UNUSUAL * unusual - (stations % themes === 0 ? 0 : UNEVEN)) *
        (turnsEach < STATION.turnsEach[0] ? HURRIED : 1) *
        (1 - LAP * (timing.laps - 1));
      found.push({ ...timing, stations, groups, together, turnsEach, worth });
    }
  }
  return found.toSorted((a, b) => b.worth - a.worth || a.stations - b.stations);
}
