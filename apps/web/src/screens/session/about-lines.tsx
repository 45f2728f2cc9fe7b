// Decides the lines under the name in the player: the dose, the lifts of a complex, what was done before a swap, who takes turns.
import { COMPLEX_BOUNDS, groupOf, type Catalogue, type PreparedSlot } from '@strongback/engine';
import { liftNames } from './complex-slot.ts';
import { formerWork, stillAsked } from './former-work.ts';
import type { Row } from './rows.ts';
import { doseWords, type Speaker } from './speech.ts';
import type { Player } from './use-player.ts';

interface AboutLinesProps {
  readonly player: Player;
  readonly slot: PreparedSlot;
  readonly rows: readonly Row[];
  readonly catalogue: Catalogue;
  readonly speaker: Speaker;
}

export function AboutLines({ player, slot, rows, catalogue, speaker }: AboutLinesProps) {
  const { words, write } = speaker;
  const named = (id: string): string => catalogue.movement.get(id)?.name ?? id;
  const group = groupOf(player.desk.prepared, slot.slot);
  const former = formerWork(rows, slot.exercise);
  const partners = (group?.slots ?? [])
    .filter((id) => id !== slot.slot)
    .map((id) => named(player.desk.prepared.slots.find((one) => one.slot === id)?.exercise ?? id));
  return (
    <>
      <p className="quiet">
        {slot.complex === undefined
          ? doseWords(speaker, stillAsked(slot, former))
          : words.player.complex.dose(slot.sets.length, slot.sets[0]?.reps ?? 0)}
      </p>
      {slot.complex === undefined ? null : (
        <>
          <ol className="complex-lifts">
            {liftNames(slot, catalogue).map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ol>
          <p className="small quiet">{words.tools.complex.stop(write.number(COMPLEX_BOUNDS.maxRpe))}</p>
        </>
      )}
      {former.map(({ exercise, sets }) => (
        <p className="small quiet" key={exercise}>
          {words.player.before(sets, named(exercise))}
        </p>
      ))}
      {group === null ? null : <p className="joined small">{words.player.joined[group.kind](partners.join(', '))}</p>}
    </>
  );
}
