// Decides how a session is moved: a day is chosen, what it costs is read, and only then it is moved.
import { useState } from 'react';
import type { IsoDate } from '@strongback/engine';
import { useBook, useBookState } from '../../app/book-context.tsx';
import { plannedSessions, type DatedSession } from '../../app/coach.ts';
import { useWords, useWriter } from '../../app/words.tsx';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Aside } from '../../ui/parts.tsx';
import { sessionTitle } from '../today/session-title.ts';
import { consequencesOf, type Consequence } from './consequences.ts';

export function MoveDay({ session, days }: { readonly session: DatedSession; readonly days: readonly IsoDate[] }) {
  const words = useWords();
  const write = useWriter();
  const book = useBook();
  const { ledger } = useBookState();
  const [to, setTo] = useState<IsoDate>(session.on);
  const costs = to === session.on ? [] : consequencesOf(ledger, plannedSessions(ledger), session, to);
  const text = words.plan.move;
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
          <div role="status">
            <Aside tone={costs.length > 0 ? 'warn' : 'good'}>
              {costs.length === 0 ? (
                <p>{text.nothing}</p>
              ) : (
                <ul className="stack-tight">
                  {costs.map((cost) => (
                    <li key={say(cost)}>{say(cost)}</li>
                  ))}
                </ul>
              )}
            </Aside>
          </div>
          <div className="row">
            <Button
              look="primary"
              onClick={() => {
                if (ledger.plan)
                  void book.record([{ type: 'PlannedDayMoved', plan: ledger.plan.plan, from: session.planned.date, to }]);
              }}
            >
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
