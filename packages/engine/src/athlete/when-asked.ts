// Decides when something is worked out: when it is first asked for, and once.

/** Asks `make` on the first call, and gives what it made on every call. */
export function whenAsked<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
