// Decides how kept workshops are read from the ledger, and where the clock of a running one is kept on this phone.
import { canonicalText, type EventBody, type LedgerState, readWorkshop, type Workshop } from '@strongback/engine';
import { readPreference, writePreference } from '../../platform/preferences.ts';
import { clockFromText, clockToText, type RunClock } from './clock.ts';

const CLOCK = 'workshop-clock';

export interface Kept {
  readonly id: string;
  readonly name: string;
  /** Null where a newer build made it. */
  readonly workshop: Workshop | null;
}

/** All that are kept, the newest first. */
export function keptWorkshops(ledger: LedgerState): readonly Kept[] {
  return (ledger.workshops ?? []).toReversed().map(({ id, name, body }) => {
    const read = readWorkshop(body);
    return { id, name, workshop: read.ok ? read.value : null };
  });
}

export const keeping = (id: string, name: string, workshop: Workshop | null): EventBody => ({
  type: 'WorkshopKept',
  workshop: id,
  name,
  body: workshop === null ? null : canonicalText(workshop),
});

export const readClock = (id: string): RunClock => clockFromText(readPreference(CLOCK), id);
/** Forgets the clock of a workshop that is gone. */
export function dropClock(id: string): void {
  if (readClock(id).atSeconds > 0 || readClock(id).sinceMs !== null) writePreference(CLOCK, null);
}
export const writeClock = (clock: RunClock): void => writePreference(CLOCK, clockToText(clock));
