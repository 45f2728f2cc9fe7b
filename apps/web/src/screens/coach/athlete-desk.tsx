// Decides what a coach reads of one athlete first: asked against done, proposals, the coming days, findings, words.
import { useBookState } from '../../app/book/book-context.tsx';
import { useCatalogue } from '../../app/catalogue/catalogue.ts';
import { understood } from '../../app/training/coach.ts';
import { FindingCard } from '../../app/assess/finding-card.tsx';
import { useWords } from '../../app/words/words.tsx';
import { Proposals } from '../progress/proposals.tsx';
import { AskedAndDone } from './asked-and-done.tsx';
import { ComingDays } from './coming-days.tsx';
import { Comments } from './comments.tsx';
import { FlagCard } from './flag-card.tsx';
import { useRights } from './rights.tsx';
import { Locks } from './locks.tsx';

const FIRST_FINDINGS = 3;

export function AthleteDesk() {
  const { coach: words } = useWords();
  const { ledger, today } = useBookState();
  const catalogue = useCatalogue();
  const { mayPrescribe, mayLog } = useRights();
  const findings = understood(ledger, catalogue, today).findings.filter((one) => one.severity > 0);
  return (
    <div className="two-columns">
      <h1 className="hidden-text" tabIndex={-1}>
        {ledger.profile?.name ?? words.unnamed}
      </h1>
      <div className="stack-wide">
        {mayPrescribe || mayLog ? <FlagCard /> : null}
        <AskedAndDone />
        {mayPrescribe ? <Proposals /> : null}
        {mayPrescribe || mayLog ? <Comments /> : null}
      </div>
      <div className="stack-wide second">
        <ComingDays />
        <Locks />
      </div>
      <div className="stack-wide below-first">
        <section className="section">
          <h2>{words.findings}</h2>
          {findings.length === 0 ? <p className="quiet">{words.noFindings}</p> : null}
          {findings.slice(0, FIRST_FINDINGS).map((finding) => (
            <FindingCard key={`${finding.rule}${finding.because}`} finding={finding} />
          ))}
          {findings.length <= FIRST_FINDINGS ? null : (
            <details>
              <summary>{words.more(findings.length - FIRST_FINDINGS)}</summary>
              <div className="stack">
                {findings.slice(FIRST_FINDINGS).map((finding) => (
                  <FindingCard key={`${finding.rule}${finding.because}`} finding={finding} />
                ))}
              </div>
            </details>
          )}
        </section>
      </div>
    </div>
  );
}
