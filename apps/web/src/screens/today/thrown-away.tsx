// Decides that a session thrown away today can be taken back.
import { useLocation } from 'wouter';
import type { LoggedSession } from '@strongback/engine';
import { useBook, useBookState } from '../../app/book/book-context.tsx';
import { ROUTES } from '../../app/routes.ts';
import { countSets } from '../../app/training/sides.ts';
import { useWords } from '../../app/words/words.tsx';
import { nowMs } from '../../platform/clock.ts';
import { Button } from '../../ui/button.tsx';
import { readDesk } from '../session/desk.ts';
import { IDLE_MINUTES, idleMinutes } from '../session/idle.ts';

export function ThrownAway({ session }: { readonly session: LoggedSession }) {
  const { session: words, today } = useWords();
  const book = useBook();
  const { today: day } = useBookState();
  const [, go] = useLocation();
  // Thrown away just after midnight is thrown away today.
  const desk = session.date === day ? null : readDesk(session.session);
  if (session.date !== day && (desk === null || idleMinutes(desk, nowMs()) >= IDLE_MINUTES)) return null;
  if (countSets(session.sets.filter((set) => !set.removed)) === 0) return null;
  return (
    <div className="notice" role="status">
      <span>{words.discarded}</span>
      <Button
        look="plain"
        onClick={() => void book.record([{ type: 'SessionReopened', session: session.session }]).then(() => go(ROUTES.session))}
      >
        {today.takeBack}
      </Button>
    </div>
  );
}
