// Decides when a set is a best, against everything logged before it; told in one calm line, never for what was imported.
import {
  estimatedMaxKg,
  trendUseOf,
  type IsoDate,
  type LedgerState,
  type LoggedSession,
  type LoggedSet,
} from '@strongback/engine';
import { isEarly } from '../../app/book/early.ts';
import { meantBy } from '../../app/catalogue/own-exercises.ts';
import { weakerSides, withOtherSide } from '../../app/training/sides.ts';

/**
 * `load`: more than ever for as many repetitions; `reps`, `seconds`, `metres`: more than ever at this load or above;
 * `single`: the highest estimated single. Loads in kilograms.
 */
export interface Best {
  readonly exercise: string;
  readonly kind: 'load' | 'reps' | 'seconds' | 'metres' | 'single';
  readonly value: number;
  readonly before: number;
  /** Of a `load`: the repetitions. */
  readonly reps: number;
  /** What was moved; null where the body alone is. */
  readonly loadKg: number | null;
}

/** Pounds noted as kilograms elsewhere come back a few grams off. */
const SAME_GRAMS = 100;
/** An estimate says no more than this. */
const SAME_SINGLE_KG = 0.5;

const counts = (set: LoggedSet): boolean => !set.removed && set.kind !== 'warm-up';

function most(sets: readonly LoggedSet[], of: (set: LoggedSet) => number | null): number | null {
  let top: number | null = null;
  for (const set of sets) {
    const value = of(set);
    if (value !== null && (top === null || value > top)) top = value;
  }
  return top;
}

/** Kilograms of the estimated single of a set that may feed a trend (rule `e1rm.repcap`); null for any other. */
function singleOf(set: LoggedSet): number | null {
  const { reps = 0, loadGrams = 0 } = set;
  return reps > 0 && loadGrams > 0 && trendUseOf(reps) === 'feed' ? estimatedMaxKg(loadGrams / 1000, reps) : null;
}

/** What `set` is best in, compared with the sets `before` it; null where it is not, or where nothing can be compared. */
export function bestOf(set: LoggedSet, before: readonly LoggedSet[]): Best | null {
  if (!counts(set) || set.kind === 'unknown') return null;
  const grams = set.loadGrams ?? 0;
  const reps = set.reps ?? 0;
  const others = before.filter((one) => one.side === undefined || set.side === undefined || one.side === set.side);
  const told = { exercise: set.exercise, reps, loadKg: grams === 0 ? null : grams / 1000 };
  const asHeavy = (one: LoggedSet): boolean => (one.loadGrams ?? 0) > grams - SAME_GRAMS;
  if (reps > 0) {
    const longest = most(others, (one) => (asHeavy(one) ? (one.reps ?? null) : null));
    if (longest !== null && longest > 0 && reps > longest) return { ...told, kind: 'reps', value: reps, before: longest };
    const heaviest = most(others, (one) => ((one.reps ?? 0) >= reps ? (one.loadGrams ?? 0) : null));
    if (heaviest !== null && grams > heaviest + SAME_GRAMS)
      return { ...told, kind: 'load', value: grams / 1000, before: heaviest / 1000 };
    const single = singleOf(set);
    const earlier = most(others, singleOf);
    if (single !== null && earlier !== null && single > earlier + SAME_SINGLE_KG)
      return { ...told, kind: 'single', value: single, before: earlier };
    return null;
  }
  for (const [kind, value, of] of [
    ['seconds', set.seconds, (one: LoggedSet) => one.seconds ?? null],
    ['metres', set.millimetres, (one: LoggedSet) => one.millimetres ?? null],
  ] as const) {
    if (value === undefined) continue;
    const longest = most(others, (one) => (asHeavy(one) ? of(one) : null));
    const share = kind === 'metres' ? 1000 : 1;
    if (longest !== null && value > longest) return { ...told, kind, value: value / share, before: longest / share };
  }
  return null;
}

let known: { readonly session: string; readonly sets: Map<string, readonly LoggedSet[]> } | null = null;

/** Sets of an exercise in the sessions up to this one's day, imported ones too; looked up once while a session runs. */
export function earlierSets(ledger: LedgerState, current: string, exercise: string, upTo: IsoDate): readonly LoggedSet[] {
  // Of a part of the past nothing is concluded.
  if (isEarly(ledger)) return [];
  if (known?.session !== current) known = { session: current, sets: new Map() };
  const kept = known.sets.get(exercise);
  if (kept !== undefined) return kept;
  const sets: LoggedSet[] = [];
  for (const session of ledger.sessions.values()) {
    if (session.session === current || session.status === 'discarded' || session.date > upTo) continue;
    for (const set of session.sets) if (meantBy(ledger, set.exercise, session.app) === exercise && counts(set)) sets.push(set);
  }
  known.sets.set(exercise, sets);
  return sets;
}

/** What the set is best in; a pair of sides is judged by the weaker. The first time is a beginning, not a best. */
export function bestNow(ledger: LedgerState, logged: LoggedSession, set: LoggedSet): Best | null {
  if (logged.app !== undefined) return null;
  const earlier = earlierSets(ledger, logged.session, set.exercise, logged.date);
  if (earlier.length === 0) return null;
  const pair = withOtherSide(logged.sets, set);
  const first = logged.sets.findIndex((one) => pair.includes(one));
  const today = logged.sets.slice(0, first).filter((one) => one.exercise === set.exercise && counts(one));
  return bestOf(weakerSides(pair)[0] ?? set, [...earlier, ...today]);
}
