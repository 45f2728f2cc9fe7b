// Decides how proposals are answered: accept, change in one's own words, or decline; the reason is always there.
import { useEngineText } from '../../app/catalogue/engine-text.ts';
import { useState } from 'react';
import type { Proposal } from '@strongback/engine';
import { answerProposal, planAfterAnswer, type Answer } from '../../app/training/answer-proposal.ts';
import { useBook, useBookState } from '../../app/book/book-context.tsx';
import { useCatalogue } from '../../app/catalogue/catalogue.ts';
import { proposalsNow } from '../../app/training/coach.ts';
import { WhyButton } from '../../app/reasons/why.tsx';
import { useWords, useWriter } from '../../app/words/words.tsx';
import { writtenLongDay } from '../../app/words/written-day.ts';
import { Button } from '../../ui/button.tsx';
import { Card, Field } from '../../ui/parts.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { nothingOpen } from './nothing-open.ts';

export function Proposals() {
  const { progress: words, shell } = useWords();
  const write = useWriter();
  const book = useBook();
  const said = useEngineText();
  const { ledger, today } = useBookState();
  const catalogue = useCatalogue();
  const [editing, setEditing] = useState<Proposal | null>(null);
  const [text, setText] = useState('');
  const [told, setTold] = useState<string | null>(null);
  const all = proposalsNow(ledger, catalogue, today);
  const open = all.filter((proposal) => proposal.needsDecision && proposal.decided === null);
  const nothing = nothingOpen(ledger, today);
  const decide = async (proposal: Proposal, decision: Answer, edited?: string): Promise<void> => {
    await answerProposal(book, proposal, decision, edited);
    setTold(decision === 'declined' ? words.declined : words.accepted);
    await planAfterAnswer(book, proposal, decision);
  };
  return (
    <section className="section">
      <h2>{words.proposals}</h2>
      {told ? (
        <p role="status" className="good">
          {told}
        </p>
      ) : null}
      {open.length === 0 ? (
        <p className="quiet">
          {nothing.kind === 'long-ago' ? words.noneSince(writtenLongDay(write, nothing.date, today)) : words.none[nothing.kind]}
        </p>
      ) : (
        open.map((proposal) => (
          <Card tone="warn" key={proposal.id}>
            <h3>{said(proposal.headline)}</h3>
            <p className="quiet">{`${said(proposal.because)} ${said(proposal.change)}`}</p>
            {proposal.expected === '' ? null : <p className="small quiet">{words.expected(said(proposal.expected))}</p>}
            <div className="row">
              <Button look="primary" onClick={() => void decide(proposal, 'accepted')}>
                {words.accept}
              </Button>
              <Button
                onClick={() => {
                  setText(proposal.change);
                  setEditing(proposal);
                }}
              >
                {words.edit}
              </Button>
              <Button onClick={() => void decide(proposal, 'declined')}>{words.decline}</Button>
              <WhyButton
                reasons={[{ rule: proposal.rule, because: proposal.because, grade: proposal.grade, status: proposal.status }]}
                numbers={proposal.numbers}
              />
            </div>
          </Card>
        ))
      )}
      <Sheet open={editing !== null} onClose={() => setEditing(null)} title={words.editTitle} closeLabel={shell.close}>
        <Field label={words.editHint} value={text} maxLength={500} onChange={(event) => setText(event.target.value)} />
        <Button
          look="primary"
          size="big"
          onClick={() => {
            if (editing) void decide(editing, 'edited', text);
            setEditing(null);
          }}
        >
          {shell.save}
        </Button>
      </Sheet>
    </section>
  );
}
