// Decides how plates are told the other way round: touch what is on the bar, read the total, use it; and why a load was rounded.
import { useState } from 'react';
import { gramsFrom, kilogramsFrom, platesFor, totalOf, type Grams } from '@strongback/engine';
import { useFacts } from '../../app/book/book-context.tsx';
import { useEngineText } from '../../app/catalogue/engine-text.ts';
import { usualBar, usualPlates } from '../../app/training/gym.ts';
import { useWords } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { PlateStack } from '../../ui/plate-stack.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { drawnPlate } from './drawn-plate.ts';

interface PlatesSheetProps {
  readonly loadKg: number;
  readonly loadText: (kilograms: number) => string;
  /** How the load was rounded, in the engine's words. */
  readonly rounded: string | null;
  readonly onUse: (kilograms: number) => void;
  readonly onClose: () => void;
}

export function PlatesSheet({ loadKg, loadText, rounded, onUse, onClose }: PlatesSheetProps) {
  const { player, session, shell } = useWords();
  const said = useEngineText();
  const { ledger } = useFacts();
  const unit = ledger.profile?.units ?? 'kg';
  const gym = ledger.equipment.get(ledger.place ?? 'home');
  const bar: Grams = gym?.barGrams ?? usualBar(unit);
  const owned = gym?.platesGrams ?? usualPlates(unit);
  const [side, setSide] = useState<readonly number[]>(() => platesFor(gramsFrom(loadKg, 'kg'), bar, owned).perSideGrams);
  const total = totalOf(bar, side);
  const left = (grams: number): number =>
    owned.filter((one) => one === grams).length - side.filter((one) => one === grams).length;
  const bare = (grams: number): string => loadText(grams / 1000).split('\u00a0')[0] ?? '';
  return (
    <Sheet open onClose={onClose} title={player.plates.title} closeLabel={shell.close}>
      <div className="plates plates-large">
        <PlateStack
          plates={side.map(drawnPlate)}
          spoken={session.platesSpoken(side.map(bare).join(' + ') || '0', loadText(kilogramsFrom(bar)))}
        />
        <p className="number plates-total" role="status">
          {loadText(total / 1000)}
        </p>
      </div>
      <div className="steps" role="group" aria-label={player.plates.add}>
        {[...new Set(owned)]
          .sort((a, b) => b - a)
          .map((grams) => (
            <button
              type="button"
              className="step"
              key={grams}
              aria-label={player.plates.addOne(bare(grams))}
              disabled={left(grams) <= 0}
              onClick={() => setSide([...side, grams].sort((a, b) => b - a))}
            >
              {bare(grams)}
            </button>
          ))}
      </div>
      <div className="row">
        <Button onClick={() => setSide(side.slice(0, -1))} disabled={side.length === 0}>
          {player.plates.takeOff(side.length === 0 ? '' : bare(side.at(-1) ?? 0))}
        </Button>
        <Button onClick={() => setSide([])} disabled={side.length === 0}>
          {player.plates.empty}
        </Button>
      </div>
      <p className="small quiet">{rounded === null ? player.plates.from(loadText(kilogramsFrom(bar))) : said(rounded)}</p>
      <Button
        look="primary"
        size="big"
        onClick={() => {
          onUse(total / 1000);
          onClose();
        }}
      >
        {player.plates.use(loadText(total / 1000))}
      </Button>
    </Sheet>
  );
}
