// Decides how the assessment ends: what was found, then one button that builds the plan and records it.
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Finding } from '@strongback/engine';
import { useBook, useBookState } from '../../app/book/book-context.tsx';
import { useCatalogue } from '../../app/catalogue/catalogue.ts';
import { understood } from '../../app/training/coach.ts';
import { useEngineText } from '../../app/catalogue/engine-text.ts';
import { FindingCard } from '../../app/assess/finding-card.tsx';
import { useKnowledgeText } from '../../app/catalogue/knowledge-text.tsx';
import { askForPlan, issued } from '../../app/training/planning.ts';
import { ROUTES } from '../../app/routes.ts';
import { useWords } from '../../app/words/words.tsx';
import { askToKeep } from '../../platform/keeping.ts';
import { Button } from '../../ui/button.tsx';
import { Aside } from '../../ui/parts.tsx';

interface FindingsProps {
  readonly again: boolean;
  /** Tests of this sitting: what they found stands first, what is clear is shown too. */
  readonly tested: readonly string[];
}

export function FindingsStep({ again, tested }: FindingsProps) {
  const words = useWords();
  const said = useEngineText();
  const told = useKnowledgeText();
  const { findings: text, health } = words.assess;
  const book = useBook();
  const { ledger, today } = useBookState();
  const catalogue = useCatalogue();
  const [, go] = useLocation();
  const [state, setState] = useState<'idle' | 'planning' | { readonly failed: string }>('idle');
  const { findings, screen } = understood(ledger, catalogue, today);
  const now = (finding: Finding): boolean => finding.test !== null && tested.includes(finding.test) && finding.date === today;
  const weak = findings.filter((finding) => finding.severity > 0 && finding.value !== null);
  const shown = [...weak.filter(now), ...weak.filter((finding) => !now(finding))];
  const clear = findings.filter((finding) => finding.severity === 0 && now(finding));
  // Nothing is no finding where nothing was tested.
  const untested = shown.length === 0 && clear.length === 0 && !findings.some((finding) => finding.value !== null);
  const stop = screen !== null && screen.result !== 'clear' && screen.result !== 'adjust';
  const build = async (): Promise<void> => {
    setState('planning');
    try {
      const { outcome } = await askForPlan(ledger, today);
      if (!outcome.ok) return setState({ failed: outcome.reason });
      await book.record([issued(outcome.value)]);
      void askToKeep();
      go(ROUTES.today);
    } catch (error) {
      setState({ failed: error instanceof Error ? error.message : String(error) });
    }
  };
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{untested ? text.untested : text.title(shown.length)}</h1>
      {screen !== null && screen.result !== 'clear' ? (
        <Aside tone={stop ? 'stop' : 'warn'}>
          <p>
            <strong>{health.result[screen.result]}</strong>
          </p>
          <p>
            {screen.result === 'urgent'
              ? health.urgentText
              : screen.result === 'ask-first'
                ? health.askText
                : screen.result === 'wait'
                  ? health.waitText
                  : screen.reasons.map((reason) => said(told(reason.text))).join(' ')}
          </p>
        </Aside>
      ) : null}
      {shown.length === 0 ? (
        <p className="quiet">{untested ? text.untestedText : text.none}</p>
      ) : (
        shown.map((finding) => <FindingCard key={finding.id} finding={finding} />)
      )}
      {clear.length === 0 ? null : (
        <details>
          <summary>{`${text.clear}\u00a0(${clear.length})`}</summary>
          <div className="stack">
            {clear.map((finding) => (
              <FindingCard key={finding.id} finding={finding} />
            ))}
          </div>
        </details>
      )}
      {untested ? null : <p className="small quiet">{text.notDiagnosis}</p>}
      {typeof state === 'object' ? (
        <Aside tone="stop">
          <p role="alert">{text.failed(state.failed)}</p>
        </Aside>
      ) : null}
      {screen?.result === 'urgent' ? null : (
        <div className="foot-action stack-tight">
          <Button look="primary" size="big" disabled={state === 'planning'} onClick={() => void build()}>
            {state === 'planning' ? text.building : again ? words.plan.replan : text.build}
          </Button>
          {again ? (
            <Button look="plain" onClick={() => go(ROUTES.body)}>
              {words.shell.skip}
            </Button>
          ) : null}
        </div>
      )}
    </div>
  );
}
