// Decides how the advice for the next set stands on the page: what, why, one touch to follow it.
import { memo } from 'react';
import type { NextSetAdvice } from '@strongback/engine';
import { useEngineText } from '../../app/catalogue/engine-text.ts';
import { WhyButton } from '../../app/reasons/why.tsx';
import { useWords } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { Aside } from '../../ui/parts.tsx';

interface AdviceLineProps {
  readonly advice: NextSetAdvice;
  /** Follows it for the open sets; null where nothing would change. */
  readonly onFollow: (() => void) | null;
}

export const AdviceLine = memo(function AdviceLine({ advice, onFollow }: AdviceLineProps) {
  const { session } = useWords();
  const said = useEngineText();
  const follow = session.advice[advice.action];
  return (
    <Aside tone={advice.action === 'stop-session' ? 'stop' : 'warn'}>
      <p>
        <strong>{follow}</strong> {said(advice.because)}
      </p>
      <div className="row">
        {onFollow === null ? null : <Button onClick={onFollow}>{follow}</Button>}
        <WhyButton reasons={[{ rule: advice.rule, because: advice.because, grade: 'E' }]} />
      </div>
    </Aside>
  );
});
