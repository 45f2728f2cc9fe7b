// Decides how sentences of the engine are read: in the person's unit, then in the person's language.
import { useCallback } from 'react';
import { useBookState } from '../book/book-context.tsx';
import { useNames } from './catalogue.ts';
import { inUnit, useWords, useWriter } from '../words/words.tsx';

/** Gives engine sentences in the person's unit and language. */
export function useEngineText(): (text: string) => string {
  const { said } = useWords();
  const write = useWriter();
  const names = useNames();
  const unit = useBookState().ledger.profile?.units ?? 'kg';
  return useCallback((text: string) => said(inUnit(text, write, unit), names), [said, write, unit, names]);
}
