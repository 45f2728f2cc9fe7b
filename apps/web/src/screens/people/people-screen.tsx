// Decides what stands about people around a ledger: the account, the devices, the coaches; each needs a server that answers.
import { useState } from 'react';
import { useBook, useBookState } from '../../app/book/book-context.tsx';
import { ROUTES } from '../../app/routes.ts';
import { BackLink, PageHead } from '../../app/shell/shell.tsx';
import { useWords } from '../../app/words/words.tsx';
import { Aside } from '../../ui/parts.tsx';
import { AccountSection } from './account-section.tsx';
import { ClubsSection } from './clubs-section.tsx';
import { CoachesSection } from './coaches-section.tsx';
import { DevicesSection } from './devices-section.tsx';

export function PeopleScreen() {
  const { people: words } = useWords();
  const { kind } = useBookState();
  const { secret } = useBook();
  const [told, setTold] = useState<{ readonly good: boolean; readonly text: string } | null>(null);
  const tell = (good: boolean, text: string): void => setTold({ good, text });
  return (
    <div className="stack-wide">
      <PageHead top={<BackLink to={ROUTES.settings} />} title={words.title} />
      {told === null ? null : (
        <Aside tone={told.good ? 'good' : 'stop'}>
          <p role="status">{told.text}</p>
        </Aside>
      )}
      <div className="two-columns">
        <div className="stack-wide">
          {kind === 'demo' ? <p className="quiet">{words.demoText}</p> : null}
          {secret === null ? null : <CoachesSection secret={secret} tell={tell} />}
          <DevicesSection secret={secret} tell={tell} />
        </div>
        <div className="stack-wide">
          <AccountSection tell={tell} />
          <ClubsSection tell={tell} />
        </div>
      </div>
    </div>
  );
}
