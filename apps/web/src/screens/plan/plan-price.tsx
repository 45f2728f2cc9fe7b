// Decides how the price of a choice is read before it is kept: a plan made with it, and what that plan gives up beside the one that stands.
import { useState } from 'react';
import type { LedgerState, Plan } from '@strongback/engine';
import { useBookState } from '../../app/book/book-context.tsx';
import { useEngineText } from '../../app/catalogue/engine-text.ts';
import { askForPlan } from '../../app/training/planning.ts';
import { useWords } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { fullStop } from '../../messages/full-stop.ts';
import { Aside } from '../../ui/parts.tsx';

type Answer = 'idle' | 'planning' | { readonly failed: string } | { readonly plan: Plan };

export interface Price {
  readonly answer: Answer;
  /** Plans as if the ledger were so; nothing is kept. */
  readonly ask: (ledger: LedgerState) => Promise<void>;
  readonly close: () => void;
}

export function usePrice(): Price {
  const { today } = useBookState();
  const [answer, setAnswer] = useState<Answer>('idle');
  const ask = async (ledger: LedgerState): Promise<void> => {
    setAnswer('planning');
    try {
      const { outcome } = await askForPlan(ledger, today);
      setAnswer(outcome.ok ? { plan: outcome.value } : { failed: outcome.reason });
    } catch (error) {
      setAnswer({ failed: error instanceof Error ? error.message : String(error) });
    }
  };
  return { answer, ask, close: () => setAnswer('idle') };
}

interface PriceTagProps {
  readonly price: Price;
  /** The plan that stands. */
  readonly plan: Plan;
  readonly onKeep: (plan: Plan) => void;
  readonly onLeave: () => void;
}

export function PriceTag({ price: { answer }, plan, onKeep, onLeave }: PriceTagProps) {
  const words = useWords();
  const text = words.plan.block;
  const said = useEngineText();
  const before = new Set(plan.concessions.map((one) => one.text));
  const made = typeof answer === 'object' && 'plan' in answer ? answer.plan : null;
  const costs = made?.concessions.filter((one) => !before.has(one.text)) ?? [];
  return (
    <div role="status">
      {answer === 'planning' ? <p className="small quiet">{words.plan.replanning}</p> : null}
      {typeof answer === 'object' && 'failed' in answer ? (
        <Aside tone="stop">
          <p>{words.assess.findings.failed(answer.failed)}</p>
        </Aside>
      ) : null}
      {made === null ? null : (
        <Aside tone="warn">
          <p>
            <strong>{text.cost}</strong>
          </p>
          {costs.length === 0 ? <p>{text.free}</p> : null}
          {costs.map((one) => (
            <p className="sentence" key={one.text}>
              {fullStop(said(one.text))}
            </p>
          ))}
          <div className="row">
            <Button look="primary" onClick={() => onKeep(made)}>
              {text.keep}
            </Button>
            <Button onClick={onLeave}>{text.leave}</Button>
          </div>
        </Aside>
      )}
    </div>
  );
}
