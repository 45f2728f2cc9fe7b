// Decides how the athlete fixes what every new plan works around: an exercise that stays or never comes, a day that stays free.
import { useState } from 'react';
import type { IsoDate, PlanLock } from '@strongback/engine';
import { useBook, useBookState } from '../../app/book/book-context.tsx';
import { useCatalogue } from '../../app/catalogue/catalogue.ts';
import { useWords, useWriter } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Locks } from '../coach/locks.tsx';
import { useRights } from '../coach/rights.tsx';

const CHOICES = ['open', 'exercise', 'never'] as const;
type Choice = (typeof CHOICES)[number];

function useLocks(): { readonly locks: readonly PlanLock[]; readonly put: (locks: readonly PlanLock[]) => void } {
  const book = useBook();
  const { ledger } = useBookState();
  return {
    locks: ledger.locks ?? [],
    put: (locks) => void book.record([{ type: 'PlanLocked', locks }]),
  };
}

/** Keeps one exercise in coming plans, or out of them. */
export function ExerciseLock({ exercise }: { readonly exercise: string }) {
  const { plan, shell } = useWords();
  const catalogue = useCatalogue();
  const { mayPrescribe } = useRights();
  const { locks, put } = useLocks();
  const [asking, setAsking] = useState(false);
  const mine = locks
    .flatMap((lock) => (lock.kind === 'exercise' || lock.kind === 'never' ? [lock] : []))
    .find((lock) => lock.exercise === exercise);
  const others = locks.filter((lock) => lock.kind === 'day' || lock.kind === 'block' || lock.exercise !== exercise);
  const now: Choice = mine?.kind ?? 'open';
  if (!mayPrescribe) return null;
  const name = catalogue.movement.get(exercise)?.name ?? exercise;
  return (
    <>
      <button
        type="button"
        className="link quiet"
        aria-label={`${plan.lock.title}: ${name}, ${plan.lock.now[now]}`}
        onClick={() => setAsking(true)}
      >
        {plan.lock.now[now]}
      </button>
      <Sheet open={asking} onClose={() => setAsking(false)} title={name} closeLabel={shell.close}>
        <Chips
          title={plan.lock.title}
          value={now}
          options={CHOICES.map((value) => ({ value, label: plan.lock.choices[value] }))}
          onChange={(choice) => {
            if (choice !== now) put(choice === 'open' ? others : [...others, { kind: choice, exercise }]);
            setAsking(false);
          }}
        />
        <p className="small quiet">{plan.lock.later}</p>
      </Sheet>
    </>
  );
}

/** Keeps one day free of training, or gives it back. */
export function DayLock({ date }: { readonly date: IsoDate }) {
  const { plan } = useWords();
  const write = useWriter();
  const { mayPrescribe } = useRights();
  const { today } = useBookState();
  const { locks, put } = useLocks();
  const free = locks.some((lock) => lock.kind === 'day' && lock.date === date);
  if (!mayPrescribe || date <= today) return null;
  return (
    <div className="stack-tight">
      <div>
        <Button
          aria-pressed={free}
          onClick={() =>
            put(
              free
                ? locks.filter((lock) => lock.kind !== 'day' || lock.date !== date)
                : [...locks, { kind: 'day', date, rest: true }],
            )
          }
        >
          {free ? plan.lock.giveBack(write.weekday(date)) : plan.lock.keepFree(write.weekday(date))}
        </Button>
      </div>
      {free ? <p className="small quiet">{plan.lock.later}</p> : null}
    </div>
  );
}

/** All of them, each with the way to lift it. */
export const OwnLocks = Locks;
