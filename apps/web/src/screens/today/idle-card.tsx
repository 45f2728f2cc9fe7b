// Decides how Today speaks of a plan that went on for weeks without training: what is proposed, and one touch to begin anew.
import { useState } from 'react';
import { answerProposal, planAfterAnswer, type Answer } from '../../app/training/answer-proposal.ts';
import { useBook, useBookState } from '../../app/book/book-context.tsx';
import { useCatalogue } from '../../app/catalogue/catalogue.ts';
import { proposalsNow } from '../../app/training/coach.ts';
import { useEngineText } from '../../app/catalogue/engine-text.ts';
import { WhyButton } from '../../app/reasons/why.tsx';
import { useWords } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/parts.tsx';

/** Nothing where training goes on, or where the proposal was answered. Asked only once the whole past is read. */
export function IdleCard() {
  const { plan: words, progress } = useWords();
  const said = useEngineText();
  const book = useBook();
  const { ledger, today } = useBookState();
  const catalogue = useCatalogue();
  const [planning, setPlanning] = useState(false);
  const proposal = proposalsNow(ledger, catalogue, today).find((one) => one.kind === 'plan-anew' && one.decided === null);
  if (proposal === undefined) return null;
  const answer = async (decision: Answer): Promise<void> => {
    setPlanning(decision === 'accepted');
    // The plan comes first: the card goes with the answer.
    await planAfterAnswer(book, proposal, decision);
    await answerProposal(book, proposal, decision);
  };
  return (
    <Card tone="warn">
      <h2>{said(proposal.headline)}</h2>
      <p>{`${said(proposal.because)} ${said(proposal.change)}`}</p>
      <p className="small quiet">{said(proposal.expected)}</p>
      <div className="row">
        <Button look="primary" disabled={planning} onClick={() => void answer('accepted')}>
          {planning ? words.replanning : words.replan}
        </Button>
        <Button disabled={planning} onClick={() => void answer('declined')}>
          {progress.decline}
        </Button>
        <WhyButton
          reasons={[{ rule: proposal.rule, because: proposal.because, grade: proposal.grade, status: proposal.status }]}
          numbers={proposal.numbers}
        />
      </div>
    </Card>
  );
}
