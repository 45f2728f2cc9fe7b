// Decides which movement a name means, from a small index that a phone can load before the catalogue itself.
import type { EquipmentSet, Pattern, Stage } from '@strongback/engine';
import { namesText } from './generated/names-text.ts';
import { nameKey } from './name-key.ts';

/** What a list or a search needs of a movement. */
export interface MovementName {
  readonly id: string;
  readonly name: string;
  readonly pattern: Pattern;
  readonly stage: Stage;
  readonly equipment: readonly EquipmentSet[];
  /** Names in other systems, each once. */
  readonly aliases: readonly string[];
  /** German names, the usual one first. */
  readonly german: readonly string[];
}

/** What athletes add to a name without meaning another movement. */
const OWN_REMARK = /[([]?\b(?:each side|per side|custom|old|new|back ?up)\b[)\]]?|#\d+/giu;

interface NameIndex {
  readonly version: string;
  readonly movements: readonly MovementName[];
}

let parsed: NameIndex | undefined;
let keyed: ReadonlyMap<string, string> | undefined;

/** Every movement's names, in id order, without loading the catalogue. */
export function movementNames(): readonly MovementName[] {
  parsed ??= JSON.parse(namesText) as NameIndex;
  return parsed.movements;
}

/**
 * The id of the movement that a catalogue id, its name, or a name in another app or in German means; null when none does.
 * Case, punctuation, word order and plurals do not matter. Movements' own names win over aliases.
 */
export function findMovement(nameOrId: string): string | null {
  keyed ??= keys(movementNames());
  return keyed.get(nameKey(nameOrId)) ?? keyed.get(nameKey(nameOrId.replace(OWN_REMARK, ' '))) ?? null;
}

function keys(names: readonly MovementName[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const claim = (text: string, id: string): void => {
    const key = nameKey(text);
    if (!found.has(key)) found.set(key, id);
  };
  for (const { id } of names) claim(id, id);
  for (const { id, name } of names) claim(name, id);
  for (const { id, aliases } of names) for (const alias of aliases) claim(alias, id);
  // A German name that two movements share is asked about, never guessed; one that is somebody's first name is theirs.
  const meant = new Map<string, Set<string>>();
  for (const { id, german } of names)
    for (const name of german) meant.set(nameKey(name), (meant.get(nameKey(name)) ?? new Set()).add(id));
  for (const { id, german } of names) for (const name of german.slice(0, 1)) claim(name, id);
  for (const [key, ids] of meant) {
    const [id] = ids;
    if (id !== undefined && ids.size === 1) claim(key, id);
  }
  return found;
}
