// Decides how screens reach the ledger: one open book, its state, its day.
import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import type { Book, BookState } from './book.types.ts';

const BookContext = createContext<Book | null>(null);

export function BookProvider({ book, children }: { readonly book: Book; readonly children: ReactNode }) {
  return <BookContext value={book}>{children}</BookContext>;
}

export function useBook(): Book {
  const book = useContext(BookContext);
  if (!book) throw new Error('no book is open around this screen');
  return book;
}

export function useBookState(): BookState {
  const book = useBook();
  return useSyncExternalStore(book.subscribe, book.state);
}
