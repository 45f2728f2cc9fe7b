// Decides how values are taken out of foreign JSON: own properties only, the right kind or nothing.

export type JsonObject = Readonly<Record<string, unknown>>;

/** The value as an object, null when it is none. */
export function objectIn(value: unknown): JsonObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
}

/** The objects of a list; anything else in it is left out. */
export function objectsIn(value: unknown): JsonObject[] {
  return listIn(value).flatMap((entry): JsonObject[] => {
    const object = objectIn(entry);
    return object === null ? [] : [object];
  });
}

export function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function at(object: JsonObject | null, field: string): unknown {
  return object !== null && Object.hasOwn(object, field) ? object[field] : undefined;
}

/** Trimmed text, empty when there is none. */
export function textAt(object: JsonObject | null, field: string): string {
  const value = at(object, field);
  return typeof value === 'string' ? value.trim() : '';
}

/** A finite number, also one written as text; undefined otherwise. */
export function numberAt(object: JsonObject | null, field: string): number | undefined {
  const value = at(object, field);
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || !/^-?\d+(\.\d+)?$/.test(value.trim())) return undefined;
  return Number(value);
}

/** `{ [field]: value }` without the field when the value is undefined or empty. */
export function given<K extends string, V>(field: K, value: V | undefined | '' | null): { readonly [P in K]?: V } {
  return (value === undefined || value === '' || value === null ? {} : { [field]: value }) as { readonly [P in K]?: V };
}
