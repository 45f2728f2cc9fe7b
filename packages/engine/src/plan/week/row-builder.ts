// Decides how rows and variables become sparse integer columns.
import { NO_LIMIT, type RowMeaning, type WeekProblem } from '../select/problem.types.ts';

/** Sides of a row; `already` is what the kept part of a week has brought. */
export interface RowLimits {
  readonly lo?: number;
  readonly price?: number;
  readonly aim?: number;
  readonly aimPrice?: number;
  readonly band?: number;
  readonly bandPrice?: number;
  readonly hi?: number;
  readonly already?: number;
}

/** What a movement brings into a row for a slot or for a set: an integer other than 0. */
export interface MovementCoefficient {
  readonly movement: number;
  readonly each: number;
}

interface Row extends Required<Omit<RowLimits, 'already'>> {
  readonly meaning: RowMeaning;
}

const FIRST_ENTRIES = 32_768;

/** Collects variables first, then rows over them. */
export class RowBuilder {
  readonly movementOf: number[] = [];
  readonly dayOf: number[] = [];
  readonly setsOf: number[] = [];
  readonly values: number[] = [];
  readonly times: number[] = [];
  private readonly rows: Row[] = [];
  /** Entries of all rows in the order they came: variable, coefficient; row r holds those from its start to the next. */
  private entries = new Int32Array(2 * FIRST_ENTRIES);
  private count = 0;
  private readonly starts: number[] = [];
  private grouped: { movement: number[][]; day: number[][] } | null = null;
  private every: number[] | null = null;
  private readonly movementRuns = new Map<number | null, readonly number[]>();
  private readonly movementRunOf = new Map<number | null, ReadonlyMap<number, number>>();
  private readonly patternRuns = new Map<string, readonly number[]>();

  variable(movement: number, day: number, sets: number, value: number, time: number): number {
    this.movementOf.push(movement);
    this.dayOf.push(day);
    this.setsOf.push(sets);
    this.values.push(Math.round(value));
    this.times.push(time);
    return this.values.length - 1;
  }

  get size(): number {
    return this.values.length;
  }

  /** Adds a row; `coefficient` gives an integer per variable, 0 leaves it out. A row nobody meets is kept when it has a lower side: it is a concession. */
  row(meaning: RowMeaning, limits: RowLimits, coefficient: (v: number) => number, among: readonly number[] | null = null): void {
    const over = among ?? this.all();
    const start = this.count;
    for (let i = 0; i < over.length; i++) {
      const v = over[i] as number;
      this.enter(v, Math.round(coefficient(v)));
    }
    this.close(start, meaning, limits);
  }

  /**
   * The same for a coefficient that a movement alone decides, times the sets where `kind` is `sets`: it is asked once for each movement.
   * `day` takes one day alone, `but` leaves one out.
   */
  rowByMovement(
    meaning: RowMeaning,
    limits: RowLimits,
    kind: 'slots' | 'sets',
    coefficient: (movement: number) => number,
    day: number | null = null,
    but: number | null = null,
  ): void {
    const over = day === null ? this.all() : this.of('day', day);
    const runs = this.runs(day);
    const { movementOf, setsOf, dayOf } = this;
    const start = this.count;
    for (let run = 0; run + 1 < runs.length; run++) {
      const first = runs[run] as number;
      const each = coefficient(movementOf[over[first] as number] as number);
      if (each === 0) continue;
      const end = runs[run + 1] as number;
      for (let i = first; i < end; i++) {
        const v = over[i] as number;
        if (dayOf[v] === but) continue;
        this.enter(v, Math.round(kind === 'sets' ? each * (setsOf[v] as number) : each));
      }
    }
    this.close(start, meaning, limits);
  }

  /** The same for a coefficient that few movements have: those alone are named, in order; `but` may leave out several days. */
  rowOfMovements(
    meaning: RowMeaning,
    limits: RowLimits,
    kind: 'slots' | 'sets',
    few: readonly MovementCoefficient[],
    day: number | null = null,
    but: readonly number[] = [],
  ): void {
    const over = day === null ? this.all() : this.of('day', day);
    const runs = this.runs(day);
    const runOf = this.runOf(day);
    const { setsOf, dayOf } = this;
    const start = this.count;
    for (const { movement, each } of few) {
      const run = runOf.get(movement);
      if (run === undefined) continue;
      const end = runs[run + 1] as number;
      for (let i = runs[run] as number; i < end; i++) {
        const v = over[i] as number;
        if (but.includes(dayOf[v] as number)) continue;
        this.enter(v, kind === 'sets' ? each * (setsOf[v] as number) : each);
      }
    }
    this.close(start, meaning, limits);
  }

  /** One for each slot of these patterns; `of` names a movement's own. */
  rowOfPatterns<P extends string>(
    meaning: RowMeaning,
    limits: RowLimits,
    patterns: readonly P[],
    of: (movement: number) => { readonly pattern: P },
    day: number | null = null,
  ): void {
    const over = day === null ? this.all() : this.of('day', day);
    const runs = this.runs(day);
    const start = this.count;
    for (const pattern of patterns) {
      for (const run of this.runsOf(pattern, of, day)) {
        const end = runs[run + 1] as number;
        for (let i = runs[run] as number; i < end; i++) this.enter(over[i] as number, 1);
      }
    }
    this.close(start, meaning, limits);
  }

  private runsOf(pattern: string, of: (movement: number) => { readonly pattern: string }, day: number | null): readonly number[] {
    const key = `${pattern}|${day}`;
    let found = this.patternRuns.get(key);
    if (found === undefined) {
      const over = day === null ? this.all() : this.of('day', day);
      const runs = this.runs(day);
      const list: number[] = [];
      for (let run = 0; run + 1 < runs.length; run++)
        if (of(this.movementOf[over[runs[run] as number] as number] as number).pattern === pattern) list.push(run);
      this.patternRuns.set(key, (found = list));
    }
    return found;
  }

  /** Where another movement begins among all variables or those of a day; ends with their number. */
  private runs(day: number | null): readonly number[] {
    const known = this.movementRuns.get(day);
    if (known !== undefined) return known;
    const over = day === null ? this.all() : this.of('day', day);
    const runs: number[] = [];
    for (let i = 0; i < over.length; i++)
      if (i === 0 || this.movementOf[over[i] as number] !== this.movementOf[over[i - 1] as number]) runs.push(i);
    runs.push(over.length);
    this.movementRuns.set(day, runs);
    return runs;
  }

  /** The run of each movement that has variables among all, or on a day. */
  private runOf(day: number | null): ReadonlyMap<number, number> {
    let found = this.movementRunOf.get(day);
    if (found === undefined) {
      const over = day === null ? this.all() : this.of('day', day);
      const runs = this.runs(day);
      const map = new Map<number, number>();
      for (let run = 0; run + 1 < runs.length; run++)
        map.set(this.movementOf[over[runs[run] as number] as number] as number, run);
      this.movementRunOf.set(day, (found = map));
    }
    return found;
  }

  private enter(v: number, coef: number): void {
    if (coef === 0) return;
    if (2 * this.count === this.entries.length) {
      const wider = new Int32Array(2 * this.entries.length);
      wider.set(this.entries);
      this.entries = wider;
    }
    this.entries[2 * this.count] = v;
    this.entries[2 * this.count + 1] = coef;
    this.count++;
  }

  /** Ends a row whose entries begin at `start`. */
  private close(start: number, meaning: RowMeaning, limits: RowLimits): void {
    const already = limits.already ?? 0;
    const hi = limits.hi === undefined ? NO_LIMIT : Math.max(0, limits.hi - already);
    const lo = Math.max(0, (limits.lo ?? 0) - already);
    const aim = Math.max(lo, (limits.aim ?? 0) - already);
    const band = limits.band === undefined ? NO_LIMIT : Math.max(aim, limits.band - already);
    if (this.count === start && lo <= 0 && aim <= 0) return;
    this.starts.push(start);
    this.rows.push({
      lo,
      price: limits.price ?? 0,
      aim,
      aimPrice: limits.aimPrice ?? 0,
      band,
      bandPrice: limits.band === undefined ? 0 : (limits.bandPrice ?? 0),
      hi,
      meaning,
    });
  }

  /** Variables of one movement, or of one day, in order. */
  of(kind: 'movement' | 'day', index: number): readonly number[] {
    if (this.grouped === null) {
      this.grouped = { movement: [], day: [] };
      for (let v = 0; v < this.size; v++) {
        (this.grouped.movement[this.movementOf[v] as number] ??= []).push(v);
        (this.grouped.day[this.dayOf[v] as number] ??= []).push(v);
      }
    }
    return this.grouped[kind][index] ?? [];
  }

  /** Movements that have a variable and pass the test, with one for each slot, or with the whole number that it gives them. */
  movementsThat(test: (movement: number) => boolean | number): MovementCoefficient[] {
    const few: MovementCoefficient[] = [];
    for (const movement of this.runOf(null).keys()) {
      const each = Number(test(movement));
      if (each !== 0) few.push({ movement, each });
    }
    return few;
  }

  /** True when some movement that has a variable has a coefficient. */
  anyMovement(coefficient: (movement: number) => number): boolean {
    return this.runs(null).some((first) => first < this.size && coefficient(this.movementOf[first] as number) !== 0);
  }

  private all(): readonly number[] {
    if (this.every === null || this.every.length !== this.size) this.every = Array.from({ length: this.size }, (_, v) => v);
    return this.every;
  }

  build(movements: number, days: number, counts: readonly number[], capacity: readonly number[]): WeekProblem {
    const { entries, count, starts } = this;
    const ptr = new Int32Array(this.size + 1);
    const col = new Int32Array(count);
    const coef = new Int32Array(count);
    for (let e = 0; e < count; e++) {
      const after = (entries[2 * e] as number) + 1;
      ptr[after] = (ptr[after] as number) + 1;
    }
    for (let v = 0; v < this.size; v++) ptr[v + 1] = (ptr[v + 1] as number) + (ptr[v] as number);
    const next = ptr.slice(0, this.size);
    for (let row = 0; row < this.rows.length; row++) {
      const end = starts[row + 1] ?? count;
      for (let e = starts[row] as number; e < end; e++) {
        const v = entries[2 * e] as number;
        const p = next[v] as number;
        col[p] = row;
        coef[p] = entries[2 * e + 1] as number;
        next[v] = p + 1;
      }
    }
    return {
      movements,
      days,
      counts,
      variables: this.size,
      movementOf: new Int32Array(this.movementOf),
      dayOf: new Int32Array(this.dayOf),
      setsOf: new Int32Array(this.setsOf),
      value: new Int32Array(this.values),
      time: new Int32Array(this.times),
      capacity: new Int32Array(capacity),
      ptr,
      col,
      coef,
      rows: this.rows.length,
      lo: new Int32Array(this.rows.map((row) => row.lo)),
      price: new Int32Array(this.rows.map((row) => row.price)),
      aim: new Int32Array(this.rows.map((row) => row.aim)),
      aimPrice: new Int32Array(this.rows.map((row) => row.aimPrice)),
      band: new Int32Array(this.rows.map((row) => row.band)),
      bandPrice: new Int32Array(this.rows.map((row) => row.bandPrice)),
      hi: new Int32Array(this.rows.map((row) => row.hi)),
      meaning: this.rows.map((row) => row.meaning),
    };
  }
}
