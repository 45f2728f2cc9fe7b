// Decides how coach and athlete write to each other: notes in the ledger, the newest first, each with its author.
import { useState } from 'react';
import { useBook, useBookState } from '../../app/book/book-context.tsx';
import { useWords, useWriter } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/parts.tsx';

const SHOWN = 8;
const LONGEST = 500;

export function Comments() {
  const { coach: words } = useWords();
  const write = useWriter();
  const book = useBook();
  const { ledger, today } = useBookState();
  const [text, setText] = useState('');
  // A note on an exercise is the athlete's own reminder, not a word to somebody.
  const notes = ledger.notes
    .filter((note) => note.exercise === undefined && note.text.trim() !== '')
    .toReversed()
    .slice(0, SHOWN);
  const author = (by: string | undefined): string =>
    by === book.by ? words.fromYou : by === undefined ? words.fromAthlete : words.fromCoach;
  const send = (): void => {
    const said = text.trim();
    if (said === '') return;
    void book.record([{ type: 'NoteWritten', text: said, date: today }]);
    setText('');
  };
  return (
    <section className="section">
      <h2>{words.comments}</h2>
      {notes.length === 0 ? <p className="quiet">{words.commentsNone}</p> : null}
      <ul className="rows">
        {notes.map((note, index) => (
          <li key={`${ledger.notes.length - index}`} className="comment" data-mine={note.by === book.by}>
            <span className="small quiet">
              {author(note.by)}
              {note.date === undefined ? '' : `, ${write.longDay(note.date)}`}
            </span>
            <p>{note.text}</p>
          </li>
        ))}
      </ul>
      <form
        className="stack-tight"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Field label={words.write} value={text} maxLength={LONGEST} onChange={(event) => setText(event.target.value)} />
        <div>
          <Button type="submit" look="primary" disabled={text.trim() === ''}>
            {words.send}
          </Button>
        </div>
      </form>
    </section>
  );
}
