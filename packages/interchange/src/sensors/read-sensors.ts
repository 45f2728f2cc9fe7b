// Decides which reader a sensor's file meets. The list is the seam: a device of its own form is one more entry, tried in order.
import { type Outcome, refuse } from '@strongback/engine';
import { decodeText } from '../text/decode.ts';
import { gripTable } from './grip-table.ts';
import type { SensorAnswers, SensorReader, SensorResult } from './sensor.types.ts';
import { velocityTable } from './velocity-table.ts';

export const SENSOR_READERS: readonly SensorReader[] = [velocityTable, gripTable];

export interface SensorFile extends SensorResult {
  /** Id of the reader. */
  readonly reader: string;
}

/** Reads a file of a sensor. Refusals say what was looked for. */
export function readSensorFile(
  bytes: Uint8Array,
  answers: SensorAnswers = {},
  readers: readonly SensorReader[] = SENSOR_READERS,
): Outcome<SensorFile> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const { text } = decoded.value;
  const reader = readers.find((one) => one.recognises(text));
  if (reader === undefined)
    return refuse(
      'sensor.unknown',
      'this is no file of a known sensor: a table of bar speed names an exercise and a mean velocity, one of grip names hands and their strength. Nothing was read',
    );
  const read = reader.read(text, answers);
  if (!read.ok) return read;
  if (read.value.read > 0 && read.value.readings.length === 0 && read.value.questions.length === 0)
    return refuse(
      'sensor.nothing',
      `none of ${read.value.read} rows can be used, first line ${read.value.skipped[0]?.line}: ${read.value.skipped[0]?.reason}. Nothing was read`,
    );
  return { ok: true, value: { ...read.value, reader: reader.id } };
}
