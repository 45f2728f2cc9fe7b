// Decides how the emphasis of a block is fixed: chosen, its price read from a plan made with it, and only then kept.
import { useState } from 'react';
import { addDays, type Plan, type PlanLock } from '@strongback/engine';
import { useBook, useBookState } from '../../app/book/book-context.tsx';
import { issued } from '../../app/training/planning.ts';
import { useWords, useWriter } from '../../app/words/words.tsx';
import { Chips } from '../../ui/chips.tsx';
import { useRights } from '../coach/rights.tsx';
import { PriceTag, usePrice } from './plan-price.tsx';

const EMPHASES = ['technique', 'hypertrophy', 'strength'] as const;
type Emphasis = (typeof EMPHASES)[number];

export function BlockLock({ plan, week }: { readonly plan: Plan; readonly week: Plan['weeks'][number] }) {
  const words = useWords();
  const text = words.plan.block;
  const write = useWriter();
  const book = useBook();
  const { ledger, today } = useBookState();
  const { mayPrescribe } = useRights();
  const [wanted, setWanted] = useState<Emphasis | 'open' | null>(null);
  const price = usePrice();
  const block = plan.blocks.find((one) => one.from <= week.from && week.from <= one.to);
  const from = block?.from ?? week.from;
  const to = block?.to ?? addDays(week.from, 6);
  if (!mayPrescribe || to < today) return null;
  const locks = ledger.locks ?? [];
  const overlaps = (lock: PlanLock): boolean => lock.kind === 'block' && lock.from <= to && from <= lock.to;
  const held = locks.find(overlaps);
  const now: Emphasis | 'open' = held?.kind === 'block' ? held.emphasis : 'open';
  const locksWith = (emphasis: Emphasis | 'open'): readonly PlanLock[] => {
    const others = locks.filter((lock) => !overlaps(lock));
    return emphasis === 'open' ? others : [...others, { kind: 'block', emphasis, from, to }];
  };
  const close = (): void => {
    setWanted(null);
    price.close();
  };
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
        onChange={(emphasis) => {
          setWanted(emphasis);
          if (emphasis === now) price.close();
          else void price.ask({ ...ledger, locks: locksWith(emphasis) });
        }}
      />
      <PriceTag
        price={price}
        plan={plan}
        onKeep={(made) => {
          void book.record([{ type: 'PlanLocked', locks: locksWith(wanted ?? now) }, issued(made)]);
          close();
        }}
        onLeave={close}
      />
    </section>
  );
}
