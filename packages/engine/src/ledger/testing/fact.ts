// Decides how a random fact is put together in tests: which fields it always has, and which it may leave out.
import * as fc from 'fast-check';
import type { EventBody } from '../event.types.ts';

export function fact(
  type: string,
  fields: Record<string, fc.Arbitrary<unknown>>,
  optional: readonly string[] = [],
): fc.Arbitrary<EventBody> {
  const shape = { type: fc.constant(type), ...fields };
  const requiredKeys = Object.keys(shape).filter((key) => !optional.includes(key));
  return fc.record(shape, { requiredKeys: requiredKeys as [] }).map((made) => ({ ...made }) as unknown as EventBody);
}
