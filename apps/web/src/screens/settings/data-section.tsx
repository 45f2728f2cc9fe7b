// Decides how the data is shown and governed: where it is, taking it out, taking an import back, erasing.
import { useEffect, useState } from 'react';
import { APP_NAMES } from '../../app/words/app-names.ts';
import { useBook, useBookState } from '../../app/book/book-context.tsx';
import { changeBook } from '../../app/book/opening.ts';
import { SavedState } from '../../app/shell/saved-state.tsx';
import { useWords } from '../../app/words/words.tsx';
import { handOut } from '../../platform/files.ts';
import { askToKeep } from '../../platform/keeping.ts';
import { clearPreferences } from '../../platform/preferences.ts';
import { startOver } from '../../platform/updates.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ExportChoice } from './export-choice.tsx';

export function DataSection() {
  const { settings: words, shell } = useWords();
  const book = useBook();
  const { events, pending, backup, kind, meeting, ledger } = useBookState();
  const [persisted, setPersisted] = useState<boolean | null>(null);
  const [erasing, setErasing] = useState(false);
  useEffect(() => void askToKeep().then((keeping) => setPersisted(keeping.persisted)), []);
  const erase = async (): Promise<void> => {
    await book.erase();
    if (kind === 'demo') await changeBook('own');
    else {
      clearPreferences();
      startOver();
    }
  };
  const imports = [...ledger.imports].filter(([, one]) => !one.undone);
  return (
    <section className="section">
      <h2>{words.data}</h2>
      <p>
        <span className="number block">{words.events(events)}</span>
        <SavedState />
      </p>
      <p className="small quiet">{persisted === null ? '' : persisted ? words.kept : words.notKept}</p>
      <p className="small quiet">
        {meeting === 'off' || meeting === 'offline'
          ? words.noServer
          : pending === 0 && backup !== 'saved'
            ? words.backedUp(events)
            : words.pending(pending)}
      </p>
      {kind === 'own' ? (
        <div>
          <Button onClick={book.sync}>{words.syncNow}</Button>
        </div>
      ) : null}
      <ExportChoice />
      {imports.length === 0 ? null : (
        <ul className="rows">
          {imports.map(([id, one]) => (
            <li className="line" key={id}>
              <span>{APP_NAMES[one.app] ?? one.app}</span>
              <Button onClick={() => void book.record([{ type: 'ImportUndone', import: id }])}>{words.undoImport}</Button>
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button look="danger" onClick={() => setErasing(true)}>
          {words.erase}
        </Button>
      </div>
      <Sheet open={erasing} onClose={() => setErasing(false)} title={words.erase} closeLabel={shell.close}>
        <p>{words.eraseText}</p>
        {pending > 0 || backup === 'saved' ? (
          <p className="warn">{words.eraseWarn(backup === 'saved' && pending === 0 ? events : pending)}</p>
        ) : null}
        <Button onClick={() => void handOut('strongback-ledger.jsonl', book.lines())}>{words.exportAll}</Button>
        <Button look="danger" size="big" onClick={() => void erase()}>
          {words.eraseConfirm}
        </Button>
      </Sheet>
    </section>
  );
}
