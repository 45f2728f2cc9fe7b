// Decides how trouble with storage is told: what happened, what was kept, what to do.
import { Button } from '../../ui/button.tsx';
import { handOut } from '../../platform/files.ts';
import { useBook, useBookState } from '../book/book-context.tsx';
import { useWords } from '../words/words.tsx';

export function StorageNotice() {
  const { shell } = useWords();
  const book = useBook();
  const { trouble } = useBookState();
  if (trouble === null) return null;
  const text =
    trouble.kind === 'full'
      ? shell.storageFull
      : trouble.kind === 'refused'
        ? shell.storageRefused
        : shell.saveFailed(trouble.reason);
  return (
    <div className="notice" role="alert">
      <span>{text}</span>
      <div className="row">
        <Button onClick={() => void handOut('strongback-ledger.jsonl', book.lines())}>{shell.takeFile}</Button>
        {trouble.kind === 'refused' ? null : (
          <Button look="primary" onClick={() => void book.retry()}>
            {shell.tryAgain}
          </Button>
        )}
      </div>
    </div>
  );
}
