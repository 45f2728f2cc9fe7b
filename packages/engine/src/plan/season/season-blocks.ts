// Decides how weeks read as blocks: neighbours with the same purpose become one stretch.
import { addDays } from '../../units/calendar.ts';
import type { IsoDate } from '../../units/brand.ts';
import type { PlannedBlock } from '../plan.types.ts';
import type { BegunBlock } from './running-block.ts';
import type { SeasonWeek } from './season.ts';

/** Blocks from weeks of seven days each from `from`; the first stretch of `running` keeps the day on which that emphasis began. */
export function blocksOf(from: IsoDate, weeks: readonly SeasonWeek[], running: BegunBlock | null = null): PlannedBlock[] {
  const blocks: { kind: PlannedBlock['kind']; from: IsoDate; to: IsoDate; block: number; cycle: number }[] = [];
  for (const week of weeks) {
    const start = addDays(from, week.index * 7);
    const end = addDays(start, 6);
    const open = blocks.at(-1);
    if (open !== undefined && open.kind === week.kind && open.block === week.block) open.to = end;
    else
      blocks.push({ kind: week.kind, from: start, to: end, block: week.block, cycle: week.kind === week.phase ? week.cycle : 1 });
  }
  const goesOn = running !== null && weeks[0]?.block === 0 && weeks[0].phase === running.kind ? running : null;
  return blocks.map(({ kind, from: first, to, cycle }, at) => ({
    kind,
    from: first,
    to,
    ...(at === 0 && goesOn !== null ? stillOn(kind, first, goesOn) : cycle > 1 ? { cycle } : {}),
  }));
}

/** Weeks from the first one to the end of the block that the week `at` belongs to, the lighter week behind it included. */
export function weeksToBlockEnd(season: readonly SeasonWeek[], at: number): number {
  const next = season.findIndex((week, index) => index > at && week.block !== season[at]?.block);
  return next < 0 ? season.length : next;
}

/** What the first stretch keeps of the block that it continues. */
function stillOn(kind: PlannedBlock['kind'], from: IsoDate, running: BegunBlock): Partial<PlannedBlock> {
  return {
    ...(kind === running.kind ? {} : { phase: running.kind }),
    ...(running.begun < from ? { begun: running.begun } : {}),
    ...((running.cycle ?? 1) > 1 ? { cycle: running.cycle } : {}),
  };
}
