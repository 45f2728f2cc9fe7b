// Decides how rows and variables become sparse integer columns.
import { NO_LIMIT, type RowMeaning, type WeekProblem } from './select/problem.types.ts';

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

interface Row extends Required<Omit<RowLimits, 'already'>> {
  readonly meaning: RowMeaning;
}

/** Collects variables first, then rows over them. */
export class RowBuilder {
  readonly movementOf: number[] = [];
  readonly dayOf: number[] = [];
  readonly setsOf: number[] = [];
  readonly values: number[] = [];
  readonly times: number[] = [];
  private readonly columns: [row: number, coef: number][][] = [];
  private readonly rows: Row[] = [];
  private grouped: { movement: number[][]; day: number[][] } | null = null;
  private every: number[] | null = null;

  variable(movement: number, day: number, sets: number, value: number, time: number): number {
    this.movementOf.push(movement);
    this.dayOf.push(day);
    this.setsOf.push(sets);
    this.values.push(Math.round(value));
    this.times.push(time);
    this.columns.push([]);
    return this.columns.length - 1;
  }

  get size(): number {
    return this.columns.length;
  }

  /** Adds a row; `coefficient` gives an integer per variable, 0 leaves it out. A row nobody meets is kept when it has a lower side: it is a concession. */
  row(meaning: RowMeaning, limits: RowLimits, coefficient: (v: number) => number, among: readonly number[] | null = null): void {
    const already = limits.already ?? 0;
    const hi = limits.hi === undefined ? NO_LIMIT : Math.max(0, limits.hi - already);
    const lo = Math.max(0, (limits.lo ?? 0) - already);
    const aim = Math.max(lo, (limits.aim ?? 0) - already);
    const band = limits.band === undefined ? NO_LIMIT : Math.max(aim, limits.band - already);
    const entries: [number, number][] = [];
    const over = among ?? this.all();
    for (let i = 0; i < over.length; i++) {
      const v = over[i] as number;
      const coef = Math.round(coefficient(v));
      if (coef !== 0) entries.push([v, coef]);
    }
    if (entries.length === 0 && lo <= 0 && aim <= 0) return;
    const at = this.rows.length;
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
    for (const [v, coef] of entries) (this.columns[v] as [number, number][]).push([at, coef]);
  }

  /** Variables of one movement, or of one day, in order. */
  of(kind: 'movement' | 'day', index: number): readonly number[] {
    if (this.grouped === null) {
      this.grouped = { movement: [], day: [] };
      for (let v = 0; v < this.columns.length; v++) {
        (this.grouped.movement[this.movementOf[v] as number] ??= []).push(v);
        (this.grouped.day[this.dayOf[v] as number] ??= []).push(v);
      }
    }
    return this.grouped[kind][index] ?? [];
  }

  /** True when some variable has a coefficient. */
  any(coefficient: (v: number) => number): boolean {
    return this.all().some((v) => coefficient(v) !== 0);
  }

  private all(): readonly number[] {
    if (this.every === null || this.every.length !== this.columns.length) this.every = this.columns.map((_, v) => v);
    return this.every;
  }

  build(movements: number, days: number, counts: readonly number[], capacity: readonly number[]): WeekProblem {
    const entries = this.columns.reduce((sum, column) => sum + column.length, 0);
    const ptr = new Int32Array(this.columns.length + 1);
    const col = new Int32Array(entries);
    const coef = new Int32Array(entries);
    let p = 0;
    this.columns.forEach((column, v) => {
      ptr[v] = p;
      for (const [row, value] of column) {
        col[p] = row;
        coef[p] = value;
        p++;
      }
    });
    ptr[this.columns.length] = p;
    return {
      movements,
      days,
      counts,
      variables: this.columns.length,
      movementOf: Int32Array.from(this.movementOf),
      dayOf: Int32Array.from(this.dayOf),
      setsOf: Int32Array.from(this.setsOf),
      value: Int32Array.from(this.values),
      time: Int32Array.from(this.times),
      capacity: Int32Array.from(capacity),
      ptr,
      col,
      coef,
      rows: this.rows.length,
      lo: Int32Array.from(this.rows.map((row) => row.lo)),
      price: Int32Array.from(this.rows.map((row) => row.price)),
      aim: Int32Array.from(this.rows.map((row) => row.aim)),
      aimPrice: Int32Array.from(this.rows.map((row) => row.aimPrice)),
      band: Int32Array.from(this.rows.map((row) => row.band)),
      bandPrice: Int32Array.from(this.rows.map((row) => row.bandPrice)),
      hi: Int32Array.from(this.rows.map((row) => row.hi)),
      meaning: this.rows.map((row) => row.meaning),
    };
  }
}
