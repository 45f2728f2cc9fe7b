// Decides how a missed day is offered on a day that has a session of its own: instead of it, tomorrow, or not at all; each with what it costs.
import { addDays, type EventBody, type IsoDate } from '@strongback/engine';
import { useBook, useBookState } from '../../app/book/book-context.tsx';
import { plannedSessions, type DatedSession } from '../../app/training/planned-days.ts';
import { useWords, useWriter } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/parts.tsx';
import { sessionTitle } from './session-title.ts';

interface MissedBeforeProps {
  readonly missed: DatedSession;
  /** The session of today. */
  readonly own: DatedSession;
}

export function MissedBefore({ missed, own }: MissedBeforeProps) {
  const words = useWords();
  const write = useWriter();
  const book = useBook();
  const { ledger, today } = useBookState();
  const text = words.today;
  const plan = ledger.plan?.plan;
  const tomorrow = addDays(today, 1);
  // Two sessions on one day are no kindness.
  const taken = plannedSessions(ledger).some((one) => one.on === tomorrow);
  const move = (...moves: readonly (readonly [DatedSession, IsoDate | null])[]): void => {
    if (plan === undefined) return;
    void book.record(moves.map(([{ planned }, to]): EventBody => ({ type: 'PlannedDayMoved', plan, from: planned.date, to })));
  };
  return (
    <Card tone="warn">
      <p>{text.missed(write.weekday(missed.on))}</p>
      <ul className="stack-tight small quiet">
        {taken ? null : (
          <>
            <li>{text.missedInstead(sessionTitle(words, missed.planned), sessionTitle(words, own.planned))}</li>
            <li>{text.missedWays.tomorrow}</li>
          </>
        )}
        <li>{text.missedWays.drop}</li>
      </ul>
      <div className="row">
        {taken ? null : (
          <>
            <Button onClick={() => move([missed, today], [own, tomorrow])}>{text.missedToday}</Button>
            <Button onClick={() => move([missed, tomorrow])}>{text.missedDo.tomorrow}</Button>
          </>
        )}
        <Button onClick={() => move([missed, null])}>{text.dropIt}</Button>
      </div>
    </Card>
  );
}
