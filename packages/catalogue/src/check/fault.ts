// Decides how a fault in the catalogue's files is told: file, line, field, a stable code and a plain sentence.

/** One file of the catalogue; `path` is relative to the catalogue's folder, with forward slashes. */
export interface CatalogueFile {
  readonly path: string;
  readonly text: string;
}

export const FAULT_CODES = [
  'syntax',
  'unknown-file',
  'missing-field',
  'unknown-field',
  'unknown-word',
  'wrong-type',
  'wrong-value',
  'malformed',
  'id-not-file-name',
  'pattern-not-folder',
  'duplicate-id',
  'duplicate-name',
  'dangling',
  'self-link',
  'cycle',
  'both-ways',
  'stage-order',
  'range-inverted',
  'too-many-words',
  'unanswered',
  'too-few',
  'missing-gate',
  'no-direct-muscle',
  'tempo-unit',
  'unknown-rule',
  'load-without-implement',
  'redundant-equipment',
  'dose',
  'impossible-pose',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

export interface CatalogueFault {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Dotted path inside the file, e.g. `muscles.lats`; empty for the file as a whole. */
  readonly field: string;
  readonly code: FaultCode;
  readonly message: string;
}

/** Tells one fault at a path of one entry. */
export type Tell = (code: FaultCode, path: readonly PropertyKey[], message: string) => void;

/** One line for a terminal: `exercises/hinge/deadlift.json:12 muscles.lats: …`. */
export function faultLine(fault: CatalogueFault): string {
  return `${fault.file}:${fault.line}:${fault.column} ${fault.field === '' ? '(file)' : fault.field}: ${fault.message} [${fault.code}]`;
}
