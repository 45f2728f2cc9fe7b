// Decides how instants become civil days and wall times of a zone, and back, on the command line.
import type { WallTime } from '@strongback/engine';
import type { ZoneClock } from '@strongback/interchange';
import { Stop, USAGE } from './outcome.ts';

const MINUTE = 60_000;

/** The zone of this machine. */
export function zoneHere(): string {
  return new Intl.DateTimeFormat('en-US').resolvedOptions().timeZone;
}

/** The clock of an IANA zone, e.g. `Europe/Berlin`. */
export function clockOf(zone: string): ZoneClock {
  const parts = formatFor(zone);
  const offsetAt = (ms: number): number => Math.round((wallMs(parts, ms) - ms) / MINUTE) * MINUTE;
  return {
    wall(ms) {
      const [date = '', time = ''] = new Date(wallMs(parts, ms)).toISOString().split('T');
      return { date, time: time.slice(0, 8) as WallTime, offsetMinutes: offsetAt(ms) / MINUTE };
    },
    instant(date, time) {
      const wall = Date.parse(`${date}T${time.slice(0, 8).padEnd(8, ':00')}Z`);
      const first = wall - offsetAt(wall);
      // A second look settles the hours around a change of the clocks.
      return wall - offsetAt(first);
    },
  };
}

function formatFor(zone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    throw new Stop(USAGE, `--zone takes a zone such as Europe/Berlin, not "${zone.slice(0, 40)}"`);
  }
}

/** What the clock on the wall shows at an instant, as milliseconds of a day in UTC. */
function wallMs(format: Intl.DateTimeFormat, ms: number): number {
  const shown = new Map(format.formatToParts(ms).map((part) => [part.type, Number(part.value)]));
  const of = (type: Intl.DateTimeFormatPartTypes): number => shown.get(type) ?? 0;
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
}
