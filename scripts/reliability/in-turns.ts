// Decides how the whole push is set beside SQLite alone: in turns on the same machine in the same minute, by the clock and by the work.
import { bareBatches } from './bare-commits.ts';
import { keptPushes } from './kept-pushes.ts';
import type { Stretch } from './stopwatch.ts';

export interface InTurns {
  readonly bare: Stretch;
  readonly kept: Stretch;
  /** Median over the turns of the part of bare speed that the whole push keeps. */
  readonly part: number;
}

/** The first turn warms up and does not count: SQLite alone has nothing to warm. */
export async function inTurns(turns: number, secondsEach: number, gathered: number): Promise<InTurns> {
  const bare: Stretch[] = [];
  const kept: Stretch[] = [];
  for (let turn = 0; turn <= turns; turn++) {
    const stretches = [bareBatches(secondsEach, gathered), await keptPushes(secondsEach, gathered)] as const;
    if (turn === 0) continue;
    bare.push(stretches[0]);
    kept.push(stretches[1]);
  }
  const parts = kept.map((own, turn) => perSecond(own) / perSecond(bare[turn] ?? own)).sort((a, b) => a - b);
  return { bare: added(bare), kept: added(kept), part: parts[parts.length >> 1] ?? 0 };
}

export function perSecond({ done, seconds }: Stretch): number {
  return done / seconds;
}

function added(stretches: readonly Stretch[]): Stretch {
  return {
    done: stretches.reduce((sum, { done }) => sum + done, 0),
    seconds: stretches.reduce((sum, { seconds }) => sum + seconds, 0),
    coreMicros: stretches.reduce((sum, { coreMicros }) => sum + coreMicros, 0),
  };
}
