// Decides how a session under way is found again, and how a forgotten one is ended.
import { useLocation } from 'wouter';
import type { LoggedSession } from '@strongback/engine';
import { useBook, useBookState } from '../../app/book-context.tsx';
import { ROUTES } from '../../app/routes.ts';
import { useWords, useWriter } from '../../app/words.tsx';
import { Button } from '../../ui/button.tsx';
import { countSets } from '../../app/sides.ts';

export function UnderWay({ open }: { readonly open: LoggedSession }) {
  const words = useWords();
  const write = useWriter();
  const book = useBook();
  const { today } = useBookState();
  const [, go] = useLocation();
  const sets = countSets(open.sets.filter((set) => !set.removed));
  const old = open.date < today;
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{words.today.goOn}</h1>
      <p className="quiet">{old ? `${write.longDay(open.date)}. ${words.today.forgotten}` : words.today.goOnText(sets)}</p>
      {old ? (
        <Button
          look="primary"
          size="big"
          onClick={() => void book.record([{ type: sets > 0 ? 'SessionFinished' : 'SessionDiscarded', session: open.session }])}
        >
          {words.today.endIt}
        </Button>
      ) : null}
      <Button look={old ? 'outline' : 'done'} size="big" onClick={() => go(ROUTES.session)}>
        {words.today.goOn}
      </Button>
    </div>
  );
}
