// Decides how suggestions of assistants and coaches are read and answered: they stand apart, and change nothing by themselves.
import { useState } from 'react';
import { useBook, useBookState } from '../../app/book/book-context.tsx';
import { useCatalogue } from '../../app/catalogue/catalogue.ts';
import { useEngineText } from '../../app/catalogue/engine-text.ts';
import { useWords } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { Card, Field } from '../../ui/parts.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { openSuggestions, type Suggestion } from './suggestions.ts';

export function Suggested() {
  const { progress: words, suggested: text, shell } = useWords();
  const book = useBook();
  const said = useEngineText();
  const { ledger, today } = useBookState();
  const catalogue = useCatalogue();
  const [editing, setEditing] = useState<Suggestion | null>(null);
  const [own, setOwn] = useState('');
  const [told, setTold] = useState<string | null>(null);
  const open = openSuggestions(ledger);
  const answer = (one: Suggestion, decision: 'accepted' | 'edited' | 'declined', edited?: string): void => {
    void book.record([
      {
        type: 'ProposalDecided',
        proposal: one.id,
        date: today,
        decision,
        subject: one.exercise ?? 'plan',
        change: one.change,
        ...(edited === undefined ? {} : { edited }),
      },
    ]);
    setTold(decision === 'declined' ? null : text.done);
  };
  if (open.length === 0 && told === null) return null;
  return (
    <section className="section">
      <h2>{text.title}</h2>
      {told === null ? null : (
        <p role="status" className="good">
          {told}
        </p>
      )}
      {open.map((one) => (
        <Card tone="info" key={one.id}>
          <p className="small quiet">{text.by(one.who)}</p>
          <h3>{said(one.change)}</h3>
          {one.exercise === null ? null : <p className="small">{catalogue.movement.get(one.exercise)?.name ?? one.exercise}</p>}
          {one.because === '' ? null : <p className="quiet">{said(one.because)}</p>}
          <div className="row">
            <Button look="primary" onClick={() => answer(one, 'accepted')}>
              {words.accept}
            </Button>
            <Button
              onClick={() => {
                setOwn(one.change);
                setEditing(one);
              }}
            >
              {words.edit}
            </Button>
            <Button onClick={() => answer(one, 'declined')}>{words.decline}</Button>
          </div>
        </Card>
      ))}
      <Sheet open={editing !== null} onClose={() => setEditing(null)} title={words.editTitle} closeLabel={shell.close}>
        <Field label={words.editHint} value={own} maxLength={500} onChange={(event) => setOwn(event.target.value)} />
        <Button
          look="primary"
          size="big"
          onClick={() => {
            if (editing) answer(editing, 'edited', own);
            setEditing(null);
          }}
        >
          {shell.save}
        </Button>
      </Sheet>
    </section>
  );
}
