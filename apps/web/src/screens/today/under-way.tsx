// Decides how a session under way is found again, and how a forgotten one is ended.
import { useLocation } from 'wouter';
import type { LoggedSession } from '@strongback/engine';
import { useBook, useBookState } from '../../app/book/book-context.tsx';
import { ROUTES } from '../../app/routes.ts';
import { useWords, useWriter } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { countSets } from '../../app/training/sides.ts';
import { nowMs, wallTimeAt } from '../../platform/clock.ts';
import { closeDesk, minutesOf, readDesk } from '../session/desk.ts';
import { isForgotten } from '../session/idle.ts';

export function UnderWay({ open }: { readonly open: LoggedSession }) {
  const words = useWords();
  const write = useWriter();
  const book = useBook();
  const { today } = useBookState();
  const [, go] = useLocation();
  const logged = open.sets.filter((set) => !set.removed);
  const sets = countSets(logged);
  // Ramp sets never count: what is told here is what the end of the session will say.
  const work = countSets(logged.filter((set) => set.kind !== 'warm-up'));
  const desk = readDesk(open.session);
  const old = isForgotten(open, desk, today, nowMs());
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{words.today.goOn}</h1>
      <p className="quiet">{old ? `${write.longDay(open.date)}. ${words.today.forgotten}` : words.today.goOnText(work)}</p>
      {old ? (
        <Button
          look="primary"
          size="big"
          onClick={() => {
            const minutes = desk === null ? null : minutesOf(desk.touchedAtMs - desk.startedAtMs);
            void book.record([
              sets === 0
                ? { type: 'SessionDiscarded', session: open.session }
                : {
                    type: 'SessionFinished',
                    session: open.session,
                    ...(desk === null ? {} : { at: wallTimeAt(desk.touchedAtMs) }),
                    ...(minutes === null ? {} : { minutes }),
                  },
            ]);
            closeDesk(desk);
          }}
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
