// Decides how substitutes are offered: ranked, with the new dose, what stays and what changes.
import type { Catalogue, Substitute } from '@strongback/engine';
import { useEngineText } from '../../app/catalogue/engine-text.ts';
import { useWords } from '../../app/words/words.tsx';
import { amountOf } from './desk.ts';
import { setWords, type Speaker } from './speech.ts';

interface SwapListProps {
  readonly substitutes: readonly Substitute[];
  /** Exercises taken in its place before. */
  readonly before: readonly string[];
  readonly catalogue: Catalogue;
  readonly speaker: Speaker;
  readonly onPick: (substitute: Substitute) => void;
}

export function SwapList({ substitutes, before, catalogue, speaker, onPick }: SwapListProps) {
  const { session } = useWords();
  const said = useEngineText();
  if (substitutes.length === 0) return <p>{session.noSwap}</p>;
  return (
    <ul className="stack-tight">
      {substitutes.slice(0, 4).map((substitute) => {
        const movement = catalogue.movement.get(substitute.exercise);
        const first = substitute.sets[0];
        const amount = first ? amountOf(first) : null;
        return (
          <li key={substitute.exercise}>
            <button type="button" className="choice" onClick={() => onPick(substitute)}>
              <span className="row-between">
                <strong>{movement?.name ?? substitute.exercise}</strong>
                {first && amount ? (
                  <span className="number">
                    {`${substitute.sets.length}\u00a0×\u00a0${setWords(speaker, movement, { unit: amount.unit, amount: amount.value, loadKg: first.loadKg })}`}
                  </span>
                ) : null}
              </span>
              <span className="small quiet">
                {before.includes(substitute.exercise) ? `${session.takenBefore} ` : ''}
                {said(`${substitute.keeps} ${substitute.changes}`)}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
