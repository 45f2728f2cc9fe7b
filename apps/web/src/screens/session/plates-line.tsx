// Decides how a bar is loaded with the plates of this gym, drawn beside the set that comes next.
import { gramsFrom, kilogramsFrom, platesFor, type Grams } from '@strongback/engine';
import { useBookState } from '../../app/book-context.tsx';
import { usualBar, usualPlates } from '../../app/gym.ts';
import { useWords } from '../../app/words.tsx';
import { PlateStack, type DrawnPlate } from '../../ui/plate-stack.tsx';

/** Competition colours by weight; pounds take the colour of the nearest kilogram plate. */
function drawn(grams: number): DrawnPlate {
  const kg = grams / 1000;
  if (kg >= 22) return { colour: '25', height: 1 };
  if (kg >= 17.5) return { colour: '20', height: 0.95 };
  if (kg >= 13) return { colour: '15', height: 0.86 };
  if (kg >= 8) return { colour: '10', height: 0.74 };
  if (kg >= 4) return { colour: '5', height: 0.52 };
  return { colour: 'small', height: 0.38 };
}

export function PlatesLine({ loadKg, loadText }: { readonly loadKg: number; readonly loadText: (kilograms: number) => string }) {
  const { session } = useWords();
  const { ledger } = useBookState();
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
    <div className="plates">
      <PlateStack plates={perSide.map(drawn)} spoken={session.platesSpoken(list || '0', barText)} />
      <div className="small">
        <p className="number">{text}</p>
        {Math.abs(total - Math.round(loadKg * 1000)) > 50 ? (
          <p className="warn">{session.nearest(loadText(total / 1000))}</p>
        ) : null}
      </div>
    </div>
  );
}
