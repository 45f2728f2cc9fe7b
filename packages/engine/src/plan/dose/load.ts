// Decides the load of a set from what is believed about the lift, on a step that exists.
import { reserveOf } from '../../athlete/curve.ts';
import { rule } from '../../evidence/rulebook.ts';
import type { Movement } from '../../vocabulary/movement.ts';
import type { Believed } from './expected-effort.ts';
import type { StrengthBelief } from '../request.types.ts';

export interface LoadChoice {
  readonly loadKg: number | null;
  readonly percent1RM: number | null;
}

const NONE: LoadChoice = { loadKg: null, percent1RM: null };

/** Share of 1RM that `repsPossible` allows: p = 1/(k·(n−1)+1) (rule `stmr.k`, modified Epley). */
export function shareOf1RM(k: number, repsPossible: number): number {
  return 1 / (k * Math.max(0, repsPossible - 1) + 1);
}

/** Kilograms of the body that move with the load. */
function bodyShareKg(movement: Movement, bodyMassKg: number | null): number | null {
  if (movement.bodyMassFraction === 0 || (movement.loadMode === 'external' && movement.bodyMassFraction === 0)) return 0;
  return bodyMassKg === null ? null : bodyMassKg * movement.bodyMassFraction;
}

const FIND = rule('prog.find-load').numbers;

const isKnown = ({ source }: StrengthBelief): boolean => source === 'log' || source === 'reported';

/** Share of a belief that a first load is worked out from: a fifth off what only related lifts or a guess say (rule `prog.find-load`). */
export function cautionShare(belief: Pick<StrengthBelief, 'source'>): number {
  return belief.source === 'log' || belief.source === 'reported' ? 1 : 1 - FIND.unknownPercentOff / 100;
}

/** Repetitions to failure with the body alone, not rounded; null where the body moves no load or its mass is not known. */
export function repsOfBodyAlone(movement: Movement, belief: StrengthBelief, bodyMassKg: number | null): number | null {
  const body = bodyShareKg(movement, bodyMassKg);
  const whole = body === null ? 0 : belief.e1rmKg + body;
  if (movement.loadMode !== 'bodyweight' || body === null || body <= 0 || !(whole > 0) || !(belief.k > 0)) return null;
  return Math.max(0, 1 + (whole / body - 1) / belief.k);
}

/** What a load is worked out from. */
export interface LoadAsk {
  readonly movement: Movement;
  readonly belief: StrengthBelief | undefined;
  readonly reps: number;
  /** Repetitions in reserve. */
  readonly rir: number;
  /** Most percent of 1RM. */
  readonly maxPercent: number;
  readonly bodyMassKg: number | null;
}

/** Load for `reps` with `rir` in reserve, at most `maxPercent` of 1RM. Null where nothing is known, or where the movement takes no load. */
export function plannedLoad({ movement, belief, reps, rir, maxPercent, bodyMassKg }: LoadAsk): LoadChoice {
  if (belief === undefined || movement.loadMode === 'none' || movement.loadMode === 'banded') return NONE;
  const body = bodyShareKg(movement, bodyMassKg);
  if (body === null) return NONE;
  const believed = belief.e1rmKg + body;
  const whole = believed * cautionShare(belief);
  if (!(whole > 0)) return NONE;
  // A guess is read through the wider reserve of easy sets, as on the day itself.
  const wanted = shareOf1RM(belief.k, reps + (isKnown(belief) ? rir : reserveOf(10 - rir)));
  const share = Math.min(wanted, maxPercent / 100);
  const mostKg = believed * share - body;
  const loadKg = steppedKg(movement, belief, Math.min(whole * wanted - body, mostKg), mostKg);
  if (movement.loadMode === 'assisted') return loadChoice(Math.min(0, loadKg), belief, body);
  // What has no load step takes nothing but the body.
  if (movement.loadMode === 'bodyweight' && movement.loadStepKg <= 0)
    return loadChoice(0, belief, body, Math.min(whole * wanted, believed * share) < body);
  if (loadKg < 0) return movement.loadMode === 'bodyweight' ? loadChoice(0, belief, body, true) : NONE;
  if (loadKg === 0 && movement.loadMode !== 'bodyweight') return NONE;
  return loadChoice(loadKg, belief, body);
}

/**
 * A worked-out load on a step that exists: what is only related or guessed goes to the nearest one, as on the day itself, as long as that
 * takes back no more than half of the caution; the rest goes down.
 */
function steppedKg(movement: Movement, belief: StrengthBelief, kg: number, mostKg: number): number {
  const down = floorToStep(kg, movement.loadStepKg);
  if (isKnown(belief) || movement.loadMode === 'assisted' || kg <= 0) return down;
  const step = movement.loadStepKg > 0 ? movement.loadStepKg : 0.5;
  const up = floorToStep(down + step, step);
  return down > 0 && up - kg < kg - down && 2 * up <= kg + mostKg ? up : down;
}

/** The percentage that a given load is of the believed 1RM, body share included, to a tenth. */
export function percentOf(movement: Movement, loadKg: number, belief: StrengthBelief, bodyMassKg: number | null): number | null {
  const body = bodyShareKg(movement, bodyMassKg);
  if (body === null) return null;
  const whole = belief.e1rmKg + body;
  return whole > 0 ? Math.round((1000 * (loadKg + body)) / whole) / 10 : null;
}

/** Most kilograms at `maxPercent` of the believed 1RM, down to a whole step; null where the body that moves along is not known. */
export function ceilingKg(
  movement: Movement,
  belief: StrengthBelief,
  maxPercent: number,
  bodyMassKg: number | null,
): number | null {
  const body = bodyShareKg(movement, bodyMassKg);
  return body === null ? null : floorToStep(((belief.e1rmKg + body) * maxPercent) / 100 - body, movement.loadStepKg);
}

function loadChoice(loadKg: number, belief: StrengthBelief, body: number, unloaded = false): LoadChoice {
  const whole = belief.e1rmKg + body;
  return { loadKg, percent1RM: unloaded ? null : Math.round((1000 * (loadKg + body)) / whole) / 10 };
}

/** What the log or the athlete has said of the lift; undefined for guesses, of which no effort can be told, and where the body that moves along is not known. */
export function known(movement: Movement, belief: StrengthBelief | undefined, bodyMassKg: number | null): Believed | undefined {
  const body = bodyShareKg(movement, bodyMassKg);
  if (belief === undefined || body === null || !isKnown(belief)) return undefined;
  return { e1rmKg: belief.e1rmKg, k: belief.k, bodyShareKg: body, sigmaPercent: belief.sigmaPercent };
}

/** Down to a whole step, on a grid of ten grams so that no rounding error shows. */
export function floorToStep(kg: number, stepKg: number): number {
  const step = stepKg > 0 ? stepKg : 0.5;
  // Steps of pounds lie beside that grid: whole grams there, and what rounding to them hid counts as reached.
  if (Math.abs(step * 100 - Math.round(step * 100)) > 1e-6) return Math.round(Math.floor(kg / step + 1e-3) * step * 1000) / 1000;
  const steps = Math.floor(Math.round(kg * 100) / Math.round(step * 100) + 1e-9);
  return Math.round(steps * step * 100) / 100;
}
