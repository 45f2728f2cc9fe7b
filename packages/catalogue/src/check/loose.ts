// Decides how a value of unknown shape is read while other faults of the same entry are still to be told.

export type Loose = Readonly<Record<string, unknown>>;

export function asObject(value: unknown): Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : {};
}

export function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function asNumber(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

/** The texts of a list with their places in it. */
export function textsOf(value: unknown): readonly (readonly [string, number])[] {
  return asList(value).flatMap((entry, index) => (typeof entry === 'string' ? [[entry, index] as const] : []));
}
