// Decides what of ATHLETE.json is read but cannot be meant, or cannot be used, and says it with its field.
import { readResult } from '../assess/sitting.ts';
import type { IsoDate } from '../units/brand.ts';
import { pathText } from '../units/json-place.ts';
import { type AthleteFile, KNOWN_FIELDS } from './athlete-schema.ts';

/** Most unknown fields named one by one. */
const NAMED_FIELDS = 20;

/** What was ignored, or taken another way than written, one sentence each. `today` is the day the plan begins. */
export function doubts(file: AthleteFile, today: IsoDate): readonly string[] {
  const said = [...ignoredFields(file)];
  if (file.athlete.born !== undefined && file.athlete.born > today)
    said.push(`athlete.born: ${file.athlete.born} lies after the plan begins; check the year`);
  if (file.athlete.zone !== undefined && !looksLikeZone(file.athlete.zone))
    said.push(`athlete.zone: "${file.athlete.zone}" does not read like a time zone such as Europe/Berlin`);
  (file.goals ?? []).forEach((goal, index) => {
    if (goal.by !== undefined && goal.by < today) said.push(`goals[${index}].by: ${goal.by} has passed when the plan begins`);
  });
  (file.performances ?? []).forEach((row, index) => {
    if (row.date > today)
      said.push(`performances[${index}].date: ${row.date} lies after the plan begins; the set is not counted until then`);
    if (!Number.isInteger(row.reps))
      said.push(`performances[${index}].reps: ${row.reps} was read as ${Math.floor(row.reps)}, the whole repetitions`);
  });
  (file.complaints ?? []).forEach((row, index) => {
    if (row.since !== undefined && row.since > today)
      said.push(`complaints[${index}].since: ${row.since} lies after the plan begins; it is planned around all the same`);
  });
  (file.calendar ?? []).forEach((row, index) => {
    if (row.zone !== undefined && !looksLikeZone(row.zone))
      said.push(`calendar[${index}].zone: "${row.zone}" does not read like a time zone such as Asia/Tokyo`);
    const last = row.to ?? row.date ?? row.from;
    if (row.weekday === undefined && last !== undefined && last < today)
      said.push(`calendar[${index}]: this ${row.kind} has passed when the plan begins`);
    if ((row.kind === 'away' || row.kind === 'trip') && row.from !== undefined && row.to === undefined && row.date === undefined)
      said.push(`calendar[${index}].to is missing: one day is assumed, ${row.from}`);
  });
  return said;
}

/** Why a test result cannot be used, in words; null when it can. */
export function testRefused(row: NonNullable<AthleteFile['assessments']>[number], unit: string, today: IsoDate): string | null {
  if (row.date > today) return `${row.date} lies after the plan begins; the result was left out`;
  const read = readResult({
    test: row.test,
    date: row.date as IsoDate,
    value: row.value,
    unit,
    side: row.side ?? null,
    pain: row.pain ?? null,
    measuredBy: row.measuredBy ?? null,
    form: row.form ?? null,
    field: row.field ?? null,
  });
  return read.ok ? null : `${read.reason} The result was left out.`;
}

const ZONE =
  /^([A-Z0-9]{1,8}|(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Etc|Europe|Indian|Pacific|US|Canada)\/[\w+/-]+)$/;

/** Zone names are an area and a place, or short as UTC; whether the place exists is for the clock of the device to know. */
function looksLikeZone(zone: string): boolean {
  return ZONE.test(zone);
}

function* ignoredFields(file: AthleteFile): Generator<string> {
  let left = NAMED_FIELDS;
  for (const path of unknownFields(file)) {
    if (left-- === 0) return yield 'more fields are not known and were ignored';
    yield `the field "${pathText(path)}" is not known and was ignored`;
  }
}

/** Where fields stand that nobody reads, whether the rest fits or not. */
export function* unknownFields(file: unknown): Generator<readonly (string | number)[]> {
  if (!isObject(file) || Array.isArray(file)) return;
  for (const [part, fields] of Object.entries(KNOWN_FIELDS)) {
    const value = part === '' ? file : file[part];
    const rows = Array.isArray(value) ? (value as readonly unknown[]) : [value];
    for (const [index, row] of rows.entries()) {
      if (!isObject(row)) continue;
      const path = part === '' ? [] : Array.isArray(value) ? [part, index] : [part];
      for (const field of Object.keys(row)) if (!fields.includes(field)) yield [...path, field];
    }
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
