// Decides what may be changed in a designed workshop: the minutes of a part, the movement of a station, the order of stations.
import { accept, type Outcome, refuse } from '../units/refusal.ts';
import type { Catalogue } from '../vocabulary/movement.ts';
import { settled, warmUpOf } from './design.ts';
import { setsAtOnce, timingOf } from './layout.ts';
import { type Floor, stationOf } from './stations.ts';
import { DEMAND, teachable, versionOf, without } from './teachable.ts';
import { partSeconds, type Pieces, type Workshop, type WorkshopPart, type WorkshopStation } from './workshop.ts';

export type WorkshopChange =
  /** The stations give or take the difference. */
  | { readonly change: 'minutes'; readonly part: Exclude<WorkshopPart, 'stations'>; readonly minutes: number }
  | { readonly change: 'swap'; readonly station: number; readonly exercise: string }
  | { readonly change: 'order'; readonly station: number; readonly to: number };

const MINUTE = 60;

/** The workshop with one thing changed; everything that follows from it is worked out anew. Refused with `workshop.change` and why. */
export function changeWorkshop(workshop: Workshop, change: WorkshopChange, catalogue: Catalogue): Outcome<Workshop> {
  if (change.change === 'minutes') return withMinutes(workshop, change.part, change.minutes, catalogue);
  const station = workshop.stations[change.station];
  if (station === undefined) return refuse('workshop.change', 'There is no such station; nothing was changed.');
  if (change.change === 'order') {
    if (workshop.stations[change.to] === undefined)
      return refuse('workshop.change', 'There is no such place; nothing was changed.');
    const others = workshop.stations.filter((one) => one !== station);
    return accept(settled({ ...workshop, stations: others.toSpliced(change.to, 0, station) }, catalogue));
  }
  const movement = catalogue.movement.get(change.exercise);
  const made =
    movement === undefined ? null : stationOf(floorOf(workshop, catalogue), station.theme, movement, freeAt(workshop, station));
  if (made === null) return refuse('workshop.change', 'There is not enough equipment for that here; nothing was changed.');
  return accept(settled({ ...workshop, stations: workshop.stations.map((one) => (one === station ? made : one)) }, catalogue));
}

/** Movements that could stand at a station instead, with what is free: what the level allows, in id order. */
export function swapsAt(workshop: Workshop, at: number, catalogue: Catalogue): readonly string[] {
  const station = workshop.stations[at];
  if (station === undefined) return [];
  const floor = floorOf(workshop, catalogue);
  const free = freeAt(workshop, station);
  const taken = new Set(workshop.stations.map((one) => one.standard.exercise));
  return teachable(station.theme, catalogue)
    .filter((movement) => !taken.has(movement.id) && movement.technicalDemand <= DEMAND[workshop.wish.level])
    .filter((movement) => stationOf(floor, station.theme, movement, free) !== null)
    .map((movement) => movement.id);
}

const floorOf = (workshop: Workshop, catalogue: Catalogue): Floor => ({
  wish: workshop.wish,
  catalogue,
  sets: setsAtOnce(workshop.together),
  workSeconds: workshop.turnSeconds - workshop.tellSeconds,
});

/** What does not stand at the other stations. */
function freeAt(workshop: Workshop, station: WorkshopStation): Pieces {
  return workshop.stations
    .filter((one) => one !== station)
    .reduce<Pieces>((left, one) => without(left, one.kit), workshop.wish.equipment);
}

function withMinutes(workshop: Workshop, part: WorkshopPart, minutes: number, catalogue: Catalogue): Outcome<Workshop> {
  const before = partSeconds(workshop, part);
  const after = Math.round(minutes) * MINUTE;
  if (before === 0 || after < MINUTE) return refuse('workshop.change', 'A part lasts a minute at least; nothing was changed.');
  const stations = partSeconds(workshop, 'stations') + before - after;
  const timing = timingOf(stations, workshop.stations.length, workshop.together);
  if (timing === null) return refuse('workshop.change', 'Then not everybody gets a turn at every station; nothing was changed.');
  const work = timing.turnSeconds - workshop.tellSeconds;
  const again = (version: WorkshopStation['easier']): WorkshopStation['easier'] => {
    const movement = catalogue.movement.get(version?.exercise ?? '');
    return movement === undefined ? version : versionOf(movement, work);
  };
  return accept(
    settled(
      {
        ...workshop,
        ...timing,
        parts: workshop.parts.map((one) =>
          one.part === part ? { part, seconds: after } : one.part === 'stations' ? { part: 'stations', seconds: stations } : one,
        ),
        warmUp: part === 'warm-up' ? warmUpOf(workshop.wish, catalogue, after) : workshop.warmUp,
        stations: workshop.stations.map((one) => ({
          ...one,
          standard: again(one.standard) ?? one.standard,
          easier: again(one.easier),
          harder: again(one.harder),
          spares: one.spares.map(({ care, version }) => ({ care, version: again(version) })),
        })),
      },
      catalogue,
    ),
  );
}
