// Decides how the price of moving a session is told, before anything is moved.
import { useBookState } from '../../app/book/book-context.tsx';
import { answerTo, plannedSessions, type DatedSession } from '../../app/training/planned-days.ts';
import type { IsoDate, LedgerState } from '@strongback/engine';
import { useWords, useWriter } from '../../app/words/words.tsx';
import { Aside } from '../../ui/parts.tsx';
import { sessionTitle } from '../today/session-title.ts';
import { moveTo, type Consequence, type Move } from './consequences.ts';

/** The move as it would be recorded now. */
export function moveIn(ledger: LedgerState, today: IsoDate, session: DatedSession, to: IsoDate): Move {
  return moveTo(
    ledger,
    plannedSessions(ledger),
    session,
    to,
    (one) => one.on >= today && answerTo(ledger, one.planned.date) === null,
  );
}

export function MoveCosts({ session, to }: { readonly session: DatedSession; readonly to: IsoDate }) {
  const words = useWords();
  const write = useWriter();
  const { ledger, today } = useBookState();
  const text = words.plan.move;
  const { costs, exchanged } = moveIn(ledger, today, session, to);
  const say = (cost: Consequence): string => {
    switch (cost.kind) {
      case 'shared-day':
        return text.sharedDay(sessionTitle(words, cost.with.planned));
      case 'close':
        return text.close(write.weekday(cost.to.on), cost.patterns.map((pattern) => words.names.patterns[pattern]).join(', '));
      case 'short-day':
        return text.shortDay(cost.minutes, cost.needs);
      case 'free-day':
        return text.freeDay;
    }
  };
  const lines = [
    ...(exchanged === null ? [] : [text.exchange(sessionTitle(words, exchanged.planned), write.weekday(session.on))]),
    ...costs.map(say),
  ];
  return (
    <div role="status">
      <Aside tone={costs.length > 0 ? 'warn' : 'good'}>
        <p>
          <strong>{text.doIt(write.weekday(to))}</strong>
        </p>
        {lines.length === 0 ? (
          <p>{text.nothing}</p>
        ) : (
          <ul className="stack-tight">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </Aside>
    </div>
  );
}
