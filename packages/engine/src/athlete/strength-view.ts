// Decides what is believed about every lift, also about those never done: own log first, related lifts next, a guess last.
import { naturalExp, naturalLog } from '../units/exponential.ts';
import { rule } from '../evidence/rulebook.ts';
import type { IsoDate } from '../units/brand.ts';
import type { Sex } from '../vocabulary/body.ts';
import type { Catalogue, Movement } from '../vocabulary/movement.ts';
import type { Pattern } from '../vocabulary/training.ts';
import type { Equipment } from '../vocabulary/world.ts';
import { startingK } from './curve.ts';
import type { ExposureNode, StrengthState } from './exposure.types.ts';
import { FILTER, GUESS_SD, RELATED_SD, SYSTEMATIC } from './numbers.ts';
import { BeliefsWhenAsked } from './beliefs-when-asked.ts';
import { ageStrength } from './strength-filter.ts';
import type { Level, Strength } from './view.types.ts';

/** A belief about ln(1RM) in kilograms moved. */
interface Moved {
  readonly log: number;
  readonly sd: number;
  readonly k: number;
  readonly lastOn: IsoDate;
  readonly source: Strength['source'];
}

const FIRST = rule('prog.first-guess').numbers;
/** Untrained adult 1RM as a share of body mass, low on purpose; a planner takes half the doubt off once more. */
const GUESS_SHARE: Readonly<Partial<Record<Pattern, number>>> = {
  'horizontal-pull': FIRST.row,
  'vertical-pull': FIRST.pulldown,
  'horizontal-press': FIRST.press,
  'vertical-press': FIRST.overhead,
  hinge: FIRST.hinge,
  squat: FIRST.squat,
  lunge: FIRST.lunge,
  carry: FIRST.carry,
};
const GUIDED: ReadonlySet<Equipment> = new Set<Equipment>(['machines', 'cable']);
const LEVEL_TIMES: Readonly<Record<Level, number>> = { novice: 1, intermediate: 1.5, advanced: 1.9 };

export interface StrengthContext {
  readonly heads: ReadonlyMap<string, ExposureNode>;
  readonly catalogue: Catalogue;
  readonly today: IsoDate;
  readonly day: number;
  /** Known or assumed, kilograms. */
  readonly bodyMassKg: number;
  readonly bodyMassKnown: boolean;
  readonly sex: Sex | null;
  readonly level: Level;
  /** Years of age; null where it was not said. */
  readonly ageYears: number | null;
}

/** Beliefs by exercise id, in the catalogue's order, then exercises of the athlete's own. */
export function believeStrength(c: StrengthContext): ReadonlyMap<string, Strength> {
  const own = new Map<string, Moved>();
  for (const [exercise, node] of c.heads) {
    if (node.strength === null) continue;
    const movement = c.catalogue.movement.get(exercise);
    own.set(exercise, aboveFloor(ownBelief(node.strength, node, movement, c.day), node.strength, movement, c));
  }
  const shown = shownBy(own, c);
  const references = referenceLifts(c.catalogue);
  const shared = new Map<string, Moved>();
  for (const [lift, relatives] of references) {
    const belief = poolRelatives(own.get(lift) ?? null, relatives, own);
    if (belief !== null) shared.set(lift, belief);
  }
  return new BeliefsWhenAsked([...measurableMovements(c.catalogue).keys(), ...own.keys()], (exercise) => {
    const movement = measurableMovements(c.catalogue).get(exercise);
    if (movement !== undefined) {
      const belief = movementBelief(movement, own, shared, c, shown);
      return belief === null ? null : published(belief, movement.bodyMassFraction * c.bodyMassKg);
    }
    const belief = own.get(exercise);
    return belief === undefined || c.catalogue.movement.has(exercise) ? null : published(belief, 0);
  });
}

const measuredIn = new WeakMap<Catalogue, ReadonlyMap<string, Movement>>();

/** Movements with a strength that can be told, by id, in the catalogue's order. */
function measurableMovements(catalogue: Catalogue): ReadonlyMap<string, Movement> {
  let found = measuredIn.get(catalogue);
  if (found === undefined) {
    const some = catalogue.movements.filter((movement) => movement.trackedBy === 'reps' || movement.pattern === 'carry');
    found = new Map(some.map((movement) => [movement.id, movement]));
    measuredIn.set(catalogue, found);
  }
  return found;
}

const ratioLogs = new Map<number, number>();

/** ln of a ratio of the catalogue: there are few. */
function ratioLog(ratio: number): number {
  let log = ratioLogs.get(ratio);
  if (log === undefined) ratioLogs.set(ratio, (log = naturalLog(ratio)));
  return log;
}

const published = (belief: Moved, bodyShareKg: number): Strength => ({
  // The body alone is a load of zero: a rounding error below it would be written as -0.
  e1rmKg: Math.round((naturalExp(belief.log) - bodyShareKg) * 100) / 100 + 0,
  sigmaPercent: Math.round(belief.sd * 10000) / 100,
  k: Math.round(belief.k * 1e5) / 1e5,
  lastOn: belief.lastOn,
  source: belief.source,
  bodyShareKg: Math.round(bodyShareKg * 100) / 100,
});

function ownBelief(state: StrengthState, node: ExposureNode, movement: Movement | undefined, day: number): Moved {
  const aged = ageStrength(state, day);
  const single = node.reading !== null && node.reading.reps <= 1;
  const curve = single ? 0 : state.k === startingK(movement) ? SYSTEMATIC.startingCurve : SYSTEMATIC.fittedCurve;
  const call = node.reading === null || node.reading.rirKnown ? 0 : SYSTEMATIC.noCall;
  return {
    log: aged.level,
    sd: Math.max(FILTER.floorSd, Math.sqrt(aged.varLevel + curve ** 2 + call ** 2)),
    k: state.k,
    lastOn: node.exposure.date,
    source: state.source,
  };
}

/** ln of what the log of this one lift says, nothing taken from its relatives, and how sure that is; null where they have to help. */
export function ownStrength(
  node: ExposureNode,
  movement: Movement,
  day: number,
): { readonly log: number; readonly sd: number } | null {
  return node.strength === null || node.strength.floor === true ? null : ownBelief(node.strength, node, movement, day);
}

/** As long as every set only said "at least this strong", a guess above that floor stands, as unsure as a guess is. */
function aboveFloor(mine: Moved, state: StrengthState, movement: Movement | undefined, c: StrengthContext): Moved {
  if (state.floor !== true || movement === undefined) return mine;
  const guess = guessFromBody(movement, c);
  if (guess === null || guess.log <= mine.log) return { ...mine, sd: Math.max(mine.sd, RELATED_SD) };
  return { ...mine, log: guess.log, sd: guess.sd };
}

const references = new WeakMap<Catalogue, ReadonlyMap<string, readonly Movement[]>>();

/** Lifts that others are guessed from, each with the movements that name it. */
function referenceLifts(catalogue: Catalogue): ReadonlyMap<string, readonly Movement[]> {
  const known = references.get(catalogue);
  if (known !== undefined) return known;
  const found = new Map<string, Movement[]>();
  for (const movement of catalogue.movements) {
    const lift = movement.loadGuess?.lift;
    if (lift === undefined || (movement.loadGuess?.ratio ?? 0) <= 0) continue;
    const list = found.get(lift);
    if (list === undefined) found.set(lift, [movement]);
    else list.push(movement);
  }
  references.set(catalogue, found);
  return found;
}

/** A reference lift from its own log and from its relatives, each weighed by how sure it is. */
function poolRelatives(own: Moved | null, relatives: readonly Movement[], beliefs: ReadonlyMap<string, Moved>): Moved | null {
  let weight = 0;
  let sum = 0;
  let latest: Moved | null = own;
  if (own !== null) {
    weight = 1 / own.sd ** 2;
    sum = own.log * weight;
  }
  let related = 0;
  for (const movement of relatives) {
    const belief = beliefs.get(movement.id);
    if (belief === undefined || movement.loadGuess === null) continue;
    const w = 1 / (belief.sd ** 2 + RELATED_SD ** 2);
    sum += w * (belief.log - ratioLog(movement.loadGuess.ratio));
    weight += w;
    related += 1;
    if (latest === null || (own === null && belief.lastOn > latest.lastOn)) latest = belief;
  }
  if (latest === null || weight === 0) return null;
  // Relatives share their error, so many of them are not worth many.
  const sd = own === null ? Math.max(Math.sqrt(1 / weight), RELATED_SD / Math.sqrt(Math.min(related, 2))) : Math.sqrt(1 / weight);
  return { log: sum / weight, sd, k: own?.k ?? latest.k, lastOn: latest.lastOn, source: own?.source ?? 'related-lift' };
}

function movementBelief(
  movement: Movement,
  own: ReadonlyMap<string, Moved>,
  shared: ReadonlyMap<string, Moved>,
  c: StrengthContext,
  shown: number,
): Moved | null {
  const mine = own.get(movement.id);
  const asReference = shared.get(movement.id);
  if (asReference !== undefined) return mine === undefined ? asReference : { ...asReference, k: mine.k };
  const guess = movement.loadGuess;
  const reference = guess === null ? undefined : shared.get(guess.lift);
  const fromRelated = reference === undefined || guess === null ? null : relatedBelief(movement, reference, guess.ratio);
  if (mine !== undefined) return fromRelated === null ? mine : combineBeliefs(mine, fromRelated);
  if (fromRelated !== null) return fromRelated;
  const stranger = guessFromBody(movement, c);
  return stranger === null || movement.loadMode === 'bodyweight' ? stranger : { ...stranger, log: stranger.log + shown };
}

/** A ratio speaks of all that is moved, body included: a pull-up beside a pulldown, never a pulldown on top of the body. */
function relatedBelief(movement: Movement, reference: Moved, ratio: number): Moved {
  return {
    log: reference.log + ratioLog(ratio),
    sd: Math.sqrt(reference.sd ** 2 + RELATED_SD ** 2),
    k: startingK(movement),
    lastOn: reference.lastOn,
    source: reference.source === 'guess' ? 'guess' : 'related-lift',
  };
}

function combineBeliefs(mine: Moved, related: Moved): Moved {
  const a = 1 / mine.sd ** 2;
  const b = 1 / related.sd ** 2;
  return { ...mine, log: (mine.log * a + related.log * b) / (a + b), sd: Math.sqrt(1 / (a + b)) };
}

/** Lifts shown in other patterns carry over to a stranger's guess in part: a strong rower is no untrained presser (grade E). */
const SHOWN = { share: 0.7, least: -0.4, most: 0.7 } as const;

/** How far, in logs, the person's own lifts lie from what a stranger would be guessed at; 0 without a record. */
function shownBy(own: ReadonlyMap<string, Moved>, c: StrengthContext): number {
  let sum = 0;
  let count = 0;
  for (const [exercise, belief] of own) {
    const movement = c.catalogue.movement.get(exercise);
    if (movement === undefined || movement.loadMode !== 'external' || c.heads.get(exercise)?.strength?.floor === true) continue;
    const guess = guessFromBody(movement, c);
    if (guess === null) continue;
    sum += belief.log - guess.log;
    count += 1;
  }
  if (count === 0) return 0;
  return Math.min(SHOWN.most, Math.max(SHOWN.least, (SHOWN.share * sum) / count));
}

interface Guesses extends Pick<StrengthContext, 'bodyMassKg' | 'sex' | 'level' | 'ageYears'> {
  readonly found: Map<Movement, Moved | null>;
}
const guesses = new WeakMap<Catalogue, Guesses>();

/** From body mass alone, for a movement by its own pattern or its reference's; nothing where body mass is unknown. Kept while the person is the same. */
function guessFromBody(movement: Movement, c: StrengthContext): Moved | null {
  if (!c.bodyMassKnown) return null;
  const { bodyMassKg, sex, level, ageYears } = c;
  let kept = guesses.get(c.catalogue);
  const same = kept?.bodyMassKg === bodyMassKg && kept.sex === sex && kept.level === level && kept.ageYears === ageYears;
  if (kept === undefined || !same) guesses.set(c.catalogue, (kept = { bodyMassKg, sex, level, ageYears, found: new Map() }));
  let guess = kept.found.get(movement);
  if (guess === undefined) kept.found.set(movement, (guess = guessAnew(movement, c)));
  return guess === null || guess.lastOn === c.today ? guess : { ...guess, lastOn: c.today };
}

function guessAnew(movement: Movement, c: StrengthContext): Moved | null {
  if (movement.loadMode === 'none' || movement.loadMode === 'banded') return null;
  const reference = movement.loadGuess === null ? movement : c.catalogue.movement.get(movement.loadGuess.lift);
  const share = reference === undefined ? undefined : GUESS_SHARE[reference.pattern];
  if (share === undefined || reference === undefined) return null;
  const lower = reference.pattern === 'hinge' || reference.pattern === 'squat' || reference.pattern === 'lunge';
  const sex = c.sex === 'male' ? 1 : lower ? FIRST.womenLower : FIRST.womenUpper;
  const person = c.bodyMassKg * sex * LEVEL_TIMES[c.level] * shareLeftAt(c.ageYears);
  const whole = person * share * guidedTimes(movement) * (movement.loadGuess?.ratio ?? 1);
  // A bodyweight lift is guessed as bodyweight alone: nobody is asked to add load unseen. Elsewhere the guess is all that is moved.
  const moved = movement.loadMode === 'bodyweight' ? movement.bodyMassFraction * c.bodyMassKg : whole;
  if (moved <= 0) return null;
  return { log: naturalLog(moved), sd: GUESS_SD, k: startingK(movement), lastOn: c.today, source: 'guess' };
}

/** Share of a young adult's strength that is guessed at this age. */
function shareLeftAt(ageYears: number | null): number {
  if (ageYears === null || ageYears <= FIRST.fallsFromAge) return 1;
  return Math.max(FIRST.leastShare, 1 - (FIRST.fallPerYear / 100) * (ageYears - FIRST.fallsFromAge));
}

/** A machine or a cable holds the path and the body: a stranger shows more on it than the free lift it is guessed from. */
function guidedTimes(movement: Movement): number {
  const guided = movement.equipment.length > 0 && movement.equipment.every((set) => set.some((piece) => GUIDED.has(piece)));
  return guided ? FIRST.guidedTimes : 1;
}
