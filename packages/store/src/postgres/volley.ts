// Decides how statements travel to PostgreSQL together: one way there and one back for all of them, each text prepared once a connection.
import type { Row, SqlValue, Statement } from '@strongback/store';
import pg from 'pg';
import { bound, unpackedRows } from '../packed/packed.ts';
import { Messages, type WireValue } from './messages.ts';

export interface Answered {
  readonly rows: readonly Row[];
  /** What PostgreSQL says it did, such as `COMMIT` or `INSERT 0 1`. */
  readonly command: string;
}

/**
 * Sends the statements behind each other and waits once. They take effect in their order; after one that fails none of those behind it is
 * run, and the whole is refused with that fault. The rows of an `unanswered` statement are not read.
 */
export function volley(client: pg.ClientBase, statements: readonly Statement[]): Promise<readonly Answered[]> {
  return new Promise((resolve, reject) => {
    client.query(new Volley(shapesOf(client), statements, resolve, reject));
  });
}

interface Column {
  readonly name: string;
  readonly read: (text: string) => SqlValue;
}
/** Texts that a connection has prepared, each with its columns once they were described. A text that is missing is not prepared. */
type Shapes = Map<string, readonly Column[] | null>;

const prepared = new WeakMap<pg.ClientBase, Shapes>();
function shapesOf(client: pg.ClientBase): Shapes {
  const shapes: Shapes = prepared.get(client) ?? new Map<string, readonly Column[] | null>();
  prepared.set(client, shapes);
  return shapes;
}

const names = new Map<string, string>();
/** A short name for each text: there are few, because no value is ever written into one. */
function nameOf(text: string): string {
  const known = names.get(text) ?? `s${names.size}`;
  names.set(text, known);
  return known;
}

/** What the driver asks of something it sends, and tells it of the answers. */
class Volley implements pg.Submittable {
  readonly #shapes: Shapes;
  readonly #statements: readonly Statement[];
  readonly #done: (answers: readonly Answered[]) => void;
  readonly #failed: (problem: Error) => void;
  readonly #answers: Answered[] = [];
  #rows: Row[] = [];

  constructor(
    shapes: Shapes,
    statements: readonly Statement[],
    done: (answers: readonly Answered[]) => void,
    failed: (problem: Error) => void,
  ) {
    this.#shapes = shapes;
    this.#statements = statements;
    this.#done = done;
    this.#failed = failed;
  }

  submit({ stream }: pg.Connection): void {
    const messages = new Messages();
    const parsing = new Set<string>();
    for (const { text, values, unanswered } of this.#statements) {
      const name = nameOf(text);
      const shape = this.#shapes.get(text);
      if (shape === undefined && !parsing.has(text)) {
        // Whether a text was prepared before a fault is not known; closing what is not there is no fault.
        messages.prepare(name, text);
        parsing.add(text);
      }
      messages.bind(
        name,
        values.map((value) => wire(bound(value))),
      );
      if (shape == null && unanswered !== true) messages.describe();
      messages.execute();
    }
    stream.write(messages.done());
  }

  handleRowDescription(message: { readonly fields: readonly { readonly name: string; readonly dataTypeID: number }[] }): void {
    const text = this.#statements[this.#answers.length]?.text;
    if (text === undefined) return;
    this.#shapes.set(
      text,
      message.fields.map(({ name, dataTypeID }) => ({ name, read: readerOf(dataTypeID) })),
    );
  }

  handleDataRow(message: { readonly fields: readonly (string | null)[] }): void {
    const statement = this.#statements[this.#answers.length];
    const shape = statement?.unanswered === true ? null : this.#shapes.get(statement?.text ?? '');
    if (shape == null) return;
    const row: Record<string, SqlValue> = {};
    for (const [index, { name, read }] of shape.entries()) {
      const field = message.fields[index] ?? null;
      row[name] = field === null ? null : read(field);
    }
    this.#rows.push(row);
  }

  handleCommandComplete(message: { readonly text: string }): void {
    const statement = this.#statements[this.#answers.length];
    if (statement !== undefined && !this.#shapes.has(statement.text)) this.#shapes.set(statement.text, null);
    this.#answers.push({ rows: statement?.asPacked === true ? this.#rows : unpackedRows(this.#rows), command: message.text });
    this.#rows = [];
  }

  handleReadyForQuery(): void {
    this.#done(this.#answers);
  }

  handleError(problem: Error): void {
    this.#failed(problem);
  }
}

function wire(value: SqlValue | undefined): WireValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : Buffer.from(value.buffer, value.byteOffset, value.byteLength);
}

/** Sequence numbers and times stay below 2^53, so `bigint` may come as a number. */
const BIGINT = 20;
function readerOf(type: number): Column['read'] {
  return type === BIGINT ? Number : (pg.types.getTypeParser(type, 'text') as Column['read']);
}
