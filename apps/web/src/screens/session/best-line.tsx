// Decides how a best is told: one line, what it is and what it was.
import { memo } from 'react';
import type { Catalogue } from '@strongback/engine';
import { roundLoadText } from '../../app/words/words.tsx';
import type { Best } from './best-set.ts';
import { amountText, loadWords, unitFor, type Speaker } from './speech.ts';

interface BestLineProps {
  readonly best: Best;
  /** The exercise is named where it is not the one on the page. */
  readonly named: boolean;
  readonly catalogue: Catalogue;
  readonly speaker: Speaker;
}

export const BestLine = memo(function BestLine({ best, named, catalogue, speaker }: BestLineProps) {
  const { best: words } = speaker.words.player;
  const movement = catalogue.movement.get(best.exercise);
  const load = (kilograms: number): string => loadWords(speaker, movement, kilograms);
  const whole = (kilograms: number): string => roundLoadText(speaker.write, kilograms, unitFor(speaker, movement));
  const { kind, value, before, reps, loadKg } = best;
  const text =
    kind === 'load'
      ? words.load(amountText(speaker, 'reps', reps), load(value), load(before))
      : kind === 'single'
        ? words.single(whole(value), whole(before))
        : words.more(
            amountText(speaker, kind, value),
            loadKg === null ? null : load(loadKg),
            speaker.write.number(before, kind === 'metres' ? 1 : 0),
          );
  return <p className="small sticky best">{named ? words.named(movement?.name ?? best.exercise, text) : text}</p>;
});
