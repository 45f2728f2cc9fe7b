// Decides how a phone's store behaves in memory: for tests, and where a browser refuses storage.
import { observeAll, startWriter, tryAppend } from '@strongback/engine';
import type { PhoneStore } from '../phone.ts';
import type { AnyEvent } from '../port.ts';
import type { Hash } from '../sha256.ts';
import { memoryStore } from './memory-store.ts';

export function memoryPhone(options: { readonly hash?: Hash } = {}): PhoneStore {
  let store = memoryStore(options);
  const notes = new Map<string, string>();
  return {
    append: (athlete, events) => store.append(athlete, events),
    read: (athlete, after, limit) => store.read(athlete, after, limit),
    readDevice: (athlete, device, after, limit) => store.readDevice(athlete, device, after, limit),
    async appendLines(athlete, lines, note) {
      const result = await store.append(
        athlete,
        lines.map(({ line }) => JSON.parse(line) as AnyEvent),
      );
      if (result.ok && note !== undefined) notes.set(note.key, note.value);
      return result;
    },
    segments: (athlete, after) => store.segments(athlete, after),
    segmentText: (athlete, from, chain) => store.segmentText(athlete, from, chain),
    seal: (athlete, keep) => store.seal(athlete, keep),
    head: (athlete) => store.head(athlete),
    through: (athlete) => store.through(athlete),
    athletes: () => store.athletes(),
    erase: (athlete) => store.erase(athlete),
    close: () => store.close(),
    async write(athlete, device, bodies, nowMs) {
      const { events } = await store.read(athlete, 0, Number.MAX_SAFE_INTEGER);
      const writer = observeAll(
        startWriter(athlete, device),
        events.map((one) => one.event),
      );
      const made = tryAppend(writer, bodies, nowMs);
      if (made.ok) {
        const kept = await store.append(athlete, made.value);
        if (!kept.ok) return { ok: false, code: `store.${kept.code}`, reason: kept.reason };
      }
      return made;
    },
    async reidentify(athlete, device, deviceSeq, newDevice) {
      const moved = memoryStore(options);
      for (const other of await store.athletes()) {
        const events = (await store.read(other, 0, Number.MAX_SAFE_INTEGER)).events.map((one) => one.event);
        await moved.append(
          other,
          events.map((event) =>
            other === athlete && event.device === device && event.deviceSeq === deviceSeq
              ? { ...event, device: newDevice as typeof event.device, deviceSeq: 1 }
              : event,
          ),
        );
      }
      store = moved;
    },
    async recall(key) {
      return notes.get(key) ?? null;
    },
    async remember(key, value) {
      if (value === null) notes.delete(key);
      else notes.set(key, value);
    },
  };
}
