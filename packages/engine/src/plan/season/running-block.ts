// Decides which block is under way when a plan is made: what the plan before had begun, however often it was made anew since.
import type { IsoDate } from '../../units/brand.ts';
import { PHASES, type Phase } from './phases.ts';
import type { PlannedBlock } from '../plan.types.ts';
import type { PlanRequest } from '../request.types.ts';

export interface BegunBlock {
  readonly kind: Phase;
  readonly begun: IsoDate;
  readonly cycle?: number;
}

/** What a block is for; behind a lighter week or a trip that opens a plan, the emphasis under way. */
function phaseOf(block: PlannedBlock): Phase | undefined {
  return PHASES.find((phase) => phase === block.kind) ?? block.phase;
}

/** The blocks of the plan before that have begun when this one is made, in order; one that begins on that very day is among them. */
export function begunBlocks({ from, previous }: Pick<PlanRequest, 'from' | 'previous'>): readonly BegunBlock[] {
  return (previous?.blocks ?? []).flatMap((block) => {
    const kind = phaseOf(block);
    return kind === undefined || block.from > from
      ? []
      : [{ kind, begun: block.begun ?? block.from, ...(block.cycle === undefined ? {} : { cycle: block.cycle }) }];
  });
}

/** The block under way; null where the plan begins a new life. */
export function runningBlock(request: Pick<PlanRequest, 'from' | 'previous'>): BegunBlock | null {
  return begunBlocks(request).at(-1) ?? null;
}
