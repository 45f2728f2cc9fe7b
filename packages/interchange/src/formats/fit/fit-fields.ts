// Decides how single fields are taken out of FIT messages and put into them: little and big endian, "invalid" is absent.

/** Global message numbers of the published profile. */
export const MESSAGE = {
  fileId: 0,
  session: 18,
  lap: 19,
  event: 21,
  workout: 26,
  workoutStep: 27,
  activity: 34,
  set: 225,
  exerciseTitle: 264,
} as const;

/** Base types as they stand in definitions. */
export const BASE = { enum: 0, uint8: 2, text: 7, uint16: 132, uint32: 134, uint32z: 140 } as const;

/** 1989-12-31 00:00 UTC in seconds since 1970. */
export const FIT_EPOCH_SECONDS = 631_065_600;

declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}

export interface RawField {
  readonly fieldNumber: number;
  readonly baseType: number;
  readonly bytes: Uint8Array;
}
export interface RawMessage {
  readonly globalMessageNumber: number;
  readonly littleEndian: boolean;
  readonly fields: readonly RawField[];
}

/** Unsigned numbers of a field, an array's valid entries; undefined where the field is absent or invalid. */
export function numbersIn(message: RawMessage, field: number): readonly number[] {
  const raw = message.fields.find((one) => one.fieldNumber === field);
  if (raw === undefined) return [];
  const width = raw.baseType === BASE.uint32 || raw.baseType === BASE.uint32z ? 4 : raw.baseType === BASE.uint16 ? 2 : 1;
  const invalid = width === 4 ? 0xffff_ffff : width === 2 ? 0xffff : 0xff;
  const view = new DataView(raw.bytes.buffer, raw.bytes.byteOffset, raw.bytes.byteLength);
  const values: number[] = [];
  for (let at = 0; at + width <= raw.bytes.length; at += width) {
    const value =
      width === 4
        ? view.getUint32(at, message.littleEndian)
        : width === 2
          ? view.getUint16(at, message.littleEndian)
          : view.getUint8(at);
    if (value !== invalid) values.push(value);
  }
  return values;
}

/** The first valid number of a field. */
export function numberOf(message: RawMessage, field: number): number | undefined {
  return numbersIn(message, field)[0];
}

/** A text field without its padding. */
export function textOf(message: RawMessage, field: number): string {
  const raw = message.fields.find((one) => one.fieldNumber === field);
  if (raw === undefined || raw.baseType !== BASE.text) return '';
  const end = raw.bytes.indexOf(0);
  return new TextDecoder().decode(end < 0 ? raw.bytes : raw.bytes.subarray(0, end)).trim();
}
