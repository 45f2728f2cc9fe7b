// Decides how past sessions are listed: the newest first, each unfolds to its sets.
import { useState } from 'react';
import type { LoggedSession, LoggedSet } from '@strongback/engine';
import { useBookState } from '../../app/book/book-context.tsx';
import { useCatalogue } from '../../app/catalogue/catalogue.ts';
import { useWords, useWriter } from '../../app/words/words.tsx';
import { writtenLongDay } from '../../app/words/written-day.ts';
import { meantBy } from '../../app/catalogue/own-exercises.ts';
import { Button } from '../../ui/button.tsx';
import { clockText } from '../../ui/rest-ring.tsx';
import { countSets } from '../../app/training/sides.ts';
import { setWords, speakerOf } from '../session/speech.ts';
import { counted } from './counted.ts';
import { doneIn, PastSets } from './past-sets.tsx';

const PAGE = 8;

export function RecentSessions() {
  const words = useWords();
  const { ledger } = useBookState();
  const [many, setMany] = useState(PAGE);
  const sessions = [...ledger.sessions.values()]
    .filter((session) => session.status === 'finished' && session.sets.some((set) => !set.removed))
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  if (sessions.length === 0) return null;
  return (
    <section className="section">
      <h2>{words.progress.recent}</h2>
      <ul className="rows">
        {sessions.slice(0, many).map((session) => (
          <li key={session.session}>
            <SessionLine session={session} />
          </li>
        ))}
      </ul>
      {sessions.length > many ? (
        <Button look="plain" onClick={() => setMany(many + 4 * PAGE)}>
          {words.today.more(sessions.length - many)}
        </Button>
      ) : null}
    </section>
  );
}

function SessionLine({ session }: { readonly session: LoggedSession }) {
  const [correcting, setCorrecting] = useState(false);
  const words = useWords();
  const write = useWriter();
  const { ledger, today } = useBookState();
  const catalogue = useCatalogue();
  const speaker = speakerOf(words, write, ledger);
  const sets = session.sets
    .filter((set) => !set.removed)
    .map((set) => ({ ...set, exercise: meantBy(ledger, set.exercise, session.app) }));
  const exercises = [...new Set(sets.map((set) => set.exercise))];
  const name = (exercise: string): string =>
    catalogue.movement.get(exercise)?.name ?? sets.find((set) => set.exercise === exercise)?.sourceName ?? exercise;
  const sideWords = (side: LoggedSet['side'], exercise: string): string | null =>
    side !== undefined
      ? words.session.side[side]
      : catalogue.movement.get(exercise)?.laterality === 'unilateral'
        ? words.session.side.each
        : null;
  // The middle of the rests taken: one long talk moves it little.
  const restText = (all: readonly LoggedSet[], exercise: string): string => {
    const rests = all.flatMap((set) => (set.exercise === exercise && set.restSeconds !== undefined ? [set.restSeconds] : []));
    const middle = rests.sort((a, b) => a - b)[(rests.length - 1) >> 1];
    return middle === undefined ? '' : ` · ${words.progress.rested(clockText(middle))}`;
  };
  return (
    <details>
      <summary>
        <span className="row-between grow">
          <span>
            {writtenLongDay(write, session.date, today)}
            {session.app ? <span className="quiet small"> {words.progress.imported(session.app)}</span> : null}
          </span>
          <span className="number quiet nowrap">{words.progress.sessionLine(countSets(sets))}</span>
        </span>
      </summary>
      <ul className="stack-tight small">
        {exercises.map((exercise) => (
          <li key={exercise}>
            <strong>{name(exercise)}</strong>{' '}
            <span className="quiet">
              {counted(
                sets
                  .filter((set) => set.exercise === exercise)
                  .map((set) => setWords(speaker, catalogue.movement.get(exercise), doneIn(set), sideWords(set.side, exercise))),
              ).join(', ')}
              {restText(sets, exercise)}
            </span>
          </li>
        ))}
      </ul>
      {session.app !== undefined ? null : correcting ? (
        <PastSets session={session} />
      ) : (
        <Button look="plain" onClick={() => setCorrecting(true)}>
          {words.progress.correct}
        </Button>
      )}
    </details>
  );
}
