// Proves that a strap is read as the Bluetooth service says, found again when it drops, and let go for good, with a strap that is made up.
import { describe, expect, test } from 'vitest';
import { openPulse } from '../app/training/pulse.ts';
import { type BluetoothPart, heartRateSensor, heartReading } from './heart-rate.ts';

const view = (...bytes: number[]): DataView => new DataView(Uint8Array.from(bytes).buffer);

describe('a measurement', () => {
  test.each([
    ['one byte', view(0, 128), { beats: 128, contact: null }],
    ['two bytes', view(1, 0x2c, 0x00), { beats: 44, contact: null }],
    ['skin felt', view(6, 70), { beats: 70, contact: true }],
    ['no skin', view(4, 0), { beats: 0, contact: false }],
    ['with energy and beats between', view(0b11110, 90, 1, 0, 0x34, 0x03), { beats: 90, contact: true }],
    ['cut short', view(1, 60), null],
    ['empty', view(), null],
    ['no heart does that', view(1, 0xff, 0x01), null],
    ['a dead one', view(0, 0), null],
  ])('%s', (_, value, wanted) => expect(heartReading(value)).toEqual(wanted));
});

/** A strap as Web Bluetooth shows it; `fails` connections are refused before one works. */
class Strap extends EventTarget {
  fails = 0;
  connections = 0;
  disconnects = 0;
  readonly measurement = Object.assign(new EventTarget(), {
    value: undefined as DataView | undefined,
    startNotifications: async () => undefined,
  });
  readonly gatt = {
    connect: async () => {
      if (this.fails > 0) {
        this.fails -= 1;
        throw new Error('out of reach');
      }
      this.connections += 1;
      return { getPrimaryService: async () => ({ getCharacteristic: async () => this.measurement }) };
    },
    disconnect: () => {
      this.disconnects += 1;
    },
  };
  beat(...bytes: number[]): void {
    this.measurement.value = view(...bytes);
    this.measurement.dispatchEvent(new Event('characteristicvaluechanged'));
  }
  drop(): void {
    this.dispatchEvent(new Event('gattserverdisconnected'));
  }
}

function hubWith(strap: Strap, pausesMs: readonly number[] = [1, 1, 1]) {
  const asked: unknown[] = [];
  const bluetooth: BluetoothPart = {
    requestDevice: async (options) => {
      asked.push(options);
      return strap as never;
    },
  };
  return { hub: openPulse(heartRateSensor(() => bluetooth, pausesMs)), asked };
}
const settled = () => new Promise((done) => setTimeout(done, 20));

describe('the pulse', () => {
  test('is off until it is asked for, then shows beats, and is let go', async () => {
    const strap = new Strap();
    const { hub, asked } = hubWith(strap);
    expect([hub.now().state, hub.offered(), asked.length, strap.connections]).toEqual(['off', true, 0, 0]);
    const heard: string[] = [];
    hub.subscribe(() => heard.push(hub.now().state));
    await hub.connect();
    await settled();
    expect(asked).toEqual([{ filters: [{ services: ['heart_rate'] }] }]);
    strap.beat(0, 128);
    expect(hub.now()).toEqual({ state: 'live', reading: { beats: 128, contact: null } });
    hub.letGo();
    strap.beat(0, 130);
    expect([hub.now().state, strap.disconnects]).toEqual(['off', 1]);
    expect(heard).toEqual(['connecting', 'live', 'live', 'off']);
  });

  test('is looked for again when it drops, and shows no beat of before meanwhile', async () => {
    const strap = new Strap();
    const { hub } = hubWith(strap);
    await hub.connect();
    await settled();
    strap.beat(0, 128);
    strap.fails = 2;
    strap.drop();
    expect(hub.now()).toEqual({ state: 'searching', reading: null });
    await settled();
    await settled();
    expect([hub.now().state, strap.connections]).toEqual(['live', 2]);
    strap.beat(0, 90);
    expect(hub.now().reading?.beats).toBe(90);
  });

  test('is given up after its tries, and can be connected anew', async () => {
    const strap = new Strap();
    const { hub } = hubWith(strap, [1, 1]);
    strap.fails = 3;
    await hub.connect();
    await settled();
    await settled();
    expect([hub.now().state, strap.connections]).toEqual(['off', 0]);
    await hub.connect();
    await settled();
    expect(hub.now().state).toBe('live');
  });

  test('stays off when no strap is picked, or the browser knows no Bluetooth', async () => {
    const refused = openPulse(
      heartRateSensor(() => ({
        requestDevice: async () => {
          throw new Error('cancelled');
        },
      })),
    );
    await refused.connect();
    expect(refused.now().state).toBe('off');
    const none = openPulse(heartRateSensor(() => undefined));
    expect(none.offered()).toBe(false);
    await none.connect();
    expect(none.now().state).toBe('off');
  });
});
