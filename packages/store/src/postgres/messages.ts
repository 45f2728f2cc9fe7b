// Decides how statements are written in PostgreSQL's protocol (version 3, extended query): all of them into one piece of memory, so that they
// leave in one write.

export type WireValue = string | Buffer | null;

/** What of the protocol a volley needs. Each message is a letter, its own length, and what it says. */
const LETTER = { parse: 0x50, bind: 0x42, describe: 0x44, execute: 0x45, close: 0x43, sync: 0x53 } as const;
const START_BYTES = 2_048;

/** Messages one after another. `done` gives them out; nothing may be added after it. */
export class Messages {
  #bytes = Buffer.allocUnsafe(START_BYTES);
  #at = 0;

  /** Prepares `text` under `name`; the types of its parameters are for the server to find. What was prepared under the name goes. */
  prepare(name: string, text: string): void {
    const closed = this.#begin(LETTER.close);
    this.#letter('S');
    this.#ended(name);
    this.#end(closed);
    const parsed = this.#begin(LETTER.parse);
    this.#ended(name);
    this.#ended(text);
    this.#short(0);
    this.#end(parsed);
  }

  /** Gives the values to what is prepared under `name`: text as text, bytes as bytes; every column is wanted as text. */
  bind(name: string, values: readonly WireValue[]): void {
    const bound = this.#begin(LETTER.bind);
    this.#ended('');
    this.#ended(name);
    this.#short(values.length);
    for (const value of values) this.#short(value !== null && typeof value !== 'string' ? 1 : 0);
    this.#short(values.length);
    for (const value of values) this.#value(value);
    this.#short(0);
    this.#end(bound);
  }

  /** Asks which columns the bound statement has. */
  describe(): void {
    const asked = this.#begin(LETTER.describe);
    this.#letter('P');
    this.#ended('');
    this.#end(asked);
  }

  /** Runs the bound statement, for all its rows. */
  execute(): void {
    const run = this.#begin(LETTER.execute);
    this.#ended('');
    this.#long(0);
    this.#end(run);
  }

  /** Everything, ended by the message that asks for the answers. */
  done(): Buffer {
    this.#end(this.#begin(LETTER.sync));
    return this.#bytes.subarray(0, this.#at);
  }

  /** Where the message's length will stand. */
  #begin(letter: number): number {
    this.#room(5);
    this.#bytes[this.#at] = letter;
    this.#at += 5;
    return this.#at - 4;
  }
  #end(from: number): void {
    this.#bytes.writeInt32BE(this.#at - from, from);
  }
  #value(value: WireValue): void {
    if (value === null) return this.#long(-1);
    if (typeof value !== 'string') {
      this.#long(value.length);
      this.#room(value.length);
      this.#at += value.copy(this.#bytes, this.#at);
      return;
    }
    const from = this.#at;
    this.#long(0);
    this.#text(value);
    this.#bytes.writeInt32BE(this.#at - from - 4, from);
  }
  #ended(text: string): void {
    this.#text(text);
    this.#room(1);
    this.#bytes[this.#at] = 0;
    this.#at += 1;
  }
  #letter(letter: string): void {
    this.#text(letter);
  }
  #text(text: string): void {
    // A unit of text takes three bytes at most.
    this.#room(text.length * 3);
    this.#at += this.#bytes.write(text, this.#at, 'utf8');
  }
  #short(number: number): void {
    this.#room(2);
    this.#at = this.#bytes.writeUInt16BE(number, this.#at);
  }
  #long(number: number): void {
    this.#room(4);
    this.#at = this.#bytes.writeInt32BE(number, this.#at);
  }
  #room(bytes: number): void {
    if (this.#at + bytes <= this.#bytes.length) return;
    const more = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#at + bytes));
    this.#bytes.copy(more, 0, 0, this.#at);
    this.#bytes = more;
  }
}
