// Decides how sentences of the engine are read by a person who thinks in pounds.
import { useCallback } from 'react';
import { useBookState } from './book-context.tsx';
import { inUnit, useWriter } from './words.tsx';

/** Gives engine sentences in the person's unit. */
export function useEngineText(): (text: string) => string {
  const write = useWriter();
  const unit = useBookState().ledger.profile?.units ?? 'kg';
  return useCallback((text: string) => inUnit(text, write, unit), [write, unit]);
}
