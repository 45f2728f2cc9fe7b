// Decides how a policy that keeps a ledger keeps it: facts become events on one device and are folded as on a phone.
import {
  type AthleteId,
  type Clock,
  type DeviceId,
  type EventBody,
  type IsoDate,
  dayNumber,
  type LedgerEvent,
  type LedgerState,
  openReplay,
  stamp,
  startClock,
  versionOf,
} from '@strongback/engine';

export interface Journal {
  write(date: IsoDate, bodies: readonly EventBody[]): void;
  state(): LedgerState;
  events(): readonly LedgerEvent<EventBody>[];
}

const DAY_MS = 86_400_000;

/** A journal without the door's checks: its bodies are made here, and a test sends them through the door. */
export function openJournal(athlete: string): Journal {
  const device = 'virtual-phone' as DeviceId;
  const held = openReplay({ checkpointEvery: 1_000_000 });
  const all: LedgerEvent<EventBody>[] = [];
  let clock: Clock = startClock(device);
  return {
    write(date, bodies) {
      const now = dayNumber(date) * DAY_MS + 12 * 3_600_000;
      const fresh: LedgerEvent<EventBody>[] = [];
      for (const body of bodies) {
        clock = stamp(clock, now);
        const deviceSeq = all.length + 1;
        const event = { athlete: athlete as AthleteId, device, deviceSeq, time: clock.time, version: versionOf(body.type), body };
        all.push(event);
        fresh.push(event);
      }
      held.add(fresh);
    },
    state: held.state,
    events: () => all,
  };
}
