// Decides how a person sees where the log is: saving, saved on this phone, backed up.
import { useBookState } from './book-context.tsx';
import { useWords } from './words.tsx';

export function SavedState() {
  const { saved } = useWords().shell;
  const { unsaved, trouble, storage, backup } = useBookState();
  const text =
    trouble?.kind === 'refused' || storage === 'memory'
      ? saved.memory
      : trouble
        ? saved.failed
        : unsaved > 0
          ? saved.saving
          : backup === 'seen'
            ? saved.seen
            : backup === 'backed-up'
              ? saved.backedUp
              : saved.phone;
  return (
    <span className="small quiet" role="status" data-testid="saved-state">
      {text}
    </span>
  );
}
