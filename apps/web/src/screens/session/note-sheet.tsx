// Decides how a note is written: for the exercise everywhere, or for the machine in this gym.
import { useState } from 'react';
import { useBook, useFacts } from '../../app/book/book-context.tsx';
import { useWords } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/parts.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { stickyNotes } from './notes.ts';

export function NoteSheet({ exercise, onClose }: { readonly exercise: string; readonly onClose: () => void }) {
  const { player, shell } = useWords();
  const book = useBook();
  const { ledger, today } = useFacts();
  const now = stickyNotes(ledger, exercise, today);
  const [text, setText] = useState({ exercise: now.exercise ?? '', machine: now.machine ?? '' });
  const save = (): void => {
    const place = ledger.place ?? 'home';
    const bodies = (['exercise', 'machine'] as const).flatMap((kind) => {
      const said = text[kind].trim();
      if (said === (now[kind] ?? '')) return [];
      return [
        {
          type: 'NoteWritten' as const,
          text: said,
          exercise,
          date: today,
          ...(kind === 'machine' ? { place } : {}),
        },
      ];
    });
    if (bodies.length > 0) void book.record(bodies);
    onClose();
  };
  return (
    <Sheet open onClose={onClose} title={player.note.title} closeLabel={shell.close}>
      <Field
        label={player.note.exercise}
        hint={player.note.exerciseHint}
        value={text.exercise}
        maxLength={500}
        onChange={(event) => setText({ ...text, exercise: event.target.value })}
      />
      <Field
        label={player.note.machine}
        hint={player.note.machineHint}
        value={text.machine}
        maxLength={500}
        onChange={(event) => setText({ ...text, machine: event.target.value })}
      />
      <Button look="primary" size="big" onClick={save}>
        {shell.save}
      </Button>
    </Sheet>
  );
}
