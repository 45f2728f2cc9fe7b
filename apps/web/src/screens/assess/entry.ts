// Decides what the entries of one test become: which fields are asked, in which unit, which rows are recorded, what does not fit.
import {
  readResult,
  SIDES,
  type Assessment,
  type EventBody,
  type IsoDate,
  type MassUnit,
  type Measurer,
  type Side,
  type TestField,
} from '@strongback/engine';
import { parseDecimal } from '../../ui/decimal.ts';

/** Attempts as typed, by field and side. */
export type Entered = Readonly<Record<string, readonly string[]>>;

export interface Noted {
  readonly form: string | null;
  readonly flags: readonly string[];
  /** 0-10. */
  readonly pain: number;
  readonly by: Measurer;
}

type Recorded = Extract<EventBody, { readonly type: 'AssessmentRecorded' }>;
export type Row = Omit<Recorded, 'assessment'>;

export interface ReadEntries {
  readonly rows: readonly Row[];
  /** Why an entry does not count, by the key of its box. */
  readonly problems: Readonly<Record<string, string>>;
  /** Everything that a grade needs is there. */
  readonly ready: boolean;
}

/** Ratios that people cannot read off a tape or a scale are worked out from two lengths or two forces. */
const PARTS_OF_RATIO: Readonly<Record<string, readonly string[]>> = {
  'grip-width': ['shoulder-width', 'grip'],
  'er-ir-strength': ['external', 'internal'],
};

export const keyOf = (field: TestField, side: Side | null): string => (side === null ? field.id : `${field.id}.${side}`);
export const sidesOf = (field: TestField): readonly (Side | null)[] => (field.perSide ? SIDES : [null]);

/** The fields asked at once and those that refine. A coach's grade is asked of a coach. */
export function askedFields(
  test: Assessment,
  by: Measurer,
): { readonly main: readonly TestField[]; readonly more: readonly TestField[] } {
  const parts = PARTS_OF_RATIO[test.id];
  const main = test.fields.filter((field) => (parts ? parts.includes(field.id) : field.required));
  const more = test.fields.filter(
    (field) => !main.includes(field) && !(parts && field.unit === 'ratio') && (field.unit !== 'grade' || by === 'coach'),
  );
  return { main, more };
}

/** What a person of kilograms or pounds enters: inches and pounds beside pounds. */
export function unitAsked(field: TestField, units: MassUnit): string {
  if (units === 'kg') return field.unit;
  return field.unit === 'kg' ? 'lb' : field.unit === 'cm' ? 'in' : field.unit;
}

/** The rows of a test, one for each attempt. Text that is no number, or out of range, counts as a problem and gives no row. */
export function readEntries(
  test: Assessment,
  entered: Entered,
  noted: Noted,
  { date, units }: { readonly date: IsoDate; readonly units: MassUnit },
): ReadEntries {
  const { main, more } = askedFields(test, noted.by);
  const rows: Row[] = [];
  const problems: Record<string, string> = {};
  const filled = new Set<string>();
  for (const field of [...main, ...more]) {
    for (const side of sidesOf(field)) {
      const key = keyOf(field, side);
      for (const text of entered[key] ?? []) {
        if (text.trim() === '') continue;
        const row: Row = {
          type: 'AssessmentRecorded',
          test: test.id,
          date,
          value: parseDecimal(text) ?? Number.NaN,
          unit: unitAsked(field, units),
          pain: noted.pain,
          measuredBy: noted.by,
          ...(side === null ? {} : { side }),
          ...(field === test.fields[0] ? {} : { field: field.id }),
          ...(noted.form === null ? {} : { form: noted.form }),
          ...(noted.flags.length === 0 ? {} : { flags: noted.flags }),
        };
        const read = readResult({ ...row, field: field.id });
        if (read.ok) {
          rows.push(row);
          filled.add(key);
        } else problems[key] = read.reason;
      }
    }
  }
  const complete = main.every((field) => sidesOf(field).every((side) => filled.has(keyOf(field, side))));
  const formSaid = test.forms.length === 0 || noted.form !== null;
  return { rows, problems, ready: complete && formSaid && Object.keys(problems).length === 0 };
}
