// Decides how a JSON file is read when every fault in it must be told with its line: tolerant where a slip is obvious, exact about places.

/** A place in a text, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface SyntaxFault extends Place {
  readonly message: string;
}

export interface JsonText {
  /** The value as far as it could be read; undefined when nothing could. */
  readonly value: unknown;
  readonly faults: readonly SyntaxFault[];
  /** Where the value at a path starts; the nearest parent's place when the path is not in the text. */
  place(path: readonly PropertyKey[]): Place;
}

class Unreadable extends Error {}

/** Reads JSON; trailing and missing commas and repeated fields are told and read past, anything else ends the file. */
export function readJson(text: string): JsonText {
  const places = new Map<string, number>();
  const faults: SyntaxFault[] = [];
  let at = 0;

  const fault = (message: string, where = at): void => {
    faults.push({ message, ...placeOf(text, where) });
  };
  const stop = (message: string): never => {
    fault(message);
    throw new Unreadable(message);
  };
  const skip = (): void => {
    while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at += 1;
  };
  const seen = (): string => (at >= text.length ? 'the end of the file' : JSON.stringify(text.charAt(at)));

  const readValue = (path: readonly PropertyKey[]): unknown => {
    skip();
    places.set(pathKey(path), at);
    const first = text.charAt(at);
    if (first === '{') return readObject(path);
    if (first === '[') return readArray(path);
    if (first === '"') return readString();
    const word = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/.exec(text.slice(at, at + 40))?.[0];
    if (word === undefined) return stop(`expected a value, found ${seen()}`);
    at += word.length;
    return JSON.parse(word) as unknown;
  };

  const readString = (): string => {
    const start = at;
    at += 1;
    while (at < text.length && text.charAt(at) !== '"' && text.charAt(at) !== '\n') at += text.charAt(at) === '\\' ? 2 : 1;
    if (text.charAt(at) !== '"') {
      at = start;
      return stop('this text has no closing quotation mark');
    }
    at += 1;
    try {
      return JSON.parse(text.slice(start, at)) as string;
    } catch {
      at = start;
      return stop('this text holds a character that JSON does not allow');
    }
  };

  /** After an entry: true when another follows. `closing` ends the list. */
  const another = (closing: string, opens: (character: string) => boolean): boolean => {
    skip();
    if (text.charAt(at) === closing) {
      at += 1;
      return false;
    }
    if (text.charAt(at) === ',') {
      const comma = at;
      at += 1;
      skip();
      if (text.charAt(at) !== closing) return true;
      fault(`a comma before ${closing} has nothing after it`, comma);
      at += 1;
      return false;
    }
    if (!opens(text.charAt(at))) return stop(`expected a comma or ${closing}, found ${seen()}`);
    fault('a comma is missing before this entry');
    return true;
  };

  const readObject = (path: readonly PropertyKey[]): Record<string, unknown> => {
    const object: Record<string, unknown> = {};
    at += 1;
    skip();
    if (text.charAt(at) === '}') {
      at += 1;
      return object;
    }
    do {
      skip();
      if (text.charAt(at) !== '"') return stop(`expected a field name in quotation marks, found ${seen()}`);
      const start = at;
      const name = readString();
      if (Object.hasOwn(object, name)) fault(`the field "${name}" stands here a second time`, start);
      skip();
      if (text.charAt(at) !== ':') return stop(`expected a colon after "${name}", found ${seen()}`);
      at += 1;
      // Defined, not assigned: a field named __proto__ is a field like any other, as JSON.parse has it.
      Object.defineProperty(object, name, {
        value: readValue([...path, name]),
        writable: true,
        enumerable: true,
        configurable: true,
      });
    } while (another('}', (character) => character === '"'));
    return object;
  };

  const readArray = (path: readonly PropertyKey[]): unknown[] => {
    const list: unknown[] = [];
    at += 1;
    skip();
    if (text.charAt(at) === ']') {
      at += 1;
      return list;
    }
    do list.push(readValue([...path, list.length]));
    while (another(']', (character) => /["{[\d\-tfn]/.test(character)));
    return list;
  };

  let value: unknown;
  try {
    value = readValue([]);
    skip();
    if (at < text.length) fault(`the value ended, but ${seen()} follows`);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
  }
  return {
    value,
    faults,
    place(path) {
      for (let length = path.length; length >= 0; length -= 1) {
        const found = places.get(pathKey(path.slice(0, length)));
        if (found !== undefined) return placeOf(text, found);
      }
      return { line: 1, column: 1 };
    },
  };
}

function pathKey(path: readonly PropertyKey[]): string {
  return JSON.stringify(path.map(String));
}

function placeOf(text: string, at: number): Place {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  return { line, column: at - before.lastIndexOf('\n') };
}
