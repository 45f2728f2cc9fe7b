// Decides the usual gyms a person can start from: equipment, bar and plates until they say otherwise.
import type { Equipment, Grams, MassUnit } from '@strongback/engine';

export const PRESETS = {
  bands: ['bands'],
  dumbbells: ['dumbbells', 'bench', 'bands'],
  home: ['barbell', 'plates', 'rack', 'bench', 'dumbbells', 'bands', 'pull-up-bar'],
  gym: [
    'barbell',
    'plates',
    'rack',
    'bench',
    'dumbbells',
    'kettlebells',
    'cable',
    'machines',
    'bands',
    'pull-up-bar',
    'trap-bar',
    'landmine',
    'box',
  ],
} as const satisfies Readonly<Record<string, readonly Equipment[]>>;
export type Preset = keyof typeof PRESETS;

export function presetOf(equipment: readonly Equipment[]): Preset | null {
  const key = [...equipment].sort().join();
  return (Object.keys(PRESETS) as Preset[]).find((preset) => [...PRESETS[preset]].sort().join() === key) ?? null;
}

const KILOGRAM_PLATES = [1250, 2500, 5000, 10000, 15000, 20000, 25000] as Grams[];
const POUND_PLATES = [2.5, 5, 10, 25, 35, 45].map((pounds) => Math.round(pounds * 453.59237)) as Grams[];

/** Pairs most gyms have, in grams, ascending. */
export function usualPlates(unit: MassUnit): readonly Grams[] {
  return unit === 'kg' ? KILOGRAM_PLATES : POUND_PLATES;
}

export function usualBar(unit: MassUnit): Grams {
  return (unit === 'kg' ? 20000 : Math.round(45 * 453.59237)) as Grams;
}

/** Dumbbells a gym usually has, in grams each, ascending. */
export function usualDumbbells(unit: MassUnit): readonly Grams[] {
  const [step, most] = unit === 'kg' ? [2, 40] : [5, 100];
  return Array.from(
    { length: most / step },
    (_, index) => Math.round((index + 1) * step * (unit === 'kg' ? 1000 : 453.59237)) as Grams,
  );
}
