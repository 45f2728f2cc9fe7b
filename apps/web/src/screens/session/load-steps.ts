// Decides in which steps a load is changed: kilograms as the exercise steps; pounds along loads that exist there, also where the gym is metric.
import type { MassUnit } from '@strongback/engine';
import { kilogramsOf, loadShown } from '../../app/words/words.tsx';

export interface LoadSteps {
  readonly step: number;
  readonly jumps: readonly number[];
  /** Where a step leads from a shown value: in pounds to the next load that exists, so that a load from elsewhere falls into place. */
  readonly moved: (value: number, by: number) => number;
  /** Kilograms of a shown value: those of the step that is read so, else the value itself. */
  readonly kilograms: (value: number) => number;
}

export function loadSteps(unit: MassUnit, loadStepKg = 2.5): LoadSteps {
  const stepKg = loadStepKg > 0 ? loadStepKg : 2.5;
  if (unit === 'kg')
    return {
      step: loadStepKg,
      // Weights that are 2 kg apart are no 5 kg apart: there the jumps are whole steps.
      jumps: Number.isInteger(5 / stepKg) ? [-10, -5, 5, 10] : [-4, -2, 2, 4].map((steps) => steps * stepKg),
      moved: (value, by) => value + by,
      kilograms: (value) => value,
    };
  const step = loadShown(stepKg, 'lb');
  const nearest = (value: number): number => Math.round(kilogramsOf(value, 'lb') / stepKg);
  const stands = (value: number): boolean => loadShown(nearest(value) * stepKg, 'lb') === value;
  return {
    step,
    jumps: [-4, -2, 2, 4].map((steps) => steps * step),
    moved: (value, by) => {
      const at = kilogramsOf(value, 'lb') / stepKg;
      const from = stands(value) ? nearest(value) : by > 0 ? Math.floor(at) : Math.ceil(at);
      return loadShown((from + Math.round(by / step)) * stepKg, 'lb');
    },
    kilograms: (value) => (stands(value) ? nearest(value) * stepKg : kilogramsOf(value, 'lb')),
  };
}
