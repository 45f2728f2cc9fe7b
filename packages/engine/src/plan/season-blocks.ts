// Decides how weeks read as blocks: neighbours with the same purpose become one stretch.
import { addDays } from '../units/calendar.ts';
import type { IsoDate } from '../units/brand.ts';
import type { PlannedBlock } from './plan.types.ts';
import type { SeasonWeek } from './season.ts';

/** Blocks from weeks of seven days each from `from`. */
export function blocksOf(from: IsoDate, weeks: readonly SeasonWeek[]): PlannedBlock[] {
  const blocks: { kind: PlannedBlock['kind']; from: IsoDate; to: IsoDate; block: number; cycle: number }[] = [];
  for (const week of weeks) {
    const start = addDays(from, week.index * 7);
    const end = addDays(start, 6);
    const open = blocks.at(-1);
    if (open !== undefined && open.kind === week.kind && open.block === week.block) open.to = end;
    else
      blocks.push({ kind: week.kind, from: start, to: end, block: week.block, cycle: week.kind === week.phase ? week.cycle : 1 });
  }
  return blocks.map(({ kind, from: first, to, cycle }) => ({ kind, from: first, to, ...(cycle > 1 ? { cycle } : {}) }));
}
