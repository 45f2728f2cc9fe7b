// Decides how the catalogue is read in another language: the same entries, their words exchanged; what has none stays English.
import type { Catalogue, Drill, Movement } from '@strongback/engine';
import type { CatalogueWords } from './words.types.ts';

/**
 * The catalogue with the words of a language. For screens only: plans and sessions are made from the catalogue as it is written, so
 * that they are the same in every language. English names stay among the aliases (`other`), so that both languages are found.
 */
export function catalogueIn(words: CatalogueWords, written: Catalogue): Catalogue {
  const movements = written.movements.map((movement) => movementIn(words, movement));
  const drills = written.drills.map((drill) => drillIn(words, drill));
  const cues = written.cues.map((cue) => ({ ...cue, text: words.cues[cue.id] ?? cue.text }));
  const markers = written.markers.map((marker) => ({ ...marker, text: words.markers[marker.id] ?? marker.text }));
  return {
    version: written.version,
    movements,
    drills,
    cues,
    markers,
    movement: byId(movements),
    drill: byId(drills),
    cue: byId(cues),
    marker: byId(markers),
  };
}

/** Names in the language by English names in small letters: sentences of the engine hold English names. */
export function namesIn(words: CatalogueWords, written: Catalogue): ReadonlyMap<string, string> {
  const pairs = [
    // Some sentences name a movement by its id, in words: "trap bar deadlift".
    ...written.movements.map(({ id }) => [id.replaceAll('-', ' '), words.movements[id]?.name] as const),
    ...written.movements.map(({ id, name }) => [name, words.movements[id]?.name] as const),
    ...written.drills.map(({ id, name }) => [name, words.drills[id]?.name] as const),
  ];
  return new Map(pairs.flatMap(([name, said]) => (said === undefined ? [] : [[name.toLowerCase(), said]])));
}

function movementIn(words: CatalogueWords, movement: Movement): Movement {
  const said = words.movements[movement.id];
  if (said === undefined) return movement;
  const { other = [], ...aliases } = movement.aliases;
  return {
    ...movement,
    name: said.name,
    summary: said.summary ?? movement.summary,
    rangeStandard: said.rangeStandard ?? movement.rangeStandard,
    breathing: said.breathing ?? movement.breathing,
    faults: movement.faults.map((fault) => ({ ...fault, text: said.faults?.[fault.fault] ?? fault.text })),
    aliases: { ...aliases, other: [...other, movement.name, ...(said.aliases ?? [])] },
  };
}

function drillIn(words: CatalogueWords, drill: Drill): Drill {
  const said = words.drills[drill.id];
  return said === undefined ? drill : { ...drill, name: said.name, summary: said.summary, steps: said.steps };
}

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((entry) => [entry.id, entry]));
}
