// Decides how the domain says no: a value, never an exception.

export interface Refusal {
  readonly ok: false;
  /** Stable machine word, e.g. `athlete.unknown-exercise`. */
  readonly code: string;
  /** One sentence for a person: what happened, what was kept, what to do. */
  readonly reason: string;
  /** Where in the input, e.g. `performances[2].exercise`. */
  readonly at?: string;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | Refusal;

export function refuse(code: string, reason: string, at?: string): Refusal {
  return at === undefined ? { ok: false, code, reason } : { ok: false, code, reason, at };
}

export function accept<T>(value: T): Outcome<T> {
  return { ok: true, value };
}
