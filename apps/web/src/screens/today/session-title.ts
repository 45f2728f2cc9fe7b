// Decides the headline of a session: what it trains and in which spirit.
import type { BlockKind, Pattern, PlannedSession, PreparedSession } from '@strongback/engine';
import type { Messages } from '../../messages/messages.types.ts';

/** "Rows, hinges and carries". */
export function sessionTitle(words: Messages, session: Pick<PlannedSession, 'roles' | 'slots'>): string {
  const patterns: readonly Pattern[] = session.roles.length > 0 ? session.roles : session.slots.map((slot) => slot.pattern);
  const names = [...new Set(patterns)].slice(0, 3).map((pattern, index) => {
    const name = words.names.patterns[pattern];
    return index === 0 ? name : words.names.inside(name);
  });
  return words.today.headlineJoin(names);
}

/** The planned session as far as today's minutes hold it: what was left out of a short day is not in its headline. */
export function asPrepared(
  planned: PlannedSession,
  prepared: Pick<PreparedSession, 'slots'>,
): Pick<PlannedSession, 'roles' | 'slots'> {
  const there = new Set(prepared.slots.map((slot) => slot.intent.pattern));
  const roles = planned.roles.filter((role) => there.has(role));
  return { roles: roles.length > 0 ? roles : [...there], slots: planned.slots };
}

/** "Rows and hinges, heavy but tidy". */
export function headline(words: Messages, session: Pick<PlannedSession, 'roles' | 'slots'>, kind: BlockKind): string {
  return `${sessionTitle(words, session)}, ${words.today.tone[kind]}`;
}
