// Decides how a person sees where the log is: saving, saved on this phone, backed up.
import { useBookState } from './book-context.tsx';
import { useWords } from './words.tsx';

export function SavedState() {
  const { saved } = useWords().shell;
  const { unsaved, trouble, storage, own, backedUp } = useBookState();
  const waiting = own - backedUp;
  const text = trouble?.kind === 'refused' || storage === 'memory' ? saved.memory
    : trouble ? saved.failed
      : unsaved > 0 ? saved.saving
        : backedUp > 0 && waiting <= 0 ? saved.backedUp
          : saved.phone;
  return <span className="small quiet" role="status" data-testid="saved-state">{text}</span>;
}
