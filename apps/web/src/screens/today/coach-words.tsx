// Decides how an athlete reads what a coach wrote last, and answers: nothing where nobody wrote.
import { useState } from 'react';
import { daysBetween } from '@strongback/engine';
import { Button } from '../../ui/button.tsx';
import { Card, Field } from '../../ui/parts.tsx';
import { useBook, useBookState } from '../../app/book/book-context.tsx';
import { useWords, useWriter } from '../../app/words/words.tsx';

/** Days for which a coach's word stays in sight. */
const FRESH_DAYS = 14;
const LONGEST = 500;

export function CoachWords() {
  const { coach: words } = useWords();
  const write = useWriter();
  const book = useBook();
  const { ledger, today } = useBookState();
  const [text, setText] = useState('');
  const talk = ledger.notes.filter((note) => note.exercise === undefined && note.text.trim() !== '');
  const last = talk.findLast((note) => note.by !== undefined);
  if (last === undefined || book.by !== undefined) return null;
  if (last.date !== undefined && daysBetween(last.date, today) > FRESH_DAYS) return null;
  const answered = talk.slice(talk.indexOf(last) + 1).findLast((note) => note.by === undefined);
  const send = (): void => {
    void book.record([{ type: 'NoteWritten', text: text.trim(), date: today }]);
    setText('');
  };
  return (
    <Card tone="info">
      <h2 className="small quiet">
        {words.wordsTitle}
        {last.date === undefined ? '' : `, ${write.longDay(last.date)}`}
      </h2>
      <p>{last.text}</p>
      {answered === undefined ? (
        <form
          className="stack-tight"
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() !== '') send();
          }}
        >
          <Field label={words.answer} value={text} maxLength={LONGEST} onChange={(event) => setText(event.target.value)} />
          <div>
            <Button type="submit" disabled={text.trim() === ''}>
              {words.send}
            </Button>
          </div>
        </form>
      ) : (
        <p className="quiet">
          {words.fromYou}: {answered.text}
        </p>
      )}
    </Card>
  );
}
