// Decides where entries are kept: the phone's database, or memory where that is refused.
import type { OwnBookKind } from './book.types.ts';
import type { Keep } from './keep.types.ts';
import { memoryKeep } from './memory-keep.ts';
import { phoneKeep } from './phone-keep.ts';

export async function openKeep(kind: OwnBookKind, onBlocked: () => void): Promise<Keep> {
  try {
    return await phoneKeep(kind, onBlocked);
  } catch {
    return memoryKeep(kind);
  }
}
