// Decides how a missed day is offered: today, tomorrow, shorter, or not at all; each with what it costs, none with blame.
import { addDays, type IsoDate } from '@strongback/engine';
import { useBook, useBookState } from '../../app/book/book-context.tsx';
import { plannedSessions } from '../../app/training/planned-days.ts';
import { useWords, useWriter } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/parts.tsx';

interface MissedCardProps {
  /** The day in the plan, and the day it was due. */
  readonly planned: IsoDate;
  readonly due: IsoDate;
  readonly onShorter: () => void;
}

export function MissedCard({ planned, due, onShorter }: MissedCardProps) {
  const { today: words } = useWords();
  const write = useWriter();
  const book = useBook();
  const { ledger, today } = useBookState();
  const tomorrow = addDays(today, 1);
  // Two sessions on one day are no kindness.
  const taken = plannedSessions(ledger).some((one) => one.on === tomorrow && one.planned.date !== planned);
  const move = (to: IsoDate | null): void => {
    if (ledger.plan) void book.record([{ type: 'PlannedDayMoved', plan: ledger.plan.plan, from: planned, to }]);
  };
  return (
    <Card tone="warn">
      <p>{words.missed(write.weekday(due))}</p>
      <ul className="stack-tight small quiet">
        <li>{words.missedWays.today}</li>
        <li>{words.missedWays.shorter}</li>
        {taken ? null : <li>{words.missedWays.tomorrow}</li>}
        <li>{words.missedWays.drop}</li>
      </ul>
      <div className="row">
        <Button onClick={onShorter}>{words.missedDo.shorter}</Button>
        {taken ? null : <Button onClick={() => move(tomorrow)}>{words.missedDo.tomorrow}</Button>}
        <Button onClick={() => move(null)}>{words.dropIt}</Button>
      </div>
    </Card>
  );
}
