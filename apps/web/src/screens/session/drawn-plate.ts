// Decides how a plate of some weight is drawn: its colour and its height.
import type { DrawnPlate } from '../../ui/plate-stack.tsx';

/** Competition colours by weight; pounds take the colour of the nearest kilogram plate. */
export function drawnPlate(grams: number): DrawnPlate {
  const kg = grams / 1000;
  if (kg >= 22) return { colour: '25', height: 1 };
  if (kg >= 17.5) return { colour: '20', height: 0.95 };
  if (kg >= 13) return { colour: '15', height: 0.86 };
  if (kg >= 8) return { colour: '10', height: 0.74 };
  if (kg >= 4) return { colour: '5', height: 0.52 };
  return { colour: 'small', height: 0.38 };
}
