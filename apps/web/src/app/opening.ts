// Decides which ledger is open on this phone, one's own or the demo athlete's, and how to change between them.
import type { AthleteId, DeviceId } from '@strongback/engine';
import { newId } from '../platform/chance.ts';
import { readPreference, writePreference } from '../platform/preferences.ts';
import { openBook } from './book.ts';
import type { Book, BookKind } from './book.types.ts';
import { openKeep } from './keep.ts';

const listeners = new Set<(book: Book) => void>();
let open: Book | null = null;
let opening: Promise<Book> | null = null;

/** An id that stays with this phone, made when first asked for. */
function keptId(key: string, prefix: string): string {
  const old = readPreference(key);
  if (old !== null) return old;
  const made = `${prefix}${newId(10)}`;
  writePreference(key, made);
  return made;
}

async function start(kind: BookKind): Promise<Book> {
  const athlete = (kind === 'demo' ? 'demo' : keptId('athlete', 'a-')) as AthleteId;
  const device = keptId('device', 'phone-') as DeviceId;
  const keep = await openKeep(kind, athlete, device);
  open = await openBook({ kind, keep, athlete, device, meets: kind === 'own' });
  return open;
}

/** The ledger chosen last on this phone. */
export function openChosenBook(): Promise<Book> {
  opening ??= start(readPreference('book') === 'demo' ? 'demo' : 'own');
  return opening;
}

export async function changeBook(kind: BookKind): Promise<Book> {
  open?.close();
  writePreference('book', kind);
  opening = start(kind);
  const book = await opening;
  for (const listener of listeners) listener(book);
  return book;
}

export function onBookChange(listener: (book: Book) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
