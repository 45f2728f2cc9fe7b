// Decides the search: seeded annealing over exchanges that prices suggest; hard rows may be crossed on the way, never in what is kept.
import { seededRandom } from '../../units/random.ts';
import { decay, LOG_TABLE } from './own-math.ts';
import type { WeekProblem } from './problem.types.ts';

const TABLE = 1024;
const MAX_CHANGES = 6;

export interface Annealing {
  /** Variables of the best plan without a broken hard row. */
  best: Int32Array;
  bestCount: number;
  bestValue: number;
}

/** Sampling table per day: variables in proportion to e^(−loss / width). */
function samplingTables(problem: WeekProblem, loss: Float64Array, removed: Uint8Array, width: number): Int32Array[] {
  const tables: Int32Array[] = [];
  for (let day = 0; day < problem.days; day++) {
    const vars: number[] = [];
    const weights: number[] = [];
    let total = 0;
    for (let v = 0; v < problem.variables; v++) {
      if (problem.dayOf[v] !== day || removed[v] !== 0) continue;
      const weight = decay(Math.max(0, loss[v] as number) / width) + 0.002;
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

/** Anneals from `start`; `hot` and `cold` are temperatures in value units. Deterministic in `seed`. */
export function anneal(
  problem: WeekProblem,
  start: Iterable<number>,
  prices: { price: Float64Array; loss: Float64Array; removed: Uint8Array; now: number },
  moves: number,
  hot: number,
  cold: number,
  seed: number,
  known: Annealing,
): void {
  const {
    days,
    variables,
    rows,
    ptr,
    col,
    coef,
    value,
    time,
    dayOf,
    movementOf,
    setsOf,
    lo,
    hi,
    price: shortPrice,
    capacity,
  } = problem;
  const random = seededRandom(seed);
  const tables = samplingTables(problem, prices.loss, prices.removed, Math.max(1, Math.abs(prices.now) * 0.004));
  const openDays: number[] = [];
  for (let d = 0; d < days; d++) if ((tables[d] as Int32Array).length > 0) openDays.push(d);
  if (openDays.length === 0) return;
  const setsWidth = 8;
  const at = new Int32Array(problem.movements * days * setsWidth).fill(-1);
  for (let v = 0; v < variables; v++)
    at[((movementOf[v] as number) * days + (dayOf[v] as number)) * setsWidth + (setsOf[v] as number)] = v;
  const weight = new Float64Array(rows);
  const floor = new Float64Array(rows);
  const unit = new Float64Array(rows).fill(1);
  for (let p = 0; p < col.length; p++) {
    const row = col[p] as number;
    unit[row] = Math.max(unit[row] as number, Math.abs(coef[p] as number));
  }
  for (let row = 0; row < rows; row++) {
    weight[row] = Math.max(1500 / (unit[row] as number), 1.8 * Math.max(0, prices.price[row] as number));
    floor[row] = 0.5 * (weight[row] as number);
  }
  const CONSTANT = 400;
  const cell = new Int32Array(problem.movements * days).fill(-1);
  const lists: Int32Array[] = Array.from({ length: days }, () => new Int32Array(64));
  const sizes = new Int32Array(days);
  const activity = new Int32Array(rows);
  const used = new Int32Array(days);
  const delta = new Int32Array(rows);
  const touched = new Int32Array(rows);
  /** Move that touched a row last, so that a row is listed once. */
  const stamp = new Int32Array(rows).fill(-1);
  const out = new Int32Array(MAX_CHANGES);
  const into = new Int32Array(MAX_CHANGES);
  let objective = 0;
  let broken = 0;
  let penalty = 0;
  const { aim, aimPrice, band, bandPrice } = problem;
  const rowPenalty = (row: number, act: number): number => {
    let cost = 0;
    const low = lo[row] as number;
    if (act < low) cost = (low - act) * (shortPrice[row] as number);
    const wanted = aim[row] as number;
    if (act < wanted) cost += (wanted - act) * (aimPrice[row] as number);
    const most = band[row] as number;
    if (act > most) cost += (act - most) * (bandPrice[row] as number);
    const high = hi[row] as number;
    if (act > high) cost += (act - high) * (weight[row] as number) + CONSTANT;
    return cost;
  };
  const shift = (v: number, sign: number): void => {
    const day = dayOf[v] as number;
    const list = lists[day] as Int32Array;
    objective += sign * (value[v] as number);
    used[day] = (used[day] as number) + sign * (time[v] as number);
    const c = (movementOf[v] as number) * days + day;
    if (sign > 0) {
      cell[c] = v;
      list[sizes[day] as number] = v;
      sizes[day] = (sizes[day] as number) + 1;
    } else {
      cell[c] = -1;
      const size = sizes[day] as number;
      for (let i = 0; i < size; i++)
        if (list[i] === v) {
          list[i] = list[size - 1] as number;
          break;
        }
      sizes[day] = size - 1;
    }
    for (let p = ptr[v] as number; p < (ptr[v + 1] as number); p++) {
      const row = col[p] as number;
      activity[row] = (activity[row] as number) + sign * (coef[p] as number);
    }
  };
  for (const v of start) shift(v, 1);
  const recount = (): void => {
    penalty = 0;
    broken = 0;
    for (let row = 0; row < rows; row++) {
      penalty += rowPenalty(row, activity[row] as number);
      if ((activity[row] as number) > (hi[row] as number)) broken++;
    }
  };
  recount();
  const keep = (): void => {
    let count = 0;
    for (let d = 0; d < days; d++) {
      const list = lists[d] as Int32Array;
      for (let i = 0; i < (sizes[d] as number); i++) known.best[count++] = list[i] as number;
    }
    known.bestCount = count;
    known.bestValue = objective - penalty;
  };
  if (broken === 0 && objective - penalty > known.bestValue) keep();
  const sample = (day: number): number => (tables[day] as Int32Array)[random.below(TABLE)] as number;
  const active = (day: number): number =>
    (sizes[day] as number) === 0 ? -1 : ((lists[day] as Int32Array)[random.below(sizes[day] as number)] as number);
  const sibling = (v: number, step: number): number => {
    const sets = (setsOf[v] as number) + step;
    return sets < 1 || sets >= setsWidth
      ? -1
      : (at[((movementOf[v] as number) * days + (dayOf[v] as number)) * setsWidth + sets] as number);
  };
  let nOut = 0;
  let nIn = 0;
  /** Puts v in unless its movement already stands on the day; then its other set-count leaves. */
  const enter = (v: number): boolean => {
    const own = cell[(movementOf[v] as number) * days + (dayOf[v] as number)] as number;
    if (own === v) return false;
    if (own >= 0) {
      let leaving = false;
      for (let i = 0; i < nOut; i++) if (out[i] === own) leaving = true;
      if (!leaving) out[nOut++] = own;
    }
    for (let i = 0; i < nIn; i++) {
      const other = into[i] as number;
      if (movementOf[other] === movementOf[v] && dayOf[other] === dayOf[v]) return false;
    }
    into[nIn++] = v;
    return true;
  };
  const ratio = moves > 1 ? cold / hot : 1;
  const coolEvery = 64;
  const stepsOfCooling = Math.max(1, Math.floor(moves / coolEvery));
  // ratio^(1/steps) without pow: e^(ln(ratio)/steps) = 1 − x + x²/2 − … for small x.
  const x = -logOf(ratio) / stepsOfCooling;
  const cooling = 1 - x + (x * x) / 2 - (x * x * x) / 6;
  let temperature = hot;
  for (let move = 0; move < moves; move++) {
    if (move % coolEvery === 0 && move > 0) temperature *= cooling;
    if (move % 256 === 255) {
      for (let row = 0; row < rows; row++) {
        if ((hi[row] as number) >= 1_000_000_000) continue;
        const w = (weight[row] as number) * ((activity[row] as number) > (hi[row] as number) ? 1.1 : 0.975);
        weight[row] = Math.max(floor[row] as number, w);
      }
      recount();
    }
    nOut = 0;
    nIn = 0;
    const day = openDays[random.below(openDays.length)] as number;
    const kind = random.below(100);
    if (kind < 10) {
      const v = sample(day);
      const own = cell[(movementOf[v] as number) * days + day] as number;
      if (own === v) out[nOut++] = v;
      else enter(v);
    } else if (kind < 20) {
      const v = active(day);
      if (v < 0) continue;
      const next = sibling(v, random.below(2) === 0 ? 1 : -1);
      if (next < 0) {
        if (random.below(4) === 0) out[nOut++] = v;
        else continue;
      } else {
        out[nOut++] = v;
        into[nIn++] = next;
      }
    } else if (kind < 32) {
      const a = active(day);
      const b = active(day);
      if (a < 0 || a === b) continue;
      const more = sibling(a, 1);
      const less = sibling(b, -1);
      if (more < 0 || less < 0) continue;
      out[nOut++] = a;
      into[nIn++] = more;
      out[nOut++] = b;
      into[nIn++] = less;
    } else if (kind < 74) {
      const a = active(day);
      const v = sample(day);
      if (a < 0) {
        if (!enter(v)) continue;
      } else {
        if (a === v) continue;
        out[nOut++] = a;
        if (!enter(v)) continue;
        if (kind < 44) {
          const c = active(day);
          if (c >= 0 && c !== a && movementOf[c] !== movementOf[v]) {
            const next = sibling(c, random.below(2) === 0 ? 1 : -1);
            if (next >= 0) {
              out[nOut++] = c;
              into[nIn++] = next;
            }
          }
        }
      }
    } else if (kind < 82) {
      if (openDays.length < 2) continue;
      const other = openDays[random.below(openDays.length)] as number;
      if (other === day) continue;
      const a = active(day);
      if (a < 0) continue;
      const moved = at[((movementOf[a] as number) * days + other) * setsWidth + (setsOf[a] as number)] as number;
      if (moved < 0 || cell[(movementOf[a] as number) * days + other] !== -1) continue;
      out[nOut++] = a;
      into[nIn++] = moved;
      const b = active(other);
      if (b >= 0 && random.below(2) === 0) {
        const back = at[((movementOf[b] as number) * days + day) * setsWidth + (setsOf[b] as number)] as number;
        if (back >= 0 && cell[(movementOf[b] as number) * days + day] === -1) {
          out[nOut++] = b;
          into[nIn++] = back;
        } else {
          out[nOut++] = b;
          if (!enter(sample(day))) continue;
        }
      }
    } else if (kind < 90) {
      if (openDays.length < 2) continue;
      const other = openDays[random.below(openDays.length)] as number;
      if (other === day) continue;
      const a = active(day);
      const b = active(other);
      if (a < 0 || b < 0) continue;
      out[nOut++] = a;
      out[nOut++] = b;
      if (!enter(sample(day)) || !enter(sample(other))) continue;
    } else {
      const a = active(day);
      if (a < 0) continue;
      out[nOut++] = a;
      const shape = random.below(3);
      if (shape !== 1) {
        const b = active(day);
        if (b < 0 || b === a) continue;
        out[nOut++] = b;
      }
      if (!enter(sample(day))) continue;
      if (shape !== 0 && !enter(sample(day))) continue;
    }
    if (nOut + nIn === 0 || nIn > MAX_CHANGES - 1 || nOut > MAX_CHANGES - 1) continue;
    // The clock of each day is exact and checked first.
    let gain = 0;
    let fits = true;
    for (let i = 0; i < nIn; i++) {
      const v = into[i] as number;
      gain += value[v] as number;
      const d = dayOf[v] as number;
      let clock = used[d] as number;
      for (let j = 0; j < nIn; j++) if (dayOf[into[j] as number] === d) clock += time[into[j] as number] as number;
      for (let j = 0; j < nOut; j++) if (dayOf[out[j] as number] === d) clock -= time[out[j] as number] as number;
      if (clock > (capacity[d] as number)) {
        fits = false;
        break;
      }
    }
    if (!fits) continue;
    for (let i = 0; i < nOut; i++) gain -= value[out[i] as number] as number;
    const threshold = temperature * (LOG_TABLE[random.below(4096)] as number);
    let nTouched = 0;
    for (let i = 0; i < nOut; i++) {
      const v = out[i] as number;
      for (let p = ptr[v] as number; p < (ptr[v + 1] as number); p++) {
        const row = col[p] as number;
        if (stamp[row] !== move) {
          stamp[row] = move;
          touched[nTouched++] = row;
        }
        delta[row] = (delta[row] as number) - (coef[p] as number);
      }
    }
    for (let i = 0; i < nIn; i++) {
      const v = into[i] as number;
      for (let p = ptr[v] as number; p < (ptr[v + 1] as number); p++) {
        const row = col[p] as number;
        if (stamp[row] !== move) {
          stamp[row] = move;
          touched[nTouched++] = row;
        }
        delta[row] = (delta[row] as number) + (coef[p] as number);
      }
    }
    let penaltyChange = 0;
    let brokenChange = 0;
    for (let i = 0; i < nTouched; i++) {
      const row = touched[i] as number;
      const change = delta[row] as number;
      if (change === 0) continue;
      delta[row] = 0;
      const before = activity[row] as number;
      penaltyChange += rowPenalty(row, before + change) - rowPenalty(row, before);
      const high = hi[row] as number;
      brokenChange += (before + change > high ? 1 : 0) - (before > high ? 1 : 0);
    }
    if (gain - penaltyChange < threshold) continue;
    for (let i = 0; i < nOut; i++) shift(out[i] as number, -1);
    for (let i = 0; i < nIn; i++) shift(into[i] as number, 1);
    penalty += penaltyChange;
    broken += brokenChange;
    if (broken === 0 && objective - penalty > known.bestValue + 1e-6) keep();
  }
}

function logOf(ratio: number): number {
  // ratio is between 0.001 and 1; the table's own logarithm, by the nearest entry.
  return LOG_TABLE[Math.min(4095, Math.max(0, Math.round(ratio * 4096 - 0.5)))] as number;
}
