// Decides how fixed decisions are read and lifted: what every new plan works around.
import type { PlanLock } from '@strongback/engine';
import { useBook, useBookState } from '../../app/book/book-context.tsx';
import { useCatalogue } from '../../app/catalogue/catalogue.ts';
import { loadText, useWords, useWriter } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { useRights } from './rights.tsx';

export function Locks() {
  const { coach: words, names } = useWords();
  const write = useWriter();
  const book = useBook();
  const { ledger } = useBookState();
  const catalogue = useCatalogue();
  const { mayPrescribe } = useRights();
  const locks = ledger.locks ?? [];
  if (locks.length === 0) return null;
  const name = (exercise: string): string => catalogue.movement.get(exercise)?.name ?? exercise;
  const unit = ledger.profile?.units ?? 'kg';
  const doseOf = (lock: Extract<PlanLock, { kind: 'dose' }>): string =>
    [
      write.whole(`${lock.sets ?? '?'} × ${lock.amount ?? '?'}`),
      ...(lock.loadGrams === undefined ? [] : [loadText(write, lock.loadGrams / 1000, unit)]),
      ...(lock.rpe === undefined ? [] : [`RPE\u00a0${write.number(lock.rpe / 2)}`]),
    ].join(', ');
  return (
    <section className="section">
      <h2>{words.locks}</h2>
      <p className="small quiet">{words.locksText}</p>
      <ul className="rows">
        {locks.map((lock) => (
          <li className="line" key={JSON.stringify(lock)}>
            <span>
              {lock.kind === 'day'
                ? write.longDay(lock.date)
                : lock.kind === 'block'
                  ? words.lockBlock(names.blocks[lock.emphasis], write.day(lock.from), write.day(lock.to))
                  : lock.kind === 'never'
                    ? words.lockNever(name(lock.exercise))
                    : lock.kind === 'dose'
                      ? words.lockDose(name(lock.exercise), doseOf(lock))
                      : words.lockKept(name(lock.exercise))}
            </span>
            {mayPrescribe ? (
              <Button onClick={() => void book.record([{ type: 'PlanLocked', locks: locks.filter((other) => other !== lock) }])}>
                {words.unlock}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
