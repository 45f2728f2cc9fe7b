// Decides how a session is moved without dragging: a day is chosen, what it costs is read, and only then it is moved.
import { useState } from 'react';
import type { IsoDate } from '@strongback/engine';
import { useBookState } from '../../app/book/book-context.tsx';
import type { DatedSession } from '../../app/training/planned-days.ts';
import { useWords, useWriter } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { MoveCosts, moveIn } from './move-costs.tsx';
import type { Move } from './consequences.ts';

interface MoveDayProps {
  readonly session: DatedSession;
  readonly days: readonly IsoDate[];
  readonly onMove: (move: Move) => void;
}

export function MoveDay({ session, days, onMove }: MoveDayProps) {
  const words = useWords();
  const write = useWriter();
  const { ledger, today } = useBookState();
  const [to, setTo] = useState<IsoDate>(session.on);
  const text = words.plan.move;
  const options = days.includes(session.on) ? days : [session.on, ...days];
  return (
    <div className="stack-tight">
      <Chips
        even
        title={words.plan.moveTo}
        value={to}
        options={options.map((date) => ({ value: date, label: write.weekday(date).slice(0, 2), spoken: write.longDay(date) }))}
        onChange={setTo}
      />
      {to === session.on ? null : (
        <>
          <MoveCosts session={session} to={to} />
          <div className="row">
            <Button look="primary" onClick={() => onMove(moveIn(ledger, today, session, to))}>
              {text.doIt(write.weekday(to))}
            </Button>
            <Button look="plain" onClick={() => setTo(session.on)}>
              {text.leave}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
