// Decides how another app's log, or a copy of one's own ledger, comes in: choose, look over, answer, confirm, take back.
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ImportPreview } from '@strongback/interchange';
import { useBook, useBookState } from '../../app/book/book-context.tsx';
import { useCatalogue } from '../../app/catalogue/catalogue.ts';
import { takeOver } from '../../app/book/opening.ts';
import { ROUTES } from '../../app/routes.ts';
import { BackLink, PageHead } from '../../app/shell/shell.tsx';
import { useWords } from '../../app/words/words.tsx';
import { newId } from '../../platform/chance.ts';
import { readBytes } from '../../platform/files.ts';
import { Button } from '../../ui/button.tsx';
import { Aside } from '../../ui/parts.tsx';
import { ImportReview } from './import-review.tsx';
import { lookAt, type Chosen } from './look-at.ts';

/** Archives hold a phone's whole health record; a log of sets alone is never near the smaller limit. */
const LARGEST_BYTES = 50_000_000;
const LARGEST_ARCHIVE_BYTES = 250_000_000;
const ACCEPTED =
  '.csv,.tsv,.txt,.json,.jsonl,.fit,.zip,.xml,text/csv,text/plain,application/json,application/zip,application/xml';

type Stage =
  | { readonly at: 'choose' | 'reading' | 'undone' }
  | { readonly at: 'problem'; readonly text: string }
  | { readonly at: 'review'; readonly chosen: Chosen; readonly preview: ImportPreview }
  | { readonly at: 'done'; readonly sets: number; readonly undo: string | null; readonly namesOnly?: boolean };

export function ImportScreen() {
  const words = useWords();
  const text = words.imports;
  const book = useBook();
  const { ledger, today } = useBookState();
  const catalogue = useCatalogue();
  const [, go] = useLocation();
  const [stage, setStage] = useState<Stage>({ at: 'choose' });

  const look = async (chosen: Chosen): Promise<void> => {
    try {
      const looked = await lookAt(chosen, ledger, catalogue, today);
      setStage(
        looked.ok ? { at: 'review', chosen, preview: looked.value } : { at: 'problem', text: text.notRead(looked.reason) },
      );
    } catch (error) {
      setStage({ at: 'problem', text: text.notRead(error instanceof Error ? error.message : String(error)) });
    }
  };
  const choose = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setStage({ at: 'reading' });
    const largest = file.name.toLowerCase().endsWith('.zip') ? LARGEST_ARCHIVE_BYTES : LARGEST_BYTES;
    const bytes = await readBytes(file, largest);
    if (bytes === null) return setStage({ at: 'problem', text: text.tooBig(largest / 1_000_000) });
    await look({ bytes, importId: newId(), answers: {}, names: {} });
  };
  const confirm = async (chosen: Chosen, preview: ImportPreview): Promise<void> => {
    const sets = preview.report.imported.sets;
    if (preview.ledger !== undefined) {
      setStage({ at: 'reading' });
      await takeOver(preview.ledger);
      return setStage({ at: 'done', sets, undo: null });
    }
    const matched = Object.entries(chosen.names).map(([name, exercise]) => ({
      type: 'NameMatched' as const,
      app: preview.report.app,
      name,
      exercise,
    }));
    await book.record([...matched, ...preview.events]);
    const namesOnly = preview.events.length === 0;
    setStage({ at: 'done', sets, undo: namesOnly ? null : chosen.importId, namesOnly });
  };
  return (
    <div className="stack column">
      <PageHead
        top={<BackLink to={ROUTES.today} />}
        title={stage.at !== 'done' ? text.title : stage.namesOnly ? text.matchedTitle : text.doneTitle(stage.sets)}
        lead={
          stage.at === 'done'
            ? stage.namesOnly
              ? text.matchedText
              : stage.undo === null
                ? text.restoredText
                : text.doneText
            : stage.at === 'review'
              ? null
              : text.lead
        }
      />
      {stage.at === 'problem' ? (
        <Aside tone="stop">
          <p role="alert">{stage.text}</p>
        </Aside>
      ) : null}
      {stage.at === 'undone' ? (
        <Aside tone="info">
          <p role="status">{text.undone}</p>
        </Aside>
      ) : null}
      {stage.at === 'review' ? (
        <ImportReview
          key={stage.chosen.importId}
          preview={stage.preview}
          catalogue={catalogue}
          answers={stage.chosen.answers}
          names={stage.chosen.names}
          onAnswer={(answers) => void look({ ...stage.chosen, answers: { ...stage.chosen.answers, ...answers } })}
          onName={(name, exercise) => void look({ ...stage.chosen, names: { ...stage.chosen.names, [name]: exercise } })}
          onConfirm={() => void confirm(stage.chosen, stage.preview)}
        />
      ) : null}
      {stage.at === 'done' ? (
        <Done
          onOn={() => go(ledger.plan === null ? ROUTES.assess : ROUTES.progress)}
          onUndo={
            stage.undo === null
              ? null
              : () =>
                  void book.record([{ type: 'ImportUndone', import: stage.undo ?? '' }]).then(() => setStage({ at: 'undone' }))
          }
        />
      ) : (
        <label className="button file" data-look={stage.at === 'review' ? 'outline' : 'primary'} data-size="big">
          <span>{stage.at === 'reading' ? text.reading : stage.at === 'review' ? text.another : text.choose}</span>
          <input
            type="file"
            accept={ACCEPTED}
            onChange={(event) => {
              void choose(event.target.files?.[0]);
              // The same file may be chosen again, after a correction for one.
              event.target.value = '';
            }}
          />
        </label>
      )}
    </div>
  );
}

function Done({ onOn, onUndo }: { readonly onOn: () => void; readonly onUndo: (() => void) | null }) {
  const { imports: text } = useWords();
  return (
    <div className="stack-tight">
      <Button look="primary" size="big" onClick={onOn}>
        {text.goOn}
      </Button>
      {onUndo === null ? null : <Button onClick={onUndo}>{text.undo}</Button>}
    </div>
  );
}
