// Decides which exchange the search tries next: mostly one movement for another that the prices suggest, sometimes sets, days, pairs.
import type { Random } from '../../units/random.ts';
import { decay } from './own-math.ts';
import type { WeekProblem } from './problem.types.ts';
import type { SearchState } from './search-state.ts';

const TABLE = 1024;
/** No variable is out of reach, however little the prices think of it. */
const LEAST_WEIGHT = 0.002;

/** Sampling table per day: variables in proportion to e^(−loss / width). */
export function samplingTables(problem: WeekProblem, loss: Float64Array, removed: Uint8Array, width: number): Int32Array[] {
  const tables: Int32Array[] = [];
  for (let day = 0; day < problem.days; day++) {
    const vars: number[] = [];
    const weights: number[] = [];
    let total = 0;
    for (let v = 0; v < problem.variables; v++) {
      if (problem.dayOf[v] !== day || removed[v] !== 0) continue;
      const weight = decay(Math.max(0, loss[v] as number) / width) + LEAST_WEIGHT;
      vars.push(v);
      weights.push(weight);
      total += weight;
    }
    const table = new Int32Array(vars.length === 0 ? 0 : TABLE);
    let at = 0;
    let mass = 0;
    for (let i = 0; i < vars.length; i++) {
      mass += weights[i] as number;
      const until = i === vars.length - 1 ? TABLE : Math.round((mass / total) * TABLE);
      while (at < until) table[at++] = vars[i] as number;
    }
    tables.push(table);
  }
  return tables;
}

/** Fills the state's exchange; false when the draw came to nothing. `days` are those with anything to choose. */
export function proposeMove(state: SearchState, tables: readonly Int32Array[], days: readonly number[], random: Random): boolean {
  state.begin();
  const day = days[random.below(days.length)] as number;
  const kind = random.below(100);
  if (kind < 10) {
    // In, out, or another number of sets.
    const v = sample(tables, day, random);
    if (state.cell[state.cellOf(v)] === v) state.take(v);
    else state.enter(v);
    return true;
  }
  if (kind < 20) return otherSets(state, day, random);
  if (kind < 32) return setAcross(state, day, random);
  if (kind < 74) return oneForAnother(state, tables, day, kind < 44, random);
  if (kind < 90) return days.length >= 2 && betweenDays(state, tables, days, day, kind >= 82, random);
  return severalForOne(state, tables, day, random);
}

function sample(tables: readonly Int32Array[], day: number, random: Random): number {
  return (tables[day] as Int32Array)[random.below(TABLE)] as number;
}

function active(state: SearchState, day: number, random: Random): number {
  const size = state.sizes[day] as number;
  return size === 0 ? -1 : ((state.lists[day] as Int32Array)[random.below(size)] as number);
}

function nudge(random: Random): 1 | -1 {
  return random.below(2) === 0 ? 1 : -1;
}

function otherSets(state: SearchState, day: number, random: Random): boolean {
  const v = active(state, day, random);
  if (v < 0) return false;
  const next = state.sibling(v, nudge(random));
  if (next < 0 && random.below(4) !== 0) return false;
  state.take(v);
  if (next >= 0) state.put(next);
  return true;
}

/** A set from one exercise to another. */
function setAcross(state: SearchState, day: number, random: Random): boolean {
  const a = active(state, day, random);
  const b = active(state, day, random);
  if (a < 0 || a === b) return false;
  const more = state.sibling(a, 1);
  const less = state.sibling(b, -1);
  if (more < 0 || less < 0) return false;
  state.take(a);
  state.put(more);
  state.take(b);
  state.put(less);
  return true;
}

/** One movement for another; with `third` another one gives or takes a set. */
function oneForAnother(state: SearchState, tables: readonly Int32Array[], day: number, third: boolean, random: Random): boolean {
  const a = active(state, day, random);
  const v = sample(tables, day, random);
  if (a === v) return false;
  if (a >= 0) state.take(a);
  if (!state.enter(v)) return false;
  if (a < 0 || !third) return true;
  const { movementOf } = state.problem;
  const c = active(state, day, random);
  if (c >= 0 && c !== a && movementOf[c] !== movementOf[v]) {
    const next = state.sibling(c, nudge(random));
    if (next >= 0) {
      state.take(c);
      state.put(next);
    }
  }
  return true;
}

/** To another day, alone or in exchange; or a double exchange on two days. */
function betweenDays(
  state: SearchState,
  tables: readonly Int32Array[],
  days: readonly number[],
  day: number,
  double: boolean,
  random: Random,
): boolean {
  const other = days[random.below(days.length)] as number;
  const a = active(state, day, random);
  if (other === day || a < 0) return false;
  const b = active(state, other, random);
  state.take(a);
  if (double) {
    if (b < 0) return false;
    state.take(b);
    return state.enter(sample(tables, day, random)) && state.enter(sample(tables, other, random));
  }
  const moved = state.elsewhere(a, other);
  if (moved < 0) return false;
  state.put(moved);
  if (b < 0 || random.below(2) !== 0) return true;
  const back = state.elsewhere(b, day);
  state.take(b);
  if (back < 0) return state.enter(sample(tables, day, random));
  state.put(back);
  return true;
}

/** Two for one, one for two, two for two. */
function severalForOne(state: SearchState, tables: readonly Int32Array[], day: number, random: Random): boolean {
  const a = active(state, day, random);
  if (a < 0) return false;
  state.take(a);
  const shape = random.below(3);
  if (shape !== 1) {
    const b = active(state, day, random);
    if (b < 0 || b === a) return false;
    state.take(b);
  }
  return state.enter(sample(tables, day, random)) && (shape === 0 || state.enter(sample(tables, day, random)));
}
