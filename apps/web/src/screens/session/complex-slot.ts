// Decides how a complex reads and records in the player: its name, its lifts, one fact for each lift of a round.
import type { Catalogue, EventBody, PreparedSlot } from '@strongback/engine';
import type { Messages } from '../../messages/messages.types.ts';
import type { Row } from './rows.ts';

type Named = Pick<PreparedSlot, 'exercise' | 'complex'>;
type SetFact = Extract<EventBody, { type: 'SetPerformed' }>;

/** What a place of the session is called: its exercise, or that it is a complex. */
export function slotName({ exercise, complex }: Named, catalogue: Catalogue, words: Messages): string {
  return complex === undefined ? (catalogue.movement.get(exercise)?.name ?? exercise) : words.player.complex.name;
}

/** Names of the lifts of a complex in the order they are done; none where it is no complex. */
export function liftNames({ complex = [] }: Named, catalogue: Catalogue): readonly string[] {
  return complex.map((id) => catalogue.movement.get(id)?.name ?? id);
}

/** The large button's words for the row that comes next: of a complex, that it is a round of all lifts. */
export function roundWords({ complex }: Named, row: Pick<Row, 'kind' | 'number'>, what: string, words: Messages): string {
  if (complex === undefined) return what;
  const { easy, round } = words.player.complex;
  return row.kind === 'ramp' ? easy(complex.length, what) : round(row.number, complex.length, what);
}

/** A round as facts, one for each lift in its turn; `done` makes the fact of a lift, `at` its place from 0. */
export function roundFacts(
  lifts: readonly string[],
  superset: string,
  ramp: boolean,
  done: (exercise: string, at: number) => SetFact,
): readonly SetFact[] {
  return lifts.map((exercise, at) => ({ ...done(exercise, at), exercise, ...(ramp ? {} : { superset }) }));
}
