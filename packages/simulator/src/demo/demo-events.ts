// Decides how the demo athlete's facts become a ledger: one device, in the order in which they would have been written.
import {
  appendBodies,
  type AthleteId,
  type DeviceId,
  type EventBody,
  type IsoDate,
  type LedgerEvent,
  observeAll,
  startWriter,
} from '@strongback/engine';
import { demoYear } from './demo-year.ts';

/** The demo athlete's ledger, ending on the day before `today`. */
export function demoEvents(
  today: IsoDate,
  seed: number,
  athlete = 'demo',
  device = 'demo-phone',
): readonly LedgerEvent<EventBody>[] {
  let writer = startWriter(athlete as AthleteId, device as DeviceId);
  const events: LedgerEvent<EventBody>[] = [];
  for (const { body, atMs } of demoYear(today, seed)) {
    const made = appendBodies(writer, [body], atMs);
    writer = observeAll(writer, made);
    events.push(...made);
  }
  return events;
}
