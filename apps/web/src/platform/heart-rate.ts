// Decides how a heart-rate strap is read over Web Bluetooth: the standard service, the person's own pick, looked for again when it drops.
import type { LiveSensor, SensorListener } from './live-sensor.ts';

export interface HeartReading {
  /** Beats a minute. */
  readonly beats: number;
  /** Whether the strap feels skin; null when it does not tell. */
  readonly contact: boolean | null;
}

const SERVICE = 'heart_rate';
const MEASUREMENT = 'heart_rate_measurement';
/** Pauses before the tries to find a lost strap again, milliseconds. */
const PAUSES_MS = [500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000] as const;
const LOWEST_BEATS = 25;
const HIGHEST_BEATS = 250;

/**
 * A measurement as the strap sends it (Bluetooth heart-rate service, characteristic 0x2A37): flags, then one or two bytes. Null when it
 * is cut short or says what no heart does.
 */
export function heartReading(value: DataView): HeartReading | null {
  if (value.byteLength < 2) return null;
  const flags = value.getUint8(0);
  const wide = (flags & 1) === 1;
  if (wide && value.byteLength < 3) return null;
  const beats = wide ? value.getUint16(1, true) : value.getUint8(1);
  const contact = (flags & 4) === 0 ? null : (flags & 2) !== 0;
  if (contact === false) return { beats, contact };
  return beats < LOWEST_BEATS || beats > HIGHEST_BEATS ? null : { beats, contact };
}

/** The part of Web Bluetooth that is needed. */
export interface BluetoothPart {
  requestDevice(options: { readonly filters: readonly { readonly services: readonly string[] }[] }): Promise<DevicePart>;
}
interface DevicePart extends EventTarget {
  readonly gatt?: { connect(): Promise<ServerPart>; disconnect(): void };
}
interface ServerPart {
  getPrimaryService(name: string): Promise<{ getCharacteristic(name: string): Promise<CharacteristicPart> }>;
}
interface CharacteristicPart extends EventTarget {
  readonly value?: DataView;
  startNotifications(): Promise<unknown>;
}

function bluetoothHere(): BluetoothPart | undefined {
  return (globalThis as { navigator?: { bluetooth?: BluetoothPart } }).navigator?.bluetooth;
}

/** Heart-rate straps and watches that send as one. `bluetooth` and `pausesMs` are for tests. */
export function heartRateSensor(
  bluetooth: () => BluetoothPart | undefined = bluetoothHere,
  pausesMs: readonly number[] = PAUSES_MS,
): LiveSensor<HeartReading> {
  return {
    id: 'bluetooth-heart-rate',
    offered: () => bluetooth() !== undefined,
    async connect(listener) {
      try {
        const device = await bluetooth()?.requestDevice({ filters: [{ services: [SERVICE] }] });
        return device === undefined ? null : listen(device, listener, pausesMs);
      } catch {
        // None was picked, or Bluetooth is off: nothing is on, nothing has to be let go.
        return null;
      }
    },
  };
}

function listen(
  device: DevicePart,
  { onReading, onState }: SensorListener<HeartReading>,
  pausesMs: readonly number[],
): () => void {
  let over = false;
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let heard: CharacteristicPart | null = null;

  const onValue = (): void => {
    const reading = heard?.value === undefined ? null : heartReading(heard.value);
    if (reading !== null && !over) onReading(reading);
  };
  const open = async (): Promise<void> => {
    try {
      const server = await device.gatt?.connect();
      const service = await server?.getPrimaryService(SERVICE);
      const found = await service?.getCharacteristic(MEASUREMENT);
      if (found === undefined) throw new Error('no measurement');
      if (over) return device.gatt?.disconnect();
      heard?.removeEventListener('characteristicvaluechanged', onValue);
      heard = found;
      heard.addEventListener('characteristicvaluechanged', onValue);
      await heard.startNotifications();
      tries = 0;
      if (!over) onState('live');
    } catch {
      again();
    }
  };
  const again = (): void => {
    if (over) return;
    const pause = pausesMs[tries];
    tries += 1;
    if (pause === undefined) {
      end();
      return onState('gone');
    }
    onState('searching');
    clearTimeout(timer);
    timer = setTimeout(() => void open(), pause);
  };
  const end = (): void => {
    over = true;
    clearTimeout(timer);
    device.removeEventListener('gattserverdisconnected', again);
    heard?.removeEventListener('characteristicvaluechanged', onValue);
    device.gatt?.disconnect();
  };
  device.addEventListener('gattserverdisconnected', again);
  onState('connecting');
  void open();
  return end;
}
