// Decides what the app knows of the pulse during a session: off until somebody connects a strap, shown, and kept nowhere.
import { useSyncExternalStore } from 'react';
import { heartRateSensor, type HeartReading } from '../../platform/heart-rate.ts';
import type { LiveSensor, SensorState } from '../../platform/live-sensor.ts';

export interface Pulse {
  readonly state: SensorState | 'off';
  readonly reading: HeartReading | null;
}

const OFF: Pulse = { state: 'off', reading: null };

export interface PulseHub {
  offered(): boolean;
  now(): Pulse;
  subscribe(listener: () => void): () => void;
  connect(): Promise<void>;
  letGo(): void;
}

/** One strap at a time. Connecting again lets the one before go. */
export function openPulse(sensor: LiveSensor<HeartReading>): PulseHub {
  const listeners = new Set<() => void>();
  let now = OFF;
  let release: (() => void) | null = null;
  let asked = 0;
  const say = (next: Pulse): void => {
    now = next;
    for (const listener of [...listeners]) listener();
  };
  const letGo = (): void => {
    asked += 1;
    release?.();
    release = null;
    if (now !== OFF) say(OFF);
  };
  return {
    offered: () => sensor.offered(),
    now: () => now,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async connect() {
      letGo();
      const mine = asked;
      const made = await sensor.connect({
        onReading: (reading) => {
          if (mine === asked) say({ state: 'live', reading });
        },
        onState: (state) => {
          if (mine !== asked) return;
          // A beat of before says nothing about now.
          say(state === 'gone' ? OFF : { state, reading: state === 'live' ? now.reading : null });
        },
      });
      if (mine !== asked) made?.();
      else release = made;
    },
    letGo,
  };
}

export const PULSE = openPulse(heartRateSensor());

export function usePulse(): Pulse {
  return useSyncExternalStore(PULSE.subscribe, PULSE.now);
}
