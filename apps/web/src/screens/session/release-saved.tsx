// Decides when ticks stop being provisional: once nothing waits to be written.
import { useEffect } from 'react';
import { useBookState } from '../../app/book/book-context.tsx';
import { releaseAll } from './pressed.ts';

export function ReleaseSaved() {
  const { unsaved } = useBookState();
  useEffect(() => {
    if (unsaved === 0) releaseAll();
  }, [unsaved]);
  return null;
}
