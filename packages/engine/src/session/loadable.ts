// Decides the nearest weight this gym can put on the bar or pick from the rack, and says what was rounded.
import { whereOn } from '../athlete/on-trip.ts';
import { bellsHere, bellSizes, takesBells } from '../athlete/own-steps.ts';
import { healthScreen } from '../assess/health-screen.ts';
import type { LedgerState } from '../ledger/state.types.ts';
import type { IsoDate } from '../units/brand.ts';
import type { Movement } from '../vocabulary/movement.ts';
import type { Equipment } from '../vocabulary/world.ts';
import { loadableTotals } from './plates.ts';
import type { PlateKit } from './plates.ts';

/** What is there to train with today. */
export interface Kit {
  readonly equipment: readonly Equipment[];
  /** Null where bar and plates were not told. */
  readonly bar: PlateKit | null;
  readonly dumbbellsGrams: readonly number[];
  /** One entry a kettlebell, lightest first; empty or absent where they are not known. */
  readonly bellsGrams?: readonly number[];
  /** What the health screen leaves; absent where it sets no limit. */
  readonly limits?: KitLimits;
}

export interface KitLimits {
  /** The most that a professional allows, kilograms in all. */
  readonly mostKg: number;
  /** Movement ids, patterns, positions and tags that are not to be used. */
  readonly forbidden: ReadonlySet<string>;
}

export interface Loadable {
  readonly wantedKg: number;
  readonly loadKg: number;
  /** Empty when nothing had to be rounded. */
  readonly because: string;
}

const kits = new WeakMap<object, Kit>();

/** The kit of the place changed last, on a date that of the trip it is spent on; nothing told is no equipment. */
export function kitOf(given: LedgerState, date?: IsoDate): Kit {
  const state = date === undefined ? given : whereOn(given, date);
  const place = state.place === null ? undefined : state.equipment.get(state.place);
  if (place === undefined) return NO_KIT;
  const bellsGrams = bellsHere(state);
  const limits = limitsOf(state);
  let kit = kits.get(place);
  if (kit === undefined || kit.bellsGrams?.join() !== bellsGrams.join() || kit.limits !== limits) {
    kit = {
      equipment: place.equipment,
      bar:
        place.platesGrams === undefined || place.platesGrams.length === 0
          ? null
          : { barGrams: place.barGrams ?? 20000, pairsGrams: place.platesGrams },
      dumbbellsGrams: [...(place.dumbbellsGrams ?? [])].sort((a, b) => a - b),
      bellsGrams,
      ...(limits === undefined ? {} : { limits }),
    };
    kits.set(place, kit);
  }
  return kit;
}

const limitsKnown = new WeakMap<object, KitLimits | 'none'>();

function limitsOf({ healthScreen: screened }: LedgerState): KitLimits | undefined {
  if (screened === null) return undefined;
  let known = limitsKnown.get(screened);
  if (known === undefined) {
    const { maxLoadKg, forbidden } = healthScreen(screened.answers, screened.date).limits;
    known =
      maxLoadKg === null && forbidden.length === 0 ? 'none' : { mostKg: maxLoadKg ?? Infinity, forbidden: new Set(forbidden) };
    limitsKnown.set(screened, known);
  }
  return known === 'none' ? undefined : known;
}

/** Nothing told. */
export const NO_KIT: Kit = { equipment: [], bar: null, dumbbellsGrams: [] };

/** The bar is the load; a bar that is hung from or held on to weighs nothing. */
const usesBar = (movement: Movement): boolean =>
  (movement.loadMode === 'external' || movement.loadMode === 'carried') &&
  movement.implements === 1 &&
  movement.equipment.some((set) => set.includes('barbell'));
const usesDumbbells = (movement: Movement): boolean => movement.equipment.some((set) => set.includes('dumbbells'));

/** Least that can be taken for a movement here, kilograms; null where that is not known. */
export function lightestKg(movement: Movement, kit: Kit): number | null {
  if (movement.loadMode !== 'external') return null;
  if (movement.leastLoadKg !== undefined) return movement.leastLoadKg;
  if (kit.bar !== null && usesBar(movement)) return kit.bar.barGrams / 1000;
  const lightest = usesDumbbells(movement) ? kit.dumbbellsGrams[0] : undefined;
  return lightest === undefined ? null : lightest / 1000;
}

/** The nearest loadable weight, the lighter of two equally near; never above `mostKg`. */
export function nearestLoadable(workedOutKg: number, movement: Movement, kit: Kit, highestKg = Infinity): Loadable {
  if (workedOutKg <= 0) return { wantedKg: workedOutKg, loadKg: workedOutKg, because: '' };
  const allowedKg = (kit.limits?.mostKg ?? Infinity) / movement.implements;
  const mostKg = Math.min(highestKg, allowedKg);
  const wantedKg = Math.min(workedOutKg, allowedKg);
  const wanted = Math.round(wantedKg * 1000);
  const most = Number.isFinite(mostKg) ? Math.round(mostKg * 1000) : Infinity;
  const bells = takesBells(movement, kit.equipment) ? bellSizes(movement, kit.bellsGrams ?? []) : [];
  const exactBar = kit.bar !== null && bells.length === 0 && usesBar(movement);
  // The body alone is a load too: what cannot be hung on it is left off.
  const bodyAlone = movement.loadMode === 'bodyweight';
  const dumbbells = !exactBar && movement.leastLoadKg === undefined && usesDumbbells(movement) ? kit.dumbbellsGrams : [];
  const rack = bells.length > 0 ? bells : dumbbells.length > 0 ? dumbbells : null;
  const grams =
    exactBar && kit.bar !== null
      ? nearest(loadableTotals(kit.bar), wanted, most)
      : rack !== null
        ? nearest(bodyAlone ? [0, ...rack] : rack, wanted, most)
        : nearestStep(Math.max(wanted, (movement.leastLoadKg ?? 0) * 1000), movement.loadStepKg, most, bodyAlone);
  const loadKg = grams / 1000;
  // Nearer than what is said of it: there is nothing to explain.
  if (Math.abs(grams - wanted) < 50) return { wantedKg, loadKg, because: '' };
  const how = exactBar
    ? 'with your bar and plates'
    : rack !== null
      ? `among your ${rack === bells ? 'kettlebells' : 'dumbbells'}`
      : `in steps of ${plain(movement.loadStepKg)} kg`;
  return {
    wantedKg,
    loadKg,
    because: `${plain(Math.round(wantedKg * 10) / 10)} kg was worked out; the ${grams < wanted ? 'next below that can be loaded' : 'nearest loadable'} ${how} is ${plain(loadKg)} kg.`,
  };
}

function nearest(options: readonly number[], wanted: number, most: number): number {
  let best = options[0] ?? wanted;
  for (const option of options) if (option <= most && Math.abs(option - wanted) < Math.abs(best - wanted)) best = option;
  return best;
}

function nearestStep(wanted: number, stepKg: number, most: number, toNothing: boolean): number {
  const exact = (stepKg > 0 ? stepKg : 0.5) * 1000;
  // Steps of pounds are no whole grams: what rounding to grams hid counts as reached.
  const whole = Math.abs(exact - Math.round(exact)) < 1e-6;
  const step = whole ? Math.round(exact) : exact;
  const steps = Math.floor(wanted / step + (whole ? 0 : 1e-3));
  const down = Math.round(steps * step);
  const up = Math.round((steps + 1) * step);
  return up - wanted < wanted - down && up <= most ? up : Math.max(down, toNothing ? 0 : Math.min(step, wanted));
}

/** A number without needless zeros. */
export function plain(value: number): string {
  return String(Math.round(value * 100) / 100);
}
