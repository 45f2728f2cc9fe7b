// Decides how the server is loaded to be measured: many devices that push, closed loop for throughput, open loop for tails.
import { Agent, request } from 'node:http';
import {
  appendBodies,
  observeAll,
  startWriter,
  type AthleteId,
  type DeviceId,
  type EventBody,
  type SessionId,
  type SetId,
  type Writer,
} from '@strongback/engine';

export interface LoadFigure {
  readonly requests: number;
  readonly refused: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

class Device {
  readonly athlete: string;
  readonly secret: string;
  writer: Writer;
  constructor(index: number) {
    this.athlete = `load-${index}`;
    this.secret = `${'s'.repeat(40)}${index}`;
    this.writer = startWriter(this.athlete as AthleteId, 'phone' as DeviceId);
  }
  next(events: number): string {
    const bodies: EventBody[] = Array.from({ length: events }, (_, index) => ({
      type: 'SetPerformed',
      session: 's' as SessionId,
      set: `${this.writer.nextSeq + index}` as SetId,
      exercise: 'barbell-row',
      kind: 'working',
      reps: 8,
    }));
    const made = appendBodies(this.writer, bodies, 1_767_600_000_000);
    this.writer = observeAll(this.writer, made);
    return JSON.stringify({ athlete: this.athlete, events: made });
  }
}

/** Pushes batches of `events` from `devices` devices for `seconds`; `perSecond` null: as fast as answers come. */
export async function load(
  port: number,
  {
    devices,
    events,
    seconds,
    perSecond,
  }: { readonly devices: number; readonly events: number; readonly seconds: number; readonly perSecond: number | null },
): Promise<LoadFigure> {
  const agent = new Agent({ keepAlive: true, maxSockets: perSecond === null ? devices : 64 });
  const all = Array.from({ length: devices }, (_, index) => new Device(index));
  const times: number[] = [];
  let refused = 0;
  const push = (device: Device, due: number) =>
    new Promise<void>((done) => {
      const body = device.next(events);
      const asked = request(
        {
          port,
          host: '127.0.0.1',
          method: 'POST',
          path: '/api/v1/sync/push',
          agent,
          headers: {
            authorization: `Bearer ${device.secret}`,
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
          },
        },
        (answer) => {
          if (answer.statusCode !== 200) refused += 1;
          answer.resume().once('end', () => {
            times.push(performance.now() - due);
            done();
          });
        },
      );
      asked.once('error', () => {
        refused += 1;
        done();
      });
      asked.end(body);
    });
  const from = performance.now();
  const until = from + seconds * 1_000;
  if (perSecond === null) {
    await Promise.all(
      all.map(async (device) => {
        while (performance.now() < until) await push(device, performance.now());
      }),
    );
  } else {
    const running: Promise<void>[] = [];
    for (let n = 0; n < perSecond * seconds; n++) {
      // Counted from when it was due, so that a stall is not forgotten.
      const due = from + (n * 1_000) / perSecond;
      const wait = due - performance.now();
      if (wait > 1) await new Promise((done) => setTimeout(done, wait));
      running.push(push(all[n % devices] as Device, due));
    }
    await Promise.all(running);
  }
  const took = (performance.now() - from) / 1_000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round((times[Math.floor((times.length - 1) * share)] ?? 0) * 10) / 10;
  return { requests: times.length, refused, perSecond: Math.round(times.length / took), p50Ms: at(0.5), p99Ms: at(0.99) };
}
