// Decides how a person sees where the log is: saving, saved on this phone, backed up. Said at once, never after the picture has settled.
import { useSyncExternalStore } from 'react';
import { useBook } from '../book/book-context.tsx';
import type { BookState } from '../book/book.types.ts';
import { useWords } from '../words/words.tsx';

type Saved = 'memory' | 'failed' | 'saving' | 'seen' | 'backedUp' | 'phone';

export function SavedState() {
  const { saved } = useWords().shell;
  const book = useBook();
  const where = useSyncExternalStore(book.watch, () => whereSaved(book.state()));
  return (
    <span className="small quiet" role="status" data-testid="saved-state">
      {saved[where]}
    </span>
  );
}

function whereSaved({ unsaved, trouble, storage, backup }: BookState): Saved {
  if (trouble?.kind === 'refused' || storage === 'memory') return 'memory';
  if (trouble) return 'failed';
  if (unsaved > 0) return 'saving';
  if (backup === 'seen') return 'seen';
  return backup === 'backed-up' ? 'backedUp' : 'phone';
}
