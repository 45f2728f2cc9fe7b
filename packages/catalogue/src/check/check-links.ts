// Decides whether entries agree with each other: ids once, names once, links that lead somewhere, ladders that never come back.
import { nameKey } from '../name-key.ts';
import type { Tell } from './fault.ts';
import type { EntryKind } from './check-shape.ts';
import type { Loose } from './loose.ts';
import { asList, asObject, asText, textsOf } from './loose.ts';

/** One entry of a file, with the way to tell its faults. */
export interface Entry {
  readonly kind: EntryKind;
  readonly file: string;
  readonly value: Loose;
  readonly tell: Tell;
}

type ById = ReadonlyMap<string, Entry>;

/** Lifts whose estimated maximum other loads may be guessed from. */
const REFERENCE_LIFTS = new Set(['barbell-row', 'bench-press', 'deadlift', 'back-squat', 'overhead-press', 'lat-pulldown']);
const STAGE_ORDER = ['foundation', 'build', 'heavy'];

/** Tells every fault that needs more than one entry to see. */
export function checkLinks(entries: readonly Entry[]): void {
  const movements = claimIds(entries.filter((entry) => entry.kind === 'movement' || entry.kind === 'drill'));
  const cues = claimIds(entries.filter((entry) => entry.kind === 'cue'));
  const markers = claimIds(entries.filter((entry) => entry.kind === 'marker'));
  claimNames(entries.filter((entry) => entry.kind === 'movement'));
  for (const entry of entries) if (entry.kind === 'movement') checkMovementLinks(entry, movements, cues, markers);
  findCycles(movements, 'regressions');
  findCycles(movements, 'progressions');
}

function claimIds(entries: readonly Entry[]): ById {
  const found = new Map<string, Entry>();
  for (const entry of entries) {
    const id = asText(entry.value['id']);
    if (id === undefined) continue;
    const first = found.get(id);
    if (first === undefined) found.set(id, entry);
    else entry.tell('duplicate-id', ['id'], `"${id}" is already the id of an entry in ${first.file}`);
  }
  return found;
}

/** A name or alias may mean one movement only, or an imported log could not be read. */
function claimNames(movements: readonly Entry[]): void {
  const owners = new Map<string, Entry>();
  const claim = (entry: Entry, name: string, path: readonly PropertyKey[]): void => {
    const key = nameKey(name);
    const owner = owners.get(key);
    if (owner === undefined) owners.set(key, entry);
    else if (owner !== entry)
      entry.tell('duplicate-name', path, `"${name}" already means "${asText(owner.value['id']) ?? owner.file}"`);
  };
  for (const entry of movements) {
    const id = asText(entry.value['id']);
    if (id !== undefined) claim(entry, id, ['id']);
  }
  for (const entry of movements) {
    const name = asText(entry.value['name']);
    if (name !== undefined) claim(entry, name, ['name']);
  }
  for (const entry of movements) {
    for (const [app, names] of Object.entries(asObject(entry.value['aliases']))) {
      for (const [name, index] of textsOf(names)) claim(entry, name, ['aliases', app, index]);
    }
  }
}

function checkMovementLinks({ value, tell }: Entry, movements: ById, cues: ById, markers: ById): void {
  const id = asText(value['id']);
  for (const field of ['regressions', 'progressions'] as const) {
    for (const [target, index] of textsOf(value[field])) {
      const other = movements.get(target);
      if (target === id) tell('self-link', [field, index], 'the movement leads to itself');
      else if (other === undefined || other.kind !== 'movement')
        tell('dangling', [field, index], `no movement has the id "${target}"`);
      else checkStage(value, other.value, field, target, (message) => tell('stage-order', [field, index], message));
    }
  }
  const easier = new Set(textsOf(value['regressions']).map(([target]) => target));
  for (const [target, index] of textsOf(value['progressions'])) {
    if (easier.has(target)) tell('both-ways', ['progressions', index], `"${target}" stands as easier and as harder`);
  }
  for (const [marker, index] of textsOf(value['technique'])) {
    if (!markers.has(marker)) tell('dangling', ['technique', index], `no technique marker has the id "${marker}"`);
  }
  for (const [cue, index] of textsOf(value['cues'])) {
    if (!cues.has(cue)) tell('dangling', ['cues', index], `no cue has the id "${cue}"`);
  }
  asList(value['faults']).forEach((entry, index) => {
    const fault = asText(asObject(entry)['fault']);
    const cue = asText(asObject(entry)['cue']);
    if (fault === undefined || cue === undefined) return;
    const found = cues.get(cue);
    if (found === undefined) tell('dangling', ['faults', index, 'cue'], `no cue has the id "${cue}"`);
    else if (!asList(found.value['answers']).includes(fault)) {
      tell('unanswered', ['faults', index, 'cue'], `the cue "${cue}" does not say that it answers "${fault}"`);
    }
  });
  const lift = asText(asObject(value['loadGuess'])['lift']);
  if (lift !== undefined && !REFERENCE_LIFTS.has(lift))
    tell('dangling', ['loadGuess', 'lift'], `"${lift}" is not a reference lift`);
}

/** An easier movement may not stand at a later stage, a harder one not at an earlier. */
function checkStage(
  from: Loose,
  to: Loose,
  field: 'regressions' | 'progressions',
  target: string,
  tell: (message: string) => void,
): void {
  const here = STAGE_ORDER.indexOf(asText(from['stage']) ?? '');
  const there = STAGE_ORDER.indexOf(asText(to['stage']) ?? '');
  if (here < 0 || there < 0) return;
  if (field === 'regressions' && there > here) tell(`"${target}" is at a later stage than the movement it should be easier than`);
  if (field === 'progressions' && there < here)
    tell(`"${target}" is at an earlier stage than the movement it should be harder than`);
}

/** Tells each circle once, at the entry that closes it. */
function findCycles(movements: ById, field: 'regressions' | 'progressions'): void {
  const done = new Set<string>();
  const visit = (id: string, trail: readonly string[]): void => {
    const entry = movements.get(id);
    if (entry === undefined || done.has(id)) return;
    for (const [target, index] of textsOf(entry.value[field])) {
      if (target === id) continue;
      const start = [...trail, id].indexOf(target);
      if (start >= 0)
        entry.tell('cycle', [field, index], `${field} run in a circle: ${[...trail, id].slice(start).join(' → ')} → ${target}`);
      else visit(target, [...trail, id]);
    }
    done.add(id);
  };
  for (const id of movements.keys()) visit(id, []);
}
