// Decides how the memory of Hevy's changes is read back: whole and known, or refused.
import { accept, type Outcome, refuse } from '@strongback/engine';
import * as z from 'zod/mini';
import type { HevyMemory } from './api.types.ts';

const link = z.object({
  session: z.string(),
  sent: z.exactOptional(z.object({ content: z.string(), updatedAt: z.nullable(z.string()) })),
});
const memory = z.object({
  version: z.literal(1),
  lastSeen: z.nullable(z.string()),
  links: z.record(z.string(), link),
  gone: z.array(
    z.object({ workout: z.string(), session: z.string(), date: z.string(), title: z.string(), deletedAt: z.string() }),
  ),
  unsure: z.array(z.object({ session: z.string(), startTime: z.string(), title: z.string(), content: z.string() })),
});

/** The memory in a text that was made by JSON.stringify. */
export function readHevyMemory(text: string): Outcome<HevyMemory> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refuse('hevy.memory', 'is damaged');
  }
  const read = memory.safeParse(json);
  return read.success ? accept(read.data) : refuse('hevy.memory', 'is damaged, or of a newer version');
}
