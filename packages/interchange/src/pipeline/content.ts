// Decides when two sessions hold the same: one fingerprint of title, length, note and every set, in canonical numbers.
import type { ImportedSet } from '@strongback/engine';
import { fingerprint } from '../text/fingerprint.ts';

type ComparedSet = Omit<ImportedSet, 'set' | 'line' | 'entered' | 'slot' | 'exercise'>;

interface Compared {
  readonly title?: string;
  readonly minutes?: number;
  readonly note?: string;
  readonly sets: readonly ComparedSet[];
}

/** Marks the way the fingerprint is made; a session fingerprinted the older way is compared the older way. */
const WAY = '2-';

/** Fingerprint of a session: the same content written in other words or units gives the same text. */
export function contentOf(session: Compared): string {
  const head = [session.title ?? '', session.minutes ?? '', session.note ?? ''].join('\u0001');
  return WAY + fingerprint([head, ...session.sets.map(lineOf)].join('\u0002'));
}

/** The fingerprint of a session in the way that `known` was made, so that the two may be compared. */
export function contentLike(known: string | undefined, session: Compared): string {
  return known === undefined || known.startsWith(WAY) ? contentOf(session) : firstWay(session.sets);
}

function lineOf(set: ComparedSet): string {
  return [
    ...core(set),
    set.restSeconds ?? '',
    set.superset ?? '',
    set.note ?? '',
    set.velocity ?? '',
    set.technique ?? '',
    (set.markers ?? []).join(' '),
  ].join('\u0001');
}

function firstWay(sets: readonly ComparedSet[]): string {
  return fingerprint(sets.map((set) => core(set).join('\u0001')).join('\u0002'));
}

function core(set: ComparedSet): (string | number)[] {
  return [
    set.sourceName,
    set.kind,
    set.loadGrams ?? '',
    set.reps ?? '',
    set.seconds ?? '',
    set.millimetres ?? '',
    set.rpe ?? '',
    set.side ?? '',
  ];
}
