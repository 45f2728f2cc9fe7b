// Decides how the emphasis of a block is fixed: chosen, its price read from a plan made with it, and only then kept.
import { useState } from 'react';
import { addDays, type Plan, type PlanLock } from '@strongback/engine';
import { useBook, useBookState } from '../../app/book-context.tsx';
import { useEngineText } from '../../app/engine-text.ts';
import { askForPlan, issued } from '../../app/planning.ts';
import { useWords, useWriter } from '../../app/words.tsx';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Aside } from '../../ui/parts.tsx';
import { useRights } from '../coach/rights.tsx';

const EMPHASES = ['technique', 'hypertrophy', 'strength'] as const;
type Emphasis = (typeof EMPHASES)[number];
type Answer = 'idle' | 'planning' | { readonly failed: string } | { readonly plan: Plan; readonly locks: readonly PlanLock[] };

export function BlockLock({ plan, week }: { readonly plan: Plan; readonly week: Plan['weeks'][number] }) {
  const words = useWords();
  const text = words.plan.block;
  const write = useWriter();
  const said = useEngineText();
  const book = useBook();
  const { ledger, today } = useBookState();
  const { mayPrescribe } = useRights();
  const [wanted, setWanted] = useState<Emphasis | 'open' | null>(null);
  const [answer, setAnswer] = useState<Answer>('idle');
  const block = plan.blocks.find((one) => one.from <= week.from && week.from <= one.to);
  const from = block?.from ?? week.from;
  const to = block?.to ?? addDays(week.from, 6);
  if (!mayPrescribe || to < today) return null;
  const locks = ledger.locks ?? [];
  const overlaps = (lock: PlanLock): boolean => lock.kind === 'block' && lock.from <= to && from <= lock.to;
  const held = locks.find(overlaps);
  const now: Emphasis | 'open' = held?.kind === 'block' ? held.emphasis : 'open';
  const ask = async (emphasis: Emphasis | 'open'): Promise<void> => {
    setWanted(emphasis);
    if (emphasis === now) return setAnswer('idle');
    setAnswer('planning');
    const others = locks.filter((lock) => !overlaps(lock));
    const next: readonly PlanLock[] = emphasis === 'open' ? others : [...others, { kind: 'block', emphasis, from, to }];
    try {
      const { outcome } = await askForPlan({ ...ledger, locks: next }, today);
      setAnswer(outcome.ok ? { plan: outcome.value, locks: next } : { failed: outcome.reason });
    } catch (error) {
      setAnswer({ failed: error instanceof Error ? error.message : String(error) });
    }
  };
  const close = (): void => {
    setWanted(null);
    setAnswer('idle');
  };
  const before = new Set(plan.concessions.map((one) => one.text));
  const costs =
    typeof answer === 'object' && 'plan' in answer ? answer.plan.concessions.filter((one) => !before.has(one.text)) : [];
  return (
    <section className="section">
      <h2>{text.title}</h2>
      <Chips
        title={text.span(write.day(from), write.day(to))}
        value={wanted ?? now}
        options={[
          { value: 'open' as const, label: text.open },
          ...EMPHASES.map((value) => ({ value, label: words.names.blocks[value] })),
        ]}
        onChange={(value) => void ask(value)}
      />
      <div role="status">
        {answer === 'planning' ? <p className="small quiet">{words.plan.replanning}</p> : null}
        {typeof answer === 'object' && 'failed' in answer ? (
          <Aside tone="stop">
            <p>{words.assess.findings.failed(answer.failed)}</p>
          </Aside>
        ) : null}
        {typeof answer === 'object' && 'plan' in answer ? (
          <Aside tone="warn">
            <p>
              <strong>{text.cost}</strong>
            </p>
            {costs.length === 0 ? <p>{text.free}</p> : null}
            {costs.map((one) => (
              <p className="sentence" key={one.text}>
                {said(one.text)}
              </p>
            ))}
            <div className="row">
              <Button
                look="primary"
                onClick={() => {
                  void book.record([{ type: 'PlanLocked', locks: answer.locks }, issued(answer.plan)]);
                  close();
                }}
              >
                {text.keep}
              </Button>
              <Button onClick={close}>{text.leave}</Button>
            </div>
          </Aside>
        ) : null}
      </div>
    </section>
  );
}
