// Decides how a phone's store behaves in memory: for tests, and where a browser refuses storage.
import { observeAll, startWriter, tryAppend } from '@strongback/engine';
import type { PhoneStore } from '../phone.ts';
import { memoryStore } from './memory-store.ts';

export function memoryPhone(): PhoneStore {
  const store = memoryStore();
  const notes = new Map<string, string>();
  return {
    ...store,
    async write(athlete, device, bodies, nowMs) {
      const { events } = await store.read(athlete, 0, Number.MAX_SAFE_INTEGER);
      const writer = observeAll(startWriter(athlete, device), events.map((one) => one.event));
      const made = tryAppend(writer, bodies, nowMs);
      if (made.ok) {
        const kept = await store.append(athlete, made.value);
        if (!kept.ok) return { ok: false, code: `store.${kept.code}`, reason: kept.reason };
      }
      return made;
    },
    async recall(key) { return notes.get(key) ?? null; },
    async remember(key, value) {
      if (value === null) notes.delete(key);
      else notes.set(key, value);
    },
  };
}
