// Decides how screens reach the ledger: one open book, its state, its day; and what of it wakes which screen.
import { createContext, startTransition, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { IsoDate, LedgerState } from '@strongback/engine';
import { askBeforeLeaving } from '../../platform/page.ts';
import type { Book, BookState } from './book.types.ts';

/** What training screens read: it changes with facts, not with every word about storage. */
export interface Facts {
  readonly ledger: LedgerState;
  readonly today: IsoDate;
}

/** What makes the catalogue somebody's own: their exercises, and the gym whose steps their loads grow in. */
export type Own = Pick<LedgerState, 'ownExercises' | 'profile' | 'equipment' | 'place' | 'bells'>;

const BookContext = createContext<Book | null>(null);
const StateContext = createContext<BookState | null>(null);
const FactsContext = createContext<Facts | null>(null);
const OwnContext = createContext<Own | undefined>(undefined);

export function BookProvider({ book, children }: { readonly book: Book; readonly children: ReactNode }) {
  const [state, setState] = useState(book.state);
  useEffect(() => {
    // What is calm may wait for a frame that is being painted; everything else shows at once.
    const look = (calm: boolean): void => (calm ? startTransition(() => setState(book.state())) : setState(book.state()));
    look(false);
    return book.subscribe(look);
  }, [book]);
  // What is shown and not yet durable would be lost with the page.
  useEffect(() => askBeforeLeaving(() => book.state().unsaved > 0), [book]);
  const { ledger, today } = state;
  const { ownExercises, profile, equipment, place, bells } = ledger;
  const facts = useMemo(() => ({ ledger, today }), [ledger, today]);
  const own = useMemo(
    () => ({
      profile,
      equipment,
      place,
      ...(ownExercises === undefined ? {} : { ownExercises }),
      ...(bells === undefined ? {} : { bells }),
    }),
    [ownExercises, profile, equipment, place, bells],
  );
  return (
    <BookContext value={book}>
      <StateContext value={state}>
        <FactsContext value={facts}>
          <OwnContext value={own}>{children}</OwnContext>
        </FactsContext>
      </StateContext>
    </BookContext>
  );
}

export function useBook(): Book {
  const book = useContext(BookContext);
  if (!book) throw new Error('no book is open around this screen');
  return book;
}

export function useBookState(): BookState {
  const state = useContext(StateContext);
  if (!state) throw new Error('no book is open around this screen');
  return state;
}

/** Exercises that the athlete made and the gym they train in; wakes only when one of them changes. */
export function useOwn(): Own | undefined {
  return useContext(OwnContext);
}

/** The ledger and the day; does not wake when an entry merely becomes durable. */
export function useFacts(): Facts {
  const facts = useContext(FactsContext);
  if (!facts) throw new Error('no book is open around this screen');
  return facts;
}
