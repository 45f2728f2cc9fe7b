// Decides how it is said beside an exercise that it is done in turn with another one.
import type { PlannedSession } from '@strongback/engine';
import { useCatalogue } from '../catalogue/catalogue.ts';
import { useWords } from '../words/words.tsx';

interface InTurnProps {
  readonly turns: PlannedSession['turns'] | undefined;
  readonly slot: string;
  /** The slots of the day, by plan or as prepared. */
  readonly slots: readonly { readonly id: string; readonly exercise: string }[];
}

/** With whom an exercise takes turns; nothing where it is done alone. */
export function InTurn({ turns, slot, slots }: InTurnProps) {
  const words = useWords();
  const catalogue = useCatalogue();
  const turn = turns?.find((one) => one.slots.includes(slot));
  if (turn === undefined) return null;
  const names = turn.slots.flatMap((id) => {
    const exercise = id === slot ? undefined : slots.find((one) => one.id === id)?.exercise;
    return exercise === undefined ? [] : [catalogue.movement.get(exercise)?.name ?? exercise];
  });
  return <p className="quiet small">{words.player.joined.superset(names.join(', '))}</p>;
}
