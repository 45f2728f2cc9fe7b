// Decides which mark an exercise carries in the list of the day: A1 and A2 are done in turn, the next turn of the day is B.
import type { FlowGroup, PreparedSession } from '@strongback/engine';

/** The mark of each slot that is done in turn today, as the paper has it; slots done alone have none. Letters follow the list from its head. */
export function turnMarks({ groups = [], slots }: Pick<PreparedSession, 'groups' | 'slots'>): ReadonlyMap<string, string> {
  const order = slots.map(({ slot }) => slot);
  const head = (group: FlowGroup): number => Math.min(...group.slots.map((slot) => order.indexOf(slot)));
  const turns = groups
    .filter((group) => group.kind === 'superset' && group.slots.every((slot) => order.includes(slot)))
    .sort((one, other) => head(one) - head(other));
  return new Map(
    turns.flatMap((turn, at) => turn.slots.map((slot, place) => [slot, `${String.fromCodePoint(65 + at)}${place + 1}`])),
  );
}

/** How many of the slots are shown at first: a turn is not cut in two. */
export function shownAtFirst({ groups = [], slots }: Pick<PreparedSession, 'groups' | 'slots'>, most: number): number {
  const [last, next] = [slots[most - 1]?.slot, slots[most]?.slot];
  const cut =
    last !== undefined && next !== undefined && groups.some((one) => [last, next].every((id) => one.slots.includes(id)));
  return cut ? most + 1 : most;
}
