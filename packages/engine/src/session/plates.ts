// Decides which plates make a weight and which weights a gym can load; both ways, in whole grams.

/** A bar in grams, and the plates owned: each entry is one pair, one plate a side. */
export interface PlateKit {
  readonly barGrams: number;
  readonly pairsGrams: readonly number[];
}

export interface Loading {
  readonly barGrams: number;
  /** Plates on one side, heaviest first. */
  readonly perSideGrams: readonly number[];
  readonly totalGrams: number;
  readonly exact: boolean;
  /** Nearest totals that can be loaded below and above the one asked for; null where there is none. */
  readonly belowGrams: number | null;
  readonly aboveGrams: number | null;
}

/** Colours of competition discs by mass (technical rules of the lifting federations). */
export const COMPETITION_COLOURS: Readonly<Record<number, 'red' | 'blue' | 'yellow' | 'green' | 'white'>> = {
  25000: 'red',
  20000: 'blue',
  15000: 'yellow',
  10000: 'green',
  5000: 'white',
  2500: 'red',
  2000: 'blue',
  1500: 'yellow',
  1000: 'green',
  500: 'white',
};

/** A usual set for somebody who did not say: a 20 kg bar and plates that make every 2.5 kg up to 222.5 kg. */
export const USUAL_KIT: PlateKit = { barGrams: 20000, pairsGrams: [1250, 2500, 5000, 5000, 10000, 15000, 20000, 20000, 22500] };

/** Beyond this many pairs only the heaviest are considered, so that the work stays small. */
const MOST_PAIRS = 16;

/** Every total that can be loaded, ascending. */
export function loadableTotals(kit: PlateKit): readonly number[] {
  const known = totals.get(kit);
  if (known !== undefined) return known;
  const sides = new Set([0]);
  for (const plate of [...kit.pairsGrams].sort((a, b) => b - a).slice(0, MOST_PAIRS))
    for (const side of [...sides]) sides.add(side + plate);
  const list = [...sides].map((side) => kit.barGrams + 2 * side).sort((a, b) => a - b);
  totals.set(kit, list);
  return list;
}
const totals = new WeakMap<PlateKit, readonly number[]>();

/**
 * Plates for a total in grams: the exact ones, otherwise those of the nearest total that can be loaded (the lighter of two
 * equally near). Few, heavy plates are preferred. A total under the bar gets the empty bar.
 */
export function platesFor(totalGrams: number, barGrams: number, pairsGrams: readonly number[]): Loading {
  const kit = { barGrams, pairsGrams };
  const all = loadableTotals(kit);
  let below: number | null = null;
  let above: number | null = null;
  for (const total of all) {
    if (total <= totalGrams) below = total;
    else if (above === null) above = total;
  }
  const chosen =
    below === null ? (above ?? barGrams) : above === null || totalGrams - below <= above - totalGrams ? below : above;
  return {
    barGrams,
    perSideGrams: side((chosen - barGrams) / 2, [...pairsGrams].sort((a, b) => b - a).slice(0, MOST_PAIRS)) ?? [],
    totalGrams: chosen,
    exact: chosen === totalGrams,
    belowGrams: below,
    aboveGrams: above,
  };
}

/** The total of a bar with these plates on each side. */
export function totalOf(barGrams: number, perSideGrams: readonly number[]): number {
  return barGrams + 2 * perSideGrams.reduce((a, b) => a + b, 0);
}

/** Fewest plates that make `grams`, heaviest first; null when they cannot. */
function side(grams: number, plates: readonly number[]): readonly number[] | null {
  let best: readonly number[] | null = null;
  const search = (left: number, from: number, used: readonly number[]): void => {
    if (left === 0) {
      if (best === null || used.length < best.length) best = used;
      return;
    }
    if (best !== null && used.length + 1 >= best.length) return;
    for (let i = from; i < plates.length; i++) {
      const plate = plates[i] ?? 0;
      if (plate > left || (i > from && plate === plates[i - 1])) continue;
      search(left - plate, i + 1, [...used, plate]);
    }
  };
  search(grams, 0, []);
  return best;
}
