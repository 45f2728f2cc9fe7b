// Decides which app wrote a table, from the set of its fields and never from their places.
import type { App } from '../source.types.ts';
import type { Field, NamedColumn } from '../words/headers.ts';
import { normalHeader } from '../words/headers.ts';

export interface Dialect {
  readonly app: App;
  readonly variant: string;
}

/** The dialect of a table's columns; `generic` when it has what a log needs but no app's mark. Null when it is no training log. */
export function dialectOf(header: readonly string[], columns: readonly (NamedColumn | null)[]): Dialect | null {
  const names = new Set(header.map(normalHeader));
  const fields = new Set(columns.flatMap((column) => (column ? [column.field] : [])));
  const has = (...wanted: Field[]): boolean => wanted.every((field) => fields.has(field));
  if (names.has('barbell_lift') || names.has('best_result_raw'))
    return { app: 'sugarwod', variant: names.has('set_details') ? 'long' : 'short' };
  if (names.has('workout datetime') && names.has('is warmup set?')) return { app: 'liftosaur', variant: 'history' };
  if (has('measurement', 'value')) return { app: 'fitnotes', variant: 'body' };
  if (!has('exercise') || !(has('date') || has('start'))) return null;
  if (!has('weight') && !has('reps') && !has('seconds')) return null;
  if (has('start', 'end') || (has('start') && has('setType'))) return { app: 'hevy', variant: weightUnit(columns) ?? 'no-unit' };
  if (has('isWarmup', 'multiplier') || (has('isWarmup') && names.has('duration(s)'))) return { app: 'fitbod', variant: 'long' };
  if (has('category', 'weight', 'reps') && !has('setOrder')) return { app: 'fitnotes', variant: has('weightUnit') ? 'a' : 'b' };
  if (has('setOrder') && (has('title') || has('workoutNumber')))
    return { app: 'strong', variant: strongVariant(columns, fields, names) };
  return { app: 'generic', variant: 'columns' };
}

function weightUnit(columns: readonly (NamedColumn | null)[]): string | undefined {
  return columns.find((column) => column?.field === 'weight')?.unit;
}

function strongVariant(columns: readonly (NamedColumn | null)[], fields: ReadonlySet<Field>, names: ReadonlySet<string>): string {
  if (fields.has('weightUnit')) return 'b';
  if (fields.has('workoutNumber')) return 'c';
  if (names.has('kg') || names.has('lb') || names.has('lbs')) return 'd';
  return names.has('set order') ? (weightUnit(columns) ? 'c' : 'a') : 'e';
}
