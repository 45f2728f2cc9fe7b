// Decides how a bar is loaded with the plates of this gym, drawn beside the set that comes next.
import { memo, useState } from 'react';
import { gramsFrom, kilogramsFrom, platesFor, type Grams } from '@strongback/engine';
import { useFacts } from '../../app/book/book-context.tsx';
import { usualBar, usualPlates } from '../../app/training/gym.ts';
import { useWords } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { PlateStack } from '../../ui/plate-stack.tsx';
import { drawnPlate } from './drawn-plate.ts';
import { PlatesSheet } from './plates-sheet.tsx';

interface PlatesLineProps {
  readonly loadKg: number;
  readonly loadText: (kilograms: number) => string;
  /** How the load was rounded, in the engine's words. */
  readonly rounded: string | null;
  readonly onUse: (kilograms: number) => void;
}

/** Drawn again only when the load is another. */
export const PlatesLine = memo(
  function PlatesLine({ loadKg, loadText, rounded, onUse }: PlatesLineProps) {
    const { session, player } = useWords();
    const { ledger } = useFacts();
    const [open, setOpen] = useState(false);
    const unit = ledger.profile?.units ?? 'kg';
    const gym = ledger.equipment.get(ledger.place ?? 'home');
    const bar: Grams = gym?.barGrams ?? usualBar(unit);
    const loaded = platesFor(gramsFrom(loadKg, 'kg'), bar, gym?.platesGrams ?? usualPlates(unit));
    const perSide = loaded.perSideGrams;
    const total = loaded.totalGrams;
    const list = perSide.map((grams) => loadText(grams / 1000).split('\u00a0')[0]).join(' + ');
    const barText = loadText(kilogramsFrom(bar));
    const text = perSide.length === 0 ? session.barOnly(barText) : session.plates(list);
    return (
      <>
        <div className="plates">
          <PlateStack plates={perSide.map(drawnPlate)} spoken={session.platesSpoken(list || '0', barText)} />
          <div className="small">
            <p className="number">{text}</p>
            {Math.abs(total - Math.round(loadKg * 1000)) > 50 ? (
              <p className="warn">{session.nearest(loadText(total / 1000))}</p>
            ) : null}
          </div>
          <Button className="plates-change" onClick={() => setOpen(true)}>
            {player.plates.change}
          </Button>
        </div>
        {open ? (
          <PlatesSheet loadKg={loadKg} loadText={loadText} rounded={rounded} onUse={onUse} onClose={() => setOpen(false)} />
        ) : null}
      </>
    );
  },
  (a, b) => a.loadKg === b.loadKg && a.rounded === b.rounded,
);
