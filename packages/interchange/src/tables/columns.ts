// Decides how a table's rows are reached by field name.
import type { NamedColumn, Field } from '../words/headers.ts';

export interface Columns {
  readonly list: readonly (NamedColumn | null)[];
  index(field: Field): number;
  unit(field: Field): string | undefined;
  /** The trimmed cell; empty when the column or the cell is missing. */
  cell(cells: readonly string[], field: Field): string;
}

export function columnsOf(list: readonly (NamedColumn | null)[]): Columns {
  const at = new Map<Field, number>();
  list.forEach((column, index) => {
    if (column && !at.has(column.field)) at.set(column.field, index);
  });
  return {
    list,
    index: (field) => at.get(field) ?? -1,
    unit: (field) => list[at.get(field) ?? -1]?.unit,
    cell: (cells, field) => {
      const index = at.get(field);
      return index === undefined ? '' : (cells[index] ?? '').trim();
    },
  };
}
