// Decides how one algorithm runs on two databases: a procedure yields statements and receives rows, and knows no driver.

export type SqlValue = string | number | null | Uint8Array;
/** Text that the database keeps packed. It comes back as text; as the empty text when it was damaged. */
export interface PackedText {
  readonly packed: string;
}
export type SqlParameter = SqlValue | PackedText;
export type Row = Readonly<Record<string, SqlValue>>;

/** One statement with `$1 …` parameters, the same text on SQLite, PostgreSQL and Citus. */
export interface Statement {
  readonly text: string;
  readonly values: readonly SqlParameter[];
  /** The procedure does not wait for what it gives: it may be sent together with the next. A fault of it still ends the whole procedure. */
  readonly unanswered?: true;
  /** Packed columns come as the bytes that they are kept as. */
  readonly asPacked?: true;
}

/**
 * A unit of work in one transaction. It yields the statements that may travel together, in the order in which they take effect, and receives
 * the rows of each. It may be run again from the start when the database asks for a retry: no effects outside.
 */
export type Procedure<T> = Generator<readonly Statement[], T, readonly (readonly Row[])[]>;

export interface Database {
  /** Runs the procedure in one transaction; resolves when it is durable. A throw rolls back this procedure alone. */
  write<T>(procedure: () => Procedure<T>): Promise<T>;
  /** Runs the procedure on one snapshot; nothing may be written. */
  read<T>(procedure: () => Procedure<T>): Promise<T>;
  /** Makes sure that what was deleted is in none of the database's files any more, where the database can. */
  scrub?(): Promise<void>;
  close(): Promise<void>;
}

/** Yields one statement. */
export function* sql(text: string, ...values: readonly SqlParameter[]): Procedure<readonly Row[]> {
  const [rows] = yield [{ text, values }];
  return rows ?? [];
}

/** A statement whose rows nobody reads: where each answer is a way over the network, it goes out with the next. */
export function* unanswered(statement: Procedure<readonly Row[]>): Procedure<void> {
  const step = statement.next();
  if (step.done !== true) yield step.value.map((one) => ({ ...one, unanswered: true as const }));
}

/**
 * Several procedures that do not need each other's rows, as one: what they ask at the same step travels together. In each such step
 * the statements take effect in the order of the parts, so a lock that the first takes also guards what the others read behind it.
 */
export function* together<T extends readonly unknown[]>(...parts: { readonly [K in keyof T]: Procedure<T[K]> }): Procedure<T> {
  const steps = parts.map((part) => part.next());
  for (;;) {
    const asked = steps.map((step) => (step.done === true ? [] : step.value));
    if (steps.every((step) => step.done === true)) return steps.map((step) => step.value) as unknown as T;
    const answers = yield asked.flat();
    let at = 0;
    for (const [index, statements] of asked.entries()) {
      const part = parts[index];
      if (steps[index]?.done === true || part === undefined) continue;
      steps[index] = part.next(answers.slice(at, at + statements.length));
      at += statements.length;
    }
  }
}

export function numberIn(row: Row | undefined, column: string): number {
  const value = row?.[column];
  if (typeof value !== 'number') throw new TypeError(`column ${column} holds no number`);
  return value;
}

export function textIn(row: Row | undefined, column: string): string {
  const value = row?.[column];
  if (typeof value !== 'string') throw new TypeError(`column ${column} holds no text`);
  return value;
}
