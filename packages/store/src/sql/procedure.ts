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
}

/** A unit of work in one transaction. It may be run again from the start when the database asks for a retry: no effects outside. */
export type Procedure<T> = Generator<Statement, T, readonly Row[]>;

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
  return yield { text, values };
}

/** A statement whose rows nobody reads: where each answer is a way over the network, the next goes out behind it. */
export function* unanswered(statement: Procedure<readonly Row[]>): Procedure<void> {
  const step = statement.next();
  if (step.done !== true) yield { ...step.value, unanswered: true };
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
