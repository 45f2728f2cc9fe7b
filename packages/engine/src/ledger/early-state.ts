// Decides what of a state is enough to show today before the whole past is read again: everything but old sessions and check-ins.
import type { IsoDate } from '../units/brand.ts';
import { emptyState } from './evolve.ts';
import type { LedgerState } from './state.types.ts';

const MAPS = Object.entries(emptyState()).flatMap(([name, value]) => (value instanceof Map ? [name] : []));

/**
 * The state as text, without sessions and check-ins before `since` (open sessions stay) and without what lies under imports.
 * `applied` and `time` still speak of the whole: the text stands in for it until it is there, and is never folded into a ledger.
 */
export function earlyText(state: LedgerState, since: IsoDate): string {
  const { toldOfDays: _, ...shown } = state;
  const early: LedgerState = {
    ...shown,
    sessions: new Map([...state.sessions].filter(([, session]) => session.date >= since || session.status === 'open')),
    checkIns: new Map([...state.checkIns].filter(([date]) => date >= since)),
    superseded: new Map(),
  };
  return JSON.stringify(early, (_, value: unknown) => (value instanceof Map ? [...value] : value));
}

/** The state in a text of `earlyText`; null for a text that is none. */
export function readEarlyState(text: string): LedgerState | null {
  try {
    const told = JSON.parse(text) as Record<string, unknown> | null;
    if (told === null || typeof told['applied'] !== 'number') return null;
    const maps = MAPS.map((name) => [name, new Map(told[name] as [unknown, unknown][])]);
    return { ...emptyState(), ...told, ...Object.fromEntries(maps) } as LedgerState;
  } catch {
    return null;
  }
}
