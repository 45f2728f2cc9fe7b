// Decides how a device that measures during a session is reached: the one seam, behind which any way to any device may stand.

/** `searching`: it was there and is being looked for again. `gone`: given up; the person may connect it anew. */
export type SensorState = 'connecting' | 'live' | 'searching' | 'gone';

export interface SensorListener<Reading> {
  readonly onReading: (reading: Reading) => void;
  readonly onState: (state: SensorState) => void;
}

/** A kind of device. Nothing is asked of the person, and nothing is turned on, before `connect` is called from a press. */
export interface LiveSensor<Reading> {
  readonly id: string;
  /** Whether this browser can reach such a device at all. */
  offered(): boolean;
  /** Lets the person pick a device and listens to it. Gives how to let it go, or null when none was picked. Never rejects. */
  connect(listener: SensorListener<Reading>): Promise<(() => void) | null>;
}
