// Decides the list of one's workshops and where a new one begins.
import { useState } from 'react';
import { Link } from 'wouter';
import { useBookState } from '../../app/book/book-context.tsx';
import { ROUTES, workshopPath } from '../../app/routes.ts';
import { BackLink, PageHead } from '../../app/shell/shell.tsx';
import { useWords, useWriter } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { keptWorkshops } from './kept.ts';
import { WorkshopForm } from './workshop-form.tsx';

export function WorkshopsScreen() {
  const { workshop: words } = useWords();
  const write = useWriter();
  const { ledger } = useBookState();
  const all = keptWorkshops(ledger);
  const [making, setMaking] = useState(false);
  const count = (value: number): string => write.number(value, 0);
  return (
    <div className="stack">
      <PageHead top={<BackLink to={ROUTES.library} />} title={words.title} lead={words.lead} />
      {all.length === 0 ? null : (
        <ul className="rows">
          {all.map(({ id, name, workshop }) => (
            <li key={id}>
              <Link href={workshopPath(id)} className="line">
                <span className="stack-tight">
                  <strong>{name}</strong>
                  <span className="quiet small">
                    {workshop === null
                      ? words.broken
                      : words.summary(count(workshop.wish.people), count(workshop.wish.minutes), count(workshop.stations.length))}
                  </span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {making || all.length === 0 ? (
        <WorkshopForm />
      ) : (
        <div>
          <Button look="primary" onClick={() => setMaking(true)}>
            {words.fresh}
          </Button>
        </div>
      )}
    </div>
  );
}
