// Decides how another app's log comes in: choose, see what it holds, answer what only a person knows, confirm, and take it back.
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Answers, ImportPreview } from '@strongback/interchange';
import type { Movement } from '@strongback/engine';
import { useBook, useBookState } from '../../app/book-context.tsx';
import { useCatalogue } from '../../app/catalogue.ts';
import { ROUTES } from '../../app/routes.ts';
import { BackLink, PageHead } from '../../app/shell.tsx';
import { useWords } from '../../app/words.tsx';
import { newId } from '../../platform/chance.ts';
import { readBytes } from '../../platform/files.ts';
import { Button } from '../../ui/button.tsx';
import { Aside } from '../../ui/parts.tsx';
import { ImportReview } from './import-review.tsx';

const LARGEST_BYTES = 50_000_000;

/** Bytes as text, one character a byte, for a fingerprint that needs no reading. */
function textOf(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return text;
}

interface Chosen {
  readonly bytes: Uint8Array;
  readonly importId: string;
  readonly answers: Answers;
  readonly names: Readonly<Record<string, string | null>>;
}

export function ImportScreen() {
  const words = useWords();
  const book = useBook();
  const { ledger } = useBookState();
  const catalogue = useCatalogue();
  const [, go] = useLocation();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [state, setState] = useState<'choose' | 'reading' | 'review' | 'done' | 'undone' | { readonly problem: string }>(
    'choose',
  );

  const look = async (next: Chosen): Promise<void> => {
    setChosen(next);
    try {
      const [{ fingerprint, previewImport, readFile }, { findMovement }] = await Promise.all([
        import('@strongback/interchange'),
        import('@strongback/catalogue'),
      ]);
      const read = readFile(next.bytes, next.answers);
      if (!read.ok) return setState({ problem: words.imports.notRead(read.reason) });
      const movementFor = (name: string): Movement | null => {
        const answered = next.names[name] ?? ledger.names.get(name);
        const id = answered === undefined ? findMovement(name) : answered;
        return id === null ? null : (catalogue.movement.get(id) ?? null);
      };
      const made = previewImport(read.value, ledger, {
        importId: next.importId,
        fileHash: fingerprint(textOf(next.bytes)),
        unit: next.answers.unit ?? null,
        movementFor,
      });
      setPreview(made);
      setState('review');
    } catch (error) {
      setState({ problem: words.imports.notRead(error instanceof Error ? error.message : String(error)) });
    }
  };
  const choose = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setState('reading');
    const bytes = await readBytes(file, LARGEST_BYTES);
    if (bytes === null) return setState({ problem: words.imports.tooBig });
    await look({ bytes, importId: newId(), answers: {}, names: {} });
  };
  const confirm = async (): Promise<void> => {
    if (!preview || !chosen) return;
    const matched = Object.entries(chosen.names).map(([name, exercise]) => ({
      type: 'NameMatched' as const,
      app: preview.report.app,
      name,
      exercise,
    }));
    await book.record([...matched, ...preview.events]);
    setState('done');
  };
  return (
    <div className="stack">
      <PageHead
        top={<BackLink to={ROUTES.today} />}
        title={state === 'done' && preview ? words.imports.doneTitle(preview.report.imported.sets) : words.imports.title}
        lead={state === 'done' ? words.imports.doneText : state === 'review' ? null : words.imports.lead}
      />
      {typeof state === 'object' ? (
        <Aside tone="stop">
          <p role="alert">{state.problem}</p>
        </Aside>
      ) : null}
      {state === 'undone' ? (
        <Aside tone="info">
          <p role="status">{words.imports.undone}</p>
        </Aside>
      ) : null}
      {state === 'review' && preview && chosen ? (
        <ImportReview
          preview={preview}
          catalogue={catalogue}
          names={chosen.names}
          onAnswer={(answers) => void look({ ...chosen, answers: { ...chosen.answers, ...answers } })}
          onName={(name, exercise) => void look({ ...chosen, names: { ...chosen.names, [name]: exercise } })}
          onConfirm={() => void confirm()}
        />
      ) : null}
      {state === 'done' && chosen ? (
        <div className="stack-tight">
          <Button look="primary" size="big" onClick={() => go(ledger.plan === null ? ROUTES.assess : ROUTES.progress)}>
            {words.imports.goOn}
          </Button>
          <Button
            onClick={() => void book.record([{ type: 'ImportUndone', import: chosen.importId }]).then(() => setState('undone'))}
          >
            {words.imports.undo}
          </Button>
        </div>
      ) : (
        <label className="button file" data-look={state === 'review' ? 'outline' : 'primary'} data-size="big">
          <span>
            {state === 'reading' ? words.imports.reading : state === 'review' ? words.imports.another : words.imports.choose}
          </span>
          <input
            type="file"
            accept=".csv,.txt,.tsv,.json,text/csv,text/plain"
            onChange={(event) => void choose(event.target.files?.[0])}
          />
        </label>
      )}
    </div>
  );
}
