// Decides what is asked of each format: eleven fields of a set, each in a small invented file.

export const FIELDS = [
  'RPE',
  'kind of set',
  'superset',
  'side',
  'tempo',
  'seconds',
  'metres',
  'assistance',
  'notes',
  'rest',
  'zone',
] as const;
export type FieldName = (typeof FIELDS)[number];

export interface Probe {
  readonly format: string;
  /** The file with one set that has the field, and a second set where the field needs two. */
  readonly file: (field: FieldName) => string | null;
}

/** An exercise whose weight is help. */
export const ASSISTED = 'Pull Up (Assisted)';
