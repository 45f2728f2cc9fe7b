// Decides how the bytes of a FIT file become messages: definitions and records within bounds, checksum verified, a cut file read as far as it goes.
import { accept, type Outcome, refuse } from '@strongback/engine';
import type { RawField, RawMessage } from './fit-fields.ts';

export interface FitContents {
  readonly messages: readonly RawMessage[];
  /** What is wrong with the file though it could be read. */
  readonly faults: readonly string[];
}

interface Definition {
  readonly message: number;
  readonly littleEndian: boolean;
  readonly fields: readonly { readonly fieldNumber: number; readonly size: number; readonly baseType: number }[];
  readonly size: number;
}

/** Messages of the wanted numbers, in file order. Several files may stand one after the other, as the format allows. */
export function fitMessages(bytes: Uint8Array, wanted: ReadonlySet<number>): Outcome<FitContents> {
  const messages: RawMessage[] = [];
  const faults: string[] = [];
  let at = 0;
  while (at < bytes.length) {
    const header = bytes[at] ?? 0;
    const view = new DataView(bytes.buffer, bytes.byteOffset + at, bytes.length - at);
    const marked = header >= 12 && view.byteLength >= header && view.byteLength >= 12 && view.getUint32(8, false) === 0x2e464954;
    if (!marked) {
      if (at === 0) return refuse('import.fit', 'the FIT file is damaged at its beginning; copy it from the watch again');
      break;
    }
    const dataSize = view.getUint32(4, true);
    const end = Math.min(header + dataSize, view.byteLength);
    if (header + dataSize + 2 > view.byteLength)
      faults.push(`the file is cut: ${header + dataSize + 2 - view.byteLength} bytes are missing`);
    else if (checksum(bytes.subarray(at, at + end)) !== view.getUint16(end, true))
      faults.push('the checksum does not fit: the file may be damaged');
    const broken = readRecords(bytes.subarray(at + header, at + end), wanted, messages);
    if (broken !== null) faults.push(broken);
    at += header + dataSize + 2;
  }
  return accept({ messages, faults });
}

function readRecords(data: Uint8Array, wanted: ReadonlySet<number>, messages: RawMessage[]): string | null {
  const definitions = new Map<number, Definition>();
  let at = 0;
  while (at < data.length) {
    const head = data[at] ?? 0;
    const compressed = (head & 0x80) !== 0;
    at++;
    if (!compressed && (head & 0x40) !== 0) {
      const made = definitionAt(data, at, (head & 0x20) !== 0);
      if (made === null) return 'a definition goes beyond the end of the file';
      definitions.set(head & 15, made.definition);
      at = made.next;
      continue;
    }
    const definition = definitions.get(compressed ? (head >> 5) & 3 : head & 15);
    if (definition === undefined) return `byte ${at}: a record without a definition; what follows was not read`;
    if (at + definition.size > data.length) return 'the last record is cut';
    if (wanted.has(definition.message)) messages.push(recordAt(data, at, definition));
    at += definition.size;
  }
  return null;
}

function definitionAt(data: Uint8Array, from: number, developer: boolean): { definition: Definition; next: number } | null {
  const count = data[from + 4];
  if (count === undefined) return null;
  const littleEndian = data[from + 1] === 0;
  const [low = 0, high = 0] = littleEndian ? [data[from + 2], data[from + 3]] : [data[from + 3], data[from + 2]];
  let at = from + 5;
  let size = 0;
  const fields: Definition['fields'][number][] = [];
  for (let index = 0; index < count; index++, at += 3) {
    const [fieldNumber, width, baseType] = [data[at], data[at + 1], data[at + 2]];
    if (fieldNumber === undefined || width === undefined || baseType === undefined) return null;
    fields.push({ fieldNumber, size: width, baseType });
    size += width;
  }
  if (developer) {
    const more = data[at];
    if (more === undefined || at + 1 + more * 3 > data.length) return null;
    for (let index = 0; index < more; index++) size += data[at + 2 + index * 3] ?? 0;
    at += 1 + more * 3;
  }
  return { definition: { message: low | (high << 8), littleEndian, fields, size }, next: at };
}

function recordAt(data: Uint8Array, from: number, definition: Definition): RawMessage {
  let at = from;
  const fields = definition.fields.map(({ fieldNumber, size, baseType }): RawField => {
    const bytes = data.subarray(at, at + size);
    at += size;
    return { fieldNumber, baseType, bytes };
  });
  return { globalMessageNumber: definition.message, littleEndian: definition.littleEndian, fields };
}

/** The 16-bit checksum of the FIT protocol (polynomial 0xA001, reflected). */
function checksum(bytes: Uint8Array): number {
  let value = 0;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ 0xa001 : value >>> 1;
  }
  return value;
}
