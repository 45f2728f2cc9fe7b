// Decides the small parts of random sync histories: the planted faults, how entries are told apart, how places are copied and read.
import { type AthleteId, compareEvents, eventLine, replay, stateText } from '@strongback/engine';
import { memoryStore } from '../memory/memory-store.ts';
import { chainAfter } from '../chain.ts';
import type { AnyEvent, LedgerStore, SealedSegment } from '../port.ts';
import { sealedLines } from '../sealing.ts';

/** Faults planted on purpose: a test that does not find them tests nothing. */
export const PLANTED_BUGS = [
  'server forgets one event in a hundred',
  'server stores repetitions again',
  'server does not know again what it sealed',
  'server changes what it sealed',
  'server skips an event between pages',
  'server acknowledges past a hole',
  'server restored without a new epoch',
  'server overwrites on conflict',
  'server refuses a batch for one bad event',
  'phone moves its cursor too far',
  'phone believes an answer that never came',
  'phone drops what it pulls now and then',
  'copied phone loses what it wrote',
  'clock forgets what it saw',
] as const;
export type PlantedBug = (typeof PLANTED_BUGS)[number];

export const ATHLETE = 'ath' as AthleteId;
/** Marks an entry that the server will not keep. */
export const POISON = 'poison';

/** A quick hash for histories: they test the protocol, not SHA-256. */
export function quickHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16);
}

/**
 * Where a phone was copied *and* the server lost what the copies took numbers of, the same entry may end under its first identity and under
 * the one made from its content. Everywhere alike, and nothing is lost: the one known limit, told in the threat model of sync.
 */
export function withoutSecondIdentities(events: readonly AnyEvent[]): readonly AnyEvent[] {
  const first = new Set(events.filter((event) => !event.device.includes('~')).map(tagOf));
  return events.filter((event) => !event.device.includes('~') || !first.has(tagOf(event)));
}

/** A segment in which another entry stands in place of one, with chain and seal as if it had always been so. */
export function changedSegment(segment: SealedSegment, text: string): { readonly segment: SealedSegment; readonly text: string } {
  const changed = text.replace(/"text":"t(\d+)"/, '"text":"changed $1"');
  const lines = sealedLines(ATHLETE, changed) ?? [];
  const chain = lines.reduce((after, { line }) => chainAfter(after, line, quickHash), segment.before);
  return { segment: { ...segment, chain }, text: changed };
}

export async function eventsOf(store: LedgerStore): Promise<readonly AnyEvent[]> {
  return (await store.read(ATHLETE, 0, 1e9)).events.map((stored) => stored.event);
}
export async function copyOf(store: LedgerStore): Promise<LedgerStore> {
  const copy = memoryStore({ hash: quickHash });
  await copy.append(ATHLETE, await eventsOf(store));
  return copy;
}
export function tagText(event: AnyEvent): string {
  return (event.body as { readonly text?: string }).text ?? '';
}
export function tagOf(event: AnyEvent): string {
  return tagText(event).replace(`${POISON} `, '');
}

/** What was written knowing something else and sorts before it, or null. Agreement alone would not show it. */
export function causality(events: readonly AnyEvent[], known: readonly (readonly [string, string])[]): string | null {
  const byTag = new Map(events.map((event) => [tagOf(event), event]));
  for (const [earlier, later] of known) {
    const a = byTag.get(earlier);
    const b = byTag.get(later);
    if (a !== undefined && b !== undefined && compareEvents(a, b) >= 0)
      return `${later} was written knowing ${earlier} and sorts before it`;
  }
  return null;
}

/** What is wrong when all places have come to rest, or null. `second`: an entry may stand under two identities (see above). */
export function judgePlaces(
  there: readonly AnyEvent[],
  phones: readonly (readonly AnyEvent[])[],
  rules: {
    readonly expected: number;
    readonly known: readonly (readonly [string, string])[];
    readonly second: boolean;
  },
): string | null {
  // What the server refuses stays on the phone that wrote it; everything else must be everywhere, once.
  const poisoned = new Set(phones.flatMap((held) => held.filter((event) => tagText(event).startsWith(POISON)).map(tagOf)));
  const places = [there, ...phones.map((held) => held.filter((event) => !tagText(event).startsWith(POISON)))];
  for (const [index, held] of places.entries()) {
    const found = (rules.second ? withoutSecondIdentities(held) : held).map(tagOf);
    if (new Set(found).size !== found.length) return `place ${index} holds something twice`;
    if (found.length + poisoned.size !== rules.expected)
      return `place ${index} holds ${found.length} of ${rules.expected - poisoned.size}`;
  }
  const texts = places.map((events) => events.map(eventLine).sort().join('\n'));
  if (new Set(texts).size !== 1) return 'two places differ';
  const states = [there, places[1] as readonly AnyEvent[]].map((events) => stateText(replay(events)));
  if (states[0] !== states[1]) return 'two places replay to different states';
  return causality(there, rules.known);
}
