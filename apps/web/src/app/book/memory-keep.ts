// Decides how the app goes on where the browser keeps nothing: in memory, said plainly.
import type { AthleteId, DeviceId } from '@strongback/engine';
import { newId } from '../../platform/chance.ts';
import type { AnyEvent, Keep } from './keep.types.ts';

/** What was taken over for this visit; the next opening begins with it. */
let taken: readonly AnyEvent[] = [];

export function memoryKeep(name: string): Keep {
  const fresh = taken;
  taken = [];
  return {
    name,
    secret: null,
    storage: 'memory',
    athlete: fresh[0]?.athlete ?? (`a-${newId(10)}` as AthleteId),
    device: `phone-${newId(10)}` as DeviceId,
    fresh: once(fresh),
    since: async () => null,
    recallNote: async () => null,
    note: async () => false,
    become: async (events) => {
      taken = events;
    },
    join: async () => undefined,
    append: async () => undefined,
    meet: () => null,
    erase: async () => undefined,
    close: () => undefined,
    onLost: () => undefined,
  };
}

/** All of them the first time, none after that. */
function once(events: readonly AnyEvent[]): Keep['fresh'] {
  let left = events;
  return async (onPage) => {
    const given = left;
    left = [];
    onPage?.(given);
    return given;
  };
}
