// Decides how the app goes on where the browser keeps nothing: in memory, said plainly.
import type { AnyEvent, Keep } from './keep.types.ts';

export function memoryKeep(from: readonly AnyEvent[] = []): Keep {
  let events: readonly AnyEvent[] = from;
  return {
    storage: 'memory',
    load: async () => ({ events, acked: 0 }),
    append: async (more) => { events = [...events, ...more]; },
    meet: async () => ({ arrived: [], acked: 0 }),
    erase: async () => { events = []; },
    close: () => undefined,
    onLost: () => undefined,
  };
}
