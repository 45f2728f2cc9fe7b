// Decides which ledger is open on this phone, one's own or the demo athlete's, and how to change between them.
import { readPreference, writePreference } from '../../platform/preferences.ts';
import { openBook } from './book.ts';
import type { Book, OwnBookKind } from './book.types.ts';
import { openKeep } from './keep.ts';
import type { AnyEvent } from './keep.types.ts';

const listeners = new Set<(book: Book) => void>();
let open: Book | null = null;
let opening: Promise<Book> | null = null;

let blocked = false;
const waiters = new Set<() => void>();

function tell(now: boolean): void {
  if (now === blocked) return;
  blocked = now;
  for (const waiter of waiters) waiter();
}

/** True while another tab with an older build holds the storage. */
export const openingBlocked = (): boolean => blocked;

export function onOpeningBlocked(listener: () => void): () => void {
  waiters.add(listener);
  return () => waiters.delete(listener);
}

async function start(kind: OwnBookKind): Promise<Book> {
  open = await openBook(kind, await openKeep(kind, () => tell(true)));
  tell(false);
  if (open.state().events > 0) writePreference('begun', '1');
  return open;
}

/** True when this phone has held entries before. */
export function begunBefore(): boolean {
  return readPreference('begun') !== null;
}

/** The ledger chosen last on this phone. */
export function openChosenBook(): Promise<Book> {
  opening ??= start(readPreference('book') === 'demo' ? 'demo' : 'own');
  return opening;
}

/** Changes over; `first` is done with the new ledger before anything of it is shown. */
export async function changeBook(kind: OwnBookKind, first?: (book: Book) => Promise<void>): Promise<Book> {
  open?.close();
  writePreference('book', kind);
  opening = start(kind);
  const book = await opening;
  await first?.(book);
  for (const listener of listeners) listener(book);
  return book;
}

/** Takes over entries of one's own ledger: into the open one, or, on a phone that holds nothing yet, as that athlete's ledger. */
export async function takeOver(events: readonly AnyEvent[]): Promise<boolean> {
  const now = await openChosenBook();
  if (now.state().ledger.athlete !== null) return now.bring(events);
  await now.become(events);
  await changeBook(now.state().kind === 'demo' ? 'demo' : 'own');
  return true;
}

export function onBookChange(listener: (book: Book) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
