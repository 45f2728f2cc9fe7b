// Decides how the app goes on where the browser keeps nothing: in memory, said plainly.
import type { AthleteId, DeviceId } from '@strongback/engine';
import { newId } from '../platform/chance.ts';
import type { Keep } from './keep.types.ts';

export function memoryKeep(): Keep {
  return {
    storage: 'memory',
    athlete: `a-${newId(10)}` as AthleteId,
    device: `phone-${newId(10)}` as DeviceId,
    fresh: async () => [],
    append: async () => undefined,
    meet: () => null,
    erase: async () => undefined,
    close: () => undefined,
    onLost: () => undefined,
  };
}
