// Decides how a session that was left running is noticed, and how it is ended where the last set was.
import { useState } from 'react';
import { useBook } from '../../app/book/book-context.tsx';
import { useWords } from '../../app/words/words.tsx';
import { nowMs, wallTimeAt } from '../../platform/clock.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/parts.tsx';
import { minutesOf, type Desk } from './desk.ts';
import { IDLE_MINUTES, idleMinutes } from './idle.ts';

export function IdleNotice({ desk, onEnded }: { readonly desk: Desk; readonly onEnded: () => void }) {
  const { player } = useWords();
  const book = useBook();
  const [goOn, setGoOn] = useState(false);
  const idle = idleMinutes(desk, nowMs());
  if (goOn || idle < IDLE_MINUTES || desk.touchedAtMs === desk.startedAtMs) return null;
  const minutes = minutesOf(desk.touchedAtMs - desk.startedAtMs);
  return (
    <Card tone="warn">
      <p>{player.idle.text(idle)}</p>
      <div className="row">
        <Button
          look="primary"
          onClick={() => {
            void book.record([
              {
                type: 'SessionFinished',
                session: desk.session,
                at: wallTimeAt(desk.touchedAtMs),
                ...(minutes === null ? {} : { minutes }),
              },
            ]);
            onEnded();
          }}
        >
          {player.idle.end}
        </Button>
        <Button onClick={() => setGoOn(true)}>{player.idle.goOn}</Button>
      </div>
    </Card>
  );
}
